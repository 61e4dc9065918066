import type { Addressee, CaseInMail, Contact } from './mail';

/** A button. It only opens the link's page; `hint` tells the page what to preselect. */
export interface Action {
  readonly label: string;
  readonly hint: string | null;
}

/** A line of what, when, where, for whom. `quoted`: somebody's own words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly quoted?: boolean;
}

/** A mail in words, before it becomes HTML or plain text: both say the same. */
export interface Letter {
  readonly subject: string;
  readonly to: Addressee;
  readonly about: CaseInMail;
  readonly lead: readonly string[];
  readonly facts: readonly Fact[];
  /** Where things stand, or who owes what until when. */
  readonly sentence: string;
  /** Empty: nothing is owed, and the mail says so. The first is what the sender hopes for. */
  readonly actions: readonly Action[];
  /** What happens next, or what else the reader can do. */
  readonly next: readonly string[];
  readonly coordinator: Contact | null;
}
