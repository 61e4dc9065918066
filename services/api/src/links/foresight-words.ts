import { COMMAND_WORDS, MESSAGE_WORDS, type CaseCommandKind } from '@chung-suc/api-contract';
import { formatMoment, type DutyKind } from '@chung-suc/domain';
import { partsOf } from '../cases/case.mapper';
import { dutySentenceOf } from '../cases/duty.mapper';
import { foreseeKind } from '../cases/foresight';
import type { LinkSituation } from './link-situation.service';

/** What the page of each duty can send. */
export const COMMANDS_OF: Record<DutyKind, readonly CaseCommandKind[]> = {
  answer: ['agree', 'decline'],
  report: ['report', 'reportNotHeld'],
  confirm: ['confirmExecution'],
  review: ['review'],
  commend: ['commend'],
};

/** One line for each command that the page can send: what is owed then, or what is told, computed from the rules that will act. */
export function foresight({ duty, reading, facts }: LinkSituation): string[] {
  const kinds = COMMANDS_OF[duty.kind];
  return kinds.flatMap((kind) => {
    const foreseen = foreseeKind(kind, reading, facts);
    if (!foreseen.open) return [];
    const parts = partsOf(reading);
    const fresh = foreseen.owed.filter(({ id }) => !reading.owed.some((before) => before.id === id));
    // Said as it will be said on the day: so many working days from when the duty begins.
    const steps = fresh.map((next) => dutySentenceOf(next, { ...parts, state: foreseen.state, owed: foreseen.owed }, next.since).vi);
    if (foreseen.later && foreseen.later.state.stage === 'held') {
      const { state, owed } = foreseen.later;
      steps.push(`Đến ${formatMoment(state.terms.end)}, hoạt động được ghi nhận đã diễn ra.`);
      for (const next of owed) steps.push(dutySentenceOf(next, { ...parts, state, owed }, next.since).vi);
    }
    if (foreseen.state.stage === 'closed') steps.push('Hồ sơ được khép lại.');
    const mails = [...new Set(foreseen.mails.map(({ template }) => `“${MESSAGE_WORDS[template].vi}”`))];
    if (mails.length > 0) steps.push(`Thư được gửi ngay: ${mails.join(', ')}.`);
    const lead = kinds.length > 1 ? `${COMMAND_WORDS[kind].vi}: ` : '';
    return [`${lead}${steps.join(' ')}`];
  });
}
