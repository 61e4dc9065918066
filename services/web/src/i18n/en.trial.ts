import type { Texts } from './vi';
import type { trialVi } from './vi.trial';

export const trialEn: Texts<typeof trialVi> = {
  guide: {
    title: 'Quick guide',
    intro: 'Six steps of a request, from the question of a locality to the commendation.',
    follows: 'Following the latest case:',
    none: 'There is no request yet: begin with step 1.',
    elsewhere: 'Everybody does their part by the link in a mail, or after signing in.',
    done: 'done',
    next: 'next',
    enter: 'Act as {{role}}: {{name}}',
    mail: 'Open the trial mailbox',
    goThere: 'To the page of this step',
    skip: 'Skip to its end',
    skipTo: 'In the trial copy, skip the time until then.',
    steps: {
      ask: {
        title: 'The locality asks',
        text: 'Choose an offering of the catalogue; propose a date, a place and how many people. The page says beforehand what will happen.',
      },
      open: {
        title: 'The unit opens the mail',
        text: 'The mail comes at once. Its link leads straight to the page that answers; nobody has to sign in.',
      },
      answer: {
        title: 'The unit answers',
        text: 'Yes, another date, or that it cannot support the request; on the page of the mail, or after signing in.',
      },
      hold: {
        title: 'The engagement is held',
        text: 'At the agreed end it counts as held.',
      },
      report: { title: 'The unit reports', text: 'Head-counts and a few lines on the result; the locality confirms.' },
      commend: {
        title: 'Acknowledged and commended',
        text: 'The Standing Committee acknowledges the report; then the unit commends those who did well.',
      },
    },
  },
  skip: {
    title: 'Skip time',
    now: 'In the trial copy it is now {{moment}}',
    here: 'Skip to this step',
    hereLabel: 'Skip to this step: {{moment}}',
    day: 'Skip 1 working day',
    days: 'Skip 5 working days',
    running: 'Skipping time…',
    runningWhy: 'Every open case is moved along; that usually takes some seconds.',
    done: 'Skipped: it is now {{moment}}',
    nothing: 'Nothing fell due in that time.',
    steps: 'What happened ({{count}})',
    mails: 'Mails sent ({{count}})',
    mail: '“{{title}}” to {{to}}',
    more: '{{count}} more',
    mailPage: 'Open the trial mailbox',
    close: 'Close',
    failed: 'Time was not skipped',
  },
};
