import { toNfc, toPlainText } from '@chung-suc/domain';

/** A line of the source. Numbers count from 1, as an editor shows them. */
export interface PrintedLine {
  readonly number: number;
  /** As in the file, before any normalisation. */
  readonly raw: string;
  /** As in the file after NFC, without the spaces at its ends: what is shown as printed. */
  readonly printed: string;
  /** What the parser reads: NFC, one kind of space, no zero-width marks. */
  readonly text: string;
}

/** Lines of a text with LF, CRLF or CR endings. A final line end opens no further line. */
export function splitLines(text: string): PrintedLine[] {
  const raws = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  if (raws.at(-1) === '') raws.pop();
  return raws.map((raw, index) => ({ number: index + 1, raw, printed: toNfc(raw).trim(), text: toPlainText(raw) }));
}
