import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { openApiDocument, type OpenApiDocument } from '@chung-suc/api-contract';
import { ApiModule } from '@chung-suc/api/app';
import type { ApiSettings } from '@chung-suc/api/app';
import { prepareEngine, type Engine } from '../fixtures/engine';
import { PEOPLE } from '../fixtures/small-plan';
import { apiAs, problemIn } from './api-client';

/** What we need of Express's router, which its types do not describe. */
interface Routed {
  router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
}

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
    const coordinator = apiAs(engine.services.url, PEOPLE.coordinator);
    for (const [method, path] of await documented()) {
      const at = path.replace('{id}', 'CS-2026-9999').replace('{date}', '2026-02-20');
      if (method === 'get') {
        const answer = await coordinator.get(at);
        // There is no such case; and what is asked about is left out.
        const wanted = path.includes('{id}') ? 'unknownCase' : 'invalidFields';
        if (answer.status !== 200) expect({ path, code: problemIn(answer).code }).toEqual({ path, code: wanted });
      } else if (method === 'put') {
        expect({ path, code: problemIn(await coordinator.put(at, {})).code }).toEqual({ path, code: 'invalidFields' });
      } else {
        expect({ path, code: problemIn(await coordinator.post(at, {}, null)).code }).toEqual({ path, code: 'keyMissing' });
      }
    }
  });

  it('lists every route under /api, and no other', async () => {
    const settings = { ...engine.services.environment, HTTP_PORT: 0 } as unknown as ApiSettings;
    const app = await NestFactory.create<NestExpressApplication>(ApiModule.with(settings), { logger: false, abortOnError: false });
    try {
      await app.init();
      const { stack } = (app.getHttpAdapter().getInstance() as Routed).router;
      const routes = stack.flatMap(({ route }) =>
        route?.path.startsWith('/api')
          ? Object.keys(route.methods).map((method) => `${method} ${route.path.replace(/:(\w+)/g, '{$1}')}`)
          : [],
      );
      expect(routes.sort()).toEqual((await documented()).map((route) => route.join(' ')).sort());
    } finally {
      await app.close();
    }
  });
});
