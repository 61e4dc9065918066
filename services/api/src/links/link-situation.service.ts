import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  overlaps,
  partUnits,
  partyOf,
  personActor,
  postsOf,
  roundOf,
  type Duty,
  type DutyKind,
  type Facts,
  type Instant,
  type Proposal,
  type RemedyNames,
  type Span,
} from '@chung-suc/domain';
import {
  DutyRow,
  EscalationRow,
  IntakeRow,
  LinkRow,
  PersonRow,
  holdersOf,
  postsHeldBy,
  readCase,
  toDuty,
  type CaseReading,
  type PostHolder,
} from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { LinkSigner } from '@chung-suc/platform/links';
import { factsNow, unitChoices, type UnitChoice } from '../cases/acting-facts';
import { loadHistory, type CaseHistory } from '../cases/case-history';
import { surroundingsOf, type CaseSurroundings } from '../cases/case-surroundings';
import { engagementsIn, rivalsFor, type Rival } from '../cases/rivals';
import { versionsOf, type HistoricVersion } from '../cases/versions';
import { ApiProblem } from '../problems/api-problem';
import { FreshLinksService, type AskedAgain } from './fresh-links.service';

/** How a link stands now. Only an open one can be used to answer; every one tells its holder what became of the duty. */
export type LinkStatus = 'open' | 'over' | 'expired' | 'postNotHeld';

export interface LinkSituation {
  readonly status: LinkStatus;
  readonly link: LinkRow;
  readonly personName: string;
  readonly duty: Duty;
  /** When the duty was over; null while it is owed. */
  readonly closedAt: Instant | null;
  readonly reading: CaseReading;
  readonly history: CaseHistory;
  /** What the domain would be told if the link's person acted now, in the link's post. */
  readonly facts: Facts;
  /** Names of units and of the bloc. */
  readonly names: RemedyNames;
  /** Members who are tied to the unit, what could be done, and which units there are; only where the committee, or its office, has to decide. */
  readonly recused: readonly PostHolder[];
  readonly proposals: readonly Proposal[];
  readonly units: readonly UnitChoice[];
  /** Every version of the terms, the first first. */
  readonly versions: readonly HistoricVersion[];
  /** Whoever asks the unit for that time, this case among them; only where the unit answers. */
  readonly rivals: readonly Rival[];
  /** When the units are engaged elsewhere at a date of the version on the table; only where consent is asked for. */
  readonly engagements: readonly Span[];
  /** Its position in line, and the cases that it is linked to. */
  readonly surroundings: CaseSurroundings;
  /** The mail with a fresh link that was asked for today; only where this one has expired. */
  readonly askedAgain: AskedAgain | null;
  readonly now: Instant;
}

const ASKS_CONSENT: readonly DutyKind[] = ['answer', 'answerPart', 'consent', 'join'];

/** Looks a link up. Reads only. */
@Injectable()
export class LinkSituationService {
  constructor(
    private readonly database: DataSource,
    private readonly signer: LinkSigner,
    private readonly fresh: FreshLinksService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `linkUnknown` for whatever is no link of ours: a wrong MAC and a missing row look the same. */
  async find(token: string): Promise<LinkSituation> {
    const linkId = this.signer.verify(token);
    const link = linkId === null ? null : await this.database.getRepository(LinkRow).findOneBy({ id: linkId });
    if (!link) throw new ApiProblem('linkUnknown');
    const now = await this.clock.now();
    const [reading, dutyRow, held, person, history] = await Promise.all([
      readCase(this.database, link.caseId, now),
      this.database.getRepository(DutyRow).findOneBy({ caseId: link.caseId, id: link.dutyId }),
      postsHeldBy(this.database, link.personId, now),
      this.database.getRepository(PersonRow).findOneByOrFail({ id: link.personId }),
      loadHistory(this.database, link.caseId),
    ]);
    if (!reading || !dutyRow) throw new ApiProblem('linkUnknown');
    const duty = toDuty(dutyRow);
    const decides = duty.kind === 'decide';
    const units = decides || duty.kind === 'match' ? await unitChoices(this.database, link.caseId) : [];
    const [rivals, engagements, surroundings] = await Promise.all([
      this.rivalsOf(duty, reading),
      this.engagementsOf(duty, reading),
      surroundingsOf(this.database, link.caseId, reading.state),
    ]);
    const holdsPost = held.some((post) => post.postId === link.postId);
    const status = statusOf(link, dutyRow, duty, holdsPost, now);
    return {
      status,
      link,
      personName: person.fullName,
      duty,
      closedAt: dutyRow.closedAt?.getTime() ?? null,
      reading,
      history,
      facts: await factsNow(this.database, reading, personActor(link.personId, held, link.postId), now, units),
      names: history.names,
      recused: decides ? await holdersOf(this.database, reading.state.escalation?.recused ?? [], now) : [],
      proposals: decides ? await this.proposalsOf(link) : [],
      units,
      versions: versionsOf(history.events.map(({ event }) => event)),
      rivals,
      engagements,
      surroundings,
      askedAgain: status === 'expired' ? await this.fresh.askedToday(link, now) : null,
      now,
    };
  }

  /** Whether this very command has been sent: whoever sends a form twice gets the first answer again. */
  wasSent(commandId: string): Promise<boolean> {
    return this.database.getRepository(IntakeRow).existsBy({ commandId });
  }

  /** Whoever else asks the unit that answers here for these hours. */
  private async rivalsOf(duty: Duty, { state }: CaseReading): Promise<Rival[]> {
    const part = partUnits(state).find(({ unitId }) => partyOf(duty, state) === `co:${unitId}`);
    const unitId = duty.kind === 'answer' ? state.leadUnitId : duty.kind === 'answerPart' ? part?.unitId : undefined;
    return unitId === undefined ? [] : rivalsFor(this.database, unitId, state.terms);
  }

  /** Back to back is no clash, and what lies between two dates is none either. */
  private async engagementsOf({ kind }: Duty, { caseId, state }: CaseReading): Promise<Span[]> {
    if (state.proposal === null || !ASKS_CONSENT.includes(kind)) return [];
    const dates = [state.proposal.terms, ...state.proposal.otherDates];
    const units = [state.leadUnitId, ...state.coUnits.map(({ unitId }) => unitId)];
    const whole = { start: Math.min(...dates.map(({ start }) => start)), end: Math.max(...dates.map(({ end }) => end)) };
    const found = await engagementsIn(this.database, units, whole, caseId);
    return found.filter((engaged) => dates.some((date) => overlaps(engaged, date)));
  }

  /** Empty until the escalation service has found them. */
  private async proposalsOf({ caseId, dutyId }: LinkRow): Promise<readonly Proposal[]> {
    const n = roundOf({ id: dutyId });
    return (await this.database.getRepository(EscalationRow).findOneBy({ caseId, n }))?.proposals ?? [];
  }
}

/** Who no longer holds the post learns nothing new; then whether the duty is over; then whether the link is too old. */
function statusOf(link: LinkRow, row: DutyRow, duty: Duty, holdsPost: boolean, now: Instant): LinkStatus {
  if (!holdsPost || !postsOf(duty).includes(link.postId)) return 'postNotHeld';
  if (row.closedAt !== null) return 'over';
  return link.expiresAt.getTime() <= now ? 'expired' : 'open';
}
