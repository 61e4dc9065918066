import type { NestExpressApplication } from '@nestjs/platform-express';

/** What we need of Express's router, which its types do not describe. */
interface Routed {
  router: { stack: { route?: { path: string; methods: Record<string, boolean> } }[] };
}

export interface Route {
  /** `get`, `post`, … */
  readonly method: string;
  /** As it is registered: `/api/cases/:id`. */
  readonly path: string;
}

/** Every route that Nest has registered; the documentation’s own pages are not Nest’s. */
export function routesOf(app: NestExpressApplication): Route[] {
  const { stack } = (app.getHttpAdapter().getInstance() as Routed).router;
  return stack
    .flatMap(({ route }) => (route ? Object.keys(route.methods).map((method) => ({ method, path: route.path })) : []))
    .filter(({ path }) => !/^\/api\/docs/.test(path));
}
