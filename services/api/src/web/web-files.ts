import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { NextFunction, Request, Response } from 'express';

/** What the build has compressed (tooling/compress-files.cjs of services/web), the better first. */
const ENDINGS = [
  ['br', '.br'],
  ['gzip', '.gz'],
] as const;
const TYPES = { js: 'text/javascript; charset=utf-8', css: 'text/css; charset=utf-8' } as const;
/** The build's files lie in one folder and have plain names. */
const COMPRESSED = /^\/[\w.-]+\.(js|css)$/;

/** Scripts, styles and fonts of the web application: their names change with their contents, so a browser may keep them for ever. */
export function serveWebFiles(app: NestExpressApplication, dist: string | undefined): void {
  // Only what is the same for everybody is compressed: an answer that mixes secrets with what a stranger sent would give them away (BREACH).
  app.use('/api/catalogue', compression()); // the plan as printed and its free places: nothing of it comes from who asks
  if (dist === undefined) return;
  const folder = join(dist, 'web');
  app.use('/web', compressedByBuild(folder), compression());
  app.useStaticAssets(folder, {
    prefix: '/web',
    index: false,
    redirect: false,
    setHeaders: (response) => void response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
  });
}

/** Puts the compressed file in the place of the one asked for, where there is one; else it is compressed on its way. */
const compressedByBuild =
  (folder: string) =>
  async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const { path } = request;
    const type = COMPRESSED.exec(path)?.[1] as keyof typeof TYPES | undefined;
    for (const [encoding, ending] of type ? ENDINGS : []) {
      if (!type || !request.acceptsEncodings(encoding) || !(await isThere(join(folder, path + ending)))) continue;
      response.vary('Accept-Encoding');
      response.set({ 'Content-Encoding': encoding, 'Content-Type': TYPES[type] });
      request.url = path + ending;
      break;
    }
    next();
  };

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
