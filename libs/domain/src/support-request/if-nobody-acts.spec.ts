import { CASE_IN, aRequest, type RequestBuilder } from '../testing/a-request';
import { take } from '../testing/case-file';
import { terms, to } from '../testing/commands';
import { at } from '../testing/dates';
import { facts } from '../testing/facts';
import { POST, contactOfViDu, theSystem } from '../testing/people';
import { STORY } from '../testing/story';
import type { Facts } from './facts';
import { ifNobodyActs, type ComingStep } from './if-nobody-acts';

const secretary = {
  unitSecretary: { postId: POST.secretaryOfUnitA, reachable: true },
  coordinator: { postId: POST.coordinator, reachable: true },
};
const comes = (request: RequestBuilder, now: number, over: Partial<Facts> = {}): ComingStep[] =>
  ifNobodyActs(request.state, request.owed(), { ...facts({ by: contactOfViDu, when: now }), ...over });
const lines = (steps: readonly ComingStep[]) =>
  steps.map(({ at: when, events, told, reachesCommittee }) => [
    when,
    events.map((event) => event.kind).join('+'),
    told.map(({ template, postId }) => `${template} → ${postId}`).join(', '),
    reachesCommittee,
  ]);

describe('what comes if nobody acts', () => {
  const overTet = aRequest({ terms: terms({ start: at('12/03/2026 14:00'), end: at('12/03/2026 16:00') }) }, at('10/02/2026 10:15'));

  it('to a request: two reminders, the coordinator, the committee’s digest, and then it waits for the committee (R19)', () => {
    expect(lines(comes(overTet, at('10/02/2026 10:15'), { chain: secretary }))).toEqual([
      [at('12/02/2026 08:00'), 'reminded', `dutyReminder → ${POST.unitA}`, 'no'],
      [at('23/02/2026 08:00'), 'reminded', `dutyReminder → ${POST.unitA}, reminderToSecretary → ${POST.secretaryOfUnitA}`, 'no'],
      [at('24/02/2026 17:00'), 'fellOverdue', `overdueToCoordinator → ${POST.coordinator}`, 'no'],
      [at('25/02/2026 08:00'), 'escalated', `silenceToLocality → ${POST.viDu}`, 'digest'],
    ]);
  });

  it('leaves out what the clock has done', () => {
    const reminded = overTet.and('reminded', at('12/02/2026 08:00'), { dutyId: 'answer-1', n: 1, told: [], skipped: [] });
    expect(comes(reminded, at('12/02/2026 09:00')).map((step) => step.at)).toEqual([
      at('23/02/2026 08:00'),
      at('24/02/2026 17:00'),
      at('25/02/2026 08:00'),
    ]);
  });

  it('reaches the committee at once, at short notice', () => {
    expect(lines(comes(aRequest(), STORY.requested)).at(-1)).toEqual([
      STORY.answerDue,
      'fellOverdue+escalated',
      `overdueToCoordinator → ${POST.coordinator}, silenceToLocality → ${POST.viDu}`,
      'atOnce',
    ]);
  });

  it('to an agreed engagement: it is held by the clock, the report is asked for, reminded of, and climbs', () => {
    expect(lines(comes(CASE_IN.agreed, STORY.agreed))).toEqual([
      [STORY.end, 'held', `reportAsked → ${POST.unitA}`, 'no'],
      [at('22/06/2026 08:00'), 'reminded', `dutyReminder → ${POST.unitA}`, 'no'],
      [at('24/06/2026 08:00'), 'reminded', `dutyReminder → ${POST.unitA}`, 'no'],
      [at('25/06/2026 17:00'), 'fellOverdue', `overdueToCoordinator → ${POST.coordinator}`, 'no'],
      [at('26/06/2026 08:00'), 'escalated', '', 'digest'],
    ]);
  });

  it('to a commended case: it closes by itself when the confirmation falls due (R55)', () => {
    expect(lines(comes(CASE_IN.commended, at('22/06/2026 10:00')))).toEqual([
      [at('23/06/2026 08:00'), 'reminded', `dutyReminder → ${POST.viDu}`, 'no'],
      [STORY.confirmationDue, 'closed', `closedTold → ${POST.viDu}, closedTold → ${POST.unitA}`, 'no'],
    ]);
  });

  it('to a case that waits for the committee, or is closed: nothing', () => {
    expect(comes(aRequest().declined(), STORY.agreed)).toEqual([]);
    expect(comes(CASE_IN.agreed.troubled(), STORY.troubled)).toEqual([]);
    expect(comes(CASE_IN.closed, STORY.commended)).toEqual([]);
  });

  it('comes now, when its time has passed already', () => {
    const late = at('09/03/2026 10:00');
    expect(lines(comes(overTet, late))[0]?.slice(0, 2)).toEqual([late, 'fellOverdue+escalated']);
  });

  it.each(['requested', 'agreed', 'held', 'reported', 'reviewed', 'commended'] as const)(
    'is what then comes, when nobody acts in %s: the same code is asked',
    (stage) => {
      const request = CASE_IN[stage];
      const foreseen = comes(request, request.events.at(-1)?.at ?? 0, { chain: secretary });
      let file = {
        state: request.state,
        events: request.events,
        owed: request.owed(),
        sent: [],
        queued: [],
        wakeAt: null,
        last: null,
      } as Parameters<typeof take>[0];
      for (const step of foreseen) {
        const known = { ...facts({ by: theSystem, when: step.at }), chain: secretary };
        const before = file.events.length;
        file = take(file, to('clockReached'), known, known.calendar);
        expect(file.events.slice(before)).toEqual(step.events);
        expect(file.last?.sent).toEqual(step.told);
      }
      expect(file.wakeAt).toBeNull();
    },
  );
});
