import { Not, type EntityManager } from 'typeorm';
import { isInDigest, isStillWanted, owesIt, postsOf, type Duty, type Instant } from '@chung-suc/domain';
import { isAccountTemplate, mayGo } from '../mails/account-mail';
import { CaseRow, DutyRow, MessageRow, reviewersOf, toDuty, type PostHolder } from '@chung-suc/persistence';

/** A duty that a mail tells of. `owes`: `postId` can do it, so the mail carries a link. */
export interface ToldDuty {
  /** The message that brought it: its case hears how the mail ended. */
  readonly messageId: string;
  readonly caseId: string;
  readonly duty: Duty;
  readonly postId: string;
  readonly owes: boolean;
}

/** What names a queued mail and its duty. */
export type QueuedMail = Pick<MessageRow, 'id' | 'caseId' | 'dutyId' | 'template' | 'postId'>;

/** What a message is about now. `over`: its step is over, and it is not sent. */
export type Told = readonly ToldDuty[] | 'over';

/**
 * What a mail tells as things stand at `at`, asked in the moment of sending: the duty of its message, those of reminders that were merged
 * into it, or whatever the digest's reader may decide. Empty for mails that are about no duty.
 */
export async function toldBy(manager: EntityManager, message: MessageRow, holder: PostHolder | undefined, at: Instant): Promise<Told> {
  if (message.template === 'committeeDigest') return digestOf(manager, message, holder, at);
  if (isAccountTemplate(message.template)) return (await mayGo(manager, message, holder, at)) ? [] : 'over';
  if (message.dutyId === null) return [];
  const messages = [message];
  if (message.template === 'dutyReminder') {
    messages.push(...(await manager.getRepository(MessageRow).find({ where: { mergedInto: message.id }, order: { notBefore: 'ASC' } })));
  }
  const told: ToldDuty[] = [];
  for (const one of messages) {
    const wanted = await dutyOf(manager, one, at);
    if (wanted && !told.some(({ caseId, duty }) => caseId === wanted.caseId && duty.id === wanted.duty.id)) told.push(wanted);
  }
  return told.length === 0 ? 'over' : told.sort((one, other) => one.duty.dueAt - other.duty.dueAt);
}

/** The duty of a message; null when it is not to be told any more. */
export async function dutyOf(
  manager: EntityManager,
  { id, caseId, dutyId, template, postId }: QueuedMail,
  at: Instant,
): Promise<ToldDuty | null> {
  if (caseId === null || dutyId === null || template === 'committeeDigest' || isAccountTemplate(template)) return null;
  const row = await manager.getRepository(DutyRow).findOneBy({ caseId, id: dutyId });
  const duty = row && row.closedAt === null ? toDuty(row) : null;
  if (duty === null || !isStillWanted({ template, postId, dutyId }, duty, at)) return null;
  return { messageId: id, caseId, duty, postId, owes: owesIt(postId, duty) };
}

/** Open escalations that this post may decide and whose unit its holder is not tied to (R15); none when a later digest is due already. */
async function digestOf(manager: EntityManager, message: MessageRow, holder: PostHolder | undefined, at: Instant): Promise<Told> {
  const { id, postId, template } = message;
  const digests = await manager.getRepository(MessageRow).findBy({ template, postId, id: Not(id) });
  if (digests.some(({ notBefore }) => notBefore > message.notBefore && notBefore.getTime() <= at)) return 'over';
  const rows = await manager
    .getRepository(DutyRow)
    .createQueryBuilder('duty')
    .innerJoinAndMapOne('duty.case', CaseRow, 'one', 'one.id = duty.case_id')
    .where(`duty.kind = 'decide' AND duty.closed_at IS NULL`)
    .orderBy('duty.dueAt')
    .addOrderBy('duty.caseId')
    .getMany();
  const seats = holder ? await reviewersOf(manager, holder.organisationId, at) : [];
  const tied = seats.find((seat) => seat.postId === postId)?.tiedUnitIds ?? [];
  const told = rows
    .filter((row) => postsOf(row).includes(postId) && isInDigest(row.since.getTime(), message.notBefore.getTime()))
    .filter((row) => !tied.includes(row.case?.leadUnitId ?? ''))
    .map((row) => ({ messageId: id, caseId: row.caseId, duty: toDuty(row), postId, owes: true }));
  return told.length === 0 ? 'over' : told;
}
