import { fold } from '@chung-suc/domain';
import type { Recipient, Sourced } from '../draft/draft';
import { sourced, type Ledger } from '../draft/ledger';
import type { TokenLine } from '../lines/token';
import { trimEnd } from '../lines/token';

export const isRecipientsLine = ({ line }: TokenLine): boolean => /^noi nhan\b/.test(fold(line.text));

const SIGNATURE = /^(?:TM|KT|TL|TUQ|Q|T\/M|K\/T)\.?\s/u;

export interface Tail {
  readonly recipients: Recipient[];
  readonly signer: Sourced<string> | null;
}

/** Reads what stands from “Nơi nhận” on: recipients and, when the text has one, the signature. */
export function parseTail(tokens: readonly TokenLine[], ledger: Ledger): Tail {
  const recipients: Recipient[] = [];
  let signer: Sourced<string> | null = null;
  for (const { line, token } of tokens) {
    if (isRecipientsLine({ line, token })) {
      ledger.enter(line, 'recipients');
      const capacity = /((?:TM|KT|TL|TUQ)\..*)$/u.exec(line.text)?.[1];
      if (capacity !== undefined) signer = sourced(line, capacity);
    } else if (token.kind === 'bullet') {
      recipients.push({ ...ledger.enter(line, 'recipient'), ...recipientOf(token.text) });
    } else if (token.kind === 'rule') {
      ledger.enter(line, 'rule');
    } else if (token.kind === 'paragraph' && (signer !== null || SIGNATURE.test(token.text))) {
      ledger.enter(line, 'signature');
      signer ??= sourced(line, token.text);
    }
  }
  return { recipients, signer };
}

/** `Thành Đoàn: Đ/c Thường trực phụ trách, Ban CNLĐ, VP;` is one organisation with its parts; without a colon commas part nothing. */
function recipientOf(text: string): { organisation: string; parts: string[] } {
  const colon = text.indexOf(':');
  if (colon < 0) return { organisation: trimEnd(text), parts: [] };
  const parts = trimEnd(text.slice(colon + 1)).split(',');
  return { organisation: text.slice(0, colon).trim(), parts: parts.map((part) => part.trim()).filter((part) => part !== '') };
}

/** The archive copy, the last recipient of every such document: `Lưu: VP.` Without it the text was cut off. */
export const hasArchiveCopy = (recipients: readonly Recipient[]): boolean =>
  recipients.some(({ organisation, parts }) => /^luu\b/.test(fold(organisation)) && (parts.length > 0 || fold(organisation) !== 'luu'));
