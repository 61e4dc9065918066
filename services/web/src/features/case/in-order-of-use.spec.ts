import type { CaseView, OpenCommand } from '@chung-suc/api-contract';
import { inOrderOfUse } from './in-order-of-use';

const words = { vi: '', en: '' };
const open = (command: OpenCommand['command']): OpenCommand => ({ command, title: words, href: '', open: true, closedBecause: null });
const shut = (command: OpenCommand['command'], code: string): OpenCommand => ({
  ...open(command),
  open: false,
  closedBecause: { code, words },
});

describe('commands of a case as buttons', () => {
  it('has first what is owed, in the order of the duty, then the others', () => {
    const view = {
      duties: [{ kind: 'answer' }],
      commands: [open('cancel'), open('decline'), open('propose'), open('agree')],
    } as unknown as CaseView;
    expect(inOrderOfUse(view).open.map(({ command }) => command)).toEqual(['agree', 'propose', 'decline', 'cancel']);
  });

  it('tells what is closed to everybody from what others do', () => {
    const view = {
      duties: [],
      commands: [shut('agree', 'notYours'), shut('report', 'stageRefuses'), shut('adjust', 'recused')],
    } as unknown as CaseView;
    const { closed, notMine } = inOrderOfUse(view);
    expect([closed, notMine].map((some) => some.map(({ command }) => command))).toEqual([['report'], ['agree', 'adjust']]);
  });
});
