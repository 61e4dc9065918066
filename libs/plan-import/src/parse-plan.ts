import { fold } from '@chung-suc/domain';
import type { PlanDraft } from './draft/draft';
import { Ledger } from './draft/ledger';
import { findAll } from './findings/find';
import { outline, type OutlineNode } from './lines/outline';
import { splitLines } from './lines/printed-line';
import { tokenLines } from './lines/token';
import { hasWholeArea, isCatalogue, parseCatalogue } from './parse/catalogue';
import { parseHead } from './parse/head';
import { parseGeneral } from './parse/provisions';
import { hasArchiveCopy, isRecipientsLine, parseTail, type Tail } from './parse/tail';
import { decodePlan, type DecodedText } from './read/decode';
import { reject, type Reject } from './read/rejects';

export type PlanReading = { readonly ok: true; readonly draft: PlanDraft } | { readonly ok: false; readonly reject: Reject };

/** Reads the bytes of a plan's text file: decode, parse, and find what is odd. Pure: the same bytes give the same draft. */
export function readPlan(bytes: Uint8Array): PlanReading {
  const decoded = decodePlan(bytes);
  return decoded.ok ? parsePlan(decoded) : decoded;
}

/** Parses a decoded text. Refuses what is no plan and what is only a part of one. */
export function parsePlan({ text, sha256, hasByteOrderMark }: DecodedText): PlanReading {
  const lines = splitLines(text);
  const tokens = tokenLines(lines);
  const ledger = new Ledger(lines);
  const sectionAt = tokens.findIndex(({ token }) => token.kind === 'section');
  const head = sectionAt < 0 ? null : parseHead(tokens.slice(0, sectionAt), ledger);
  if (!head) return reject('notAPlan');
  const recipientsAt = tokens.findIndex((line, index) => index > sectionAt && isRecipientsLine(line));
  const sections = outline(tokens.slice(sectionAt, recipientsAt < 0 ? undefined : recipientsAt));
  const tail = parseTail(recipientsAt < 0 ? [] : tokens.slice(recipientsAt), ledger);
  const catalogue = sections.find(isCatalogue);
  const missing = missingParts(sections, catalogue, tail);
  if (!catalogue || missing.length > 0) {
    // A text with its end but without a catalogue is another kind of document; one without its end was cut.
    return reject(isUnlikely(sections) || hasArchiveCopy(tail.recipients) ? 'notAPlan' : 'truncated', missing);
  }
  const areas = parseCatalogue(catalogue, ledger);
  const general = parseGeneral(
    sections.filter((section) => section !== catalogue),
    ledger,
  );
  for (const { line, token } of tokens) if (token.kind === 'rule') ledger.enter(line, 'rule');
  const draft = {
    sha256,
    programme: {
      ...head,
      year: head.year ?? (general.period ? { ...general.period, value: Number(general.period.value.from.slice(0, 4)) } : null),
      bloc: head.issuer ? head.issuer.value.replace(/^(?:Ban Thường vụ|Ban Chấp hành|BTV|BCH)\s+/u, '') : null,
      signer: tail.signer,
      period: general.period,
    },
    areas: areas.map(({ area }) => area),
    provisions: [...general.provisions, ...areas.flatMap(({ intros }) => intros)].sort((a, b) => a.line - b.line),
    timeline: general.timeline,
    recipients: tail.recipients,
    lines: ledger.entries(),
  };
  const findings = findAll({
    draft,
    areas,
    unknownSections: general.unknownSections,
    lines,
    tokens,
    hasByteOrderMark,
    hasCarriageReturns: text.includes('\r'),
  });
  return { ok: true, draft: { ...draft, findings } };
}

/** What every plan of this kind ends with; without it the file was cut. */
function missingParts(sections: readonly OutlineNode[], catalogue: OutlineNode | undefined, tail: Tail): string[] {
  const missing: string[] = [];
  if (!catalogue || !hasWholeArea(catalogue)) missing.push('“Nội dung”');
  if (!sections.some((section) => /to chuc thuc hien/.test(fold(section.title)))) missing.push('“Tổ chức thực hiện”');
  if (tail.recipients.length === 0) missing.push('“Nơi nhận”');
  else if (!hasArchiveCopy(tail.recipients)) missing.push('“Lưu”');
  return missing;
}

/** None of the sections is one of a plan: a document of another kind rather than a part of one. */
const isUnlikely = (sections: readonly OutlineNode[]): boolean =>
  !sections.some((section) => /muc dich|yeu cau|thoi gian|noi dung|to chuc thuc hien/.test(fold(section.title)));
