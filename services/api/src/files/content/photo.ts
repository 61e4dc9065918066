import sharp, { type Sharp } from 'sharp';
import { MOST_PHOTO_PIXELS, PHOTO_SIDE, THUMBNAIL_SIDE } from '@chung-suc/domain';
import { ApiProblem } from '../../problems/api-problem';
import { Gate } from './gate';

// Nothing but the three kinds that are taken is ever decoded, whatever the first bytes have said.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);

/** A large photo takes some 200 MB while it is decoded. */
const decoding = new Gate(2);

const QUALITY = 82;

export interface Photo {
  readonly bytes: Buffer;
  readonly width: number;
  readonly height: number;
  readonly thumbnail: Buffer;
}

/**
 * The photo, drawn anew: upright, no larger than it need be, and nothing left of where, when and by which device it was taken, nor of whatever
 * else lay in the file. Throws `photoTooManyPixels`, `fileBroken`.
 */
export function drawAnew(bytes: Buffer): Promise<Photo> {
  return decoding.through(async () => {
    const { width = 0, height = 0 } = await orBroken(() => opened(bytes, false).metadata());
    if (width * height > MOST_PHOTO_PIXELS) throw new ApiProblem('photoTooManyPixels');
    const kept = await orBroken(() => fitted(opened(bytes), PHOTO_SIDE).toBuffer({ resolveWithObject: true }));
    const thumbnail = await orBroken(() => fitted(sharp(kept.data), THUMBNAIL_SIDE).toBuffer());
    return { bytes: kept.data, width: kept.info.width, height: kept.info.height, thumbnail };
  });
}

const opened = (bytes: Buffer, limited = true): Sharp =>
  sharp(bytes, { limitInputPixels: limited ? MOST_PHOTO_PIXELS : false, failOn: 'error', sequentialRead: true });

/** Without `keepMetadata` sharp writes none, and turns colours to sRGB. */
const fitted = (image: Sharp, side: number): Sharp =>
  image
    .autoOrient()
    .resize({ width: side, height: side, fit: 'inside', withoutEnlargement: true })
    .flatten({ background: '#ffffff' })
    .jpeg({ quality: QUALITY, chromaSubsampling: '4:4:4' });

async function orBroken<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch {
    throw new ApiProblem('fileBroken'); // what libvips says names nothing that a clerk could mend
  }
}
