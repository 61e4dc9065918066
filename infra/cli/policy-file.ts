import { z } from 'zod';
import { DEFAULT_POLICY, type PolicyProblem } from '@chung-suc/domain';
import type { PolicyDraft } from '@chung-suc/persistence';

const deadline = z.strictObject({ workingDays: z.number(), remindersAfter: z.array(z.number()) });
const moment = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('reminder'), from: z.number() }),
  z.strictObject({ kind: z.literal('due') }),
  z.strictObject({ kind: z.literal('afterDue'), workingDays: z.number(), hour: z.number() }),
]);
const step = z.strictObject({
  id: z.string().min(1),
  to: z.enum(['contact', 'unitSecretary', 'coordinator', 'standingCommittee']),
  when: moment,
  next: z.string().nullable(),
});

/** The form of a policy file; what its numbers mean is checked by the domain. */
const policyFile: z.ZodType<PolicyDraft> = z.strictObject({
  dueHour: z.number(),
  unitAnswers: deadline,
  unitReports: deadline,
  localityConfirms: deadline,
  committeeReviews: deadline,
  unitCommends: deadline,
  committeeDecides: deadline,
  localityChooses: deadline,
  // A file that was written before there was one.
  recordingStands: deadline.default(() => ({ ...DEFAULT_POLICY.recordingStands, remindersAfter: [] })),
  shortNoticeDays: z.number(),
  chain: z.strictObject({ first: z.string(), steps: z.array(step).min(1) }),
});

/** A policy as a file gives it, or where its form is wrong. */
export function readPolicy(value: unknown): { ok: true; draft: PolicyDraft } | { ok: false; lines: readonly string[] } {
  const read = policyFile.safeParse(value);
  if (read.success) return { ok: true, draft: read.data };
  const lines = read.error.issues.map(({ path, message }) => `[form] ${path.join('.') || 'tệp / file'}: ${message}`);
  return { ok: false, lines };
}

const WORDS: Record<PolicyProblem['problem'], { readonly vi: string; readonly en: string }> = {
  daysRange: { vi: 'phải là số ngày làm việc hợp lý, số nguyên', en: 'must be a sensible whole number of working days' },
  hourRange: { vi: 'phải là giờ trong ngày làm việc, từ 7 đến 18', en: 'must be an hour of the working day, 7 to 18' },
  remindersOutOfOrder: { vi: 'các lần nhắc phải tăng dần', en: 'reminders must come one after the other' },
  reminderAfterDue: { vi: 'có lần nhắc sau khi đã hết hạn', en: 'has a reminder after the due time' },
  unknownStep: { vi: 'dẫn đến một bước không có', en: 'leads to a step that does not exist' },
  twice: { vi: 'có hai bước cùng tên', en: 'two steps have this name' },
  cycle: { vi: 'quay vòng trở lại chính bước này', en: 'leads back to itself' },
  unreachable: { vi: 'không bước nào dẫn đến', en: 'no step leads here' },
  outOfOrder: { vi: 'đến sớm hơn bước trước nó', en: 'comes earlier than the step before it' },
  badMoment: { vi: 'thời điểm không hợp lệ', en: 'has a moment that makes no sense' },
  undeliverable: { vi: 'hiện không ai giữ chức vụ này nhận được thư', en: 'nobody who holds this post takes mail now' },
  doesNotEndAtCommittee: {
    vi: 'chuỗi phải kết thúc ở Ban Thường vụ, sau hạn',
    en: 'the chain must end at the Standing Committee, after the due time',
  },
};

/** A problem as one line: code, place, and what is wrong in both languages. */
export function problemLine(problem: PolicyProblem): string {
  const where = 'field' in problem ? problem.field : `chain.${problem.stepId ?? 'steps'}`;
  const { vi, en } = WORDS[problem.problem];
  return `[${problem.problem}] ${where}: ${vi} / ${en}`;
}
