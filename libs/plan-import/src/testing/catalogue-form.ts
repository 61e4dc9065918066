import type { PlanDraft } from '../draft/draft';

/**
 * What of a draft must not depend on how the text was typed: everything understood, without line numbers and printed texts, and with one
 * kind of dash and quotation mark inside names.
 */
export function catalogueForm(draft: PlanDraft): unknown {
  const { programme } = draft;
  const form = {
    programme: {
      title: programme.title.value,
      modelName: programme.modelName?.value,
      year: programme.year?.value,
      issuer: programme.issuer?.value,
      bloc: programme.bloc,
      parent: programme.parentDocument?.value,
      number: programme.documentNumber?.value,
      issuedOn: programme.issuedOn?.value,
      signer: programme.signer?.value,
      period: programme.period?.value,
    },
    areas: draft.areas.map((area) => ({
      code: area.code,
      title: area.title,
      flow: area.flow,
      offerings: area.offerings.map(({ line: _line, printed: _printed, localityGroup, components, assignmentLines, ...offering }) => ({
        ...offering,
        localityGroup: localityGroup?.value,
        components: components.map(({ name }) => name),
        assignments: assignmentLines.map((line) => area.assignments.findIndex((assignment) => assignment.line === line)),
      })),
      assignments: area.assignments.map(({ line: _line, printed: _printed, contact, ...assignment }) => ({
        ...assignment,
        contact: contact && { ...contact, phonePrinted: null },
      })),
      duties: area.duties.map(({ actor, text }) => ({ actor, text })),
    })),
    provisions: draft.provisions.map(({ kind, path, heading, text }) => ({ kind, path, heading, text })),
    timeline: draft.timeline.map(({ from, to, text }) => ({ from, to, text })),
    recipients: draft.recipients.map(({ organisation, parts }) => ({ organisation, parts })),
    unaccounted: draft.lines.filter(({ blank, role }) => !blank && role === null).map(({ printed }) => printed),
  };
  const text = JSON.stringify(form)
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replace(/[“”]|\\"/gu, "'");
  return JSON.parse(text) as unknown;
}
