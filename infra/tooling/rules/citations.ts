import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

/** A rule named at a place in the sources. */
export interface Citation {
  readonly rule: number;
  /** From the root, with slashes. */
  readonly file: string;
  /** What the comment stands at, `Terms.place`; null for a whole file. */
  readonly name: string | null;
}

export interface Citations {
  readonly code: readonly Citation[];
  readonly tests: readonly Citation[];
}

/** Where code can hold a rule. Contracts, mails and pages only repeat what these decide. */
const CODE_ROOTS = ['libs/domain/src', 'libs/plan-import/src', 'libs/persistence/src', 'services/*/src'];
const TEST_ROOTS = [...CODE_ROOTS, 'test'];
const SKIPPED_FOLDERS = ['node_modules', 'dist', 'testing'];

export function readCitations(root: string): Citations {
  const read = (files: readonly string[], citationsIn: (file: string, text: string) => Citation[]): Citation[] =>
    files.flatMap((file) => citationsIn(file, readFileSync(join(root, file), 'utf8')));
  const isTest = (file: string): boolean => /\.spec\.tsx?$/.test(file);
  return {
    code: read(
      sourcesIn(root, CODE_ROOTS).filter((file) => !isTest(file)),
      citationsInComments,
    ),
    tests: read(sourcesIn(root, TEST_ROOTS).filter(isTest), citationsInTestNames),
  };
}

function sourcesIn(root: string, roots: readonly string[]): string[] {
  const folders = roots.flatMap((path) => {
    const [above, below] = path.split('/*/');
    return below === undefined || above === undefined ? [path] : readdirSync(join(root, above)).map((name) => `${above}/${name}/${below}`);
  });
  const files = (folder: string): string[] =>
    readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return SKIPPED_FOLDERS.includes(entry.name) ? [] : files(`${folder}/${entry.name}`);
      return /\.tsx?$/.test(entry.name) ? [`${folder}/${entry.name}`] : [];
    });
  return folders
    .filter((folder) => existsSync(join(root, folder)))
    .flatMap(files)
    .sort();
}

/** R3, R8–R14, R8-14: every rule that a text names. A sentence with “not yet” holds nothing. */
export function rulesIn(text: string): number[] {
  const said = text.split(/(?<=[.!?])\s+/).filter((sentence) => !/\bnot\s+yet\b/i.test(sentence));
  return said.flatMap((sentence) =>
    [...sentence.matchAll(/\bR(\d+)(?:\s*[–-]\s*R?(\d+))?\b/g)].flatMap(([, first, last]) => {
      const from = Number(first);
      return Array.from({ length: Math.max(1, Number(last ?? first) - from + 1) }, (_, index) => from + index);
    }),
  );
}

const parse = (file: string, text: string): ts.SourceFile => ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
const mentionsRules = (text: string): boolean => /\bR\d/.test(text);

export function citationsInComments(file: string, text: string): Citation[] {
  if (!mentionsRules(text)) return [];
  const source = parse(file, text);
  const found: Citation[] = [];
  let before: ts.Node = source;
  const cite = (range: ts.CommentRange, node: ts.Node): void => {
    const words = text.slice(range.pos, range.end).replace(/\n\s*(?:\*|\/\/)?\s*/g, ' ');
    found.push(...rulesIn(words).map((rule) => ({ rule, file, name: nameAt(node) })));
  };
  const visit = (node: ts.Node): void => {
    if (ts.isJSDoc(node)) return; // the token behind it has it as a comment
    const children = node.getChildren(source);
    if (children.length > 0) return children.forEach(visit);
    if (node.kind === ts.SyntaxKind.SyntaxList) return; // an empty one
    // What is shown (JsxText) is no comment, whatever it looks like.
    if (node.kind !== ts.SyntaxKind.JsxText) {
      const endsLine = ({ end, hasTrailingNewLine }: ts.CommentRange): boolean => hasTrailingNewLine === true || end === text.length;
      if (node.getFullStart() > 0) {
        for (const range of ts.getTrailingCommentRanges(text, node.getFullStart()) ?? []) cite(range, endsLine(range) ? before : node);
      }
      for (const range of paragraphs(text, ts.getLeadingCommentRanges(text, node.getFullStart()) ?? [])) cite(range, node);
    }
    if (node.kind !== ts.SyntaxKind.CommaToken) before = node; // a comma belongs to the list, not to what it ends
  };
  visit(source);
  return found;
}

/** Lines of `//` that follow each other are one comment: a sentence may run over several. */
function paragraphs(text: string, ranges: readonly ts.CommentRange[]): ts.CommentRange[] {
  const joined: ts.CommentRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    const follows = last !== undefined && last.kind === range.kind && /^\r?\n[ \t]*$/.test(text.slice(last.end, range.pos));
    if (follows && range.kind === ts.SyntaxKind.SingleLineCommentTrivia) joined.splice(-1, 1, { ...range, pos: last.pos });
    else joined.push(range);
  }
  return joined;
}

/** The path of declared names down to a node: `EventBodies.requested.parentPostId`, `decide`. */
function nameAt(node: ts.Node): string | null {
  const names: string[] = [];
  for (let at: ts.Node | undefined = node; at && !ts.isSourceFile(at); at = at.parent) {
    // Inside a function it is enough to know which.
    if (ts.isFunctionLike(at) && !ts.isConstructorDeclaration(at)) names.length = 0;
    const name = declaredName(at);
    if (name !== null) names.unshift(name);
  }
  return names.length > 0 ? names.join('.') : null;
}

function declaredName(node: ts.Node): string | null {
  if (ts.isVariableStatement(node)) return node.declarationList.declarations[0]?.name.getText() ?? null;
  if (
    ts.isFunctionDeclaration(node) ||
    ts.isClassDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isEnumDeclaration(node) ||
    ts.isMethodDeclaration(node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isPropertySignature(node) ||
    ts.isPropertyAssignment(node)
  ) {
    return node.name && !ts.isComputedPropertyName(node.name) ? node.name.getText() : null;
  }
  return null;
}

const TEST_WORDS = ['describe', 'it', 'test', 'describeRealPlan'];

export function citationsInTestNames(file: string, text: string): Citation[] {
  if (!mentionsRules(text)) return [];
  const found: Citation[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node)) {
      const [title] = node.arguments;
      const words = calledWords(node.expression);
      if (words.includes('skip') || words.includes('todo')) return;
      if (title && TEST_WORDS.includes(words[0] ?? '') && (ts.isStringLiteralLike(title) || ts.isTemplateExpression(title))) {
        found.push(...rulesIn(title.getText()).map((rule) => ({ rule, file, name: null })));
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(parse(file, text));
  return found;
}

/** `it.each(…)` is it, each. */
function calledWords(callee: ts.Expression): string[] {
  if (ts.isIdentifier(callee)) return [callee.text];
  if (ts.isPropertyAccessExpression(callee)) return [...calledWords(callee.expression), callee.name.text];
  if (ts.isCallExpression(callee) || ts.isTaggedTemplateExpression(callee)) {
    return calledWords(ts.isCallExpression(callee) ? callee.expression : callee.tag);
  }
  return [];
}
