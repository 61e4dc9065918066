import { CASE_IN, aRequest, type RequestBuilder } from '../testing/a-request';
import { emptyFile, take, type CaseFile } from '../testing/case-file';
import { terms, to } from '../testing/commands';
import { at } from '../testing/dates';
import { deepFreeze } from '../testing/deep-freeze';
import { facts, offering } from '../testing/facts';
import { UNIT_A, contactOfMinhHoa, contactOfUnitA, contactOfUnitB, contactOfViDu, member, theSystem } from '../testing/people';
import { STORY } from '../testing/story';
import type { Command } from './commands';
import type { Actor, Facts } from './facts';
import type { Resolution } from './remedies';
import { STAGES, isOpenFor, type CommandKind } from './stages';

const fileOf = (request: RequestBuilder): CaseFile => ({
  ...emptyFile,
  state: request.state,
  events: request.events,
  owed: request.owed(),
});
const silent = aRequest().silent();
const offered = silent.offered();
const long = 'x'.repeat(4_001);
const absurd = [-1, 0.5, 100_001, 1e15, Number.NaN, Number.POSITIVE_INFINITY];

/** Refused, with these words; and the case stays as it was, to the last field. */
function refuses(file: CaseFile, command: Command, known: Facts, ...expected: readonly string[]): void {
  const before = deepFreeze(structuredClone(file));
  const after = take(before, command, known, known.calendar);
  const decision = after.last?.decision;
  expect(
    decision?.refused === true ? [decision.code, ...decision.fields.map(({ field, problem }) => `${field}: ${problem}`)] : decision,
  ).toEqual(expected);
  expect({ ...after, last: null }).toEqual({ ...before, last: null });
}

