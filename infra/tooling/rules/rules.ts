/** Where a rule belongs in the product: the flow that holds it, or what stands above the flows. */
export type Flow = 'plan' | 'support request' | 'invitation' | 'works project' | 'unit initiative' | 'programme';

export interface RuleGroup {
  readonly title: string;
  readonly rules: readonly Rule[];
}

export interface Rule {
  readonly id: number;
  readonly flow: Flow;
  /** What the plan asks, in our own words and without anybody's name. */
  readonly says: string;
}

/** Rules one after the other in one flow, as most of them come. */
const rules = (from: number, flow: Flow, ...says: readonly string[]): Rule[] =>
  says.map((sentence, index) => ({ id: from + index, flow, says: sentence }));

/** The rules that we read in the plan of 2022, by its parts. R1, R2, … are cited in comments and in the names of tests. */
export const RULE_GROUPS: readonly RuleGroup[] = [
  {
    title: 'The plan, its time and its people (I, II)',
    rules: [
      ...rules(
        1,
        'plan',
        'A yearly plan of the Standing Committee under a programme of the City Union; number, date and signer may be missing.',
      ),
      ...rules(
        2,
        'support request',
        'Three purposes: every engagement says which it serves.',
        'Clear assignment: nothing is agreed without one lead unit, one contact there and one contact of the locality.',
      ),
      ...rules(4, 'programme', 'Epidemic control throughout: a checklist, and a switch that suspends or moves online.'),
      ...rules(
        5,
        'support request',
        'Held within the days of the programme; outside them only by an exception with a reason.',
        'The place may lie outside the locality that benefits: a visit is at the unit’s own site.',
        'Three audiences (youth and children, people in hardship, young officials), counted for each.',
      ),
    ],
  },
  {
    title: 'The catalogue of the units (III.1–III.5)',
    rules: rules(
      8,
      'support request',
      'A request goes to the unit that the plan assigns; only the committee sends it elsewhere.',
      'Each offering has its mode and place; another mode is a deviation that both agree on.',
      'An offering for “one school” has room for one; later requests wait. One per programme or per locality is for the committee to say.',
      'The lead unit answers, a co-unit confirms.',
      'An offering split over two leads has an agreement for each part, and may succeed in part.',
      'A branch belongs to another unit, which is told; a branch printed without a parent stands under the bloc. Kind of unit is no level.',
      'Books at a saving price are a sale, not a talk: its report has other figures.',
      'The contact whom the plan names holds a post, with dates; who also sits on the Standing Committee is recused from the own unit’s work.',
    ),
  },
  {
    title: 'From request to report (IV.1.2)',
    rules: rules(
      16,
      'support request',
      'The locality begins, following the assignment.',
      'The unit settles every detail; agreed only when the required fields are there and both confirm.',
      'Support in the best spirit: a decline has a reason, and an alternative if there is one.',
      'Trouble or inability goes to the Standing Committee quickly; when the unit knew and when it told are both kept.',
      'The committee adjusts in time, on a clock of its own; both sides are told what it decided.',
      'Trouble can come before the agreement, after it and during the execution.',
      'The unit bears presenters, material and its equipment.',
      'The locality bears hall, backdrop, sound and projector; every case says who bears what.',
      'The unit may need its Party Committee’s leave; Party Committees of assigned units may look on.',
      'The unit commends the individuals who did the work, in time.',
      'A unit is asked for what it is strong at; alternatives come from units that fit.',
    ),
  },
  {
    title: 'The committee (IV.1.1)',
    rules: [
      ...rules(27, 'programme', 'Before the requests, the committee agrees the year’s contents with each locality.'),
      ...rules(
        28,
        'support request',
        'It solves what arises, in time.',
        'It coordinates all units, and so sees every case.',
        'It inspects and evaluates what was done.',
      ),
      ...rules(
        31,
        'programme',
        'It commends units promptly.',
        'Emulation points are for units that are both active and effective; the scale stands in another document.',
        'Points go to units, commendations to individuals; localities get neither.',
      ),
    ],
  },
  {
    title: 'Courses of the bloc (III.6)',
    rules: rules(
      34,
      'invitation',
      'Eleven introductions, talks, forums, classes and trainings that the bloc itself runs.',
      'Only for young officials.',
      'The committee invites, localities introduce people in need: no request, no agreement with a unit; silence is only reminded.',
      'Quota, deadline and conditions are set by the invitation; attendance goes into the report.',
      'Mode and place are mostly not printed, and the hosts are not assigned: they are asked for consent.',
    ),
  },
  {
    title: 'Works for public welfare (III.7)',
    rules: rules(
      39,
      'works project',
      'Roads, playgrounds, scholarships and visits are for the rural group of localities only.',
      'The classes are for all localities.',
      'Resources are raised, works built, accepted and handed over; gifts and scholarships skip the building.',
      'The committee decides number and content; there is no request.',
      'Donations are kept for the report; no payment passes through here.',
    ),
  },
  {
    title: 'What units do by themselves (IV.1.3)',
    rules: rules(
      44,
      'unit initiative',
      'Units without an assignment set their own contents.',
      'A unit of a vertical sector owes one exchange or one support of young officials of its sector.',
      'Any other unit is encouraged, never overdue.',
      'Whether a unit has a vertical sector is the committee’s word; not said is not the same as no.',
      'The locality where a unit has its seat is known.',
      'A unit connects by itself or through the committee.',
      'Either way it also reports to the committee: without a report no credit; it may register afterwards.',
      'The locality confirms.',
    ),
  },
  {
    title: 'Time, reports and recipients (IV.2, Nơi nhận)',
    rules: [
      ...rules(
        52,
        'programme',
        'Roll-out in March.',
        'Execution from March to November.',
        'In December the year is summed up: execution stops, reports are chased, scores are frozen.',
      ),
      ...rules(55, 'support request', 'The unit reports after each engagement; the locality confirms briefly, which never blocks.'),
      ...rules(56, 'programme', 'The recipients of the plan may look on, and get the plan and its summing-up.'),
      ...rules(
        57,
        'support request',
        'Names and private numbers are for the parties of a case and the committee: masked elsewhere, looks at them logged.',
      ),
    ],
  },
];
