import type { Texts } from './vi';
import type { partsVi } from './vi.parts';

export const partsEn: Texts<typeof partsVi> = {
  parts: {
    which: 'Which parts are asked for?',
    whichHint: 'Each part is answered by a unit of its own. Take away what is not needed.',
    title: 'Parts of the offering',
    due: 'answers by {{moment}}',
    said: 'Reason',
    alternative: 'Instead',
    contents: 'Contents',
    presenters: 'Presenters',
    splitFrom: 'Taken apart from case',
    splitOff: 'The other parts are in case',
    give: 'For which part?',
    option: '{{name}} ({{unit}}, {{standing}})',
  },
};
