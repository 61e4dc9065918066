import { mkdir, open, readFile, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** Injection token of the folder for what has arrived in part. */
export const PARTS_FOLDER = Symbol('PARTS_FOLDER');

/** More has come than was announced. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** What has arrived of files that are on their way. How much of one has arrived is how long it is here, whatever became of the process. */
export class PartsFolder {
  constructor(private readonly folder: string) {}

  async begin(id: string): Promise<void> {
    await mkdir(this.folder, { recursive: true });
    await (await open(this.placeOf(id), 'wx')).close();
  }

  /** Bytes; null when nothing is kept of it. */
  async arrived(id: string): Promise<number | null> {
    try {
      return (await stat(this.placeOf(id))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      return null;
    }
  }

  /** Writes what comes, from `at` on. When it breaks off, what came before is kept. Throws `TooMuch` beyond `most` bytes in all. */
  async append(id: string, at: number, source: Readable, most: number): Promise<void> {
    const file = await open(this.placeOf(id), 'r+');
    let end = at;
    try {
      // The connection stays, so that whoever has sent too much hears it.
      for await (const chunk of source.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        if (end + chunk.length > most) throw new TooMuch();
        await file.write(chunk, 0, chunk.length, end);
        end += chunk.length;
      }
    } finally {
      await file.close();
    }
  }

  read(id: string): Promise<Buffer> {
    return readFile(this.placeOf(id));
  }

  async forget(id: string): Promise<void> {
    await rm(this.placeOf(id), { force: true });
  }

  /** Ids of parts that nobody has written to for so long, by the machine's own time. */
  async idleFor(ms: number): Promise<string[]> {
    const ids = await readdir(this.folder).catch((error: NodeJS.ErrnoException): string[] => {
      if (error.code !== 'ENOENT') throw error;
      return []; // nothing has ever arrived
    });
    const idle = await Promise.all(
      ids.map(async (id) => {
        const found = await stat(join(this.folder, id)).catch(() => null); // gone meanwhile
        return found !== null && Date.now() - found.mtimeMs > ms ? [id] : [];
      }),
    );
    return idle.flat();
  }

  private placeOf(id: string): string {
    if (!/^[0-9a-f-]{36}$/.test(id)) throw new Error('Not the id of an upload');
    return join(this.folder, id);
  }
}
