import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseView } from '@chung-suc/api-contract';
import { mayRead, personActor, postsOf, type Actor, type Facts, type Instant } from '@chung-suc/domain';
import { CaseRow, EscalationRow, holdersOf, readCase, type CaseReading } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { ActingPerson } from '../identity/person';
import { ApiProblem } from '../problems/api-problem';
import { factsNow, unitChoices } from './acting-facts';
import { loadHistory } from './case-history';
import { surroundingsOf } from './case-surroundings';
import { toCaseView } from './case.mapper';
import { comingSteps } from './coming-steps';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const NUMBER = /^CS-\d{4}-\d{4,9}$/i;

/** Reads cases, for those who may. */
@Injectable()
export class CasesService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** A case by its id or its number, for somebody who may read it. Throws `unknownCase` or `notYours`. */
  async findFor(person: ActingPerson, idOrNumber: string): Promise<CaseRow> {
    const row = await this.find(idOrNumber);
    if (!row) throw new ApiProblem('unknownCase');
    if (!mayRead(row.state, person.posts)) throw new ApiProblem('notYours');
    return row;
  }

  async read(person: ActingPerson, idOrNumber: string): Promise<CaseView> {
    return this.view(await this.findFor(person, idOrNumber), person);
  }

  async view(row: CaseRow, person: ActingPerson): Promise<CaseView> {
    const now: Instant = await this.clock.now();
    const reading = await readCase(this.database, row.id, now);
    if (!reading) throw new ApiProblem('unknownCase');
    const { state } = reading;
    const [history, facts, surroundings, escalations] = await Promise.all([
      loadHistory(this.database, row.id),
      this.factsFor(reading, personActor(person.personId, person.posts), now),
      surroundingsOf(this.database, row.id, state),
      this.database.getRepository(EscalationRow).findBy({ caseId: row.id }),
    ]);
    const coming = comingSteps(reading, facts);
    const postIds = [
      ...reading.owed.flatMap(postsOf),
      ...(state.reviewPostId === null ? [] : [state.reviewPostId]),
      ...history.events.flatMap(({ event }) => (event.kind === 'escalated' ? event.body.recused : [])),
      ...coming.flatMap(({ told }) => told.map(({ postId }) => postId)),
    ];
    const holders = await holdersOf(this.database, [...new Set(postIds)], now);
    return toCaseView({
      reading,
      history,
      facts,
      coming,
      surroundings,
      holders: new Map(holders.map((holder) => [holder.postId, holder])),
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

  private async find(idOrNumber: string): Promise<CaseRow | null> {
    const cases = this.database.getRepository(CaseRow);
    if (UUID.test(idOrNumber)) return cases.findOneBy({ id: idOrNumber.toLowerCase() });
    if (NUMBER.test(idOrNumber)) return cases.findOneBy({ number: idOrNumber.toUpperCase() });
    return null;
  }
}
