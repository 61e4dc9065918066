import { CASE_IN } from '../../testing/a-request';
import { to } from '../../testing/commands';
import { decideOn, refusedWith } from '../../testing/decisions';
import { facts } from '../../testing/facts';
import { coordinator, contactOfUnitA, contactOfViDu, member, theSystem } from '../../testing/people';
import { STORY } from '../../testing/story';
import type { Actor } from '../facts';
import type { RefusalCode } from '../refusals';
import { COMMANDS_OPEN_IN, CREATING, STAGES, type CommandKind, type Stage } from '../stages';
import { stageRefusal } from '../stage-refusal';
import { decide } from './decide';

/** Who may, of those in the story. */
const WHO: Record<CommandKind, Actor> = {
  request: contactOfViDu,
  register: contactOfUnitA,
  openPart: theSystem,
  match: coordinator,
  split: contactOfViDu,
  suspend: member,
  resumeCase: member,
  takePlace: contactOfViDu,
  propose: contactOfUnitA,
  accept: contactOfViDu,
  turnDown: contactOfViDu,
  cancel: contactOfViDu,
  returnReport: member,
  placeFreed: theSystem,
  agree: contactOfUnitA,
  decline: contactOfUnitA,
  declareTrouble: contactOfUnitA,
  adjust: member,
  choose: contactOfViDu,
  reportNotHeld: contactOfUnitA,
  report: contactOfUnitA,
  confirmExecution: contactOfViDu,
  review: member,
  commend: contactOfUnitA,
  recordFor: coordinator,
  answerRecording: contactOfUnitA,
  clockReached: theSystem,
  noteDelivery: theSystem,
  retime: theSystem,
};
/** What is open in the stage, but needs more of the case than the stage. */
const NEEDS_MORE: Partial<Record<CommandKind, (stage: Stage) => RefusalCode | null>> = {
  choose: () => 'nothingToChoose',
  answerRecording: () => 'nothingRecorded',
  // The unit's agreement, which is open while it is asked for.
  recordFor: (stage) => (stage === 'requested' ? null : 'stageRefuses'),
  split: () => 'nothingToSplit',
  suspend: (stage) => (stage === 'agreed' ? 'startPassed' : null),
  takePlace: () => 'noPlaceOffered',
  accept: (stage) => (stage === 'requested' ? 'versionSuperseded' : 'nothingProposed'),
  turnDown: () => 'nothingProposed',
  propose: (stage) => (stage === 'agreed' ? 'startPassed' : null),
  cancel: (stage) => (stage === 'agreed' ? 'startPassed' : null),
  adjust: (stage) => (stage === 'requested' || stage === 'matching' ? null : stage === 'agreed' ? 'startPassed' : 'resolutionNotOpen'),
};
const KINDS = Object.keys(WHO) as CommandKind[];
const SOON: Record<Stage, number> = {
  waiting: STORY.agreed,
  matching: STORY.agreed,
  suspended: STORY.suspended,
  registered: STORY.confirmed,
  requested: STORY.agreed,
  agreed: STORY.end,
  held: STORY.reported,
  reported: STORY.confirmed,
  reviewed: STORY.reviewed,
  commended: STORY.commended,
  closed: STORY.confirmationDue,
};

describe('a command that is right in everything but the stage', () => {
  it.each(STAGES)('is decided by the table in %s', (stage) => {
    for (const kind of KINDS) {
      const decision = decideOn(CASE_IN[stage], to(kind), facts({ by: WHO[kind], when: SOON[stage] }));
      const more = NEEDS_MORE[kind]?.(stage) ?? null;
      if (COMMANDS_OPEN_IN[stage].includes(kind) && more !== null)
        expect({ kind, decision }).toEqual({ kind, decision: refusedWith(more) });
      else if (COMMANDS_OPEN_IN[stage].includes(kind)) expect({ kind, decision }).toMatchObject({ kind, decision: { refused: false } });
      else expect({ kind, decision }).toEqual({ kind, decision: stageRefusal(stage, kind) });
    }
  });

  it('opens no case, unless it is one that creates', () => {
    for (const kind of KINDS.filter((one) => !CREATING.includes(one))) {
      expect(decide(null, to(kind), [], facts({ by: WHO[kind], when: STORY.agreed }))).toEqual(refusedWith('stageRefuses'));
    }
  });

  it('is refused for the stage before anything else is looked at', () => {
    expect(decideOn(CASE_IN.closed, to('decline', { reason: '' }), facts({ by: theSystem, when: STORY.agreed }))).toEqual(
      refusedWith('caseClosed'),
    );
    expect(decideOn(CASE_IN.requested, to('request'), facts({ by: theSystem, when: STORY.agreed, offering: null }))).toEqual(
      refusedWith('alreadyRequested'),
    );
  });
});
