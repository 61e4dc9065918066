import { pipeline } from 'node:stream/promises';
import type { Readable } from 'node:stream';
import type { Response } from 'express';
import { MEDIA_TYPES } from '@chung-suc/domain';
import type { CaseFileRow } from '@chung-suc/persistence';

/** A file is never a page of ours: whatever is in it runs nothing and loads nothing, and its type is the one that we found. */
const FILE_POLICY = "sandbox; default-src 'none'";

/** Sends a file to be saved; `small`: the little picture of a photo, which pages show. */
export async function handOut(
  response: Response,
  { file, size, bytes }: { readonly file: CaseFileRow; readonly size: number; readonly bytes: Readable },
  small: boolean,
): Promise<void> {
  response.status(200).set({
    'Content-Type': small ? MEDIA_TYPES.jpeg : MEDIA_TYPES[file.kind],
    'Content-Length': String(size),
    'Content-Disposition': small ? 'inline' : attachment(file.name),
    'Content-Security-Policy': FILE_POLICY,
  });
  if (response.req.method === 'HEAD') {
    bytes.destroy();
    response.end();
    return;
  }
  // Whoever stops loading is no trouble of ours.
  await pipeline(bytes, response).catch(() => undefined);
}

/** RFC 6266, with the name as RFC 5987 has it and a plain one for what does not know that. */
export function attachment(name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
  const encoded = encodeURIComponent(name).replace(/['()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
