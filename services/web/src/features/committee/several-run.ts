import type { CaseView, CommandBody, CommandPreview, Problem } from '@chung-suc/api-contract';
import { ApiError, isAway } from '../../api/api-error';
import { forgetKey, keyFor } from '../../api/keys';

type Body = CommandBody<'adjust'>;

/** One of several cases, and the decision on it. */
export interface Item {
  readonly id: string;
  readonly body: Body;
}

/** What has become of one of them. `away`: nobody knows, and the same may be sent again. */
export type Outcome =
  | { readonly kind: 'checking' | 'sending' | 'away' }
  | { readonly kind: 'open'; readonly preview: CommandPreview }
  | { readonly kind: 'closed' | 'refused'; readonly problem: Problem }
  | { readonly kind: 'done'; readonly view: CaseView };

type Tell = (id: string, outcome: Outcome) => void;

const problemIn = (error: unknown): Problem | null => (error instanceof ApiError && !isAway(error) ? error.problem : null);

/** A dry run, one after the other: each case says for itself what the decision would lead to, or why it cannot be. */
export async function tryEach(
  items: readonly Item[],
  preview: (id: string, body: Body) => Promise<CommandPreview>,
  tell: Tell,
): Promise<void> {
  for (const { id, body } of items) {
    tell(id, { kind: 'checking' });
    tell(id, await outcomeOf(async () => ({ kind: 'open', preview: await preview(id, body) }), 'closed'));
  }
}

/**
 * One command for each case, with a key of its own that is kept until there is an answer: whatever is sent again is done once. What fails
 * says why, and the others stand.
 */
export async function decideEach(
  items: readonly Item[],
  give: (id: string, body: Body, key: string) => Promise<CaseView>,
  tell: Tell,
  keys: { readonly of: typeof keyFor; readonly forget: typeof forgetKey } = { of: keyFor, forget: forgetKey },
): Promise<void> {
  for (const { id, body } of items) {
    const name = `several:${id}`;
    tell(id, { kind: 'sending' });
    const outcome = await outcomeOf(async () => ({ kind: 'done', view: await give(id, body, keys.of(name, body)) }), 'refused');
    if (outcome.kind !== 'away') keys.forget(name);
    tell(id, outcome);
  }
}

async function outcomeOf(ask: () => Promise<Outcome>, failed: 'closed' | 'refused'): Promise<Outcome> {
  try {
    return await ask();
  } catch (error) {
    const problem = problemIn(error);
    if (problem) return { kind: failed, problem };
    if (isAway(error)) return { kind: 'away' };
    throw error;
  }
}
