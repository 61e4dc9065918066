import { evolve, partiesOf, type DomainEvent, type Party, type SupportRequest, type TermsVersion } from '@chung-suc/domain';
import type { VersionStanding } from '@chung-suc/api-contract';

/** A version of the terms, and what has become of it. */
export interface HistoricVersion extends TermsVersion {
  readonly standing: VersionStanding;
}

/** Every version that a case has had, the first first, read from its events: the state keeps only the one on the table. */
export function versionsOf(events: readonly DomainEvent[]): HistoricVersion[] {
  const byNumber = new Map<number, HistoricVersion>();
  let before: SupportRequest | null = null;
  for (const event of events) {
    const after = evolve(before, event);
    const over = before?.proposal ?? null;
    if (event.kind === 'agreed' && before !== null && over !== null) {
      replace(byNumber, 'agreed', 'superseded');
      byNumber.set(over.n, {
        ...over,
        details: event.body,
        parts: event.body.parts ?? over.parts,
        consents: partiesOf(before),
        standing: 'agreed',
      });
    } else if (over !== null && after.proposal === null) {
      byNumber.set(over.n, { ...over, standing: event.kind === 'turnedDown' ? 'turnedDown' : 'lapsed' });
    }
    if (after.proposal !== null) {
      if (after.proposal.n !== over?.n) replace(byNumber, 'open', 'superseded');
      // What is asked for anew is no agreement any more.
      if (after.stage === 'requested') replace(byNumber, 'agreed', 'superseded');
      byNumber.set(after.proposal.n, { ...after.proposal, standing: 'open' });
    }
    before = after;
  }
  return [...byNumber.values()].sort((one, other) => one.n - other.n);
}

function replace(byNumber: Map<number, HistoricVersion>, from: VersionStanding, to: VersionStanding): void {
  for (const [n, version] of byNumber) if (version.standing === from) byNumber.set(n, { ...version, standing: to });
}

/** What a party stood by before a version: the last one that it consented to, or else the one before. */
export function stoodBy(party: Party, n: number, versions: readonly HistoricVersion[]): HistoricVersion | null {
  const earlier = versions.filter((version) => version.n < n);
  return earlier.findLast(({ consents }) => consents.includes(party)) ?? earlier.at(-1) ?? null;
}
