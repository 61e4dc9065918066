import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openApiDocument, type OpenApiDocument } from '@chung-suc/api-contract';
import { ApiModule } from '@chung-suc/api/app';
import type { ApiSettings } from '@chung-suc/api/app';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs, problemIn, type Api, type ApiAnswer } from './api-client';
import { routesOf } from './routes';

describe('the documentation of the API', () => {
  let engine: Engine;
  beforeAll(async () => {
    engine = await prepareEngine();
    await engine.services.start('api');
  });
  afterAll(() => engine.end());

  const documented = async (): Promise<[string, string][]> => {
    const { body } = await apiAs(engine.services.url, null).get('/api/docs-json');
    const { paths } = body as OpenApiDocument;
    return Object.entries(paths).flatMap(([path, methods]) => Object.keys(methods).map((method): [string, string] => [method, path]));
  };

  it('is the document of the contract, for anybody, with a page to read and try it', async () => {
    expect((await apiAs(engine.services.url, null).get('/api/docs-json')).body).toEqual(JSON.parse(JSON.stringify(openApiDocument())));
    const page = await fetch(`${engine.services.url}/api/docs`);
    expect(page.status).toBe(200);
    const html = await page.text();
    expect(html).toContain('swagger-ui');
    for (const [, asset = ''] of html.matchAll(/(?:src|href)="(\.?\/?[^"]+\.(?:js|css))"/g)) {
      expect({ asset, status: (await fetch(new URL(asset, `${page.url.replace(/\/?$/, '/')}`))).status }).toEqual({ asset, status: 200 });
    }
  });

  it('lists routes that answer', async () => {
    const url = engine.services.url;
    const coordinator = apiAs(url, PEOPLE.coordinator);
    const others: Record<string, Api> = {
      '/api/cases': apiAs(url, PEOPLE.localityContact),
      '/api/requests/outlook': apiAs(url, PEOPLE.localityContact),
      '/api/registrations': apiAs(url, PEOPLE.unitContact),
    };
    const ask: Record<string, (api: Api, path: string) => Promise<ApiAnswer>> = {
      get: (api, path) => api.get(path),
      post: (api, path) => api.post(path, {}, null),
      put: (api, path) => api.put(path, {}),
      patch: (api, path) => api.patch(path),
      // Signing out ends the session of whoever asks.
      delete: (api, path) => (path === '/api/session' ? apiAs(url, null) : api).delete(path),
    };
    for (const [method, path] of await documented()) {
      const at = path
        .replace('{id}', 'CS-2026-9999')
        .replace('{date}', '2026-02-20')
        .replace('{token}', 'no-token')
        .replace(/\{(comment|person|report)\}/, 'nobody');
      const answer = await ask[method]?.(others[path] ?? coordinator, at);
      expect(answer).toBeDefined();
      // There is no such case, and no such link; and what is asked about, or the key of a command, is left out.
      const wanted = path.includes('{id}')
        ? 'unknownCase'
        : ['/api/cases', '/api/registrations'].includes(path)
          ? 'keyMissing'
          : 'invalidFields';
      // There is no such report either.
      const ofReport = path.endsWith('/resolution') ? 'keyMissing' : 'unknownPhoneReport';
      const codes = path.includes('{report}') ? [ofReport] : path.includes('{token}') && method === 'get' ? ['linkUnknown'] : [wanted];
      if (answer && answer.status >= 300) expect({ method, path, codes: [problemIn(answer).code] }).toEqual({ method, path, codes });
    }
  });

  it('lists every route under /api, and no other', async () => {
    const settings = { ...engine.services.environment, HTTP_PORT: 0 } as unknown as ApiSettings;
    const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings), { logger: false, abortOnError: false });
    try {
      await app.init();
      const routes = routesOf(app)
        .filter(({ path }) => path.startsWith('/api'))
        .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
      expect(routes.sort()).toEqual((await documented()).map((route) => route.join(' ')).sort());
    } finally {
      await app.close();
    }
  });
});
