import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { FIELD_WORDS, PROBLEMS, type CaseCommandKind, type FieldIssue, type FormFields, type FormReading } from '@chung-suc/api-contract';
import { categoryOf } from '@chung-suc/domain';
import { CaseCommands, EngineAway, KeyReused, commandIdOf } from '@chung-suc/platform/case-commands';
import { foresee } from '../cases/foresight';
import { renderPage } from '../pages/render-page';
import { toIssues } from '../problems/api-problem';
import { RETRY_AFTER_SECONDS } from '../problems/to-problem';
import type { Typed } from './forms/form-parts';
import { FreshLinksService } from './fresh-links.service';
import { isScripted, linkPage } from './link.page';
import { LinkPhotosService, type SentPhoto } from './link-photos.service';
import { LinkSituationService, type LinkSituation, type LinkStatus } from './link-situation.service';
import type { PageTrouble } from './page-trouble';
import { readForm } from './read-form';

const KEY = /^[\w-]{8,64}$/;

export interface PageAnswer {
  readonly status: number;
  readonly html: string;
  /** It has the one script of ours. */
  readonly scripted: boolean;
  readonly retryAfterSeconds?: number;
}

/** Done: the browser is sent back to the page, which then shows what was answered. Otherwise the page again, with all that was typed. */
export type ActOutcome = { readonly done: true } | PageAnswer;

/** What is over was answered, which is good to know; what can never be answered by this link again is not a page that is there. */
const STATUS: Record<LinkStatus, number> = {
  open: 200,
  over: 200,
  expired: PROBLEMS.linkExpired.status,
  postNotHeld: PROBLEMS.linkPostNotHeld.status,
};

/** Shows the page of a link, and takes what it sends. */
@Injectable()
export class LinkPageService {
  constructor(
    private readonly situations: LinkSituationService,
    private readonly commands: CaseCommands,
    private readonly photos: LinkPhotosService,
    private readonly fresh: FreshLinksService,
  ) {}

  async show(token: string, choice: string | null): Promise<PageAnswer> {
    const situation = await this.situations.find(token);
    const photos = await this.photos.on(situation, token);
    return page(STATUS[situation.status], situation, { fields: {}, issues: [], key: randomUUID(), choice, photos }, null);
  }

  /** What came with the form is taken first: it is kept whatever becomes of the rest. */
  async act(token: string, fields: FormFields, sent: readonly SentPhoto[] = []): Promise<ActOutcome> {
    const situation = await this.situations.find(token);
    if (fields['renew'] !== undefined) {
      if (situation.status === 'expired') await this.fresh.ask(situation);
      return { done: true };
    }
    const troubles = await this.photos.take(situation, fields, sent);
    const photos = await this.photos.on(situation, token, troubles);
    const { status } = situation;
    const key = KEY.test(fields['key'] ?? '') ? String(fields['key']) : randomUUID();
    const typed = (issues: readonly FieldIssue[] = [], nextKey = key): Typed => ({ fields, issues, key: nextKey, choice: null, photos });
    if (status === 'expired' || status === 'postNotHeld') return page(STATUS[status], situation, typed(), null);
    // “One more person”: the page again with a row more; nothing is sent.
    if (fields['more'] !== undefined && status === 'open') return page(200, situation, typed(), null);

    const reading = readForm(situation, fields);
    const issues: readonly FieldIssue[] = [
      ...issuesOf(reading, situation),
      ...(troubles.length > 0 ? [{ field: 'photos', code: 'photosRefused' as const }] : []),
    ];
    if (reading.command === null || issues.length > 0) {
      return status === 'open' ? page(400, situation, typed(issues), 'fields') : page(409, situation, typed(), 'late');
    }
    // A link acts for its own duty: the committee can adjust at any time, but not by the link of what was decided already. A form that was
    // sent twice gets the same answer twice.
    const commandId = commandIdOf(`link:${situation.link.id}`, key);
    if (status === 'over' && !(await this.situations.wasSent(commandId))) return page(409, situation, typed(), 'late');
    try {
      const { answer } = await this.commands.submit({
        commandId,
        caseId: situation.link.caseId,
        kind: reading.command.kind,
        body: reading.command.body,
        via: 'link',
        actorPersonId: situation.link.personId,
        actorPostId: situation.link.postId,
      });
      if (answer.outcome === 'done') return { done: true };
      // The refusal is the answer of this key: what is sent next is another command.
      const refused = toIssues(answer.fields).map((issue) => ({ ...issue, field: reading.fieldOf(issue.field) }));
      const now = await this.situations.find(token);
      const trouble: PageTrouble =
        now.status === 'over' ? 'late' : categoryOf(answer.code) === 'invalid' ? 'fields' : { refused: answer.code };
      return page(PROBLEMS[answer.code].status, now, typed(refused, randomUUID()), trouble);
    } catch (error) {
      if (error instanceof EngineAway) return { ...page(503, situation, typed(), 'away'), retryAfterSeconds: RETRY_AFTER_SECONDS };
      if (!(error instanceof KeyReused)) throw error;
      const now = await this.situations.find(token);
      return now.status === 'over' ? page(409, now, typed(), 'late') : page(422, now, typed([], randomUUID()), 'changed');
    }
  }
}

const page = (status: number, situation: LinkSituation, typed: Typed, trouble: PageTrouble | null): PageAnswer => ({
  status,
  scripted: isScripted(situation),
  html: renderPage(linkPage({ situation, typed, trouble, messageOf: (issue) => FIELD_WORDS[issue.code].vi })),
});

/**
 * Every wrong field at once: those whose shape is wrong, and those that the domain would refuse now. Nothing is sent until there are none,
 * so nobody waits for the engine to hear that a field is empty; `record` decides all the same.
 */
function issuesOf({ command, issues, fieldOf }: FormReading<CaseCommandKind>, { reading, facts }: LinkSituation): readonly FieldIssue[] {
  if (command === null) return issues;
  const foreseen = foresee(command, reading, facts);
  if (foreseen.open || categoryOf(foreseen.refusal.code) !== 'invalid') return issues;
  const refused = toIssues(foreseen.refusal.fields).map((issue) => ({ ...issue, field: fieldOf(issue.field) }));
  return [...issues, ...refused.filter(({ field }) => !issues.some((known) => known.field === field))];
}
