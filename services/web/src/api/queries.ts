import { QueryClient, infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import {
  COMMAND_PATHS,
  type AccountView,
  type AdjustmentView,
  type CaseCommandKind,
  type CaseFiles,
  type CaseList,
  type CaseView,
  type Catalogue,
  type CommandBody,
  type CommandPreview,
  type MyDuties,
  type RegistrationBody,
  type RequestBody,
  type RequestOutlook,
} from '@chung-suc/api-contract';
import { ApiError } from './api-error';
import { get, send } from './http';

const PAGE = 200;

export const myDuties = queryOptions({
  queryKey: ['duties'],
  queryFn: ({ signal }) => get<MyDuties>('/api/duties', signal),
});

export const account = queryOptions({
  queryKey: ['account'],
  queryFn: ({ signal }) => get<AccountView>('/api/account', signal),
});

export const endOtherSessions = (): Promise<void> => send<void>('DELETE', '/api/account/other-sessions');

export const catalogue = queryOptions({
  queryKey: ['catalogue'],
  queryFn: ({ signal }) => get<Catalogue>('/api/catalogue', signal),
  staleTime: 60_000, // places are taken by others meanwhile
});

export const caseList = infiniteQueryOptions({
  queryKey: ['cases'],
  queryFn: ({ signal, pageParam }) => get<CaseList>(`/api/cases?limit=${PAGE}${pageParam === null ? '' : `&after=${pageParam}`}`, signal),
  initialPageParam: null as string | null,
  getNextPageParam: ({ next }) => next,
});

/** `id`: its number as people say it, or its id. */
export const caseView = (id: string) =>
  queryOptions({
    queryKey: ['case', id],
    queryFn: ({ signal }) => get<CaseView>(`/api/cases/${encodeURIComponent(id)}`, signal),
  });

/** Files and photos of a case, and what the person who asks may add. */
export const caseFiles = (number: string) =>
  queryOptions({
    queryKey: ['case', number, 'files'],
    queryFn: ({ signal }) => get<CaseFiles>(`/api/cases/${number}/files`, signal),
  });

export const removeFile = (number: string, id: string): Promise<CaseFiles> => send('DELETE', `/api/cases/${number}/files/${id}`);

/** What the committee can do about a case. */
export const adjustment = (id: string) =>
  queryOptions({
    queryKey: ['case', id, 'adjustment'],
    queryFn: ({ signal }) => get<AdjustmentView>(`/api/cases/${encodeURIComponent(id)}/adjustment`, signal),
  });

export interface OutlookAsked {
  readonly offeringId: string;
  /** ISO 8601. */
  readonly start: string;
  readonly end: string;
  /** Where a unit has held what it registers. */
  readonly localityId?: string;
  /** Ids of components, with commas between. */
  readonly parts?: string;
}

export const outlook = (asked: OutlookAsked) =>
  queryOptions({
    queryKey: ['outlook', asked],
    queryFn: ({ signal }) => get<RequestOutlook>(`/api/requests/outlook?${new URLSearchParams({ ...asked })}`, signal),
  });

export const requestSupport = (body: RequestBody, key: string): Promise<CaseView> => send('POST', '/api/cases', body, key);

export const registerEngagement = (body: RegistrationBody, key: string): Promise<CaseView> => send('POST', '/api/registrations', body, key);

export const giveCommand = <K extends CaseCommandKind>(caseId: string, kind: K, body: CommandBody<K>, key: string): Promise<CaseView> =>
  send('POST', `/api/cases/${caseId}/commands/${COMMAND_PATHS[kind]}`, body, key);

/** What a command would lead to, without a body whatever one enters; refused as the command itself would be. */
export const previewCommand = <K extends CaseCommandKind>(caseId: string, kind: K, body?: CommandBody<K>): Promise<CommandPreview> =>
  send('POST', `/api/cases/${caseId}/preview`, { command: kind, body });

/** What follows whatever one enters. `version`: of the case; another one is another question. */
export const afterCommand = (caseId: string, version: number, kind: CaseCommandKind) =>
  queryOptions({ queryKey: ['preview', caseId, version, kind], queryFn: () => previewCommand(caseId, kind) });

/** A refusal stays one however often it is asked; what did not answer is asked once more. */
export const newQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: { staleTime: 10_000, retry: (count, error) => count < 1 && !(error instanceof ApiError && error.problem.status < 500) },
      mutations: { networkMode: 'always' }, // offline is told at once, not waited for
    },
  });
