import { useEffect, useRef, useState } from 'react';
import type { PhraseImage } from '../../../assist/phrase';
import { PHRASE_LIMITS } from '../../../assist/phrase-schema';
import { useText } from '../../../components/i18n/language';
import { imageTexts } from '../../../components/image-texts';
import { type EditProps, problemAt } from '../../../components/phrases/editor/Field';
import { ImagesField } from '../../../components/phrases/editor/ImagesField';
import { imageFieldTexts } from '../../../components/phrases/editor/image-field-texts';
import type { LibraryDatabase } from '../../../storage/database';
import { keepImage } from '../../../storage/images';
import { copyImage } from '../../page/copy-image';
import { useImageSources } from '../../page/use-image-sources';

interface Props extends EditProps {
  database: LibraryDatabase;
}

const SILENT = { said: '', failed: false };

/** The pictures of the phrase that is edited. They are kept at once, and belong to it when it is saved. */
export function EditingImages({ database, draft, problems, onChange }: Props) {
  const t = useText(imageFieldTexts);
  const { copied, copyFailed } = useText(imageTexts);
  const { images } = draft;
  const sourceOf = useImageSources(database, images);
  const [message, setMessage] = useState(SILENT);
  const latest = useRef(images);
  useEffect(() => {
    latest.current = images;
  });
  const add = async (files: readonly File[]): Promise<void> => {
    const kept = await Promise.all(files.map((file) => keepFile(database, file)));
    const known = new Set(latest.current.map(({ sha256 }) => sha256));
    const added = new Map(kept.flatMap((image) => (image && !known.has(image.sha256) ? [[image.sha256, image]] : [])));
    const all = [...latest.current, ...added.values()];
    onChange({ images: all.slice(0, PHRASE_LIMITS.images) });
    const refused = files.flatMap(({ name }, at) => (kept[at] ? [] : [name]));
    const tooMany = all.length > PHRASE_LIMITS.images ? [t.tooMany(PHRASE_LIMITS.images)] : [];
    const said = [...(refused.length > 0 ? [t.refused(refused)] : []), ...tooMany].join(' ');
    setMessage({ said, failed: said !== '' });
  };
  const onAdd = (files: readonly File[]): void => {
    if (files.length > 0) add(files).catch(() => setMessage({ said: t.notKept, failed: true }));
  };
  usePastedFiles(onAdd);
  return (
    <ImagesField
      images={images}
      sourceOf={sourceOf}
      problem={problemAt(problems, 'images')}
      {...message}
      onAdd={onAdd}
      onImages={(next) => onChange({ images: next })}
      onCopy={({ sha256 }) =>
        void copyImage(database, sha256).then(
          () => setMessage({ said: copied, failed: false }),
          () => setMessage({ said: copyFailed, failed: true }),
        )
      }
    />
  );
}

/** Null where it is no picture, or too large. */
async function keepFile(database: LibraryDatabase, file: File): Promise<PhraseImage | null> {
  if (file.size > MOST_FILE) return null;
  const bytes = new Uint8Array(await file.arrayBuffer());
  const name = file.name.slice(0, PHRASE_LIMITS.title) || 'image';
  return keepImage(database, { name, bytes }, Date.now());
}

/** Larger ones are not even read, in bytes; `keepImage` has the exact limit. */
const MOST_FILE = 50 * 1024 * 1024;

/** Files that are pasted anywhere on the page while the editor is shown; pasted words are left to the fields. */
function usePastedFiles(onAdd: (files: readonly File[]) => void): void {
  useEffect(() => {
    const pasted = (event: ClipboardEvent): void => {
      const files = [...(event.clipboardData?.files ?? [])];
      const withWords = event.clipboardData?.types.includes('text/plain');
      if (files.length === 0 || withWords) return;
      event.preventDefault();
      onAdd(files);
    };
    document.addEventListener('paste', pasted);
    return () => document.removeEventListener('paste', pasted);
  });
}
