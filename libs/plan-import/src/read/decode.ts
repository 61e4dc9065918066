import { createHash } from 'node:crypto';
import { lookOfText } from './encoding';
import { reject, type Reject } from './rejects';

/** Text of a file as it is, with the hash of its bytes: the original stays provable whatever is corrected later. */
export interface DecodedText {
  readonly text: string;
  /** SHA-256 of the bytes, in hex. */
  readonly sha256: string;
  readonly hasByteOrderMark: boolean;
}

export type Decoded = ({ readonly ok: true } & DecodedText) | { readonly ok: false; readonly reject: Reject };

const LARGEST = 4 * 1024 * 1024;
const startsWith = (bytes: Uint8Array, ...head: number[]): boolean => head.every((byte, index) => bytes[index] === byte);

/** Decodes UTF-8 (with or without BOM) and UTF-16 with BOM, strictly; refuses everything else with the reason. */
export function decodePlan(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return reject('empty');
  if (bytes.length > LARGEST) return reject('tooLarge');
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) return reject('wordFile');
  if (startsWith(bytes, 0x25, 0x50, 0x44, 0x46)) return reject('pdf');
  const text = decodeText(bytes);
  if (typeof text !== 'string') return text;
  if (/[\u0000-\u0008\u000e-\u001f]/.test(text)) return reject('binary');
  const look = lookOfText(text);
  if (look !== 'unicode') return reject(look);
  const hasByteOrderMark = text.startsWith('\ufeff');
  const body = hasByteOrderMark ? text.slice(1) : text;
  if (!/[^\s\u200b\ufeff]/u.test(body)) return reject('empty');
  return { ok: true, text: body, sha256: createHash('sha256').update(bytes).digest('hex'), hasByteOrderMark };
}

function decodeText(bytes: Uint8Array): string | { readonly ok: false; readonly reject: Reject } {
  const utf16 = startsWith(bytes, 0xff, 0xfe) ? 'utf-16le' : startsWith(bytes, 0xfe, 0xff) ? 'utf-16be' : null;
  const text = strictly(bytes, utf16 ?? 'utf-8');
  if (text !== null) return text;
  if (utf16 !== null) return reject('truncatedBytes');
  if (bytes.some((byte) => byte < 9 || (byte > 13 && byte < 32))) return reject('binary');
  // At most three bytes of an unfinished letter: all before them is sound, so the file was cut.
  for (let cut = 1; cut <= 3; cut += 1) if (strictly(bytes.subarray(0, -cut), 'utf-8') !== null) return reject('truncatedBytes');
  return reject(isMostlyText(bytes) ? 'legacyEncoding' : 'binary');
}

function strictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** A single-byte Vietnamese text is mostly ASCII letters and spaces. */
function isMostlyText(bytes: Uint8Array): boolean {
  let plain = 0;
  for (const byte of bytes) if (byte === 9 || byte === 10 || byte === 13 || (byte >= 32 && byte < 127)) plain += 1;
  return plain * 2 > bytes.length;
}
