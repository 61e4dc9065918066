import {
  ApplicationFailure,
  CancellationScope,
  allHandlersFinished,
  condition,
  currentUpdateInfo,
  isCancellation,
  log,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import { STAGES, stageRefusal, type Stage, type StageOrNew } from '@chung-suc/domain/stages';
import {
  ESCALATION_TASK_QUEUE,
  clockCommandId,
  commandUpdate,
  type CaseActivities,
  type CaseInput,
  type CommandAnswer,
  type EscalationActivities,
  type RecordCommand,
  type Recorded,
} from '@chung-suc/workflow-contract';

/** The usual way: seconds, in the same workflow task. */
const quick = proxyLocalActivities<CaseActivities>({
  startToCloseTimeout: '3s', // one transaction
  scheduleToCloseTimeout: '5s', // longer would hold the workflow task
  retry: { maximumAttempts: 3, initialInterval: '200ms' },
});

/** When PostgreSQL is away: without limit. The caller is told to come back; the command is not lost. */
const patient = proxyActivities<CaseActivities>({
  startToCloseTimeout: '30s', // a database that recovers answers slowly at first
  retry: { initialInterval: '1s', maximumInterval: '30s' },
});

/** For as long as it takes: the committee's duty stands in PostgreSQL already, what waits is the mail with the proposals. */
const { prepareEscalation } = proxyActivities<EscalationActivities>({
  taskQueue: ESCALATION_TASK_QUEUE,
  startToCloseTimeout: '1 minute', // some queries
  retry: { initialInterval: '1s', maximumInterval: '1 minute' },
});

/** A workflow that nobody opens (a creating command that never came through) ends by itself. */
const OPENED_WITHIN = '1 hour';

/** The case as the workflow knows it: only what it needs to wait. */
interface Known {
  stage: StageOrNew;
  wakeAt: number | null;
  ended: boolean;
}

/** Takes the case's commands and keeps its one wake-up timer; gives the waits of the process, named. */
export function takeCharge({ caseId, clockOffsetMs, resume }: CaseInput) {
  const known: Known = { stage: 'new', wakeAt: null, ended: false };
  let turn: Promise<unknown> = Promise.resolve();
  let escalated = 0;
  let underWay = 0;
  let timer: CancellationScope | null = null;
  let timerAt: number | null = null;

  const now = (): number => Date.now() + clockOffsetMs;

  const record = async (command: RecordCommand): Promise<Recorded> => {
    try {
      return await quick.record(command);
    } catch (error) {
      if (isCancellation(error)) throw error;
      // A failed local activity arrives as ApplicationFailure: whatever it was, the patient way tries on.
      log.warn('record goes on as a normal activity', { caseId, kind: command.kind });
      return patient.record({ ...command, asOf: now() });
    }
  };

  /** One at a time: handlers interleave at every await, so each waits for the one before. */
  const inTurn = (kind: RecordCommand['kind'], commandId: string): Promise<Recorded> => {
    const mine = turn.then(async () => {
      const recorded = await record({ caseId, commandId, kind, asOf: now(), clockOffsetMs });
      adopt(recorded);
      return recorded;
    });
    turn = mine.catch(() => undefined);
    return mine;
  };

  /** What PostgreSQL has is true, also what it has and this workflow never learned. */
  const adopt = ({ stage, wakeAt, ended, toEscalate, handOver }: Recorded): void => {
    known.stage = stage;
    known.wakeAt = wakeAt;
    known.ended = ended;
    if (toEscalate) escalate(toEscalate);
    if (handOver) beside(patient.handOver({ commandId: handOver }));
    rewind();
  };

  /** Beside the process: commands go on meanwhile, and the case ends only when it is done. */
  const beside = (work: Promise<void>): void => {
    underWay += 1;
    void work.finally(() => {
      underWay -= 1;
    });
  };

  /** The committee is told, once for each escalation. */
  const escalate = (n: number): void => {
    if (n <= escalated) return;
    escalated = n;
    beside(prepareEscalation({ caseId, n }));
  };

  /** Restarts the timer only when the instant changed: a timer costs events. */
  const rewind = (): void => {
    if (known.wakeAt === timerAt && !known.ended) return;
    timer?.cancel();
    timer = null;
    timerAt = known.ended ? null : known.wakeAt;
    if (timerAt === null) return;
    const at = timerAt;
    timer = new CancellationScope();
    void timer
      .run(async () => {
        await sleep(Math.max(0, at - now()));
        timer = null;
        timerAt = null;
        await CancellationScope.nonCancellable(() => inTurn('clockReached', clockCommandId(caseId, at)));
      })
      .catch((error: unknown) => {
        if (!isCancellation(error)) throw error;
      });
  };

  // Update, not signal: whoever acts must hear the answer, and a late one must hear why it is refused.
  setHandler(
    commandUpdate,
    async ({ kind }): Promise<CommandAnswer> => {
      const { outcome, code, version, stage } = await inTurn(kind, currentUpdateInfo()?.id ?? '');
      return { outcome, code, version, stage };
    },
    {
      // Sync, and no guard against a race: `record` decides on locked state. It only runs when the command arrives, not on replay.
      validator: ({ kind }) => {
        if (known.stage === 'new') return; // a refused creating command would leave the workflow running: `record` answers it
        const refusal = stageRefusal(known.stage, kind);
        if (refusal) throw ApplicationFailure.nonRetryable(refusal.code, 'StageRefuses', { code: refusal.code, stage: known.stage });
      },
    },
  );
  if (resume) void inTurn('resume', 'resume');

  const past = (stage: Stage): boolean => known.ended || STAGES.indexOf(known.stage as Stage) >= STAGES.indexOf(stage);
  const until = (stage: Stage) => async (): Promise<void> => {
    await condition(() => past(stage));
  };

  return {
    async untilRequested(): Promise<void> {
      const opened = await condition(() => past('waiting'), OPENED_WITHIN);
      if (opened) return;
      await condition(allHandlersFinished); // a request in hand may yet open the case
      if (known.stage === 'new') known.ended = true;
    },
    untilAgreed: until('agreed'),
    untilHeld: until('held'),
    untilReported: until('reported'),
    untilReviewed: until('reviewed'),
    untilCommended: until('commended'),
    /** Ends after every command in hand has its answer. */
    async untilClosed(): Promise<'closed' | 'refused'> {
      await condition(() => known.ended);
      await condition(() => allHandlersFinished() && underWay === 0);
      return known.stage === 'closed' ? 'closed' : 'refused';
    },
  };
}
