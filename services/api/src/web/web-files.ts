import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';

/** Scripts, styles and fonts of the web application: their names change with their contents, so a browser may keep them for ever. */
export function serveWebFiles(app: NestExpressApplication, dist: string | undefined): void {
  if (dist === undefined) return;
  // Only what is the same for everybody is compressed: an answer that mixes secrets with what a stranger sent would give them away (BREACH).
  app.use('/web', compression());
  app.useStaticAssets(join(dist, 'web'), {
    prefix: '/web',
    index: false,
    redirect: false,
    setHeaders: (response) => void response.setHeader('Cache-Control', 'public, max-age=31536000, immutable'),
  });
}
