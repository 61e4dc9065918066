import type { FindingSeverity, PlanFlow, PlanMonth } from '@chung-suc/domain';
import type { DraftAssignment, DraftOffering, PlanDraft } from '../draft/draft';
import { unaccounted } from '../draft/ledger';
import { EMAIL } from '../parse/contact';
import { unitKey } from '../parse/unit-name';

/**
 * What `plan:check --json` prints. Names are NFC; `printed` is the whole line as in the file after NFC, without the spaces at its ends;
 * phones are E.164. A public shape: a changed field breaks those who read it.
 */
export interface CheckReport {
  readonly programme: {
    readonly issuer: string | null;
    readonly title: string;
    readonly modelName: string | null;
    readonly year: number | null;
    readonly period: { readonly from: PlanMonth; readonly to: PlanMonth } | null;
    readonly documentNumber: string | null;
    readonly issuedOn: string | null;
  };
  readonly counts: {
    readonly areas: number;
    readonly offerings: number;
    readonly assignments: number;
    /** Different units, whatever the spelling. */
    readonly leadUnits: number;
    readonly coUnits: number;
    readonly contacts: number;
    readonly distinctPhones: number;
    /** Different addresses anywhere in the text. */
    readonly emails: number;
  };
  readonly areas: readonly CheckArea[];
  readonly recipients: readonly { readonly line: number; readonly organisation: string; readonly parts: readonly string[] }[];
  readonly findings: readonly {
    readonly code: string;
    readonly severity: FindingSeverity;
    readonly lines: readonly number[];
    readonly message: string;
  }[];
  readonly lines: { readonly total: number; readonly nonEmpty: number; readonly unaccounted: readonly number[] };
}

export interface CheckArea {
  readonly code: string;
  readonly title: string;
  readonly line: number;
  readonly flow: PlanFlow;
  readonly offerings: readonly CheckOffering[];
  readonly assignments: readonly CheckAssignment[];
}

export interface CheckOffering {
  readonly line: number;
  readonly name: string;
  readonly printed: string;
  readonly mode: 'online' | 'onsite' | null;
  readonly venue: string | null;
  /** `scope` is null where the plan does not say per what (R10). */
  readonly capacity: { readonly count: number; readonly scope: 'programme' | 'locality' | null } | null;
  readonly components: readonly { readonly name: string; readonly assignmentLine: number }[];
  readonly assignmentLines: readonly number[];
}

export interface CheckAssignment {
  readonly line: number;
  readonly leadUnit: string;
  readonly coUnits: readonly string[];
  readonly scope: string;
  readonly contact: {
    readonly name: string;
    readonly positions: readonly { readonly printed: string; readonly organisation: string }[];
    readonly phone: string | null;
  } | null;
}

/** The draft in its public shape. Messages are Vietnamese. */
export function toCheckReport(draft: PlanDraft): CheckReport {
  const { programme } = draft;
  return {
    programme: {
      issuer: programme.issuer?.value ?? null,
      title: programme.title.value,
      modelName: programme.modelName?.value ?? null,
      year: programme.year?.value ?? null,
      period: programme.period ? { from: programme.period.value.from, to: programme.period.value.to } : null,
      documentNumber: programme.documentNumber?.value ?? null,
      issuedOn: programme.issuedOn?.value ?? null,
    },
    counts: countsOf(draft),
    areas: draft.areas.map(({ code, title, line, flow, offerings, assignments }) => ({
      code,
      title,
      line,
      flow,
      offerings: offerings.map(checkOffering),
      assignments: assignments.map(checkAssignment),
    })),
    recipients: draft.recipients.map(({ line, organisation, parts }) => ({ line, organisation, parts })),
    findings: draft.findings.map(({ code, severity, lines, message }) => ({ code, severity, lines, message: message.vi })),
    lines: {
      total: draft.lines.length,
      nonEmpty: draft.lines.filter(({ blank }) => !blank).length,
      unaccounted: unaccounted(draft.lines),
    },
  };
}

function countsOf(draft: PlanDraft): CheckReport['counts'] {
  const assignments = draft.areas.flatMap((area) => area.assignments);
  const contacts = assignments.flatMap(({ contact }) => contact ?? []);
  const different = (values: readonly string[]): number => new Set(values).size;
  return {
    areas: draft.areas.length,
    offerings: draft.areas.flatMap((area) => area.offerings).length,
    assignments: assignments.length,
    leadUnits: different(assignments.map(({ leadUnit }) => unitKey(leadUnit))),
    coUnits: different(assignments.flatMap(({ coUnits }) => coUnits).map(unitKey)),
    contacts: contacts.length,
    distinctPhones: different(contacts.flatMap(({ phone }) => phone?.e164 ?? [])),
    emails: different(draft.lines.flatMap(({ printed }) => printed.toLowerCase().match(EMAIL) ?? [])),
  };
}

const checkOffering = ({ line, name, printed, mode, venue, capacity, components, assignmentLines }: DraftOffering): CheckOffering => ({
  line,
  name,
  printed,
  mode,
  venue,
  capacity,
  components,
  assignmentLines,
});

const checkAssignment = ({ line, leadUnit, coUnits, scope, contact }: DraftAssignment): CheckAssignment => ({
  line,
  leadUnit,
  coUnits,
  scope,
  contact: contact && {
    name: contact.name,
    positions: contact.positions.map(({ printed, organisation }) => ({ printed, organisation })),
    phone: contact.phone?.e164 ?? null,
  },
});
