import { type DragEvent, type ReactNode, useState } from 'react';
import { useText } from '../i18n/language';
import styles from './DropZone.module.css';
import { libraryTexts } from './texts';

const hasFiles = (event: DragEvent): boolean => [...event.dataTransfer.types].includes('Files');

interface Props {
  /** Beside its own. */
  className?: string;
  onFile(file: File): void;
  children: ReactNode;
}

/** Takes a file that is dropped anywhere on it; the button for choosing one does the same by keyboard. */
export function DropZone({ className = '', onFile, children }: Props) {
  const t = useText(libraryTexts);
  const [isOver, setIsOver] = useState(false);
  const over = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(true);
  };
  const leave = (event: DragEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setIsOver(false);
  };
  const drop = (event: DragEvent): void => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: a second way beside the labelled file input
    <div
      className={`${styles.zone} ${className}`}
      onDragEnter={over}
      onDragOver={over}
      onDragLeave={leave}
      onDrop={drop}
    >
      {children}
      {isOver && <p className={styles.veil}>{t.drop}</p>}
    </div>
  );
}
