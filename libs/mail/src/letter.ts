import type { Addressee, Contact, Letterhead } from './case-in-mail';

/** A button. It only opens the link's page. */
export interface Action {
  readonly label: string;
  /** Tells the page what to preselect. */
  readonly hint: string | null;
  /** Which of the mail's links it opens; null for the only one. */
  readonly link?: string | null;
  /** For what may come up; the mail asks for nothing. */
  readonly ifNeeded?: true;
}

/** A line of what, when, where, for whom. `quoted`: somebody's own words. */
export interface Fact {
  readonly label: string;
  readonly value: string;
  readonly quoted?: boolean;
}

/** Somebody's own words, as they stand in a line. */
export const quoted = (words: string): string => `“${words.trim()}”`;

/** One of several cases in a mail, with its own button. */
export interface Item {
  readonly title: string;
  readonly facts: readonly Fact[];
  readonly sentence: string;
  readonly action: Action;
}

/** A mail in words, before it becomes HTML or plain text: both say the same. */
export interface Letter {
  readonly subject: string;
  readonly to: Addressee;
  readonly about: Letterhead;
  readonly lead: readonly string[];
  readonly facts: readonly Fact[];
  /** Where things stand, or who owes what until when. */
  readonly sentence: string;
  /** Empty: nothing is owed, and the mail says so. The first is what the sender hopes for. */
  readonly actions: readonly Action[];
  /** Said in place of the usual words that nothing is to be answered, where something is to be done all the same. */
  readonly noAnswer?: string;
  /** The reader owes something whose link an earlier mail has brought. */
  readonly isOwedAlready?: boolean;
  /** Several cases, one after the other, after the sentence. */
  readonly items?: readonly Item[];
  /** What is said about the link, where it leads to no page of a case. */
  readonly linkNote?: string;
  /** What happens next, or what else the reader can do. */
  readonly next: readonly string[];
  readonly coordinator: Contact | null;
}

/** True when the mail asks its reader for something. */
export const asksForSomething = ({ actions, items = [] }: Pick<Letter, 'actions' | 'items'>): boolean =>
  items.length > 0 || actions.some((action) => !action.ifNeeded);
