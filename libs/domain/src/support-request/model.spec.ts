import * as fc from 'fast-check';
import { deepFreeze } from '../testing/deep-freeze';
import { brokenBy, brokenByRefusal } from '../testing/invariants';
import { beginRun, nextStep, play } from '../testing/random-run';
import { STORY_WORLD } from '../testing/world';

/** Set RUNS for other walks, and more: `RUNS=10000 npx jest model` in libs/domain (six minutes of one core). Without, they are the same each time. */
const WALKS = process.env.RUNS ? { numRuns: Number(process.env.RUNS) } : { numRuns: 300, seed: 57 };
const SEED = fc.noBias(fc.nat({ max: 0xffff_ffff }));

/** Ids of the steps of a walk. */
const STEPS = fc.array(SEED, { minLength: 12, maxLength: 40, size: 'max' });
/** How many walks, always the same ones, it takes to have been everywhere. */
const EVERYWHERE = { numRuns: 2_500, seed: 57 };

describe('any case, whatever is tried on it by whomever and whenever', () => {
  it('moves only along legal moves, drops nothing, mails nothing twice or too late, and lets nobody judge the own unit (R15)', () => {
    fc.assert(
      fc.property(STEPS, fc.boolean(), (seeds, throughJson) => {
        const world = { ...STORY_WORLD, throughJson };
        let run = beginRun(world);
        for (const seed of seeds) {
          const before = deepFreeze(run.file);
          const step = deepFreeze(nextStep(seed, run, world));
          run = play(run, step);
          const decision = run.file.last?.decision;
          const told = `${step.command.kind} ${JSON.stringify(step.command.body)} at ${new Date(step.known.asOf).toISOString()}`;
          const broken = decision?.refused
            ? brokenByRefusal(before, run.file, decision)
            : brokenBy(before, run.file, step.command, step.known);
          expect([told, ...broken]).toEqual([told]);
        }
      }),
      WALKS,
    );
  });

  it('goes everywhere on such walks: every event, every outcome, every resolution, every refusal that a case can give', () => {
    const events = [
      ...['requested', 'agreed', 'declined', 'reminded', 'fellOverdue', 'troubleDeclared', 'escalated', 'escalationEnded', 'adjusted'],
      ...['extended', 'reassigned', 'offered', 'chosen', 'choiceRefused', 'termsChanged', 'retimed', 'held', 'notHeld', 'reported'],
      ...['confirmed', 'reviewed', 'commended', 'messageDelivered', 'messageFailed', 'closed', 'waitlisted', 'placeOffered', 'placeTaken'],
      ...['placePassed', 'proposed', 'consented', 'turnedDown', 'coUnitDeclined', 'coUnitReleased', 'cancelled', 'reportReturned'],
      ...['matchAsked', 'matched', 'registered', 'split', 'suspended', 'resumed'],
      ...['recordedFor', 'recordingStands', 'recordingDisputed'],
    ];
    const outcomes = ['completed', 'declined', 'notHeld', 'closedByCommittee', 'cancelledByLocality', 'cancelledByUnit', 'noPlace'];
    const resolutions = ['reassign', 'blocRuns', 'offer', 'extend', 'keep', 'close'].map((kind) => `adjust:${kind}`);
    const refusals = [
      ...['stageRefuses', 'caseClosed', 'alreadyRequested', 'startPassed', 'notStartedYet', 'nobodyToReview', 'underAdjustment'],
      ...['alreadyEscalated', 'nothingToChoose', 'resolutionNotOpen', 'notYours', 'notALocality', 'recused', 'invalidFields'],
      ...['alreadyAnswered', 'versionSuperseded', 'nothingProposed', 'unitTaken', 'noPlaceOffered', 'notRestorable'],
      ...['nothingToSplit', 'noPlaceLeft', 'offeringUnassigned', 'nothingRecorded'],
    ];
    const everywhere = [...new Set([...events, ...outcomes, ...resolutions, ...refusals])].sort();
    expect([...new Set(fc.sample(STEPS, EVERYWHERE).flatMap(placesOn))].sort()).toEqual(everywhere);
  });
});

/** What a walk has come across. */
function placesOn(seeds: readonly number[]): string[] {
  let run = beginRun(STORY_WORLD);
  return seeds.flatMap((seed): string[] => {
    const step = nextStep(seed, run, STORY_WORLD);
    const seenBefore = run.file.events.length;
    run = play(run, step);
    const { last, events, state } = run.file;
    if (last?.decision.refused) return [last.decision.code];
    return [
      ...events.slice(seenBefore).map(({ kind }) => kind),
      ...(state?.outcome ? [state.outcome] : []),
      ...(step.command.kind === 'adjust' ? [`adjust:${step.command.body.resolution.kind}`] : []),
    ];
  });
}
