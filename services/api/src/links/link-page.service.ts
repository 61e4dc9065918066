import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  FIELD_WORDS,
  PROBLEMS,
  readAnswerForm,
  readCommendForm,
  readConfirmForm,
  readReportForm,
  readReviewForm,
  type CaseCommandKind,
  type FieldIssue,
  type FormFields,
  type FormReading,
} from '@chung-suc/api-contract';
import { categoryOf, type PersonCommandKind } from '@chung-suc/domain';
import { CaseCommands, EngineAway, KeyReused, commandIdOf } from '@chung-suc/platform/case-commands';
import { renderPage } from '../pages/render-page';
import { toIssues } from '../problems/api-problem';
import type { Typed } from './forms/form-parts';
import { linkPage, type PageTrouble } from './link.page';
import { LinkSituationService, type LinkSituation } from './link-situation.service';

const KEY = /^[\w-]{8,64}$/;

/** Done: the browser is sent back to the page, which then shows what was answered. Otherwise the page again, with all that was typed. */
export type ActOutcome = { readonly done: true } | { readonly status: number; readonly html: string };

/** Shows the page of a link, and takes what it sends. */
@Injectable()
export class LinkPageService {
  constructor(
    private readonly situations: LinkSituationService,
    private readonly commands: CaseCommands,
  ) {}

  async show(token: string, choice: string | null): Promise<string> {
    return this.page(await this.situations.find(token), { fields: {}, issues: [], key: randomUUID(), choice }, null);
  }

  async act(token: string, fields: FormFields): Promise<ActOutcome> {
    const situation = await this.situations.find(token);
    const key = KEY.test(fields['key'] ?? '') ? String(fields['key']) : randomUUID();
    const typed = (issues: readonly FieldIssue[] = [], nextKey = key): Typed => ({ fields, issues, key: nextKey, choice: null });
    if (situation.status !== 'open') return { status: 409, html: this.page(situation, typed(), null) };
    // “One more person”: the page again with a row more; nothing is sent.
    if (fields['more'] !== undefined) return { status: 200, html: this.page(situation, typed(), null) };

    const reading = readForm(situation, fields);
    if (reading.command === null || reading.issues.length > 0)
      return { status: 400, html: this.page(situation, typed(reading.issues), 'fields') };
    try {
      const { answer } = await this.commands.submit({
        commandId: commandIdOf(`link:${situation.link.id}`, key),
        caseId: situation.link.caseId,
        kind: reading.command.kind,
        body: reading.command.body,
        via: 'link',
        actorPersonId: situation.link.personId,
        actorPostId: situation.link.postId,
      });
      if (answer.outcome === 'done') return { done: true };
      // The refusal is the answer of this key: what is sent next is another command.
      const issues = toIssues(answer.fields).map((issue) => ({ ...issue, field: reading.fieldOf(issue.field) }));
      const status = PROBLEMS[answer.code].status;
      const trouble: PageTrouble = categoryOf(answer.code) === 'invalid' ? 'fields' : { refused: answer.code };
      return { status, html: this.page(await this.situations.find(token), typed(issues, randomUUID()), trouble) };
    } catch (error) {
      if (error instanceof EngineAway) return { status: 503, html: this.page(situation, typed(), 'away') };
      if (error instanceof KeyReused)
        return { status: 422, html: this.page(await this.situations.find(token), typed([], randomUUID()), 'changed') };
      throw error;
    }
  }

  private page(situation: LinkSituation, typed: Typed, trouble: PageTrouble | null): string {
    return renderPage(linkPage({ situation, typed, trouble, messageOf: (issue) => FIELD_WORDS[issue.code].vi }));
  }
}

/** What the page of each duty sends. */
function readForm(
  { duty, reading }: LinkSituation,
  fields: FormFields,
): FormReading<Exclude<PersonCommandKind, 'request'> & CaseCommandKind> {
  switch (duty.kind) {
    case 'answer':
      return readAnswerForm(fields);
    case 'report':
      return readReportForm(
        fields,
        reading.state.terms.audience.map(({ group }) => group),
      );
    case 'confirm':
      return readConfirmForm(fields);
    case 'review':
      return readReviewForm(fields);
    case 'commend':
      return readCommendForm(fields);
  }
}
