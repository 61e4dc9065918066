import { toIso, toIsoOrNull, type ErratumView, type PhoneStandingView } from '@chung-suc/api-contract';
import { maskPhone, resolvesPhoneReports, whyNotReportPhone } from '@chung-suc/domain';
import { phoneStandings, type Database, type Erratum, type PhoneStanding } from '@chung-suc/persistence';
import type { ActingPerson } from '../identity/person';

export const toErratumView = ({ printed, source, at }: Erratum): ErratumView => ({
  printed: printed === null ? null : maskPhone(printed),
  source,
  at: toIso(at),
});

interface Viewer extends Pick<ActingPerson, 'personId' | 'posts'> {
  /** In the case on which the numbers stand. */
  readonly takesPart: boolean;
}

/** Numbers of people as somebody sees them, by the id of whoever has them. */
export async function standingsOf(
  database: Database,
  viewer: Viewer,
  whoseIds: readonly string[],
  errata: readonly Erratum[],
): Promise<Map<string, PhoneStandingView>> {
  const standings = await phoneStandings(database, viewer.personId, whoseIds);
  return new Map(standings.map((standing) => [standing.whoseId, toStandingView(standing, viewer, errata)]));
}

function toStandingView(standing: PhoneStanding, { takesPart, posts }: Viewer, errata: readonly Erratum[]): PhoneStandingView {
  const erratum = errata.find(({ whoseId }) => whoseId === standing.whoseId);
  return {
    reportedAt: toIsoOrNull(standing.reportedAt),
    mayReport: takesPart && whyNotReportPhone(standing) === null,
    reportedByMe: standing.reported,
    mayResolve: resolvesPhoneReports(posts),
    erratum: erratum ? toErratumView(erratum) : null,
  };
}
