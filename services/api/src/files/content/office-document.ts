import { MOST_PARTS, MOST_UNPACKED_BYTES } from '@chung-suc/domain';
import { ApiProblem } from '../../problems/api-problem';
import { partsOf, unpack } from './zip';

/** What its parts are, by the standard (ECMA-376 part 2). */
const CONTENT_TYPES = '[Content_Types].xml';
const MOST_CONTENT_TYPES_BYTES = 1_000_000;

const MAIN_PARTS = {
  docx: { part: 'word/document.xml', type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml' },
  xlsx: { part: 'xl/workbook.xml', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml' },
} as const;

/** Parts that act: macros, the older macro sheets of Excel, ActiveX controls. */
const ACTING_PARTS = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|(^|\/)(macrosheets|activeX)\//i;
const ACTING_TYPES = /macroEnabled|vbaProject|activeX/i;

/** Whether a ZIP is a Word or an Excel document. Throws `fileKindRefused`, `fileHasMacros`, `fileBroken`. */
export function officeKindOf(bytes: Buffer): 'docx' | 'xlsx' {
  const parts = partsOf(bytes, MOST_PARTS);
  if (parts === null) throw new ApiProblem('fileBroken');
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0);
  if (unpacked > MOST_UNPACKED_BYTES || parts.some(({ encrypted }) => encrypted)) throw new ApiProblem('fileBroken');
  const kind = parts.some(({ name }) => name === MAIN_PARTS.docx.part)
    ? 'docx'
    : parts.some(({ name }) => name === MAIN_PARTS.xlsx.part)
      ? 'xlsx'
      : null;
  const typesPart = parts.find(({ name }) => name === CONTENT_TYPES);
  if (kind === null || typesPart === undefined) throw new ApiProblem('fileKindRefused');
  const types = unpack(bytes, typesPart, MOST_CONTENT_TYPES_BYTES)?.toString('utf8');
  if (types === undefined) throw new ApiProblem('fileBroken');
  if (parts.some(({ name }) => ACTING_PARTS.test(name)) || ACTING_TYPES.test(types)) throw new ApiProblem('fileHasMacros');
  if (!types.includes(MAIN_PARTS[kind].type)) throw new ApiProblem('fileKindRefused');
  return kind;
}
