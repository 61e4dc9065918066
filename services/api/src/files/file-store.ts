import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';

/** Injection token of the store. */
export const FILE_STORE = Symbol('FILE_STORE');

/** Where the bytes of files lie, each under the SHA-256 of what it is: the same bytes are kept once. Object storage fits behind it (ADR 14). */
export interface FileStore {
  /** Their name, once they are kept for good. */
  keep(bytes: Buffer): Promise<string>;
  /** Null when there are none of this name. */
  open(sha256: string): Promise<{ readonly size: number; readonly bytes: Readable } | null>;
  /** Nothing happens when there are none. */
  forget(sha256: string): Promise<void>;
}

export const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

const NAME = /^[0-9a-f]{64}$/;

/** In a folder of this machine, or one that several share. */
export class FolderStore implements FileStore {
  constructor(private readonly folder: string) {}

  async keep(bytes: Buffer): Promise<string> {
    const sha256 = sha256Of(bytes);
    const place = this.placeOf(sha256);
    if (await isThere(place)) return sha256;
    await mkdir(dirname(place), { recursive: true });
    // Whole or not at all: under its name lies only what has been written to the end.
    const unfinished = `${place}.${randomUUID()}`;
    const file = await open(unfinished, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, place);
    return sha256;
  }

  async open(sha256: string): Promise<{ size: number; bytes: Readable } | null> {
    const place = this.placeOf(sha256);
    const found = await statOf(place);
    return found && { size: found.size, bytes: createReadStream(place) };
  }

  async forget(sha256: string): Promise<void> {
    await rm(this.placeOf(sha256), { force: true });
  }

  private placeOf(sha256: string): string {
    if (!NAME.test(sha256)) throw new Error('Not the name of stored bytes');
    return join(this.folder, 'kept', sha256.slice(0, 2), sha256.slice(2));
  }
}

const isThere = async (place: string): Promise<boolean> => (await statOf(place)) !== null;

async function statOf(place: string): Promise<{ readonly size: number } | null> {
  try {
    return await stat(place);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    return null;
  }
}
