import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseView } from '@chung-suc/api-contract';
import { partTakenBy, personActor, postsOf, type Actor, type Facts, type Instant } from '@chung-suc/domain';
import { CaseRow, EscalationRow, errataOf, holdersOf, readCase, type CaseReading } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { ActingPerson } from '../identity/person';
import { standingsOf } from '../phones/phone-standing';
import { ApiProblem } from '../problems/api-problem';
import { factsNow, unitChoices } from './acting-facts';
import { loadHistory } from './case-history';
import { surroundingsOf } from './case-surroundings';
import { peopleOf, toCaseView } from './case.mapper';
import { comingSteps } from './coming-steps';
import { findCase } from './find-case';

/** Reads cases; who may is the access table's. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async read(person: ActingPerson, idOrNumber: string): Promise<CaseView> {
    return this.view(await findCase(this.database, idOrNumber), person);
  }

  async view(row: CaseRow, person: ActingPerson): Promise<CaseView> {
    const now: Instant = await this.clock.now();
    const reading = await readCase(this.database, row.id, now);
    if (!reading) throw new ApiProblem('unknownCase');
    const { state } = reading;
    const [history, facts, surroundings, escalations, errata] = await Promise.all([
      loadHistory(this.database, row.id),
      this.factsFor(reading, personActor(person.personId, person.posts), now),
      surroundingsOf(this.database, row.id, state),
      this.database.getRepository(EscalationRow).findBy({ caseId: row.id }),
      errataOf(this.database, row.programmeId, row.planVersion),
    ]);
    const coming = comingSteps(reading, facts);
    const postIds = [
      ...reading.owed.flatMap(postsOf),
      ...(state.reviewPostId === null ? [] : [state.reviewPostId]),
      ...history.events.flatMap(({ event }) => (event.kind === 'escalated' ? event.body.recused : [])),
      ...coming.flatMap(({ told }) => told.map(({ postId }) => postId)),
    ];
    const holders = await holdersOf(this.database, [...new Set(postIds)], now);
    const known = new Map(holders.map((holder) => [holder.postId, holder]));
    const ids = peopleOf(reading, known).flatMap(({ holder }) => holder.personId ?? []);
    const takesPart = partTakenBy(state, person.posts) !== null;
    return toCaseView({
      reading,
      history,
      facts,
      coming,
      surroundings,
      holders: known,
      phones: await standingsOf(this.database, { ...person, takesPart }, ids, errata),
      names: history.names,
      proposals: new Map(escalations.map(({ n, proposals }) => [n, proposals])),
      now,
    });
  }

  /** Where no unit is assigned, any may be matched: whether there is one says whether the command is open. */
  private async factsFor(reading: CaseReading, actor: Actor, now: Instant): Promise<Facts> {
    const choices = reading.state.stage === 'matching' ? await unitChoices(this.database, reading.caseId) : [];
    return factsNow(this.database, reading, actor, now, choices);
  }
}
