import type { Texts } from './vi';
import type { talkVi } from './vi.talk';

export const talkEn: Texts<typeof talkVi> = {
  talk: {
    reveal: 'Show number',
    revealOf: 'Show the number of {{name}}',
    revealed: 'It is recorded that you have seen this number.',
    doubtful: 'This number is not confirmed: ask who answers.',
    notRevealed: 'The number could not be shown',
    whoSaw: 'Who has seen numbers',
    nobodySaw: 'Nobody has seen a number of this case.',
    saw: '{{by}} saw the number of {{whose}}',
    title: 'Comments ({{count}})',
    none: 'No comments yet. Ask, or tell small details here; for what has a deadline use the buttons above.',
    noneYet: 'No comments yet.',
    write: 'Write a comment',
    writeHint: 'The parties, the Standing Committee, the office and observers read this.',
    send: 'Send comment',
    edit: 'Change',
    save: 'Save',
    edited: '(changed)',
    remove: 'Remove',
    removed: '(removed)',
    removeSure: 'A removed comment cannot be brought back.',
    new: 'New comments',
    newLine: 'New comments: {{count}}, the latest by {{by}} at {{at}}',
    notRemoved: 'It could not be removed',
  },
};
