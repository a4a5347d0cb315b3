import { type ReactNode, useState } from 'react';
import type { PhraseImage } from '../../assist/phrase';
import { ReplyImages } from '../../components/panel/ReplyImages';
import type { LibraryDatabase } from '../../storage/database';
import { copyImage } from '../page/copy-image';
import { useImageSources } from '../page/use-image-sources';

interface Props {
  database: LibraryDatabase;
  images: readonly PhraseImage[];
}

/** The pictures of a reply, from this computer. */
export function ReplyPictures({ database, images }: Props) {
  const sourceOf = useImageSources(database, images);
  const [copied, setCopied] = useState<'copied' | 'failed' | null>(null);
  const onCopy = ({ sha256 }: PhraseImage): void => {
    setCopied(null);
    copyImage(database, sha256).then(
      () => setCopied('copied'),
      () => setCopied('failed'),
    );
  };
  return <ReplyImages images={images} sourceOf={sourceOf} copied={copied} onCopy={onCopy} />;
}

/** How a list of replies shows their pictures; not at all while the library opens. */
export const showImagesOf =
  (database: LibraryDatabase | undefined) =>
  (images: readonly PhraseImage[]): ReactNode =>
    database && <ReplyPictures database={database} images={images} />;
