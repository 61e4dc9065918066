import { refuse, type Refusal } from './refusals';
import { CREATING, isOpenFor, type CommandKind, type StageOrNew } from './stages';

/** What the stage alone refuses, by the one table; null when the stage is open for the command. The workflow's validator asks the same. */
export function stageRefusal(stage: StageOrNew, kind: CommandKind): Refusal | null {
  if (isOpenFor(stage, kind)) return null;
  if (stage === 'closed') return refuse('caseClosed');
  return refuse(CREATING.includes(kind) ? 'alreadyRequested' : 'stageRefuses');
}
