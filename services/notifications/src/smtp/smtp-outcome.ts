/** What the mail server did with a message. Codes only: what servers say may hold addresses. */
export type SmtpOutcome =
  | { readonly kind: 'taken' }
  /** For good: this recipient or this message. `code`: the SMTP reply code. */
  | { readonly kind: 'refused'; readonly code: string }
  /** Not now. `mayBeTaken`: the connection broke while nobody can know whether the server has it. */
  | { readonly kind: 'later'; readonly code: string; readonly mayBeTaken: boolean };

/** Commands that speak of the recipient or the message; a refusal of any other is about us or the connection. */
const ABOUT_THE_MESSAGE: readonly (string | undefined)[] = ['RCPT TO', 'DATA', undefined];

/** Errors before a server was reached. */
const NEVER_REACHED: readonly (string | undefined)[] = ['EDNS', 'ECONFIG', 'EPROXY', 'EAUTH', 'ENOAUTH'];

/**
 * Reads nodemailer's error. A server that refuses our sign-in, our sender or our connection with 5xx says nothing about the recipient:
 * that mail waits until somebody has put it right, else one wrong password would end every mail of the day. 503 is a session out of step.
 */
export function outcomeOf(error: unknown): SmtpOutcome {
  const { responseCode, code, command, syscall } = error as {
    responseCode?: number;
    code?: string;
    command?: string;
    syscall?: string;
  };
  if (responseCode !== undefined) {
    const permanent = responseCode >= 500 && responseCode < 600 && responseCode !== 503;
    if (permanent && ABOUT_THE_MESSAGE.includes(command)) return { kind: 'refused', code: String(responseCode) };
    return { kind: 'later', code: String(responseCode), mayBeTaken: false };
  }
  // Nodemailer itself found no valid recipient, or a message larger than the server takes.
  if (code === 'EENVELOPE') return { kind: 'refused', code: 'badAddress' };
  if (code === 'EMESSAGE') return { kind: 'refused', code: 'tooLarge' };
  const neverReached = syscall === 'connect' || NEVER_REACHED.includes(code);
  return { kind: 'later', code: neverReached ? 'unreachable' : 'connectionLost', mayBeTaken: !neverReached };
}
