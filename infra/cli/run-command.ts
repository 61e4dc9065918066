/** A fault that the person at the keyboard can mend: one sentence, and an exit code. */
export class CommandError extends Error {
  override readonly name = 'CommandError';

  constructor(
    sentence: string,
    readonly exitCode = 1,
  ) {
    super(sentence);
  }
}

/** Runs a command to its end. A `CommandError` is printed as its sentence, anything else with its stack. */
export function runCommand(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof CommandError ? error.message : error);
    process.exitCode = error instanceof CommandError ? error.exitCode : 1;
  });
}
