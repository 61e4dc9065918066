import { strFromU8, unzipSync } from 'fflate';

/** One cell as a spreadsheet reads it. */
export interface OpenedCell {
  readonly type: 'text' | 'number';
  readonly value: string;
  readonly formula: boolean;
  readonly bold: boolean;
  /** Of its number; null for the usual one. */
  readonly format: string | null;
}

export interface OpenedWorkbook {
  /** Of the only sheet. */
  readonly name: string;
  readonly cells: readonly (readonly OpenedCell[])[];
  readonly widths: readonly number[];
  readonly frozenRows: number;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const plain = (xml: string): string =>
  xml.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (_, hex?: string, dec?: string, name?: string) =>
    hex ? String.fromCodePoint(parseInt(hex, 16)) : dec ? String.fromCodePoint(Number(dec)) : (ENTITIES[name ?? ''] ?? ''),
  );
const attribute = (tag: string, name: string): string | undefined => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
const all = (xml: string, tag: string): { head: string; inner: string }[] =>
  [...xml.matchAll(new RegExp(`<${tag}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</${tag}>)`, 'g'))].map(([, head = '', inner = '']) => ({
    head,
    inner,
  }));

/** Opens a workbook as ECMA-376 has it: for tests, which believe the file and not what made it. */
export function openWorkbook(bytes: Uint8Array): OpenedWorkbook {
  const files = unzipSync(bytes);
  const part = (path: string): string => {
    const found = files[path];
    return found ? strFromU8(found) : '';
  };
  const strings = all(part('xl/sharedStrings.xml'), 'si').map(({ inner }) =>
    all(inner, 't')
      .map((text) => plain(text.inner))
      .join(''),
  );
  const styles = part('xl/styles.xml');
  const formats = new Map(
    all(styles, 'numFmt').map(({ head }) => [attribute(head, 'numFmtId'), plain(attribute(head, 'formatCode') ?? '')]),
  );
  const fonts = all(all(styles, 'fonts')[0]?.inner ?? '', 'font').map(({ inner }) => /<b\s*\/>/.test(inner));
  const looks = all(all(styles, 'cellXfs')[0]?.inner ?? '', 'xf').map(({ head }) => ({
    bold: fonts[Number(attribute(head, 'fontId') ?? 0)] ?? false,
    format: formats.get(attribute(head, 'numFmtId')) ?? null,
  }));
  const sheet = part('xl/worksheets/sheet1.xml');
  const cell = ({ head, inner }: { head: string; inner: string }): OpenedCell => {
    const kind = attribute(head, 't');
    const value = all(inner, 'v')[0]?.inner ?? '';
    const text =
      kind === 's'
        ? (strings[Number(value)] ?? '')
        : all(inner, 't')
            .map(({ inner: one }) => plain(one))
            .join('');
    const look = looks[Number(attribute(head, 's') ?? 0)] ?? { bold: false, format: null };
    const isText = kind === 's' || kind === 'inlineStr' || kind === 'str';
    return { type: isText ? 'text' : 'number', value: isText ? text : value, formula: /<f[\s>]/.test(inner), ...look };
  };
  return {
    name: plain(attribute(all(part('xl/workbook.xml'), 'sheet')[0]?.head ?? '', 'name') ?? ''),
    cells: all(sheet, 'row').map(({ inner }) => all(inner, 'c').map(cell)),
    widths: all(sheet, 'col').map(({ head }) => Number(attribute(head, 'width'))),
    frozenRows: Number(attribute(all(sheet, 'pane')[0]?.head ?? '', 'ySplit') ?? 0),
  };
}
