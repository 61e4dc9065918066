import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { STAGE_WORDS, placeLimitWords, toIso, type RequestOutlook, type RequestOutlookQuery } from '@chung-suc/api-contract';
import {
  isRural,
  likelyDuplicates,
  likelyHeldBefore,
  personActor,
  placeKey,
  placesLeft,
  type Instant,
  type Outcome,
  type Span,
  type Stage,
} from '@chung-suc/domain';
import { OfferingRow, coordinatorPostOf, type ProgrammeRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { engagementsIn, rivalsFor } from '../cases/rivals';
import { toSpanView } from '../cases/terms.mapper';
import { placeLimitOf, placesTaken } from '../catalogue/places';
import { programmeInForce } from '../catalogue/programme-in-force';
import { registrationRefusalOf, type Opener } from '../catalogue/requestable';
import type { ActingPerson } from '../identity/person';
import { ApiProblem } from '../problems/api-problem';
import { afterOpening } from './after-opening';
import { registrationWarningsOf, warningsOf } from './outlook-words';

interface OtherCase {
  readonly id: string;
  readonly number: string;
  readonly stage: Stage;
  readonly outcome: Outcome | null;
  readonly offeringId: string;
  readonly localityId: string;
  readonly terms: Span;
}

/** What somebody who is about to ask for an offering, or to register what was held of it, should know. */
@Injectable()
export class OutlookService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `notALocality`, `unknownOffering`, `notYours`, or `invalidFields` for hours that end before they begin. */
  async for(person: ActingPerson, { offeringId, start, end, localityId: named, parts }: RequestOutlookQuery): Promise<RequestOutlook> {
    const localityId = named ?? person.posts.find(({ kind }) => kind === 'localityContact')?.organisationId;
    if (localityId === undefined) throw new ApiProblem('notALocality');
    if (end <= start) throw new ApiProblem('invalidFields', { fields: [{ field: 'end', code: 'endNotAfterStart' }] });
    const now = await this.clock.now();
    const { offering, programme } = await this.offering(offeringId, now);
    const registers = named !== undefined;
    if (registers) checkMayRegister(offering, programme, person, now);
    const span = { start, end };
    const units = unitsOf(offering, parts);
    const [lead = null] = units;
    const [place, engagements, rivals, cases] = await Promise.all([
      this.placeOf(offering, localityId),
      engagementsIn(this.database, units, span),
      // What is over is asked for by nobody any more.
      lead === null || registers ? [] : rivalsFor(this.database, lead, span),
      this.casesOf(localityId, offering.id),
    ]);
    const asked = { offeringId: offering.id, localityId, start, end };
    const duplicates = registers ? likelyHeldBefore(asked, cases) : likelyDuplicates(asked, cases);
    const opener: Opener = {
      programme,
      coordinatorPostId: await coordinatorPostOf(this.database, programme.blocId),
      actor: personActor(person.personId, person.posts),
      now,
    };
    const afterwards = await afterOpening(this.database, offering, opener, {
      kind: registers ? 'register' : 'request',
      ...{ span, localityId, parts, isFull: place !== null && place.left === 0 },
    });
    const outlook: Omit<RequestOutlook, 'warnings'> = {
      place,
      afterwards,
      engagements: engagements.map(toSpanView),
      requests: rivals.map((rival) => ({
        ...toSpanView(rival.span),
        rural: isRural(rival.localityKind),
        own: rival.localityId === localityId,
        requestedAt: toIso(rival.requestedAt),
      })),
      likelyDuplicates: duplicates.map(({ id, number, stage, terms }) => ({
        ...toSpanView(terms),
        id,
        number,
        href: `/api/cases/${id}`,
        stageTitle: STAGE_WORDS[stage],
      })),
    };
    return { ...outlook, warnings: registers ? registrationWarningsOf(outlook) : warningsOf(outlook) };
  }

  private async offering(id: string, now: Instant): Promise<{ offering: OfferingRow; programme: ProgrammeRow }> {
    const programme = await programmeInForce(this.database, now);
    const offering =
      programme &&
      (await this.database.getRepository(OfferingRow).findOneBy({ programmeId: programme.id, planVersion: programme.planVersion, id }));
    if (!programme || !offering) throw new ApiProblem('unknownOffering');
    return { offering, programme };
  }

  private async placeOf(offering: OfferingRow, localityId: string): Promise<RequestOutlook['place']> {
    const limit = placeLimitOf(offering);
    if (limit === null) return null;
    const key = placeKey(offering.id, localityId, limit);
    const taken = (await placesTaken(this.database, [key]))(key);
    return { ...limit, limit: placeLimitWords(limit), ...taken, left: placesLeft(limit, taken) };
  }

  private async casesOf(localityId: string, offeringId: string): Promise<OtherCase[]> {
    return (await this.database.query(
      `SELECT id, number, stage, outcome, offering_id AS "offeringId", locality_id AS "localityId", state->'terms' AS terms
         FROM cases WHERE locality_id = $1 AND offering_id = $2 ORDER BY opened_at, number`,
      [localityId, offeringId],
    )) as OtherCase[];
  }
}

/** Units that would take part, the one that leads first: of the components that are asked for, where it has any (R12). */
function unitsOf({ leadUnitId, components, coUnitIds }: OfferingRow, parts: readonly string[] | undefined): string[] {
  const asked = components.filter(({ id }) => parts?.includes(id) ?? true).map((component) => component.leadUnitId);
  const lead = asked[0] ?? leadUnitId;
  return lead === null ? [] : [...new Set([lead, ...asked, ...coUnitIds])];
}

/** Whoever may register it reads what that locality has: the rules say who. */
function checkMayRegister(offering: OfferingRow, programme: ProgrammeRow, { personId, posts }: ActingPerson, now: Instant): void {
  const refusal = registrationRefusalOf(offering, { programme, coordinatorPostId: null, actor: personActor(personId, posts), now });
  if (refusal !== null) throw new ApiProblem(refusal);
}
