import { COMMAND_PATHS, type CaseCommandKind, type ProblemCode } from '@chung-suc/api-contract';
import { WEB_PAGES } from '../web/web-pages';
import {
  CALENDAR_KEEPERS,
  CASE_RELATIONS,
  READS_ACCESS_LOG,
  RESOLVES_PHONE_REPORTS,
  SEES_ALL,
  TAKES_PART,
  type CaseRelation,
  type PostKind,
} from '@chung-suc/domain';

/**
 * What a caller can be: nobody signed in; signed in, whatever the posts (a former holder of one is no more than that); holder of a post of
 * some kind today; something to the case that the route names.
 */
export type Standing = 'nobody' | 'signedIn' | PostKind | CaseRelation;

/** Who may use a route, and what everybody else who is signed in hears. Whoever is not hears `notSignedIn`. */
export interface Access {
  readonly admits: readonly Standing[];
  readonly otherwise: ProblemCode;
  /** The route names a case as `:id`, and relations to it count. */
  readonly aboutCase: boolean;
}

const anybody: Access = { admits: ['nobody', 'signedIn'], otherwise: 'notSignedIn', aboutCase: false };
const signedIn: Access = { admits: ['signedIn'], otherwise: 'notSignedIn', aboutCase: false };
const holdersOf = (admits: readonly PostKind[], otherwise: ProblemCode = 'notYours'): Access => ({ admits, otherwise, aboutCase: false });
const onCase = (...admits: readonly (PostKind | CaseRelation)[]): Access => ({ admits, otherwise: 'notYours', aboutCase: true });

/** Who may give each command at all. Whether the case is open for it, and whether a member is recused (R15), the domain decides. */
const COMMANDS: Record<CaseCommandKind, Access> = {
  takePlace: onCase('locality'),
  match: onCase('committeeMember', 'coordinator'),
  split: onCase('locality'),
  suspend: onCase('committeeMember', 'coordinator'),
  resumeCase: onCase('committeeMember', 'coordinator'),
  propose: onCase('unit', 'locality'),
  accept: onCase('unit', 'locality', 'coUnit'),
  turnDown: onCase('unit', 'locality', 'coUnit'),
  // The unit of a component answers for its part (R12).
  agree: onCase('unit', 'coUnit'),
  decline: onCase('unit', 'coUnit'),
  declareTrouble: onCase('unit', 'locality', 'coUnit'),
  adjust: onCase('committeeMember', 'coordinator'),
  choose: onCase('locality'),
  cancel: onCase('unit', 'locality'),
  reportNotHeld: onCase('unit', 'locality'),
  report: onCase('unit'),
  confirmExecution: onCase('locality'),
  returnReport: onCase('committeeMember'),
  review: onCase('committeeMember'),
  commend: onCase('unit'),
  recordFor: onCase('coordinator'),
  answerRecording: onCase('unit', 'locality', 'coUnit'),
};

/** Whether the case takes a file of that kind now, and whose file may be removed, the domain decides. */
const ADDS_FILES = onCase('unit', 'locality', 'coUnit', 'committeeMember', 'coordinator', 'recordsClerk');

