import { toNfc } from '../plan/text';
import { ENDINGS, type KeptKind } from './file-kinds';

const LONGEST_NAME = 120;

/** Folders before the name, as some browsers send them. */
const FOLDERS = /^.*[/\\]/s;
/** Controls, marks without width, and marks that turn the direction of writing: `photo\u202Egpj.exe` reads as something that it is not. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ufff9-\ufffc]|\p{Cs}/gu;
/** What a file's name cannot hold on some system. */
const FORBIDDEN = /[<>:"|?*]/g;
/** Names that Windows keeps for itself. */
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const ENDING = /\.(jpe?g|jfif|png|webp|heic|pdf|docx|xlsx)$/i;

/**
 * The name that somebody's file is shown and saved under: no folder, nothing unseen, nothing that a computer would refuse, and the ending
 * of what the file is, whatever it was called.
 */
export function cleanFileName(typed: string, kind: KeptKind): string {
  const shown = toNfc(typed).replace(UNSEEN, '').replace(FOLDERS, '').replace(FORBIDDEN, '-').replace(/\s+/gu, ' ');
  const stem = shown
    .trim()
    .replace(ENDING, '')
    .replace(/^[. ]+/, '');
  const short = [...stem]
    .slice(0, LONGEST_NAME - ENDINGS[kind].length)
    .join('')
    .replace(/[. ]+$/, '');
  const usable = short === '' || RESERVED.test(short) ? `tep${short === '' ? '' : `-${short}`}` : short;
  return `${usable}${ENDINGS[kind]}`;
}
