import type { LocalDate } from '../calendar/local-date';
import type { PostKind } from '../support-request/facts';

/** Whether mail can reach a person. A missing address is for the coordinator to fill in (D8). */
export type EmailHealth = 'ok' | 'missing';

/** `shared`: printed for several people (D1). Only a `verified` number may be called or texted without asking first. */
export type PhoneHealth = 'verified' | 'unverified' | 'shared' | 'missing';

/** Only a confirmed number may be called without asking first who answers (D1). */
export const isDoubtfulPhone = (health: PhoneHealth): boolean => health !== 'verified';

export interface ContactHealth {
  readonly email: EmailHealth;
  readonly phone: PhoneHealth;
}

/** A person named by the plan or by its data file. Two people are never one because they share a number (D1). */
export interface PublishedPerson {
  /** Derived from the name but not readable as one: ids travel through the engine and the logs. */
  readonly id: string;
  readonly fullName: string;
  readonly givenName: string;
  readonly email: string | null;
  /** E.164, `+84…`. */
  readonly phone: string | null;
  readonly contactHealth: ContactHealth;
}

/** What cases, duties, chains and links name; who holds it is a matter of dates. */
export interface PublishedPost {
  readonly id: string;
  readonly kind: Exclude<PostKind, 'administrator'>;
  /** A unit's id; for a locality's contact, the locality's id. */
  readonly organisationId: string;
  /** The title as printed: `Bí thư Đoàn Sở Mẫu A`. */
  readonly title: string;
  /** Order of protocol among posts of one kind, from 1. */
  readonly rank: number;
}

/** A person holds a post from a day to a day, both included; open-ended when `to` is null. */
export interface PublishedHolding {
  readonly postId: string;
  readonly personId: string;
  readonly from: LocalDate;
  readonly to: LocalDate | null;
}
