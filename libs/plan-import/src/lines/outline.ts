import type { PrintedLine } from './printed-line';
import { trimTitle, type Token, type TokenLine } from './token';

/** A line in its place: numbers restart in every section, so a node is known by its whole path, `III/1/1.2/-3`. */
export interface OutlineNode {
  readonly path: string;
  readonly line: PrintedLine;
  readonly token: Exclude<Token, { kind: 'blank' } | { kind: 'rule' }>;
  /** Title of a section or heading; the text of a bullet or paragraph. */
  readonly title: string;
  /** What follows the colon of a heading on the same line; empty otherwise. */
  readonly body: string;
  readonly children: OutlineNode[];
}

interface Frame {
  readonly depth: number;
  readonly path: string;
  readonly children: OutlineNode[];
}

/** Depths: section 1, heading `n.` 2, heading `n.n.` 3, then bullets `-` and under them `+`. */
const BULLET_DEPTH = 20;

/** Builds the tree of sections, headings, bullets and paragraphs. Blank lines and rules part nothing and are left out. */
export function outline(tokens: readonly TokenLine[]): OutlineNode[] {
  const root: Frame = { depth: 0, path: '', children: [] };
  const open: Frame[] = [root];
  for (const { line, token } of tokens) {
    if (token.kind === 'blank' || token.kind === 'rule') continue;
    const depth = depthOf(token);
    while (open.length > 1 && (open.at(-1)?.depth ?? 0) >= depth) open.pop();
    const parent = open.at(-1) ?? root;
    const node = nodeOf(line, token, parent);
    parent.children.push(node);
    // A paragraph closes the bullets before it and holds nothing itself.
    if (token.kind !== 'paragraph') open.push({ depth, path: node.path, children: node.children });
  }
  return root.children;
}

function depthOf(token: OutlineNode['token']): number {
  switch (token.kind) {
    case 'section':
      return 1;
    case 'heading':
      return 1 + token.numbers.length;
    case 'bullet':
      return BULLET_DEPTH + token.level;
    case 'paragraph':
      return BULLET_DEPTH;
  }
}

function nodeOf(line: PrintedLine, token: OutlineNode['token'], parent: Frame): OutlineNode {
  const path = [parent.path, keyOf(token, parent)].filter((part) => part !== '').join('/');
  if (token.kind === 'section') return { path, line, token, title: token.title, body: '', children: [] };
  if (token.kind === 'heading') return { path, line, token, title: token.title, body: token.body, children: [] };
  return { path, line, token, title: token.text, body: '', children: [] };
}

function keyOf(token: OutlineNode['token'], parent: Frame): string {
  if (token.kind === 'section') return token.roman;
  if (token.kind === 'heading') return token.numbers.join('.');
  return `${token.kind === 'bullet' ? (token.level === 2 ? '+' : '-') : 'p'}${parent.children.length + 1}`;
}

/** Every node below and including `node`, in the order of the text. */
export function* walk(node: OutlineNode): Generator<OutlineNode> {
  yield node;
  for (const child of node.children) yield* walk(child);
}

/** “- Tại 5 huyện ngoại thành:” opens a list of its own. */
export const opensList = (node: OutlineNode): boolean => /:\s*$/u.test(node.line.text) && node.children.length > 0;

/** The title without its colon. */
export const headOf = (node: OutlineNode): string => trimTitle(node.title);
