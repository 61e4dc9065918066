import type { Request, Response } from 'express';
import type { UploadView } from '@chung-suc/api-contract';
import { FILE_PURPOSES, MOST_FILE_BYTES, type FilePurpose } from '@chung-suc/domain';
import { ApiProblem } from '../problems/api-problem';

/** What of tus 1.0.0 is spoken here: the core, with creation, expiration and termination. https://tus.io/protocols/resumable-upload */
const VERSION = '1.0.0';
const PART_TYPE = 'application/offset+octet-stream';
const LONGEST_METADATA = 4_096;

/** Whoever speaks tus is answered for programs, wherever it asks. */
export const speaksTus = (request: Pick<Request, 'get'>): boolean => request.get('Tus-Resumable') !== undefined;

/** Throws `uploadVersion`. */
export function requireTus(request: Request): void {
  if (request.get('Tus-Resumable') !== VERSION) throw new ApiProblem('uploadVersion');
}

export interface Announced {
  /** Bytes. */
  readonly length: number;
  readonly name: string;
  readonly purpose: FilePurpose;
}

/** A file as it is announced. Throws `uploadVersion`, `uploadMalformed`, `fileEmpty`, `fileTooLarge`. */
export function readAnnounced(request: Request): Announced {
  requireTus(request);
  const length = countIn(request, 'Upload-Length');
  if (length === 0) throw new ApiProblem('fileEmpty');
  if (length > MOST_FILE_BYTES) throw new ApiProblem('fileTooLarge');
  const metadata = readMetadata(request.get('Upload-Metadata') ?? '');
  const [name, purpose] = [metadata.get('filename'), metadata.get('purpose')];
  if (name === undefined || !isPurpose(purpose)) throw new ApiProblem('uploadMalformed');
  return { length, name, purpose };
}

/** From where a part goes on. Throws `uploadVersion`, `uploadMalformed`, `wrongMediaType`. */
export function readOffset(request: Request): number {
  requireTus(request);
  if (request.get('Content-Type') !== PART_TYPE) throw new ApiProblem('wrongMediaType');
  return countIn(request, 'Upload-Offset');
}

/** `address`: where its parts are sent. */
export function tellBegun(response: Response, address: string, upload: UploadView): void {
  tell(response, upload);
  response.status(201).location(address);
}

export function tell(response: Response, { offset, length, expiresAt }: UploadView): void {
  response.set({
    'Tus-Resumable': VERSION,
    'Upload-Offset': String(offset),
    'Upload-Length': String(length),
    'Upload-Expires': new Date(expiresAt).toUTCString(),
  });
}

const isPurpose = (text: string | undefined): text is FilePurpose => (FILE_PURPOSES as readonly (string | undefined)[]).includes(text);

function countIn(request: Request, header: string): number {
  const text = request.get(header) ?? '';
  if (!/^\d{1,15}$/.test(text)) throw new ApiProblem('uploadMalformed');
  return Number(text);
}

/** `filename dGVw,purpose b3RoZXI=`: names, and texts in UTF-8 and base64. */
function readMetadata(header: string): ReadonlyMap<string, string> {
  if (header.length > LONGEST_METADATA) throw new ApiProblem('uploadMalformed');
  return new Map(
    header.split(',').map((pair): [string, string] => {
      const [key = '', value = ''] = pair.trim().split(' ');
      return [key, Buffer.from(value, 'base64').toString('utf8')];
    }),
  );
}
