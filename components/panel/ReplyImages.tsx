import type { PhraseImage } from '../../assist/phrase';
import { useText } from '../i18n/language';
import type { ImageSource } from '../image-source';
import { imageTexts } from '../image-texts';
import ui from '../ui.module.css';
import styles from './ReplyImages.module.css';

interface Props {
  images: readonly PhraseImage[];
  sourceOf(image: PhraseImage): ImageSource;
  /** What became of the last copy; null: none was made. */
  copied: 'copied' | 'failed' | null;
  onCopy(image: PhraseImage): void;
}

/** The pictures that go with a reply. A click copies one; the agent pastes it into the chat. */
export function ReplyImages({ images, sourceOf, copied, onCopy }: Props) {
  const t = useText(imageTexts);
  return (
    <div className={styles.images}>
      {images.map((image) => (
        <Picture key={image.sha256} image={image} source={sourceOf(image)} onCopy={() => onCopy(image)} />
      ))}
      <p role={copied === 'failed' ? 'alert' : 'status'} className={copied === 'failed' ? styles.failed : styles.said}>
        {copied && (copied === 'failed' ? t.copyFailed : t.copied)}
      </p>
    </div>
  );
}

interface PictureProps {
  image: PhraseImage;
  source: ImageSource;
  onCopy(): void;
}

function Picture({ image: { name }, source, onCopy }: PictureProps) {
  const t = useText(imageTexts);
  if (source === null || source === 'missing')
    return (
      <span className={styles.missing} title={name}>
        {source === null ? t.loading : t.elsewhere}
      </span>
    );
  return (
    <button
      type="button"
      className={`${ui.button} ${styles.picture}`}
      aria-label={t.copyOf(name)}
      title={name}
      onClick={onCopy}
    >
      <img src={source.url} alt="" /> {t.copy}
    </button>
  );
}
