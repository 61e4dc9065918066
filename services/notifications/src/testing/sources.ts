import {
  DEFAULT_COST_SPLIT,
  DEFAULT_POLICY,
  duties,
  evolve,
  instantAt,
  type DomainEvent,
  type EventBodies,
  type EventKind,
  type MessageTemplate,
  type SupportRequest,
  type Terms,
  type WorkingCalendar,
} from '@chung-suc/domain';
import { renderMail } from '@chung-suc/mail';
import type { CaseReading, OfferingRow, PostHolder, ProgrammeRow } from '@chung-suc/persistence';
import type { CaseFacts } from '../mails/case-facts';
import { mailFor, type MailSource } from '../mails/mail-for';

export const ASKED = instantAt('2026-06-10', 10, 15);
const CALENDAR: WorkingCalendar = { version: 1, days: [{ date: '2026-04-30', kind: 'HOLIDAY', scope: 'all' }] };

export const post = (postId: string, fullName: string | null, title: string, organisationName: string): PostHolder => ({
  postId,
  title,
  organisationId: `org-${postId}`,
  organisationName,
  personId: fullName === null ? null : `person-${postId}`,
  fullName,
  email: `${postId}@example.vn`,
  phone: '+84000000100',
  phoneReportedAt: null,
});
export const UNIT = post('unit', 'Nguyễn Văn Thử', 'Bí thư', 'Đoàn Sở Mẫu A');
export const LOCALITY = post('locality', 'Phan Thị Phỏng', 'Bí thư Đoàn Phường Ví Dụ', 'Phường Ví Dụ');
const COORDINATOR = post('coordinator', 'Bùi Thị Nháp', 'Cán bộ điều phối', 'Đoàn Khối');

export const TERMS: Terms = {
  start: instantAt('2026-06-18', 14),
  end: instantAt('2026-06-18', 16),
  mode: 'onsite',
  place: 'Hội trường',
  audience: [{ group: 'peopleInHardship', count: 120 }],
  costs: DEFAULT_COST_SPLIT,
  wishes: null,
  modeDeviation: null,
};

export const requested = (over: Partial<EventBodies['requested']> = {}) =>
  happened('requested', {
    number: 'CS-2026-0001',
    offeringId: 'o',
    localityId: 'l',
    leadUnitId: 'u',
    posts: { unit: 'unit', locality: 'locality' },
    parentPostId: null,
    policyVersion: 1,
    terms: TERMS,
    ...over,
  });

/** A case as it was asked, save what the test says. */
export const aCase = (over: Partial<SupportRequest> = {}): SupportRequest => ({
  ...evolve(null, requested()),
  reportRound: 1,
  reportAskedAt: over.heldAt ?? null,
  // Once it is agreed nothing is on the table.
  ...(over.stage === undefined || over.stage === 'requested' ? {} : { proposal: null }),
  ...over,
});

const NAMES: Readonly<Record<string, string>> = { u: 'Đoàn Sở Mẫu A', c: 'Đoàn Mẫu C' };

/** What happened to the case, beside its state. */
export const aFile = (events: readonly DomainEvent[] = [], over: Partial<CaseFacts> = {}): CaseFacts => ({
  events,
  proposals: [],
  names: { unit: (unitId) => NAMES[unitId] ?? unitId, bloc: 'Đoàn Khối' },
  others: [],
  position: null,
  ...over,
});

export const happened = <K extends EventKind>(kind: K, body: EventBodies[K], when = ASKED) =>
  ({ kind, at: when, body }) as unknown as DomainEvent;

/** Everything that a mail of such a case is made of. */
export function aSource(state: SupportRequest, over: Partial<MailSource> = {}): MailSource {
  const owed = duties(state, DEFAULT_POLICY, CALENDAR);
  const reading: CaseReading = {
    caseId: 'c',
    version: 1,
    state,
    owed,
    programme: { year: 2026, issuer: 'Ban Thường vụ Đoàn Khối' } as ProgrammeRow,
    offering: {
      areaCode: 'III.1',
      ordinal: 3,
      printed: '- Tuyên truyền Luật An toàn thực phẩm.',
      components: [] as OfferingRow['components'],
    } as OfferingRow,
    unit: { id: 'u', name: 'Đoàn Sở Mẫu A' },
    locality: { id: 'l', name: 'Phường Ví Dụ' },
    names: { unit: 'Đoàn Sở Mẫu A', locality: 'Phường Ví Dụ', committee: 'Ban Thường vụ' },
    coUnits: [],
    holders: { unit: UNIT, locality: LOCALITY, coordinator: COORDINATOR },
    policy: DEFAULT_POLICY,
    calendar: CALENDAR,
  };
  return { reading, holder: UNIT as MailSource['holder'], duty: owed[0] ?? null, facts: aFile(), at: ASKED, ...over };
}

/** A unit that takes part beside the lead unit. */
export const CO_UNIT = post('co-unit', 'Hoàng Văn Tạm', 'Bí thư', 'Đoàn Mẫu C');

/** The same of a case with a co-unit, as its events have made it. */
export function toldOf(events: readonly DomainEvent[], holder: PostHolder, over: Partial<MailSource> = {}): MailSource {
  const state = events.reduce<SupportRequest | null>(evolve, null) as SupportRequest;
  const source = aSource(state, { holder: holder as MailSource['holder'], facts: aFile(events), ...over });
  const names = { ...source.reading.names, coUnits: { c: 'Đoàn Mẫu C' } };
  return { ...source, reading: { ...source.reading, names, coUnits: [{ id: 'c', name: 'Đoàn Mẫu C', holder: CO_UNIT }] } };
}

export const textOf = (template: MessageTemplate, source: MailSource): string => renderMail(mailFor(template, source)).text;
