import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { z } from 'zod';
import { COMMAND_BODIES, MESSAGE_WORDS, postLine, readAs, type CommandPreview, type previewBody } from '@chung-suc/api-contract';
import { personActor, type CommandOf, type PersonCommand } from '@chung-suc/domain';
import { holdersOf, readCase } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { ActingPerson } from '../identity/person';
import { ApiProblem, toIssues } from '../problems/api-problem';
import { factsNow, unitChoices } from './acting-facts';
import { loadHistory } from './case-history';
import { partsOf } from './case.mapper';
import { dutySentenceOf, sentenceOf } from './duty.mapper';
import { findCase } from './find-case';
import { foresee, foreseeKind } from './foresight';

/** What a command would lead to, by the rules that will decide it. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws what the command itself would be refused with. */
  async of(person: ActingPerson, idOrNumber: string, { command: kind, body }: z.output<typeof previewBody>): Promise<CommandPreview> {
    const { id } = await findCase(this.database, idOrNumber);
    const read = body === undefined ? null : readAs(COMMAND_BODIES[kind], body);
    if (read && !read.ok) throw new ApiProblem('invalidFields', { fields: read.issues });
    const now = await this.clock.now();
    const [reading, history, units] = await Promise.all([
      readCase(this.database, id, now),
      loadHistory(this.database, id),
      kind === 'adjust' || kind === 'match' ? unitChoices(this.database, id) : [],
    ]);
    if (!reading) throw new ApiProblem('unknownCase');
    const facts = await factsNow(this.database, reading, personActor(person.personId, person.posts), now, units);
    const foreseen = read
      ? foresee({ kind, body: read.value } as CommandOf<typeof kind> as PersonCommand, reading, facts)
      : foreseeKind(kind, reading, facts);
    if (!foreseen.open) throw new ApiProblem(foreseen.refusal.code, { fields: toIssues(foreseen.refusal.fields) });
    const { state, owed, mails } = foreseen;
    const unit = history.names.unit(state.leadUnitId) || reading.unit.name;
    const parts = { ...partsOf(reading), state, owed, unit };
    const holders = await holdersOf(this.database, [...new Set(mails.map(({ postId }) => postId))], now);
    const called = new Map(
      holders.map(({ postId, title, organisationName }) => [postId, postLine({ title, organisation: organisationName })]),
    );
    return {
      stage: state.stage,
      sentence: sentenceOf(parts, now),
      // To hold what is agreed is no deadline: the sentence says when.
      owed: owed.filter(({ kind }) => kind !== 'hold').map((duty) => dutySentenceOf(duty, parts, now)),
      mails: mails.map(({ template, postId }) => ({ title: MESSAGE_WORDS[template], to: called.get(postId) ?? '' })),
    };
  }
}
