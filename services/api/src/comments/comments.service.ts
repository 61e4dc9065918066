import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { toIso, toIsoOrNull, type CommentBody, type CommentsView, type CommentView } from '@chung-suc/api-contract';
import {
  commentProblem,
  commentText,
  partTakenBy,
  whyNotEdit,
  whyNotRemove,
  type Comment,
  type CommentRefusal,
  type Instant,
} from '@chung-suc/domain';
import { CaseCommentRow, LIVE_CHANNELS, type CaseRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { isUuid } from '../http/is-uuid';
import { findCase } from '../cases/find-case';
import type { ActingPerson } from '../identity/person';
import { ApiProblem } from '../problems/api-problem';

/** What people write to each other on a case. It changes nothing of the case, so it never goes through the engine. */
@Injectable()
export class CommentsService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `unknownCase`. */
  async of(person: ActingPerson, idOrNumber: string): Promise<CommentsView> {
    return this.view(await findCase(this.database, idOrNumber), person);
  }

  /** Sent again with the same key it is written once. Throws `unknownCase`, `notYours` or `invalidFields`. */
  async write(person: ActingPerson, idOrNumber: string, typed: CommentBody, key: string): Promise<CommentsView> {
    const row = await findCase(this.database, idOrNumber);
    const post = partTakenBy(row.state, person.posts);
    if (!post) throw new ApiProblem('notYours');
    const body = readText(typed);
    const at = new Date(await this.clock.now());
    await this.database.transaction(async (manager) => {
      await manager
        .getRepository(CaseCommentRow)
        .createQueryBuilder()
        .insert()
        .values({
          id: randomUUID(),
          key: `${person.personId}:${row.id}:${key}`,
          caseId: row.id,
          authorId: person.personId,
          authorPostId: post.postId,
          at,
          body,
        })
        .orIgnore()
        .execute();
      await tell(manager, row.id);
    });
    return this.view(row, person);
  }

  /** Throws `unknownCase`, `unknownComment`, `notYours`, `commentRemoved`, `commentTooOld` or `invalidFields`. */
  async change(person: ActingPerson, idOrNumber: string, commentId: string, typed: CommentBody): Promise<CommentsView> {
    const body = readText(typed);
    return this.alter(
      person,
      idOrNumber,
      commentId,
      (comment, now) => whyNotEdit(comment, person.personId, now),
      (now) => ({ body, editedAt: now }),
    );
  }

  /** Throws `unknownCase`, `unknownComment`, `notYours` or `commentRemoved`. */
  async remove(person: ActingPerson, idOrNumber: string, commentId: string): Promise<CommentsView> {
    const why = (comment: Comment): CommentRefusal | null => whyNotRemove(comment, person.personId, coordinates(person));
    return this.alter(person, idOrNumber, commentId, why, (now) => ({ body: null, removedAt: now }));
  }

  private async alter(
    person: ActingPerson,
    idOrNumber: string,
    commentId: string,
    whyNot: (comment: Comment, now: Instant) => CommentRefusal | null,
    change: (now: Date) => Partial<CaseCommentRow>,
  ): Promise<CommentsView> {
    const row = await findCase(this.database, idOrNumber);
    const now = await this.clock.now();
    await this.database.transaction(async (manager) => {
      const comments = manager.getRepository(CaseCommentRow);
      const found = isUuid(commentId)
        ? await comments.findOne({ where: { id: commentId, caseId: row.id }, lock: { mode: 'pessimistic_write' } })
        : null;
      if (!found) throw new ApiProblem('unknownComment');
      const refusal = whyNot(toComment(found), now);
      if (refusal !== null) throw new ApiProblem(refusal);
      await comments.update({ id: found.id }, change(new Date(now)));
      await tell(manager, row.id);
    });
    return this.view(row, person);
  }

  private async view(row: CaseRow, person: ActingPerson): Promise<CommentsView> {
    const now = await this.clock.now();
    const found = await this.database
      .getRepository(CaseCommentRow)
      .createQueryBuilder('comment')
      .innerJoinAndSelect('comment.author', 'author')
      .innerJoinAndSelect('comment.authorPost', 'post')
      .innerJoinAndSelect('post.organisation', 'organisation')
      .where({ caseId: row.id })
      .orderBy('comment.at', 'ASC')
      .addOrderBy('comment.id', 'ASC')
      .getMany();
    return { comments: found.map((comment) => toView(comment, person, now)), mayWrite: partTakenBy(row.state, person.posts) !== null };
  }
}

/** Throws `invalidFields`. */
function readText({ text }: CommentBody): string {
  const body = commentText(text);
  const code = commentProblem(body);
  if (code !== null) throw new ApiProblem('invalidFields', { fields: [{ field: 'text', code }] });
  return body;
}

/** With the commit, to whoever looks at the case. */
const tell = (manager: EntityManager, caseId: string): Promise<unknown> =>
  manager.query(`SELECT pg_notify('${LIVE_CHANNELS.commentsChanged}', $1)`, [caseId]);

const coordinates = ({ posts }: ActingPerson): boolean => posts.some(({ kind }) => kind === 'coordinator');

const toComment = ({ authorId, at, removedAt }: CaseCommentRow): Comment => ({ authorId, at: at.getTime(), removed: removedAt !== null });

function toView(row: CaseCommentRow, person: ActingPerson, now: Instant): CommentView {
  const comment = toComment(row);
  return {
    id: row.id,
    at: toIso(comment.at),
    author: {
      name: row.author?.fullName ?? '',
      title: row.authorPost?.title ?? '',
      organisation: row.authorPost?.organisation?.name ?? '',
    },
    text: row.body,
    editedAt: toIsoOrNull(row.editedAt?.getTime() ?? null),
    mayEdit: whyNotEdit(comment, person.personId, now) === null,
    mayRemove: whyNotRemove(comment, person.personId, coordinates(person)) === null,
  };
}
