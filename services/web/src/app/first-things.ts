import type { QueryClient } from '@tanstack/react-query';
import { phoneReports } from '../api/phones';
import { account, caseList, caseView, catalogue, myDuties } from '../api/queries';
import { sessionQuery } from '../session/session';
import type { newRouter } from './router';

/** After this the frame is shown and says that it is loading. */
const PATIENCE_MS = 400;

/** The first query of a page, by addresses of the router; `tooling/page-needs.cjs` has what it asks for, so that it is on its way already. */
const FIRST_QUERY: Readonly<Record<string, (client: QueryClient, params: Readonly<Record<string, string>>) => Promise<unknown>>> = {
  '/': (client) => client.prefetchQuery(myDuties),
  '/danh-muc': (client) => client.prefetchQuery(catalogue),
  '/danh-muc/$offering': (client) => client.prefetchQuery(catalogue),
  '/ghi-nhan': (client) => client.prefetchQuery(catalogue),
  '/ho-so': (client) => client.prefetchInfiniteQuery(caseList),
  '/ho-so/$case': (client, { case: number = '' }) => client.prefetchQuery(caseView(number)),
  '/dieu-hanh': (client) => client.prefetchInfiniteQuery(caseList),
  '/dieu-hanh/$case': (client, { case: number = '' }) => client.prefetchQuery(caseView(number)),
  '/danh-ba/sai-so': (client) => client.prefetchQuery(phoneReports),
  '/tai-khoan': (client) => client.prefetchQuery(account),
};

/**
 * Waits a moment for what the first page shows: who is signed in, the page's module and its data, all asked for in its head. Then it is drawn
 * once and whole. Drawn before, it would be drawn four times, and React holds back what replaces a waiting state by a third of a second.
 */
export async function firstThings(client: QueryClient, router: ReturnType<typeof newRouter>): Promise<void> {
  const page = router.load().catch(() => undefined); // it shows its own trouble
  const things = async (): Promise<void> => {
    await client.prefetchQuery(sessionQuery);
    const at = router.matchRoutes(router.latestLocation).at(-1);
    const firstQuery = at && FIRST_QUERY[at.fullPath];
    if (client.getQueryData(sessionQuery.queryKey) != null) await firstQuery?.(client, at?.params as Record<string, string>);
    else if (firstQuery) return; // the sign-in takes its place
    await page;
  };
  await Promise.race([things(), new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))]);
}
