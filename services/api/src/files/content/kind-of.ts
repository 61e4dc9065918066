import type { PhotoKind } from '@chung-suc/domain';

/** What the first bytes say. `zip` is what docx and xlsx are, and much else. */
export function kindOf(bytes: Buffer): PhotoKind | 'pdf' | 'zip' | null {
  const begins = (hex: string, at = 0): boolean => bytes.subarray(at, at + hex.length / 2).toString('hex') === hex;
  if (begins('ffd8ff')) return 'jpeg';
  if (begins('89504e470d0a1a0a')) return 'png';
  if (begins('52494646') && begins('57454250', 8)) return 'webp';
  if (begins('255044462d')) return 'pdf';
  if (begins('504b0304')) return 'zip';
  return null;
}