/** The one table of access: a route that is not in it answers nobody. Paths as Nest registers them. */
export const ACCESS: Readonly<Record<string, Access>> = {
  // The web application is the same for everybody; what it shows comes from the routes below.
  ...Object.fromEntries(WEB_PAGES.map((path) => [`GET ${path}`, anybody])),
  'GET /chay-thu': anybody,
  'GET /assets/sheet.css': anybody,
  'GET /assets/photos.js': anybody,
  'GET /assets/icon.svg': anybody,
  'GET /health/live': anybody,
  'GET /health/ready': anybody,
  // Who may act by a link is in the link: one person, one post, one duty.
  'GET /l/:token': anybody,
  'POST /l/:token': anybody,
  'GET /l/:token/anh/:file': anybody,
  'POST /l/:token/tep': anybody,
  'GET /l/:token/tep/:upload': anybody,
  'PATCH /l/:token/tep/:upload': anybody,
  'DELETE /l/:token/tep/:upload': anybody,

  'GET /api/session': signedIn,
  'POST /api/session': anybody,
  'DELETE /api/session': anybody,
  'GET /api/session/demo': anybody,
  'POST /api/session/demo': anybody,
  'POST /api/password-resets': anybody,
  'GET /api/password-tokens/:token': anybody,
  'POST /api/password-tokens/:token': anybody,
  'POST /api/invitations': holdersOf(['coordinator', 'administrator']),

  // One's own account, whoever one is.
  'GET /api/account': signedIn,
  'PUT /api/account/password': signedIn,
  'DELETE /api/account/other-sessions': signedIn,
  // Only where it may be tried out: there is nothing here elsewhere, whoever asks.
  'GET /api/guide': anybody,
  'GET /api/skips': signedIn,
  'POST /api/skips': signedIn,

  'GET /api/me': signedIn,
  // Each listener hears only of cases that they may read at that instant.
  'GET /api/live': signedIn,
  'GET /api/duties': signedIn,
  'GET /api/catalogue': signedIn,
  'GET /api/calendar': signedIn,
  'PUT /api/calendar/days/:date': holdersOf(CALENDAR_KEEPERS),

  'GET /api/comments/unread': signedIn,
  'GET /api/cases': signedIn,
  'GET /api/cases.xlsx': signedIn,
  'POST /api/cases': holdersOf(['localityContact'], 'notALocality'),
  'POST /api/registrations': holdersOf(['unitContact']),
  'GET /api/requests/outlook': holdersOf(['localityContact', 'unitContact'], 'notALocality'),
  'GET /api/cases/:id': onCase(...SEES_ALL, ...CASE_RELATIONS),
  'GET /api/cases/:id/adjustment': onCase(...SEES_ALL, ...CASE_RELATIONS),
  'GET /api/cases/:id/comments': onCase(...SEES_ALL, ...CASE_RELATIONS),
  'PUT /api/cases/:id/comments-seen': onCase(...SEES_ALL, ...CASE_RELATIONS),
  'POST /api/cases/:id/comments': onCase(...TAKES_PART, ...CASE_RELATIONS),
  // Whose comment it is, the domain asks.
  'PUT /api/cases/:id/comments/:comment': onCase(...TAKES_PART, ...CASE_RELATIONS),
  'DELETE /api/cases/:id/comments/:comment': onCase(...TAKES_PART, ...CASE_RELATIONS),
  // Observers look on without numbers (R57).
  'POST /api/cases/:id/phones/:person/reveal': onCase(...TAKES_PART, ...CASE_RELATIONS),
  // Whether they were shown the number, the domain asks.
  'POST /api/cases/:id/phones/:person/reports': onCase(...TAKES_PART, ...CASE_RELATIONS),
  'GET /api/phone-reports': holdersOf(RESOLVES_PHONE_REPORTS),
  'POST /api/phone-reports/:report/reveal': holdersOf(RESOLVES_PHONE_REPORTS),
  'POST /api/phone-reports/:report/resolution': holdersOf(RESOLVES_PHONE_REPORTS),
  // One's own reports.
  'PUT /api/phone-reports/:report/seen': signedIn,
  'GET /api/phone-news': signedIn,
  'GET /api/access-log': holdersOf(READS_ACCESS_LOG),
  // Records nothing; refuses what the command itself would be refused.
  'POST /api/cases/:id/preview': onCase(...SEES_ALL, ...CASE_RELATIONS),
  'GET /api/cases/:id/files': onCase(...SEES_ALL, ...CASE_RELATIONS),
  'GET /api/cases/:id/files/:file': onCase(...SEES_ALL, ...CASE_RELATIONS),
  'DELETE /api/cases/:id/files/:file': ADDS_FILES,
  'POST /api/cases/:id/uploads': ADDS_FILES,
  'GET /api/cases/:id/uploads/:upload': ADDS_FILES,
  'PATCH /api/cases/:id/uploads/:upload': ADDS_FILES,
  'DELETE /api/cases/:id/uploads/:upload': ADDS_FILES,
  ...Object.fromEntries(
    Object.entries(COMMANDS).map(([kind, access]) => [`POST /api/cases/:id/commands/${COMMAND_PATHS[kind as CaseCommandKind]}`, access]),
  ),
};

/** A row of the table; HEAD is asked like GET. Throws for a route that has none: then nobody gets in. */
export function accessTo(method: string, path: string): Access {
  const route = `${method === 'HEAD' ? 'GET' : method} ${path}`;
  const access = Object.hasOwn(ACCESS, route) ? ACCESS[route] : undefined;
  if (!access) throw new Error(`${route} is not in the access table`);
  return access;
}
