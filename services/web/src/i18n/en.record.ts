import type { recordVi } from './vi.record';
import type { Texts } from './vi';

export const recordEn: Texts<typeof recordVi> = {
  record: {
    note: 'For what a side has answered on Zalo, by telephone or in person. The side gets a mail and may object in the time that it names; without an objection it stands.',
    whose: 'On whose behalf?',
    nothing: 'nothing to answer now',
    source: 'Where was it said?',
    saidAt: 'When was it said?',
    saidAtHint: 'The time of the message or the call, not that of typing it here.',
    quote: 'In its own words (if known)',
    quoteHint: 'Copy the message. The sides read this.',
    evidence: 'Screenshot or file (if any)',
    evidenceHint: 'A picture of the message, a note… The sides can see it.',
    what: 'What was said',
    recorded: 'What the office has recorded on your behalf',
    stands: 'Is this right?',
    standsYes: 'Right, as I said',
    standsNo: 'Not right',
    why: 'What is not right',
    heading: 'Recorded on behalf',
    line: '{{whose}}: {{what}}, {{source}} at {{saidAt}}',
  },
};
