import { z } from 'zod';
import { caseCommandKind, channel, costItem, dutyKind, outcome, purpose, recordableKind, recordingSource, stage } from './choices';
import { dutyShape, holderShape, latenessShape } from './duties';
import { phoneStandingShape } from './phone-reports';
import { agreementShape, audienceShape, termsShape, whoPaysShape } from './terms';
import { isoInstant, words } from './texts';
import { calendarEntryShape, coUnitShape, componentShape, linkedCaseShape, placeShape, proposalShape, versionShape } from './versions';

const personOfCase = z.strictObject({
  id: z.string().nullable().meta({ description: 'Null while nobody holds the post.' }),
  role: words,
  name: z.string().nullable(),
  title: z.string(),
  organisation: z.string(),
  phone: z.string().nullable().meta({ description: 'Masked: `0000 *** 101`.' }),
  phoneStanding: phoneStandingShape.nullable().meta({ description: 'Of that number. Null without one.' }),
});

const openCommand = z.strictObject({
  command: caseCommandKind,
  title: words,
  href: z.string(),
  open: z.boolean().meta({ description: 'Open to the person who asks, now.' }),
  closedBecause: z.strictObject({ code: z.string(), words }).nullable().meta({ description: 'Why it is closed. Null while it is open.' }),
});

const timelineEntry = z
  .strictObject({
    at: isoInstant,
    kind: z.enum(['event', 'mail']),
    what: z.string().meta({ description: 'The kind of event (`agreed`), or the template of the mail (`requestToUnit`).' }),
    text: words,
    detail: z.string().nullable().meta({ description: 'What was written, in its own words.' }),
    note: words.nullable().meta({ description: 'What is added to it: whom a reminder did not reach, the options of an offer.' }),
    lately: words
      .nullable()
      .meta({ description: 'For an event of the last hour: who has just done what, to somebody who is late with something else.' }),
    by: z.string().nullable().meta({ description: 'Who acted, or to whom the mail goes.' }),
    mailState: z.enum(['queued', 'sending', 'sent', 'failed', 'superseded', 'merged']).nullable(),
  })
  .meta({ description: 'What happened, or a mail and how far it has come. No address is shown.' });

const comingStep = z
  .strictObject({
    at: isoInstant,
    text: words,
    mails: z.array(z.strictObject({ title: words, to: z.string() })),
    reachesCommittee: z.enum(['no', 'atOnce', 'digest']),
  })
  .meta({ description: 'What happens by itself if nobody acts, computed by the rules that will act.' });

const recording = z.strictObject({
  n: z.int(),
  at: isoInstant,
  by: z.string().nullable().meta({ description: 'Who recorded it.' }),
  whose: z.string().meta({ description: 'Whose word it is, with the organisation.' }),
  source: z.strictObject({ code: recordingSource, title: words }),
  saidAt: isoInstant,
  what: words,
  quote: z.string().nullable(),
  standing: z.enum(['open', 'confirmed', 'unopposed', 'disputed']).meta({ description: '`open`: the side may still object.' }),
  title: words,
  reason: z.string().nullable().meta({ description: 'Why it is objected to.' }),
  mine: z.boolean().meta({ description: 'The person who asks may answer for it now.' }),
});

const escalation = z.strictObject({
  n: z.int(),
  trigger: z.enum(['declined', 'trouble', 'silence', 'choiceRefused', 'disputed']),
  title: words,
  shortNotice: z.boolean(),
  openedAt: isoInstant,
  decidedAt: isoInstant.nullable(),
  telling: z
    .strictObject({ knewAt: isoInstant, toldAt: isoInstant, workingDays: z.int() })
    .nullable()
    .meta({ description: "Between knowing and telling: the unit's delay. Null for silence." }),
  deciding: z
    .strictObject({ workingDays: z.int() })
    .meta({ description: "Since it was opened: the committee's delay, kept apart from the other." }),
  recused: z.array(holderShape).meta({ description: 'Members tied to the unit (R15).' }),
  proposals: z
    .array(z.strictObject({ text: words, grounds: words }))
    .meta({ description: 'What the committee could do; nobody is bound to it.' }),
});

