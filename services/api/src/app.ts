import type { NestExpressApplication } from '@nestjs/platform-express';
import cookieParser from 'cookie-parser';
import { securityHeaders } from './http/security-headers';
import { serveDocumentation } from './openapi/documentation';
import { API_SETTINGS, type ApiSettings } from './settings';
import { serveWebFiles } from './web/web-files';

export { ACCESS, type Access, type Standing } from './access/access-table';
export { ApiModule } from './api.module';
export { UploadsSweepService } from './files/uploads-sweep.service';
export type { ApiSettings } from './settings';
export { IntakeSweepService, type Swept } from './sweep/intake-sweep.service';

const BODY_LIMIT = '1mb';

/** What belongs to HTTP and to no feature. Create the application with `bodyParser: false` and call this before it listens. */
export function configure(app: NestExpressApplication): void {
  app.disable('x-powered-by');
  app.use(securityHeaders);
  app.use(cookieParser());
  const { TRUSTED_PROXIES, WEB_DIST } = app.get<ApiSettings>(API_SETTINGS);
  app.set('trust proxy', TRUSTED_PROXIES);
  app.useBodyParser('json', { limit: BODY_LIMIT });
  app.useBodyParser('urlencoded', { limit: BODY_LIMIT, extended: false, parameterLimit: 200 });
  serveWebFiles(app, WEB_DIST);
  serveDocumentation(app);
}
