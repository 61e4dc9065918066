import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { STAGE_WORDS, placeLimitWords, toIso, type RequestOutlook, type RequestOutlookQuery } from '@chung-suc/api-contract';
import { isRural, likelyDuplicates, personActor, placeKey, type Instant, type PlaceLimit, type Span, type Stage } from '@chung-suc/domain';
import { OfferingRow, type ProgrammeRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { engagementsIn, rivalsFor } from '../cases/rivals';
import { toSpanView } from '../cases/terms.mapper';
import { programmeInForce } from '../catalogue/programme-in-force';
import type { ActingPerson } from '../identity/person';
import { ApiProblem } from '../problems/api-problem';
import { afterAsking } from './after-asking';
import { warningsOf } from './outlook-words';

interface OpenCase {
  readonly id: string;
  readonly number: string;
  readonly stage: Stage;
  readonly offeringId: string;
  readonly localityId: string;
  readonly terms: Span;
}

/** What somebody who is about to ask for an offering should know. */
@Injectable()
export class OutlookService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Throws `notALocality`, `unknownOffering`, or `invalidFields` for hours that end before they begin. */
  async for({ personId, posts }: ActingPerson, { offeringId, start, end }: RequestOutlookQuery): Promise<RequestOutlook> {
    const localityId = posts.find(({ kind }) => kind === 'localityContact')?.organisationId;
    if (localityId === undefined) throw new ApiProblem('notALocality');
    if (end <= start) throw new ApiProblem('invalidFields', { fields: [{ field: 'end', code: 'endNotAfterStart' }] });
    const now = await this.clock.now();
    const { programme, offering } = await this.offering(offeringId, now);
    const span = { start, end };
    const units = offering.leadUnitId === null ? [] : [offering.leadUnitId, ...offering.coUnitIds];
    const [place, engagements, rivals, own] = await Promise.all([
      this.placeOf(offering, localityId),
      engagementsIn(this.database, units, span),
      offering.leadUnitId === null ? [] : rivalsFor(this.database, offering.leadUnitId, span),
      this.openCases(localityId, offering.id),
    ]);
    const duplicates = likelyDuplicates({ offeringId: offering.id, localityId, start, end }, own);
    const afterwards = await afterAsking(
      this.database,
      { offering, programme, actor: personActor(personId, posts), now },
      { ...span, place: place && { count: place.count, scope: place.scope, isFull: place.taken >= place.count } },
    );
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
    return { ...outlook, warnings: warningsOf(outlook) };
  }

  private async offering(id: string, now: Instant): Promise<{ programme: ProgrammeRow; offering: OfferingRow }> {
    const programme = await programmeInForce(this.database, now);
    const offering =
      programme &&
      (await this.database.getRepository(OfferingRow).findOneBy({ programmeId: programme.id, planVersion: programme.planVersion, id }));
    if (!programme || !offering) throw new ApiProblem('unknownOffering');
    return { programme, offering };
  }

  private async placeOf({ id, capacityCount, capacityScope }: OfferingRow, localityId: string): Promise<RequestOutlook['place']> {
    if (capacityCount === null) return null;
    const limit: PlaceLimit = { count: capacityCount, scope: capacityScope === 'locality' ? 'locality' : 'programme' };
    const [row] = (await this.database.query(
      `SELECT (SELECT count(*) FROM place WHERE place_key = $1)::int AS taken,
              (SELECT count(*) FROM place_wait WHERE place_key = $1)::int AS "inLine"`,
      [placeKey(id, localityId, limit)],
    )) as { taken: number; inLine: number }[];
    return { ...limit, limit: placeLimitWords(limit), taken: row?.taken ?? 0, inLine: row?.inLine ?? 0 };
  }

  private async openCases(localityId: string, offeringId: string): Promise<OpenCase[]> {
    return (await this.database.query(
      `SELECT id, number, stage, offering_id AS "offeringId", locality_id AS "localityId", state->'terms' AS terms
         FROM cases WHERE locality_id = $1 AND offering_id = $2 AND stage <> 'closed' ORDER BY opened_at, number`,
      [localityId, offeringId],
    )) as OpenCase[];
  }
}
