import { PHOTO_SIDE } from '@chung-suc/domain';

/** A photo of this many bytes, and no larger than it need be, is sent as it is. */
const SMALL_BYTES = 1_500_000;
const QUALITY = 0.85;

/**
 * A photo made as small as it will be kept, so that a phone sends a tenth of it. What the browser cannot read, and what is no photo, stays
 * as it is: the server says what is wrong with it.
 */
export async function shrink(file: File): Promise<File> {
  if (!file.type.startsWith('image/')) return file;
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, PHOTO_SIDE / Math.max(image.width, image.height));
    if (scale === 1 && file.size <= SMALL_BYTES) return file;
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(image.width * scale), Math.round(image.height * scale)];
    const pen = canvas.getContext('2d');
    if (!pen) return file;
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, canvas.width, canvas.height);
    pen.drawImage(image, 0, 0, canvas.width, canvas.height);
    image.close();
    const smaller = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
    // The same photo chosen again is the same file again, so that it goes on where it was left.
    const { name, lastModified } = file;
    return smaller && smaller.size < file.size ? new File([smaller], name, { type: 'image/jpeg', lastModified }) : file;
  } catch {
    return file;
  }
}