export const caseShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  version: z.int(),
  stage,
  stageTitle: words.meta({ description: 'What came of the case, or that the committee decides, or else its stage.' }),
  outcome: outcome.nullable(),
  sentence: words.meta({ description: 'Where the case stands, in one sentence.' }),
  offering: z.strictObject({
    id: z.string(),
    label: words,
    areaCode: z.string(),
    areaTitle: z.string(),
    name: z.string(),
    printed: z.string().meta({ description: "The plan's own wording." }),
  }),
  unit: z
    .strictObject({ id: z.string(), name: z.string() })
    .meta({ description: 'Who leads it now. Until it is matched (R49) whom the plan assigns, or else the bloc itself.' }),
  locality: z.strictObject({ id: z.string(), name: z.string() }),
  purposes: z.array(z.strictObject({ code: purpose, title: words })).meta({ description: 'Purposes of the plan (I.1) that it serves.' }),
  terms: termsShape.meta({ description: 'What is agreed; before that what the locality stands by.' }),
  whoPays: whoPaysShape,
  agreement: agreementShape.nullable(),
  proposal: proposalShape.nullable().meta({ description: 'What is on the table; after the agreement only while a change is proposed.' }),
  versions: z.array(versionShape).meta({ description: 'The latest last.' }),
  components: z.array(componentShape).meta({ description: 'In the order of the plan; empty for an offering that is not split (R12).' }),
  coUnits: z.array(coUnitShape).meta({ description: 'Units that take part besides those that lead (R11).' }),
  place: placeShape.nullable().meta({ description: 'Where it stands with a limited offering (R10). Null without a limit.' }),
  restores: linkedCaseShape.nullable().meta({ description: 'The cancelled case that this one takes up again.' }),
  restoredBy: z.array(linkedCaseShape).meta({ description: 'Cases that take this one up again.' }),
  splitFrom: linkedCaseShape.nullable().meta({ description: 'The case whose other parts are held without these (R12).' }),
  splitOff: z.array(linkedCaseShape).meta({ description: 'Cases of the parts that this one is held without.' }),
  channel: z.strictObject({ code: channel, title: words }),
  registration: z
    .strictObject({ at: isoInstant, by: z.string().nullable(), organisation: z.string().nullable() })
    .nullable()
    .meta({ description: 'Who registered it after the fact (R50). Null for a case that began with a request.' }),
  suspension: z
    .strictObject({ since: isoInstant, until: z.iso.date(), reason: z.string(), owedBy: holderShape.nullable() })
    .nullable()
    .meta({ description: 'It stands still (R4); `owedBy` says on that day, at the latest, whether it goes on.' }),
  openCosts: z
    .array(z.strictObject({ item: costItem, title: words }))
    .meta({ description: 'Cost lines that nobody takes; named to both sides on the eve.' }),
  calendarEntry: calendarEntryShape.nullable(),
  report: z
    .strictObject({ attendance: audienceShape, total: z.int(), summary: z.string(), difficulties: z.string().nullable() })
    .nullable(),
  confirmation: z.strictObject({ tookPlace: z.boolean(), rating: z.int().nullable(), comment: z.string().nullable() }).nullable(),
  assignedUnit: z
    .strictObject({ id: z.string(), name: z.string() })
    .meta({ description: 'Whom the plan assigns; a reassignment leaves it (R8).' }),
  escalations: z.array(escalation).meta({ description: 'The latest last.' }),
  ifNobodyActs: z.array(comingStep),
  duties: z.array(dutyShape).meta({ description: 'What is owed now, the earliest due first.' }),
  commands: z.array(openCommand),
  recordings: z.array(recording).meta({ description: 'What the office has recorded on behalf of the sides; the latest last.' }),
  speakers: z
    .array(
      z.strictObject({ postId: z.string(), side: z.enum(['unit', 'locality', 'coUnit']), title: words, commands: z.array(recordableKind) }),
    )
    .meta({ description: 'On whose behalf something can be recorded; empty for whoever may not record.' }),
  mySide: z.enum(['unit', 'locality', 'coUnit']).nullable().meta({ description: 'Whom the person who asks speaks for in this case.' }),
  offer: z.array(words).nullable().meta({ description: 'What the committee lets the locality choose from, in the order of `option`.' }),
  people: z.array(personOfCase),
  takesPart: z.boolean().meta({ description: 'The person who asks may be shown numbers, and write comments; others look on.' }),
  readsAccessLog: z.boolean().meta({ description: 'The person who asks may see who was shown whose number.' }),
  timeline: z.array(timelineEntry),
  policyVersion: z.int().meta({ description: 'Version of the deadlines that the case started with and keeps.' }),
  openedAt: isoInstant,
  closedAt: isoInstant.nullable(),
});

const dueShape = z.strictObject({ kind: dutyKind, title: words, at: isoInstant, lateness: latenessShape });

export const caseSummaryShape = z.strictObject({
  id: z.uuid(),
  number: z.string(),
  stage,
  stageTitle: words.meta({ description: 'What came of the case, or that the committee decides, or else its stage.' }),
  outcome: outcome.nullable(),
  sentence: words,
  offering: words,
  offeringName: z.string(),
  unit: z.string(),
  locality: z.string(),
  start: isoInstant,
  openedAt: isoInstant,
  due: dueShape.nullable().meta({ description: 'What is owed first. Null when nothing is.' }),
  escalated: z.boolean().meta({ description: 'The Standing Committee has to decide.' }),
  decision: z
    .strictObject({
      sentence: words,
      due: dueShape,
      mine: z.boolean().meta({ description: 'The person who asks is one of those who owe it.' }),
    })
    .nullable()
    .meta({ description: 'What the committee owes, when it has to decide; something else may be owed, and overdue, before.' }),
  href: z.string(),
});

export const caseListShape = z.strictObject({
  cases: z.array(caseSummaryShape).meta({ description: 'The newest first.' }),
  next: z.string().nullable().meta({ description: 'Pass as `after` for the cases that follow; null at the end.' }),
});

const LONGEST_PAGE = 200;

export const caseListQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(LONGEST_PAGE).default(50),
  after: z.uuid().optional().meta({ description: '`next` of the page before.' }),
});

export type CaseView = z.output<typeof caseShape>;
export type CaseSummary = z.output<typeof caseSummaryShape>;
export type CaseList = z.output<typeof caseListShape>;
export type CaseListQuery = z.output<typeof caseListQuery>;
export type TimelineEntry = z.output<typeof timelineEntry>;
export type OpenCommand = z.output<typeof openCommand>;
