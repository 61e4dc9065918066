/** Channels of PostgreSQL on which it is said, with the commit, that something has changed. Hints: they carry ids, and the tables hold the truth. */
export const LIVE_CHANNELS = {
  /** `<case id> <version>`. */
  caseChanged: 'case_changed',
  /** `<case id>`: its comments, which have no version. */
  commentsChanged: 'comments_changed',
  /** No payload: somebody's number was reported as wrong, or that was resolved. */
  phonesChanged: 'phones_changed',
  /** No payload: sessions have ended before their time. */
  sessionEnded: 'session_ended',
} as const;

/** Says that a case has changed, for a place in a statement: an expression of its id and one of its version. */
export const caseChangedSql = (caseId: string, version: string): string =>
  `pg_notify('${LIVE_CHANNELS.caseChanged}', ${caseId}::text || ' ' || ${version}::text)`;
