import { type DragEvent, useId, useRef, useState } from 'react';
import type { PhraseImage } from '../../../assist/phrase';
import { useText } from '../../i18n/language';
import type { ImageSource } from '../../image-source';
import { imageTexts } from '../../image-texts';
import ui from '../../ui.module.css';
import styles from './Editor.module.css';
import { Problem } from './Field';
import { fieldTexts } from './field-texts';
import { imageFieldTexts } from './image-field-texts';
import type { EditProblem } from './problems';

interface Props {
  images: readonly PhraseImage[];
  sourceOf(image: PhraseImage): ImageSource;
  problem: EditProblem | undefined;
  /** What became of the last thing that was done; empty: nothing. */
  said: string;
  failed: boolean;
  onAdd(files: readonly File[]): void;
  onImages(images: readonly PhraseImage[]): void;
  onCopy(image: PhraseImage): void;
}

const TYPES = 'image/png,image/jpeg,image/webp,image/gif';

const filesIn = (data: DataTransfer | null): File[] => [...(data?.files ?? [])];

/** The pictures of a phrase: added by file, by pasting or by dropping; copied with one click. */
export function ImagesField({ images, sourceOf, problem, said, failed, onAdd, onImages, onCopy }: Props) {
  const { names } = useText(fieldTexts);
  const id = useId();
  const drop = useDrop(onAdd);
  return (
    <section className={`${styles.field} ${styles.drop}`} aria-labelledby={id} {...drop}>
      <span id={id} className={styles.label}>
        {names.images}
      </span>
      {images.length > 0 && (
        <ul className={styles.images}>
          {images.map((image, at) => (
            <Item
              key={image.sha256}
              image={image}
              source={sourceOf(image)}
              isFirst={at === 0}
              isLast={at === images.length - 1}
              onCopy={() => onCopy(image)}
              onRemove={() => onImages(images.toSpliced(at, 1))}
              onMove={(step) => onImages(images.toSpliced(at, 1).toSpliced(at + step, 0, image))}
            />
          ))}
        </ul>
      )}
      <AddButton onAdd={onAdd} />
      <p role={failed ? 'alert' : 'status'} className={failed ? styles.problem : styles.hint}>
        {said}
      </p>
      <Problem problem={problem} />
    </section>
  );
}

function AddButton({ onAdd }: Pick<Props, 'onAdd'>) {
  const t = useText(imageFieldTexts);
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.buttons}>
      <button type="button" className={`${ui.button} ${styles.small}`} onClick={() => input.current?.click()}>
        {t.add}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={TYPES}
        aria-label={t.add}
        onChange={({ target }) => {
          onAdd([...(target.files ?? [])]);
          // The same file again is a change again.
          target.value = '';
        }}
      />
      <span className={styles.hint}>{t.hint}</span>
    </div>
  );
}

/** Dropping files; pasting is the whole form's. */
function useDrop(onAdd: Props['onAdd']) {
  const [over, setOver] = useState(false);
  const isFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files');
  return {
    'data-over': over || undefined,
    onDragOver: (event: DragEvent): void => {
      if (!isFiles(event)) return;
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: (): void => setOver(false),
    onDrop: (event: DragEvent): void => {
      setOver(false);
      if (!isFiles(event)) return;
      event.preventDefault();
      onAdd(filesIn(event.dataTransfer));
    },
  };
}

interface ItemProps {
  image: PhraseImage;
  source: ImageSource;
  isFirst: boolean;
  isLast: boolean;
  onCopy(): void;
  onRemove(): void;
  onMove(step: -1 | 1): void;
}

function Item({ image: { name }, source, isFirst, isLast, onCopy, onRemove, onMove }: ItemProps) {
  const t = useText(imageTexts);
  const f = useText(imageFieldTexts);
  const isHere = source !== null && source !== 'missing';
  const step = (label: string, sign: string, disabled: boolean, act: () => void) => (
    <button
      type="button"
      className={`${ui.button} ${styles.small}`}
      aria-label={label}
      disabled={disabled}
      onClick={act}
    >
      {sign}
    </button>
  );
  return (
    <li className={styles.image}>
      <span className={styles.thumb}>
        {isHere ? <img src={source.url} alt={name} /> : source === null ? t.loading : t.elsewhere}
      </span>
      <span className={styles.imageName} title={name}>
        {name}
      </span>
      <span className={styles.buttons}>
        {step(f.before(name), '←', isFirst, () => onMove(-1))}
        {step(f.after(name), '→', isLast, () => onMove(1))}
        {step(f.removeOf(name), '×', false, onRemove)}
      </span>
      <button
        type="button"
        className={`${ui.button} ${styles.small}`}
        aria-label={t.copyOf(name)}
        disabled={!isHere}
        onClick={onCopy}
      >
        {t.copy}
      </button>
    </li>
  );
}
