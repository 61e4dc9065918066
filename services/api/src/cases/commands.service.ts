import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { CaseCommandKind, CaseView, OpeningCommandKind } from '@chung-suc/api-contract';
import { categoryOf, type CommandBodies } from '@chung-suc/domain';
import { CaseRow } from '@chung-suc/persistence';
import { CaseCommands, commandIdOf, newCaseIdOf, type Submission } from '@chung-suc/platform/case-commands';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import type { ActingPerson } from '../identity/person';
import { ApiProblem, toIssues } from '../problems/api-problem';
import { loadEvents } from './case-history';
import { CasesService } from './cases.service';
import { whatHappened } from './event-words';
import { findCase } from './find-case';
import { eventInTheWay } from './what-answered';

/** Commands that come through the API: the one way in, then the case as it stands after. */
@Injectable()
export class CommandsService {
  constructor(
    private readonly database: DataSource,
    private readonly commands: CaseCommands,
    private readonly cases: CasesService,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Opens a case: a locality asks, or a unit registers what it has held. */
  async open<K extends OpeningCommandKind>(person: ActingPerson, kind: K, body: CommandBodies[K], key: string): Promise<CaseView> {
    const commandId = commandIdOf(person.personId, key);
    const { caseId, answer } = await this.commands.submit({
      commandId,
      caseId: newCaseIdOf(commandId),
      kind,
      body,
      via: 'api',
      actorPersonId: person.personId,
      actorPostId: null,
    });
    if (answer.outcome === 'refused') throw new ApiProblem(answer.code, { fields: toIssues(answer.fields) });
    return this.after(caseId, person);
  }

  async give<K extends CaseCommandKind>(
    person: ActingPerson,
    idOrNumber: string,
    kind: K,
    body: CommandBodies[K],
    key: string,
  ): Promise<CaseView> {
    const { id: caseId } = await findCase(this.database, idOrNumber);
    const { answer } = await this.commands.submit({
      commandId: commandIdOf(person.personId, key),
      caseId,
      kind,
      body,
      via: 'api',
      actorPersonId: person.personId,
      actorPostId: null,
    });
    if (answer.outcome === 'refused') throw await this.refusal(caseId, kind, answer);
    return this.after(caseId, person);
  }

  /** Whoever comes too late hears who was first. */
  private async refusal(caseId: string, kind: CaseCommandKind, answer: Submission['answer'] & { outcome: 'refused' }): Promise<ApiProblem> {
    const fields = toIssues(answer.fields);
    if (categoryOf(answer.code) !== 'state') return new ApiProblem(answer.code, { fields });
    const inTheWay = eventInTheWay(kind, await loadEvents(this.database, caseId));
    return new ApiProblem(answer.code, { fields, because: inTheWay && whatHappened(inTheWay, await this.clock.now()) });
  }

  private async after(caseId: string, person: ActingPerson): Promise<CaseView> {
    return this.cases.view(await this.database.getRepository(CaseRow).findOneByOrFail({ id: caseId }), person);
  }
}
