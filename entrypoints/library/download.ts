import type { MadeFile } from '../../components/library/table-data';

/** Hands a file to the browser's downloads, as a link would; needs no permission. */
export function download({ name, type, bytes }: MadeFile): void {
  const url = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has begun to read it by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
