import * as fc from 'fast-check';
import { deepFreeze } from '../testing/deep-freeze';
import { brokenBy, brokenByRefusal } from '../testing/invariants';
import { beginRun, nextStep, play } from '../testing/random-run';
import { STORY_WORLD } from '../testing/world';

/** Set RUNS for more: `RUNS=10000 npx jest model` in libs/domain (six minutes of one core). */
const RUNS = Number(process.env.RUNS ?? 300);
const SEED = fc.noBias(fc.nat({ max: 0xffff_ffff }));

describe('any case, whatever is tried on it by whomever and whenever', () => {
  const seen = new Set<string>();

  it('moves only along legal moves, drops nothing, mails nothing twice or too late, and lets nobody judge the own unit (R15)', () => {
    fc.assert(
      fc.property(fc.array(SEED, { minLength: 12, maxLength: 40, size: 'max' }), fc.boolean(), (seeds, throughJson) => {
        const world = { ...STORY_WORLD, throughJson };
        let run = beginRun(world);
        for (const seed of seeds) {
          const before = deepFreeze(run.file);
          const step = deepFreeze(nextStep(seed, run, world));
          run = play(run, step);
          const decision = run.file.last?.decision;
          const told = `${step.command.kind} ${JSON.stringify(step.command.body)} at ${new Date(step.known.asOf).toISOString()}`;
          if (decision?.refused) {
            expect([told, ...brokenByRefusal(before, run.file, decision)]).toEqual([told]);
            seen.add(decision.code);
          } else {
            expect([told, ...brokenBy(before, run.file, step.command, step.known)]).toEqual([told]);
            for (const event of run.file.events.slice(before.events.length)) seen.add(event.kind);
            if (run.file.state?.outcome) seen.add(run.file.state.outcome);
            if (step.command.kind === 'adjust') seen.add(`adjust:${step.command.body.resolution.kind}`);
          }
        }
      }),
      { numRuns: RUNS },
    );
  });

  it('has been everywhere on that walk: every event, every outcome, every resolution, every refusal that a case can give', () => {
    const events = [
      ...['requested', 'agreed', 'declined', 'reminded', 'fellOverdue', 'troubleDeclared', 'escalated', 'escalationEnded', 'adjusted'],
      ...['extended', 'reassigned', 'offered', 'chosen', 'choiceRefused', 'termsChanged', 'retimed', 'held', 'notHeld', 'reported'],
      ...['confirmed', 'reviewed', 'commended', 'messageDelivered', 'messageFailed', 'closed', 'waitlisted', 'placeOffered', 'placeTaken'],
      ...['placePassed', 'proposed', 'consented', 'turnedDown', 'coUnitDeclined', 'coUnitReleased', 'cancelled', 'reportReturned'],
    ];
    const outcomes = ['completed', 'declined', 'notHeld', 'closedByCommittee', 'cancelledByLocality', 'cancelledByUnit', 'noPlace'];
    const resolutions = ['reassign', 'blocRuns', 'offer', 'extend', 'keep', 'close'].map((kind) => `adjust:${kind}`);
    const refusals = [
      ...['stageRefuses', 'caseClosed', 'alreadyRequested', 'startPassed', 'notStartedYet', 'nobodyToReview', 'underAdjustment'],
      ...['alreadyEscalated', 'nothingToChoose', 'resolutionNotOpen', 'notYours', 'notALocality', 'recused', 'invalidFields'],
      ...['alreadyAnswered', 'versionSuperseded', 'nothingProposed', 'unitTaken', 'noPlaceOffered', 'notRestorable'],
    ];
    const everywhere = [...new Set([...events, ...outcomes, ...resolutions, ...refusals])].sort();
    if (RUNS >= 300) expect([...seen].sort()).toEqual(everywhere);
  });
});
