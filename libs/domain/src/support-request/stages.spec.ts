import { stageRefusal } from './stage-refusal';
import { REFUSALS, categoryOf, type RefusalCode } from './refusals';
import { COMMANDS_OPEN_IN, CREATING, STAGES, isOpenFor, type CommandKind, type StageOrNew } from './stages';

/** The process as the plan has it (IV.1.2; R20, R21): `x` where the stage is open for the command. */
const TABLE = `
             request  register  openPart  takePlace  match  propose  accept  turnDown  agree  decline  split  declareTrouble  adjust  choose  cancel  suspend  resumeCase  reportNotHeld  report  confirmExecution  returnReport  review  commend  placeFreed  clockReached  noteDelivery  retime  recordFor  answerRecording
  new           x        x         x          .        .       .       .        .        .       .       .          .           .       .       .        .         .             .          .            .               .          .        .         .            .             .          .       .          .
  waiting       .        .         .          x        .       .       .        .        .       .       .          .           .       .       x        .         .             .          .            .               .          .        .         x            x             x          x       x          .
  matching      .        .         .          .        x       .       .        .        .       .       .          x           x       .       x        .         .             .          .            .               .          .        .         .            x             x          x       x          x
  requested     .        .         .          .        .       x       x        .        x       x       x          x           x       x       x        x         .             .          .            .               .          .        .         .            x             x          x       x          x
  suspended     .        .         .          .        .       .       .        .        .       .       .          .           x       .       x        x         x             .          .            .               .          .        .         .            x             x          x       .          .
  agreed        .        .         .          .        .       x       x        x        .       .       .          x           x       x       x        x         .             x          .            .               .          .        .         .            x             x          x       x          x
  held          .        .         .          .        .       .       .        .        .       .       .          x           x       .       .        .         .             x          x            .               .          .        .         .            x             x          x       x          x
  registered    .        .         .          .        .       .       .        .        .       .       .          x           x       .       .        .         .             .          .            x               .          .        .         .            x             x          x       x          x
  reported      .        .         .          .        .       .       .        .        .       .       .          x           x       .       .        .         .             .          .            x               x          x        .         .            x             x          x       x          x
  reviewed      .        .         .          .        .       .       .        .        .       .       .          x           x       .       .        .         .             .          .            x               .          .        x         .            x             x          x       x          x
  commended     .        .         .          .        .       .       .        .        .       .       .          x           x       .       .        .         .             .          .            x               .          .        .         .            x             x          x       x          x
  closed        .        .         .          .        .       .       .        .        .       .       .          .           .       .       .        .         .             .          .            .               .          .        .         .            .             .          .       .          .
`;
const [KINDS = [], ...ROWS] = TABLE.trim()
  .split('\n')
  .map((line) => line.trim().split(/\s+/));
const CELLS = ROWS.flatMap(([stage, ...marks]) =>
  marks.map((mark, index) => ({ stage: stage as StageOrNew, kind: KINDS[index] as CommandKind, open: mark === 'x' })),
);
const closedCells = CELLS.filter(({ open }) => !open);

describe('the one table of stages and commands', () => {
  it('has a row for the new case and for every stage, in the order of the process', () => {
    expect(Object.keys(COMMANDS_OPEN_IN)).toEqual(['new', ...STAGES]);
    expect(ROWS.map(([stage]) => stage)).toEqual(['new', ...STAGES]);
    expect(CELLS).toHaveLength(348);
  });

  it.each(ROWS.map(([stage]) => stage as StageOrNew))('opens %s for these commands and for no other', (stage) => {
    for (const cell of CELLS.filter((one) => one.stage === stage)) {
      expect({ ...cell, open: isOpenFor(stage, cell.kind) }).toEqual(cell);
      expect({ ...cell, open: stageRefusal(stage, cell.kind) === null }).toEqual(cell);
    }
  });

  it('names no command that is not in the process, and none twice', () => {
    for (const kinds of Object.values(COMMANDS_OPEN_IN)) {
      expect(new Set(kinds).size).toBe(kinds.length);
      for (const kind of kinds) expect(KINDS).toContain(kind);
    }
  });
});

describe('why a stage refuses', () => {
  const codeIn = (stage: StageOrNew, kind: CommandKind): RefusalCode | undefined => stageRefusal(stage, kind)?.code;

  it('says that the case is closed, whatever is tried on it', () => {
    for (const kind of KINDS) expect(codeIn('closed', kind as CommandKind)).toBe('caseClosed');
  });

  it('says that it was already requested, when an open case is asked for again', () => {
    for (const stage of STAGES.filter((one) => one !== 'closed')) {
      for (const kind of CREATING) expect(codeIn(stage, kind)).toBe('alreadyRequested');
    }
  });

  it('says that the stage refuses, for everything else', () => {
    const others = closedCells.filter(({ stage, kind }) => stage !== 'closed' && !CREATING.includes(kind));
    expect(others).toHaveLength(190);
    for (const { stage, kind } of others) expect(codeIn(stage, kind)).toBe('stageRefuses');
  });
});

describe('refusals', () => {
  it('are of three kinds: not yours, the state of the case, and what was entered', () => {
    const codesOf = (category: string): string[] => Object.keys(REFUSALS).filter((code) => categoryOf(code as RefusalCode) === category);
    expect(codesOf('notYours').sort()).toEqual(['notALocality', 'notYours', 'recused']);
    expect(codesOf('invalid').sort()).toEqual(['invalidFields', 'unknownOffering']);
    expect(codesOf('state').sort()).toEqual([
      'alreadyAnswered',
      'alreadyEscalated',
      'alreadyRequested',
      'caseClosed',
      'decidedMeanwhile',
      'noPlaceLeft',
      'noPlaceOffered',
      'nobodyToMatch',
      'nobodyToReview',
      'notRestorable',
      'notStartedYet',
      'nothingProposed',
      'nothingRecorded',
      'nothingToChoose',
      'nothingToSplit',
      'offeringNotRequestable',
      'offeringUnassigned',
      'resolutionNotOpen',
      'stageRefuses',
      'startPassed',
      'underAdjustment',
      'unitTaken',
      'versionSuperseded',
    ]);
    expect(Object.keys(REFUSALS)).toHaveLength(28);
  });
});
