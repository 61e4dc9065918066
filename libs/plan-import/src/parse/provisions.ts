import { fold } from '@chung-suc/domain';
import type { PrintedPeriod, Provision, ProvisionKind, Sourced, TimelineEntry } from '../draft/draft';
import { sourced, sourceOf, type Ledger } from '../draft/ledger';
import { headOf, type OutlineNode } from '../lines/outline';
import { trimEnd } from '../lines/token';
import { parsePeriod } from './months';

export interface GeneralParts {
  readonly provisions: Provision[];
  readonly timeline: TimelineEntry[];
  period: Sourced<PrintedPeriod> | null;
  /** Titles of sections that no rule knows: their text is kept, their meaning is for a person to judge. */
  readonly unknownSections: OutlineNode[];
}

/** What a heading is about, by the words of its title; the heading above it decides when its own title says nothing. */
const MEANINGS: readonly (readonly [pattern: RegExp, kind: ProvisionKind | 'period' | 'timeline'])[] = [
  [/^tien do/, 'timeline'],
  [/^phan cong|^ban thuong vu|^co so doan|^cac co so doan|^trach nhiem|^to chuc thuc hien/, 'responsibility'],
  [/^muc dich$/, 'purpose'],
  [/^yeu cau$/, 'requirement'],
  [/^thoi gian$/, 'period'],
  [/^dia diem$/, 'place'],
  [/^doi tuong$/, 'audience'],
];

const KNOWN_SECTION = /muc dich|yeu cau|thoi gian|dia diem|doi tuong|to chuc thuc hien|tien do/;

/** Reads the sections around the catalogue: purposes, time and place, responsibilities, timeline, closing words. */
export function parseGeneral(sections: readonly OutlineNode[], ledger: Ledger): GeneralParts {
  const parts: GeneralParts = { provisions: [], timeline: [], period: null, unknownSections: [] };
  for (const section of sections) {
    ledger.enter(section.line, 'section');
    const known = KNOWN_SECTION.test(fold(section.title));
    if (!known) parts.unknownSections.push(section);
    const own = meaningOf(section.title);
    for (const child of section.children) read(child, section, own ?? (known ? null : 'other'), parts, ledger);
  }
  return parts;
}

const meaningOf = (title: string): ProvisionKind | 'period' | 'timeline' | null =>
  MEANINGS.find(([pattern]) => pattern.test(fold(title)))?.[1] ?? null;

function read(node: OutlineNode, under: OutlineNode, meaning: ReturnType<typeof meaningOf>, parts: GeneralParts, ledger: Ledger): void {
  if (node.token.kind !== 'heading') {
    readText(node, under, meaning, parts, ledger);
    for (const child of node.children) read(child, under, meaning, parts, ledger);
    return;
  }
  const own = meaningOf(node.title) ?? meaning;
  ledger.enter(node.line, 'heading');
  if (own === 'period') readPeriod(node, node.body, parts, ledger);
  else if (node.body !== '') readText({ ...node, title: node.body }, node, own, parts, ledger);
  for (const child of node.children) read(child, node, own, parts, ledger);
}

function readPeriod(node: OutlineNode, text: string, parts: GeneralParts, ledger: Ledger): void {
  const period = parsePeriod(text);
  if (!period || parts.period) return;
  ledger.enter(node.line, 'period');
  parts.period = sourced(node.line, period);
}

function readText(node: OutlineNode, under: OutlineNode, meaning: ReturnType<typeof meaningOf>, parts: GeneralParts, ledger: Ledger): void {
  const { line } = node;
  if (meaning === 'period') return readPeriod(node, node.title, parts, ledger);
  if (/^luu y\b/.test(fold(line.text))) return addProvision('note', node, under, parts, ledger);
  if (isClosing(node)) {
    ledger.enter(line, 'closing');
    return;
  }
  if (meaning === 'timeline') return readTimeline(node, parts, ledger);
  if (meaning !== null) addProvision(meaning, node, under, parts, ledger);
}

/** “Ban Thường vụ … đề nghị các cơ sở Đoàn …”: the last words before the recipients. */
const isClosing = (node: OutlineNode): boolean =>
  node.token.kind === 'paragraph' &&
  /^(?:ban (?:thuong vu|chap hanh)|tren day|de nghi|yeu cau).*(?:de nghi|yeu cau|ke hoach)/.test(fold(node.line.text));

function addProvision(kind: ProvisionKind, node: OutlineNode, under: OutlineNode, parts: GeneralParts, ledger: Ledger): void {
  parts.provisions.push({ ...ledger.enter(node.line, 'provision'), kind, path: under.path, heading: under.title, text: headOf(node) });
}

/** `Từ tháng 03 – 11/2022: Thực hiện Kế hoạch.` */
function readTimeline(node: OutlineNode, parts: GeneralParts, ledger: Ledger): void {
  const colon = node.title.indexOf(':');
  const period = colon < 0 ? null : parsePeriod(node.title.slice(0, colon));
  if (!period) return;
  ledger.enter(node.line, 'timeline');
  parts.timeline.push({ ...sourceOf(node.line), from: period.from, to: period.to, text: trimEnd(node.title.slice(colon + 1).trim()) });
}