describe('bad input is refused with a code, and nothing changes', () => {
  const asking = facts({ by: contactOfViDu, when: STORY.requested });
  const request = (over: Parameters<typeof terms>[0]): Command => to('request', { terms: terms(over) });

  it('request: dates in the past, outside the plan’s days, the wrong way round or endless', () => {
    const span = (start: string, end: string) => request({ start: at(start), end: at(end) });
    refuses(emptyFile, span('10/06/2026 08:59', '10/06/2026 11:00'), asking, 'invalidFields', 'terms.start: startInPast');
    refuses(
      emptyFile,
      span('10/06/2025 14:00', '10/06/2025 16:00'),
      asking,
      'invalidFields',
      'terms.start: startInPast',
      'terms.start: outsidePeriod',
    );
    refuses(emptyFile, span('01/12/2026 14:00', '01/12/2026 16:00'), asking, 'invalidFields', 'terms.start: outsidePeriod');
    refuses(emptyFile, span('30/11/2026 23:00', '01/12/2026 01:00'), asking, 'invalidFields', 'terms.end: outsidePeriod');
    refuses(emptyFile, span('18/06/2026 16:00', '18/06/2026 14:00'), asking, 'invalidFields', 'terms.end: endNotAfterStart');
    refuses(emptyFile, span('18/06/2026 14:00', '20/07/2026 14:00'), asking, 'invalidFields', 'terms.end: engagementTooLong');
    refuses(emptyFile, request({ start: Number.NaN, end: Number.NaN }), asking, 'invalidFields', 'terms.start: outsidePeriod');
  });

  it('request: absurd numbers, no place, an offering that nobody knows or that is not asked for', () => {
    for (const count of [0, ...absurd]) {
      const audience = [{ group: 'youngOfficials' as const, count }];
      refuses(emptyFile, request({ audience }), asking, 'invalidFields', 'terms.audience.0.count: headCountRange');
    }
    refuses(emptyFile, request({ place: ' ' }), asking, 'invalidFields', 'terms.place: required');
    refuses(emptyFile, to('request'), { ...asking, offering: null }, 'unknownOffering', 'offeringId: required');
    const flow = offering({ id: 'o', mode: null, unitPostId: 'p' });
    refuses(emptyFile, to('request'), { ...asking, offering: { ...flow, flow: 'invitation' } }, 'offeringNotRequestable');
    refuses(emptyFile, to('request'), { ...asking, offering: { ...flow, flow: 'supportRequest', unitPostId: null } }, 'offeringUnassigned');
  });

  it('agree and decline: without what must be said, too long, known in the future, after the asked start, or not any more', () => {
    const byUnit = facts({ by: contactOfUnitA, when: STORY.agreed });
    const file = fileOf(aRequest());
    refuses(file, to('agree', { presenters: [], contents: ' ' }), byUnit, 'invalidFields', 'presenters: required', 'contents: required');
    refuses(file, to('agree', { acceptsCostSplit: false }), byUnit, 'invalidFields', 'acceptsCostSplit: costSplitNotAccepted');
    refuses(file, to('agree'), { ...byUnit, asOf: STORY.start }, 'startPassed');
    refuses(file, to('decline', { reason: '', alternative: long }), byUnit, 'invalidFields', 'reason: required', 'alternative: tooLong');
    refuses(file, to('decline', { knewAt: STORY.agreed + 1 }), byUnit, 'invalidFields', 'knewAt: knewInFuture');
    refuses(fileOf(aRequest().declined()), to('agree'), byUnit, 'underAdjustment');
  });

  it('declareTrouble: without a reason, known before the request, or told twice', () => {
    const byUnit = facts({ by: contactOfUnitA, when: STORY.troubled });
    refuses(fileOf(CASE_IN.agreed), to('declareTrouble', { reason: ' ' }), byUnit, 'invalidFields', 'reason: required');
    refuses(fileOf(CASE_IN.agreed), to('declareTrouble', { knewAt: 0 }), byUnit, 'invalidFields', 'knewAt: knewBeforeRequest');
    refuses(fileOf(CASE_IN.agreed.troubled()), to('declareTrouble'), byUnit, 'alreadyEscalated');
  });

  it('adjust: an unknown unit, a date in the past, a day that is none, a duty that nobody owes, what the stage does not leave', () => {
    const byMember = facts({ by: member, when: STORY.adjusted });
    const adjust = (resolution: Resolution): Command => to('adjust', { resolution });
    const file = fileOf(silent);
    refuses(file, adjust({ kind: 'reassign', unitId: 'no-such-unit' }), byMember, 'invalidFields', 'resolution.unitId: unknownUnit');
    refuses(file, adjust({ kind: 'offer', remedies: [] }), byMember, 'invalidFields', 'resolution.remedies: remedyCount');
    refuses(
      file,
      adjust({ kind: 'offer', remedies: [{ kind: 'otherDate', start: STORY.agreed, end: STORY.end }] }),
      byMember,
      'invalidFields',
      'resolution.remedies.0.start: startInPast',
    );
    refuses(
      file,
      adjust({ kind: 'extend', dutyId: 'answer-7', until: '2026-02-30' }),
      byMember,
      'invalidFields',
      'resolution.dutyId: unknownDuty',
      'resolution.until: notADay',
    );
    refuses(file, adjust({ kind: 'keep' }), byMember, 'resolutionNotOpen');
    refuses(fileOf(CASE_IN.held), adjust({ kind: 'reassign', unitId: 'unit-b' }), byMember, 'resolutionNotOpen');
    refuses(file, to('adjust', { reason: long }), byMember, 'invalidFields', 'reason: tooLong');
  });

  it('choose: what was not offered, nothing without a reason, or when nothing is offered', () => {
    const byLocality = facts({ by: contactOfViDu, when: at('18/06/2026 09:00') });
    for (const option of [2, ...absurd])
      refuses(fileOf(offered), to('choose', { option }), byLocality, 'invalidFields', 'option: unknownOption');
    refuses(fileOf(offered), to('choose', { option: null }), byLocality, 'invalidFields', 'reason: required');
    refuses(fileOf(silent), to('choose'), byLocality, 'nothingToChoose');
  });

  it('reportNotHeld and report: too early, without a reason, absurd numbers, nobody to review it', () => {
    refuses(fileOf(CASE_IN.agreed), to('reportNotHeld'), facts({ by: contactOfUnitA, when: STORY.start - 1 }), 'notStartedYet');
    refuses(
      fileOf(CASE_IN.held),
      to('reportNotHeld', { reason: '' }),
      facts({ by: contactOfViDu, when: STORY.end }),
      'invalidFields',
      'reason: required',
    );
    const byUnit = facts({ by: contactOfUnitA, when: STORY.reported });
    for (const count of absurd) {
      const attendance = [{ group: 'youngOfficials' as const, count }];
      refuses(fileOf(CASE_IN.held), to('report', { attendance }), byUnit, 'invalidFields', 'attendance.0.count: headCountRange');
    }
    refuses(fileOf(CASE_IN.held), to('report'), { ...byUnit, reviewers: [] }, 'nobodyToReview');
  });

  it('confirmExecution, review and commend: absurd stars, endless texts, somebody and nobody', () => {
    const byLocality = facts({ by: contactOfViDu, when: STORY.confirmed });
    for (const rating of [0, 6, ...absurd]) {
      refuses(fileOf(CASE_IN.reported), to('confirmExecution', { rating }), byLocality, 'invalidFields', 'rating: ratingRange');
    }
    refuses(
      fileOf(CASE_IN.reported),
      to('review', { remark: long }),
      facts({ by: member, when: STORY.reviewed }),
      'invalidFields',
      'remark: tooLong',
    );
    const byUnit = facts({ by: contactOfUnitA, when: STORY.commended });
    refuses(fileOf(CASE_IN.reviewed), to('commend', { people: [] }), byUnit, 'invalidFields', 'people: somebodyOrNobody');
    refuses(
      fileOf(CASE_IN.reviewed),
      to('commend', { nobodyThisTime: true }),
      byUnit,
      'invalidFields',
      'nobodyThisTime: nobodyAndSomebody',
    );
  });

  it('whatever a stage is not open for', () => {
    const whoMay: Partial<Record<CommandKind, Actor>> = {
      request: contactOfViDu,
      choose: contactOfViDu,
      confirmExecution: contactOfViDu,
      review: member,
      adjust: member,
    };
    for (const stage of STAGES) {
      for (const kind of [
        'request',
        'agree',
        'decline',
        'declareTrouble',
        'adjust',
        'choose',
        'reportNotHeld',
        'report',
        'confirmExecution',
        'review',
        'commend',
      ] as const) {
        if (isOpenFor(stage, kind)) continue;
        const code = stage === 'closed' ? 'caseClosed' : kind === 'request' ? 'alreadyRequested' : 'stageRefuses';
        refuses(fileOf(CASE_IN[stage]), to(kind), facts({ by: whoMay[kind] ?? contactOfUnitA, when: STORY.commended }), code);
      }
    }
  });

  it('another’s case: whoever holds no post of it', () => {
    const when = STORY.troubled;
    for (const by of [contactOfUnitB, contactOfMinhHoa, theSystem]) {
      for (const kind of ['agree', 'decline', 'declareTrouble', 'adjust', 'choose'] as const) {
        refuses(fileOf(kind === 'choose' ? offered : aRequest()), to(kind), facts({ by, when }), 'notYours');
      }
      for (const kind of ['report', 'reportNotHeld'] as const)
        refuses(fileOf(CASE_IN.held), to(kind), facts({ by, when: STORY.reported }), 'notYours');
      for (const kind of ['review', 'confirmExecution'] as const) {
        refuses(fileOf(CASE_IN.reported), to(kind), facts({ by, when: STORY.reviewed }), 'notYours');
      }
      refuses(fileOf(CASE_IN.reviewed), to('commend'), facts({ by, when: STORY.commended }), 'notYours');
    }
  });
});
