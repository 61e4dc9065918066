/** Something that a person can put right: its message is one sentence that says what it is and what to do. Shown without a stack. */
export class Trouble extends Error {
  override readonly name = 'Trouble';
}

export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The first line of a program's complaint, short enough for one sentence. */
export const firstLine = (text: string, most = 300): string => (text.trim().split('\n')[0] ?? '').slice(0, most);
