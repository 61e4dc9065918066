import { maskPhone, personActor, placeKey, placesLeft, type Channel, type PlacesTaken } from '@chung-suc/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import {
  CHANNEL_WORDS,
  MODE_WORDS,
  PROBLEMS,
  offeringLabel,
  placeLimitWords,
  placesLeftWords,
  toIsoOrNull,
  type Catalogue,
  type CatalogueOffering,
} from '@chung-suc/api-contract';
import {
  OfferingRow,
  OrganisationRow,
  coordinatorPostOf,
  errataOf,
  holdersOf,
  localitiesAnswered,
  type Erratum,
  type PostHolder,
  type ProgrammeRow,
} from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { groupBy } from '../group-by';
import type { ActingPerson } from '../identity/person';
import { toErratumView } from '../phones/phone-standing';
import { placeLimitOf, placesTaken } from './places';
import { programmeInForce } from './programme-in-force';
import { refusalOf, registrationRefusalOf, type Opener } from './requestable';

/** What the plan in force offers, as printed, and who answers for it today. */
@Injectable()
export class CatalogueService {
  constructor(
    private readonly database: DataSource,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async for(person: ActingPerson): Promise<Catalogue> {
    const now = await this.clock.now();
    const programme = await programmeInForce(this.database, now);
    if (!programme) return { programme: null, localities: [], areas: [] };
    const offerings = await this.offeringsOf(programme);
    const ownLocalityId = person.posts.find(({ kind }) => kind === 'localityContact')?.organisationId ?? null;
    const [organisations, coordinatorPostId, holders, localities, errata, takenOf] = await Promise.all([
      this.database.getRepository(OrganisationRow).find(),
      coordinatorPostOf(this.database, programme.blocId),
      holdersOf(this.database, postsOf(offerings), now),
      localitiesAnswered(this.database, now),
      errataOf(this.database, programme.id, programme.planVersion),
      placesTaken(
        this.database,
        offerings.flatMap((offering) => keyOfPlace(offering, ownLocalityId) ?? []),
      ),
    ]);
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
    const contacts = contactsOf(holders, errata);
    const opener: Opener = { programme, coordinatorPostId, actor: personActor(person.personId, person.posts), now };
    const areas = groupBy(offerings, ({ areaCode }) => areaCode);
    return {
      programme: {
        id: programme.id,
        year: programme.year,
        name: programme.name,
        issuer: programme.issuer,
        period: { from: programme.periodFrom, to: programme.periodTo },
        printedPeriod: programme.printedPeriod,
        planVersion: programme.planVersion,
      },
      localities: localities.map(({ localityId, name }) => ({ id: localityId, name })),
      areas: [...areas].map(([code, some]) => ({
        code,
        title: some[0]?.areaTitle ?? '',
        offerings: some.map((offering) => ({
          ...toOffering(offering, names, contacts),
          capacity: toCapacity(offering, keyOfPlace(offering, ownLocalityId), takenOf),
          ...doorsOf(offering, opener),
        })),
      })),
    };
  }

  /** In the order of the plan. */
  private async offeringsOf({ id, planVersion }: ProgrammeRow): Promise<OfferingRow[]> {
    return this.database
      .getRepository(OfferingRow)
      .find({ where: { programmeId: id, planVersion }, order: { line: 'ASC', areaCode: 'ASC', ordinal: 'ASC' } });
  }
}

/** Posts that answer for them, and for their components, each once. */
const postsOf = (offerings: readonly OfferingRow[]): string[] => [
  ...new Set(
    offerings.flatMap(({ unitPostId, components }) => [unitPostId, ...components.map((part) => part.unitPostId)].flatMap((id) => id ?? [])),
  ),
];

/** What is limited, as this person would ask for it: a limit in each locality is somebody's who speaks for one. Null without a limit. */
function keyOfPlace(offering: OfferingRow, localityId: string | null): string | null {
  const limit = placeLimitOf(offering);
  return limit === null || (limit.scope === 'locality' && localityId === null) ? null : placeKey(offering.id, localityId ?? '', limit);
}

function toCapacity(offering: OfferingRow, key: string | null, takenOf: (key: string) => PlacesTaken): CatalogueOffering['capacity'] {
  const limit = placeLimitOf(offering);
  if (limit === null) return null;
  const taken = key === null ? null : takenOf(key);
  return {
    ...limit,
    limit: placeLimitWords(limit),
    now: taken && { ...taken, left: placesLeft(limit, taken), title: placesLeftWords(limit, taken) },
  };
}

type Doors = 'requestable' | 'channels' | 'notRequestableBecause' | 'registrable';

/** By which doors this person can open a case of it (R49, R50), and why by none. */
function doorsOf(offering: OfferingRow, opener: Opener): Pick<CatalogueOffering, Doors> {
  const channels = CHANNELS.filter((channel) => refusalOf(offering, opener, channel) === null);
  const code = channels.length > 0 ? null : refusalOf(offering, opener);
  return {
    requestable: channels.length > 0,
    channels,
    notRequestableBecause: code === null ? null : { code, words: PROBLEMS[code].detail },
    registrable: registrationRefusalOf(offering, opener) === null,
  };
}

const CHANNELS = Object.keys(CHANNEL_WORDS) as readonly Channel[];

/** Who answers for a post today. A number that was corrected stands beside the one that the plan has. */
const contactsOf =
  (holders: readonly PostHolder[], errata: readonly Erratum[]) =>
  (post: string | null): CatalogueOffering['contact'] => {
    const holder = holders.find(({ postId }) => postId === post);
    if (!holder?.fullName) return null;
    const erratum = errata.find(({ whoseId }) => whoseId === holder.personId);
    return {
      name: holder.fullName,
      title: holder.title,
      phone: holder.phone === null ? null : maskPhone(holder.phone),
      phoneReportedAt: toIsoOrNull(holder.phoneReportedAt),
      erratum: erratum ? toErratumView(erratum) : null,
    };
  };

function toOffering(
  offering: OfferingRow,
  names: ReadonlyMap<string, string>,
  contactOf: (postId: string | null) => CatalogueOffering['contact'],
): Omit<CatalogueOffering, Doors | 'capacity'> {
  const unit = (id: string) => ({ id, name: names.get(id) ?? '' });
  return {
    id: offering.id,
    label: offeringLabel(offering.areaCode, offering.ordinal),
    ordinal: offering.ordinal,
    name: offering.name,
    printed: offering.printed,
    flow: offering.flow,
    mode: offering.mode,
    modeTitle: offering.mode && MODE_WORDS[offering.mode],
    venue: offering.venue,
    leadUnit: offering.leadUnitId === null ? null : unit(offering.leadUnitId),
    coUnits: offering.coUnitIds.map(unit),
    components: offering.components.map(({ id, name, leadUnitId, unitPostId }) => ({
      id,
      name,
      leadUnit: names.get(leadUnitId) ?? null,
      contact: contactOf(unitPostId),
    })),
    contact: contactOf(offering.unitPostId),
  };
}
