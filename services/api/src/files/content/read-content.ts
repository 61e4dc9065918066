import { isPhotoKind, mostBytesOf, type FileKind, type KeptKind } from '@chung-suc/domain';
import { ApiProblem } from '../../problems/api-problem';
import { kindOf } from './kind-of';
import { officeKindOf } from './office-document';
import { drawAnew, type Photo } from './photo';

/** A file as it will be kept. */
export interface Content {
  readonly kind: KeptKind;
  /** What it came as. */
  readonly cameAs: FileKind;
  readonly bytes: Buffer;
  /** Null for a document. */
  readonly photo: Photo | null;
}

/** A PDF ends with this, but for a few bytes. */
const PDF_END = '%%EOF';
const PDF_END_WITHIN = 2_048;

/**
 * What a file is, by its bytes alone: neither its name nor what the browser says of it is looked at. Throws `fileKindRefused`,
 * `fileTooLarge`, `fileBroken`, `fileHasMacros`, `photoTooManyPixels`.
 */
export async function readContent(bytes: Buffer): Promise<Content> {
  const found = kindOf(bytes);
  if (found === null) throw new ApiProblem('fileKindRefused');
  const cameAs: FileKind = found === 'zip' ? officeKindOf(bytes) : found;
  if (bytes.length > mostBytesOf(cameAs)) throw new ApiProblem('fileTooLarge');
  if (isPhotoKind(cameAs)) {
    const photo = await drawAnew(bytes);
    return { kind: 'jpeg', cameAs, bytes: photo.bytes, photo };
  }
  if (cameAs === 'pdf' && !bytes.subarray(-PDF_END_WITHIN).includes(PDF_END)) throw new ApiProblem('fileBroken');
  return { kind: cameAs, cameAs, bytes, photo: null };
}
