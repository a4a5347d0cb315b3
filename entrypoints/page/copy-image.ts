import type { LibraryDatabase, StoredImage } from '../../storage/database';
import { storedImage } from '../../storage/images';

/**
 * Puts a picture on the clipboard. Chromium takes PNG only, so that others are drawn anew: of a GIF its first frame. Called within a
 * click; throws where the picture is not on this computer or the browser refuses.
 */
export async function copyImage(database: LibraryDatabase, sha256: string): Promise<void> {
  // The promise goes in at once: what is awaited first would outlast the click that allows it.
  const png = storedImage(database, sha256).then((image) => {
    if (!image) throw new Error('the picture is not on this computer');
    return asPng(image);
  });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
}

async function asPng({ type, bytes }: StoredImage): Promise<Blob> {
  const blob = new Blob([bytes as BufferSource], { type });
  if (type === 'image/png') return blob;
  const drawn = await createImageBitmap(blob);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [drawn.width, drawn.height];
  canvas.getContext('2d')?.drawImage(drawn, 0, 0);
  drawn.close();
  return new Promise((resolve, reject) => {
    canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('the picture cannot be drawn'))), 'image/png');
  });
}
