import { queryOptions } from '@tanstack/react-query';
import type {
  AccessLog,
  PhoneNews,
  PhoneReportBody,
  PhoneReports,
  PhoneResolutionBody,
  PhoneStandingView,
  ReportedPhone,
} from '@chung-suc/api-contract';
import { get, send } from './http';

export const reportPhone = (caseId: string, personId: string, body: PhoneReportBody, key: string): Promise<PhoneStandingView> =>
  send('POST', `/api/cases/${encodeURIComponent(caseId)}/phones/${encodeURIComponent(personId)}/reports`, body, key);

/** For the coordinator. */
export const phoneReports = queryOptions({
  queryKey: ['phone-reports'],
  queryFn: ({ signal }) => get<PhoneReports>('/api/phone-reports', signal),
});

/** Each look is written down; so the numbers are kept nowhere but on the screen. */
export const revealReportedPhone = (reportId: string): Promise<ReportedPhone> => send('POST', `/api/phone-reports/${reportId}/reveal`);

export const resolvePhoneReport = (reportId: string, body: PhoneResolutionBody, key: string): Promise<PhoneReports> =>
  send('POST', `/api/phone-reports/${reportId}/resolution`, body, key);

/** For the inbox: what to look into, and what became of my reports. */
export const phoneNews = queryOptions({
  queryKey: ['phone-news'],
  queryFn: ({ signal }) => get<PhoneNews>('/api/phone-news', signal),
});

export const seePhoneNews = (reportId: string): Promise<void> => send('PUT', `/api/phone-reports/${reportId}/seen`);

/** Who was shown a number of one person. */
export const looksAt = (personId: string) =>
  queryOptions({
    queryKey: ['access-log', personId],
    queryFn: ({ signal }) => get<AccessLog>(`/api/access-log?${new URLSearchParams({ whose: personId, limit: '200' })}`, signal),
  });
