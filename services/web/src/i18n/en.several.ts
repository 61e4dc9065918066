import type { Texts } from './vi';
import type { severalVi } from './vi.several';

export const severalEn: Texts<typeof severalVi> = {
  several: {
    tick: 'Choose {{number}} to be decided with others',
    ticked: 'Cases chosen: {{count}}',
    tickAll: 'Select all',
    clear: 'Choose none',
    open: 'Decide together ({{count}})',
    title: 'Decide {{count}} cases together',
    intro:
      'One decision, given on each case by itself. Try it first: nothing is recorded. To let a locality choose, open its case by itself.',
    closed: 'You cannot decide these cases',
    extendHint: 'What is owed in each case is extended until that day.',
    until: 'Extended until the end of',
    try: 'Try it on each case',
    change: 'Change the decision',
    results: 'What it would lead to',
    applied: 'What it has led to',
    apply: 'Decide {{count}} cases',
    applyNone: 'No case can be decided like that. Change the decision.',
    again: 'Send the {{count}} without an answer again',
    finish: 'Done, back to the list',
    progress: '{{done}} of {{count}} cases done',
    state: {
      checking: 'Trying…',
      open: 'Can be done',
      closed: 'Cannot be done',
      sending: 'Sending…',
      done: 'Decided',
      refused: 'Not recorded',
      away: 'No answer yet',
    },
    awayWhy: 'The system has not answered. Sent again, nothing is done twice.',
    mails: 'Mails at once: {{mails}}.',
    left: 'Not part of this decision.',
  },
};
