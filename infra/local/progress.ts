/** What the person at the keyboard reads while it works. Standard error, because standard output carries only the READY line. */
export interface Progress {
  say(line: string): void;
  /** After the sentence that ends it all, nothing is said of parts that still come up. */
  hush(): void;
}

export function createProgress(began = Date.now(), write: (text: string) => void = (text) => void process.stderr.write(text)): Progress {
  let hushed = false;
  return {
    hush: () => void (hushed = true),
    say(line) {
      if (hushed) return;
      const seconds = ((Date.now() - began) / 1000).toFixed(1).padStart(5);
      write(`[${seconds} s] ${line}\n`);
    },
  };
}
