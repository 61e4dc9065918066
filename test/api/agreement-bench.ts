import { toIso, type CaseView } from '@chung-suc/api-contract';
import { DEFAULT_COST_SPLIT, instantAt, type Span } from '@chung-suc/domain';
import { ASKED_AT, END, START } from '../fixtures/requests';
import { OFFERINGS, PEOPLE } from '../fixtures/small-plan';
import { apiAs, caseIn, type Api, type ApiAnswer } from './api-client';
import { PagesBench } from './pages-bench';

export const OTHER: Span = { start: instantAt('2026-06-25', 14), end: instantAt('2026-06-25', 16) };
export const MOVED: Span = { start: instantAt('2026-06-19', 8), end: instantAt('2026-06-19', 10) };

export const iso = ({ start, end }: Span) => ({ start: toIso(start), end: toIso(end) });

export const terms = (over: Record<string, unknown> = {}) => ({
  ...iso({ start: START, end: END }),
  mode: 'onsite',
  place: 'Hội trường UBND Phường Ví Dụ',
  audience: [{ group: 'peopleInHardship', count: 120 }],
  costs: DEFAULT_COST_SPLIT,
  ...over,
});

export const aSupportRequest = (over: Record<string, unknown> = {}) => ({ offeringId: OFFERINGS.onsite, terms: terms(), ...over });

/** Other hours, by either side; of the unit with what it makes specific. */
export const aProposal = (over: Record<string, unknown> = {}) => ({
  version: 1,
  terms: terms(iso(MOVED)),
  details: { presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'presenter' }], contents: 'An toàn thực phẩm' },
  note: 'Xin dời',
  ...over,
});

/** A case through the API on a real database at exact instants, without an engine. Each command comes a minute after the one before. */
export class AgreementBench {
  private constructor(
    readonly bench: PagesBench,
    readonly locality: Api,
    /** The contact of a commune. */
    readonly rural: Api,
    readonly unit: Api,
    /** The co-unit of one offering. */
    readonly branch: Api,
    readonly member: Api,
    readonly coordinator: Api,
    /** Answers for the second part of the offering in two parts. */
    readonly partUnit: Api,
  ) {}

  static async begin(): Promise<AgreementBench> {
    const bench = await PagesBench.begin();
    const url = await bench.url();
    const as = (personId: string): Api => apiAs(url, personId);
    return new AgreementBench(
      bench,
      as(PEOPLE.localityContact),
      as(PEOPLE.otherLocalityContact),
      as(PEOPLE.unitContact),
      as(PEOPLE.branchContact),
      as(PEOPLE.reviewer),
      as(PEOPLE.coordinator),
      as(PEOPLE.parentContact),
    );
  }

  end = (): Promise<void> => this.bench.end();

  async clear(): Promise<void> {
    await this.bench.clear();
    this.bench.now = ASKED_AT;
  }

  async asked(over: Record<string, unknown> = {}, by: Api = this.locality): Promise<CaseView> {
    const opened = caseIn(await by.post('/api/cases', aSupportRequest(over)), 201);
    this.bench.caseId = opened.id;
    return opened;
  }

  give(who: Api, path: string, body: unknown): Promise<ApiAnswer> {
    this.bench.now += 60_000;
    return who.post(`/api/cases/${this.bench.caseId}/commands/${path}`, body);
  }

  seen = async (who: Api): Promise<CaseView> => caseIn(await who.get(`/api/cases/${this.bench.caseId}`));
}
