import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { personActor, type Duty, type Facts, type Instant } from '@chung-suc/domain';
import { DutyRow, LinkRow, PersonRow, postsHeldBy, readCase, toDuty, type CaseReading } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { LinkSigner } from '@chung-suc/platform/links';
import { factsNow } from '../cases/acting-facts';
import { loadHistory, type CaseHistory } from '../cases/case-history';
import { ApiProblem } from '../problems/api-problem';

/** How a link stands now. Only an open one can be used to answer; every one tells its holder what became of the duty. */
export type LinkStatus = 'open' | 'over' | 'expired' | 'postNotHeld';

export interface LinkSituation {
  readonly status: LinkStatus;
  readonly link: LinkRow;
  readonly personName: string;
  readonly duty: Duty;
  readonly reading: CaseReading;
  readonly history: CaseHistory;
  /** What the domain would be told if the link's person acted now, in the link's post. */
  readonly facts: Facts;
  readonly now: Instant;
}

/** Looks a link up. Reads only. */
@Injectable()
export class LinkSituationService {
  constructor(
    private readonly database: DataSource,
    private readonly signer: LinkSigner,
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
    const holdsPost = held.some((post) => post.postId === link.postId);
    return {
      status: statusOf(link, dutyRow, holdsPost, now),
      link,
      personName: person.fullName,
      duty: toDuty(dutyRow),
      reading,
      history,
      facts: await factsNow(this.database, reading, personActor(link.personId, held, link.postId), now),
      now,
    };
  }
}

/** Who no longer holds the post learns nothing new; then whether the duty is over; then whether the link is too old. */
function statusOf(link: LinkRow, duty: DutyRow, holdsPost: boolean, now: Instant): LinkStatus {
  if (!holdsPost || duty.postId !== link.postId) return 'postNotHeld';
  if (duty.closedAt !== null) return 'over';
  return link.expiresAt.getTime() <= now ? 'expired' : 'open';
}
