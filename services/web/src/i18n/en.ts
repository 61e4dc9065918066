import { caseEn } from './en.case';
import { catalogueEn } from './en.catalogue';
import { recordEn } from './en.record';
import { filesEn } from './en.files';
import { accountEn } from './en.account';
import { formsEn } from './en.forms';
import { partsEn } from './en.parts';
import { registerEn } from './en.register';
import { severalEn } from './en.several';
import { trialEn } from './en.trial';
import { liveEn } from './en.live';
import { sheetEn } from './en.sheet';
import { talkEn } from './en.talk';
import { phonesEn } from './en.phones';
import type { Texts, vi } from './vi';

export const en: Texts<typeof vi> = {
  app: {
    name: 'Chung sức',
    line: 'Support for the localities',
    skip: 'Skip to the main content',
    language: 'Tiếng Việt',
    languageLabel: 'Change the language: Tiếng Việt',
    offline: 'You are offline. What you type is kept; it is sent only when you tap again.',
    account: 'Account',
    signOut: 'Sign out',
    trial: 'Trial page: mails, people, API',
    notFound: 'There is no such page',
    notFoundWhy: 'The address may have changed or be incomplete. The main pages stand in the navigation.',
    home: 'To my duties',
  },
  nav: {
    label: 'Main navigation',
    inbox: 'My duties',
    catalogue: 'Catalogue',
    cases: 'Cases',
    committee: 'Steering',
    inboxShort: 'Duties',
  },
  state: {
    loading: 'Loading…',
    failed: 'Could not be loaded',
    gone: 'This cannot be shown',
    noAnswer: 'The system does not answer. Check the network.',
    retry: 'Try again',
    code: 'Code: {{code}}',
    stale: 'Could not be refreshed; this is what was loaded last.',
    unexpected: 'Something unexpected went wrong with this page. What you typed is kept.',
    back: 'Load the page again',
  },
  signIn: {
    title: 'Sign in',
    intro: 'To answer a mail you need no account: use the link in the mail.',
    expired: 'The session has ended',
    expiredWhy: 'Sign in again to go on. What you typed is kept.',
    email: 'E-mail',
    password: 'Password',
    show: 'Show the password',
    hide: 'Hide the password',
    send: 'Sign in',
    forgotten: 'Forgotten your password?',
    refused: 'Not signed in',
    wait: 'Try again in {{minutes}} min.',
    trial: 'Try it out',
    trialIntro: 'A trial copy on this machine: take a person to see what that person has to do.',
  },
  reset: {
    title: 'Forgotten password',
    intro: 'Enter the e-mail address of the account. We send a link to set a new password; it works once, within 60 minutes.',
    send: 'Send the link',
    sent: 'Look into your mailbox',
    sentWhy: 'If {{email}} has an account, the link has been sent there. Without a mail, look into the spam folder or ask the coordinator.',
    back: 'Back to sign-in',
  },
  password: {
    title: 'Set a password',
    for: 'For the account of Đ/c {{name}}.',
    new: 'New password',
    rule: '10 characters or more. A sentence that only you would think of is easy to remember and hard to guess.',
    send: 'Set the password and sign in',
    others: 'Other sessions of this account end.',
    dead: 'The link can no longer be used',
    again: 'Send another link',
  },
  inbox: {
    title: 'My duties',
    summary: '{{count}} waiting, by due time',
    overdue: 'Overdue',
    today: 'Today',
    soon: 'In the next 5 working days',
    later: 'Later',
    due: 'due {{moment}}',
    open: 'Open the case',
    page: 'Page in the mail',
    decide: 'See and decide',
    empty: 'Nothing waits for you',
    emptyWhy: 'A duty appears here when a request, a report or a decision needs you; a mail comes at the same time.',
    emptyGo: 'See the catalogue',
    know: 'For information ({{count}})',
    knowAll: 'See all {{count}} cases',
    knowWhy: 'Cases that you may read and somebody else has to act in.',
    provisional: 'Provisional: the working calendar of that year has not been entered.',
  },
  ...catalogueEn,
  ...caseEn,
  ...filesEn,
  ...formsEn,
  ...recordEn,
  ...accountEn,
  ...partsEn,
  ...registerEn,
  ...severalEn,
  ...trialEn,
  ...liveEn,
  ...sheetEn,
  ...talkEn,
  ...phonesEn,
};
