export interface Outcome {
  passed: number;
  failed: number;
  /** Names of the tests that were left out, with the reason in their name. */
  skipped: string[];
  complaints: string[];
}

/** Counts, and prints headings and timings. Everything on standard output, so that the order is kept. */
export class Tally {
  passed = 0;
  failed = 0;
  private readonly failures: string[] = [];
  private readonly began = Date.now();
  private headingAt = Date.now();

  constructor(private readonly print: (line: string) => void = console.log) {}

  heading(title: string): void {
    this.headingAt = Date.now();
    this.print(`\n═══ ${title}`);
  }

  done(title: string): void {
    this.print(`─── ${title}: good, ${seconds(this.headingAt)}`);
  }

  fail(sentence: string): void {
    this.failed += 1;
    this.failures.push(sentence);
    this.print(`─── ✖ ${sentence}, ${seconds(this.headingAt)}`);
  }

  add(title: string, outcome: Outcome): void {
    this.passed += outcome.passed;
    this.failed += outcome.failed;
    this.failures.push(...outcome.complaints.map((complaint) => `${title}: ${complaint}`));
    for (const name of outcome.skipped) this.print(`    skipped: ${name}`);
    for (const complaint of outcome.complaints) this.print(`    ✖ ${complaint}`);
    this.print(`─── ${title}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds(this.headingAt)}`);
  }

  /** The last line of the whole run. */
  close(): void {
    this.print(`\nAll of it took ${seconds(this.began)}.`);
    for (const failure of this.failures) this.print(`✖ ${failure}`);
    this.print(`${this.passed} passed, ${this.failed} failed`);
  }
}

const seconds = (since: number): string => `${((Date.now() - since) / 1000).toFixed(1)} s`;
