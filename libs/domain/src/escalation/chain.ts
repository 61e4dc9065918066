/** Who is reached by a step of the chain. The contact is whoever owes the duty; the secretary is the one of the unit that owes it. */
export type ChainTarget = 'contact' | 'unitSecretary' | 'coordinator' | 'standingCommittee';

/** When a step is taken, counted from the duty: with its reminders from the `from`th on, when it falls due, or working days after that. */
export type ChainMoment =
  | { readonly kind: 'reminder'; readonly from: number }
  | { readonly kind: 'due' }
  | { readonly kind: 'afterDue'; readonly workingDays: number; readonly hour: number };

export interface ChainStep {
  readonly id: string;
  readonly to: ChainTarget;
  readonly when: ChainMoment;
  /** Id of the step after this one; null for the last. */
  readonly next: string | null;
}

/**
 * The way that a duty climbs while nobody acts (R19–R21; the plan gives no number of days). Versioned data of the policy: checked when it
 * is saved, pinned by the case, and what each step reached is kept in the case's events.
 */
export interface EscalationChain {
  readonly version: number;
  readonly first: string;
  readonly steps: readonly ChainStep[];
}

/** The default of the design: contact → unit secretary → coordinator → Standing Committee at 08:00 of the next working day. */
export const DEFAULT_CHAIN: EscalationChain = {
  version: 1,
  first: 'contact',
  steps: [
    { id: 'contact', to: 'contact', when: { kind: 'reminder', from: 1 }, next: 'secretary' },
    { id: 'secretary', to: 'unitSecretary', when: { kind: 'reminder', from: 2 }, next: 'coordinator' },
    { id: 'coordinator', to: 'coordinator', when: { kind: 'due' }, next: 'committee' },
    { id: 'committee', to: 'standingCommittee', when: { kind: 'afterDue', workingDays: 1, hour: 8 }, next: null },
  ],
};

export type ChainProblem =
  | {
      readonly problem: 'unknownStep' | 'twice' | 'cycle' | 'unreachable' | 'outOfOrder' | 'badMoment' | 'undeliverable';
      readonly stepId: string;
    }
  | { readonly problem: 'doesNotEndAtCommittee'; readonly stepId: string | null };

/** Reach that a chain must have everywhere: a unit without a secretary of its own is normal, a bloc without a coordinator or a committee is not. */
const MUST_BE_DELIVERABLE: readonly ChainTarget[] = ['coordinator', 'standingCommittee'];

/**
 * What is wrong with a chain, all at once; empty when it may be saved. `deliverable` tells for which targets somebody holds a post and has
 * a working address now.
 */
export function chainProblems(chain: EscalationChain, deliverable: ReadonlySet<ChainTarget>): ChainProblem[] {
  const problems: ChainProblem[] = [];
  const ids = chain.steps.map((step) => step.id);
  for (const id of new Set(ids.filter((step, index) => ids.indexOf(step) !== index))) problems.push({ problem: 'twice', stepId: id });
  for (const step of chain.steps) {
    if (!isSensible(step.when)) problems.push({ problem: 'badMoment', stepId: step.id });
    if (MUST_BE_DELIVERABLE.includes(step.to) && !deliverable.has(step.to)) problems.push({ problem: 'undeliverable', stepId: step.id });
  }
  const { path, broken } = walk(chain);
  if (broken) problems.push(broken);
  for (const id of new Set(ids)) if (!path.some((step) => step.id === id)) problems.push({ problem: 'unreachable', stepId: id });
  path.forEach((step, index) => {
    const before = path[index - 1];
    if (before && earlier(step.when, before.when)) problems.push({ problem: 'outOfOrder', stepId: step.id });
  });
  const last = path.at(-1);
  if (!broken && (last?.to !== 'standingCommittee' || last.when.kind !== 'afterDue')) {
    problems.push({ problem: 'doesNotEndAtCommittee', stepId: last?.id ?? null });
  }
  return problems;
}

/** The steps from the first on, as they follow each other; `broken` when a step leads nowhere or back. */
function walk(chain: EscalationChain): { readonly path: readonly ChainStep[]; readonly broken: ChainProblem | null } {
  const path: ChainStep[] = [];
  for (let id: string | null = chain.first; id !== null;) {
    const stepId: string = id;
    if (path.some((step) => step.id === stepId)) return { path, broken: { problem: 'cycle', stepId } };
    const step = chain.steps.find((candidate) => candidate.id === stepId);
    if (!step) return { path, broken: { problem: 'unknownStep', stepId } };
    path.push(step);
    id = step.next;
  }
  return { path, broken: null };
}

const isSensible = (when: ChainMoment): boolean =>
  when.kind === 'due' ||
  (when.kind === 'reminder'
    ? Number.isInteger(when.from) && when.from >= 1
    : Number.isInteger(when.workingDays) &&
      when.workingDays >= 1 &&
      when.workingDays <= 20 &&
      Number.isInteger(when.hour) &&
      when.hour >= 7 &&
      when.hour <= 17);

const ORDER: Record<ChainMoment['kind'], number> = { reminder: 0, due: 1, afterDue: 2 };

function earlier(one: ChainMoment, other: ChainMoment): boolean {
  if (one.kind === 'reminder' && other.kind === 'reminder') return one.from < other.from;
  if (one.kind === 'afterDue' && other.kind === 'afterDue') return one.workingDays < other.workingDays;
  return ORDER[one.kind] < ORDER[other.kind];
}

/** The steps in their order. Meant for a chain without problems; a broken one gives what can be reached. */
export const stepsOf = (chain: EscalationChain): readonly ChainStep[] => walk(chain).path;

/** The moment at which a chain reaches `target`, or null when it never does. */
export const momentFor = (chain: EscalationChain, target: ChainTarget): ChainMoment | null =>
  stepsOf(chain).find((step) => step.to === target)?.when ?? null;
