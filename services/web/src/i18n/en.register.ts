import type { Texts } from './vi';
import type { registerVi } from './vi.register';

export const registerEn: Texts<typeof registerVi> = {
  register: {
    title: 'Register what was held',
    short: 'Register as held',
    of: 'Register what was held: {{name}}',
    which: 'Choose the offering that your unit has held by itself',
    none: 'There is nothing to register',
    noneWhy: 'Only the contact of a unit that answers for an offering registers what the unit has held by itself.',
    notMine: 'Not an offering of your unit',
    notMineWhy: 'You cannot register what the link names. Choose one of the offerings of your unit below.',
    intro:
      'For what your unit has arranged and held by itself, without a case. The locality confirms it before the committee reviews it; until then it does not count.',
    locality: 'In which locality was it held?',
    localityHint: 'Choose it before the hours, to see cases that may be the same.',
    audience: 'Who came: audience, head-count',
    contentsHint: 'What was treated; the locality reads it.',
    summaryHint: 'What came of it. No list of people.',
    send: 'Register',
    free: 'No case of this locality seems to be the same.',
    then: 'Once it is registered',
    done: 'The engagement was registered',
    mailed: 'A mail that asks for confirmation has gone to {{locality}}.',
  },
};
