import { PHONE_FAULT_WORDS, PHONE_OUTCOME_WORDS, toIso, type ReportedNumber } from '@chung-suc/api-contract';
import { isDoubtfulPhone, maskPhone } from '@chung-suc/domain';
import type { PhoneReportRow, PhoneResolutionRow } from '@chung-suc/persistence';

export interface PostOfPerson {
  readonly personId: string;
  readonly title: string;
  readonly organisation: string;
}

export interface ReportedNumberParts {
  readonly posts: readonly PostOfPerson[];
  /** Of everybody, the earliest first. */
  readonly corrections: readonly PhoneResolutionRow[];
  /** Numbers as the plan in force has them, by the person's id. */
  readonly printed: ReadonlyMap<string, string | null>;
}

/** One number with all that was said about it; `reports` has at least one, the earliest first. Everything is masked (R57). */
export function toReportedNumber(reports: readonly PhoneReportRow[], parts: ReportedNumberParts): ReportedNumber {
  const [first] = reports;
  if (!first) throw new Error('A reported number needs a report');
  const { id, whoseId, whose, phone, resolution } = first;
  const printed = parts.printed.get(whoseId) ?? null;
  return {
    id,
    person: { id: whoseId, name: whose?.fullName ?? '' },
    posts: parts.posts.filter(({ personId }) => personId === whoseId).map(({ title, organisation }) => ({ title, organisation })),
    phone: maskPhone(phone),
    printed: printed === null ? null : maskPhone(printed),
    doubtful: whose === undefined || isDoubtfulPhone(whose.phoneHealth),
    reports: reports.map(toReport),
    history: historyOf(
      phone,
      parts.corrections.filter((one) => one.whoseId === whoseId),
    ),
    resolution: resolution
      ? {
          outcome: resolution.outcome,
          title: PHONE_OUTCOME_WORDS[resolution.outcome],
          correctedTo: resolution.correctedTo === null ? null : maskPhone(resolution.correctedTo),
          source: resolution.source,
          at: toIso(resolution.at.getTime()),
          by: resolution.by?.fullName ?? null,
        }
      : null,
  };
}

const toReport = ({ at, reporter, reporterPost, fault, note, betterPhone, case: shared, caseId }: PhoneReportRow) => ({
  at: toIso(at.getTime()),
  by: { name: reporter?.fullName ?? '', organisation: reporterPost?.organisation?.name ?? '' },
  fault: { code: fault, title: PHONE_FAULT_WORDS[fault] },
  note,
  betterPhone: betterPhone === null ? null : maskPhone(betterPhone),
  case: { id: caseId, number: shared?.number ?? '' },
});

/** From the first number that is known to the present one; where nothing was corrected that is the reported one. */
function historyOf(reported: string, corrections: readonly PhoneResolutionRow[]): ReportedNumber['history'] {
  const first = { phone: maskPhone(corrections[0]?.phone ?? reported), from: null, source: null, by: null };
  return [
    first,
    ...corrections.flatMap(({ correctedTo, at, source, by }) =>
      correctedTo === null ? [] : [{ phone: maskPhone(correctedTo), from: toIso(at.getTime()), source, by: by?.fullName ?? null }],
    ),
  ];
}
