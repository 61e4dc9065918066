import type { FieldProblem } from '../support-request/refusals';

/** Characters, counted as people see them (code points). Long enough for a sentence; no rule on kinds of characters (NIST SP 800-63B). */
export const PASSWORD_LENGTH = { least: 10, most: 200 } as const;

export interface PasswordFacts {
  /** What the account is signed in with. */
  readonly email: string;
  /** Whether it is among those that are tried first. */
  readonly isCommon: boolean;
}

/** What is wrong with a password in NFC, the first thing first; null when it may be used. */
export function passwordProblem(password: string, { email, isCommon }: PasswordFacts): FieldProblem | null {
  const length = [...password].length;
  if (length === 0) return 'required';
  if (length < PASSWORD_LENGTH.least) return 'passwordTooShort';
  if (length > PASSWORD_LENGTH.most) return 'passwordTooLong';
  const folded = password.toLowerCase();
  const address = email.toLowerCase();
  if (folded === address || folded === address.split('@')[0]) return 'passwordIsEmail';
  return isCommon ? 'passwordCommon' : null;
}
