import { fold } from '@chung-suc/domain';
import type { PositionCode } from '../draft/draft';

/** Words that plans of Youth Unions are written in: data, extended when another committee's plan says it otherwise. */

/** Verbs that make a unit responsible; they are no part of what it does. */
export const GOVERNING_VERBS = ['chịu trách nhiệm', 'phụ trách', 'đảm nhận', 'đảm nhiệm', 'thực hiện', 'tổ chức', 'triển khai', 'chủ trì'];

/** What is done. They open an offering's name, and a sentence without a governing verb goes straight to them. */
export const ACTION_WORDS = [
  'tuyên truyền',
  'phổ biến',
  'giới thiệu',
  'tập huấn',
  'bồi dưỡng',
  'tư vấn',
  'hướng dẫn',
  'triển lãm',
  'hỗ trợ',
  'trao tặng',
  'vận động',
];

/** Beginnings of a unit's name. Which one it is says what the unit is, not how high it stands (R13). */
const UNIT_PREFIXES = ['Liên chi đoàn', 'Chi đoàn cơ sở', 'Chi đoàn', 'Đoàn cơ sở', 'Đoàn'];

/** A unit's name begins here: prefix and a capital letter. A pattern source for composing. */
export const UNIT_START = `(?:${UNIT_PREFIXES.join('|')})\\s+\\p{Lu}`;

const HONORIFICS = ['[Đđ]ồng chí', '[Đđ]/c', 'Đ/C', '[ÔôOo]ng', '[Bb]à', '[Aa]nh', '[Cc]hị'];

/** “Phân công đồng chí …”: what names the contact. */
export const APPOINTMENT = new RegExp(`[.;,]?\\s*[Pp]hân công\\s+(?:${HONORIFICS.join('|')})\\s+`, 'u');

/** Titles by their folded beginning, longer ones first. */
const TITLES: readonly (readonly [folded: string, code: PositionCode])[] = [
  ['uy vien ban thuong vu', 'standingCommitteeMember'],
  ['uy vien thuong vu', 'standingCommitteeMember'],
  ['uvbtv', 'standingCommitteeMember'],
  ['uvtv', 'standingCommitteeMember'],
  ['uy vien ban chap hanh', 'executiveCommitteeMember'],
  ['uvbch', 'executiveCommitteeMember'],
  ['uv bch', 'executiveCommitteeMember'],
  ['pho bi thu thuong truc', 'deputySecretary'],
  ['pho bi thu phu trach', 'deputySecretary'],
  ['pho bi thu', 'deputySecretary'],
  ['bi thu', 'secretary'],
  ['pho chanh van phong', 'other'],
  ['chanh van phong', 'other'],
  ['pho chu tich', 'other'],
  ['chu tich', 'other'],
  ['pho truong ban', 'other'],
  ['truong ban', 'other'],
  ['uy vien', 'other'],
  ['can bo', 'other'],
  ['chuyen vien', 'other'],
];

/** The title at the beginning of a text and how many words it takes; null when none stands there. */
export function titleAt(text: string): { readonly code: PositionCode; readonly words: number } | null {
  const folded = `${fold(text)} `;
  const found = TITLES.find(([title]) => folded.startsWith(`${title} `));
  return found ? { code: found[1], words: found[0].split(' ').length } : null;
}
