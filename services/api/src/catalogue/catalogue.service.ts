import { maskPhone, personActor, type Channel } from '@chung-suc/domain';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CHANNEL_WORDS, MODE_WORDS, PROBLEMS, offeringLabel, type Catalogue, type CatalogueOffering } from '@chung-suc/api-contract';
import { OfferingRow, OrganisationRow, coordinatorPostOf, holdersOf, type PostHolder, type ProgrammeRow } from '@chung-suc/persistence';
import { CLOCK, type Clock } from '@chung-suc/platform/clock';
import { groupBy } from '../group-by';
import type { ActingPerson } from '../identity/person';
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
    if (!programme) return { programme: null, areas: [] };
    const offerings = await this.offeringsOf(programme);
    const [organisations, coordinatorPostId, holders] = await Promise.all([
      this.database.getRepository(OrganisationRow).find(),
      coordinatorPostOf(this.database, programme.blocId),
      holdersOf(
        this.database,
        offerings.flatMap(({ unitPostId }) => unitPostId ?? []),
        now,
      ),
    ]);
    const names = new Map(organisations.map(({ id, name }) => [id, name]));
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
      areas: [...areas].map(([code, some]) => ({
        code,
        title: some[0]?.areaTitle ?? '',
        offerings: some.map((offering) => ({
          ...toOffering(offering, names, holders),
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

function toOffering(
  offering: OfferingRow,
  names: ReadonlyMap<string, string>,
  holders: readonly PostHolder[],
): Omit<CatalogueOffering, Doors> {
  const unit = (id: string) => ({ id, name: names.get(id) ?? '' });
  const contact = holders.find(({ postId }) => postId === offering.unitPostId);
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
    capacity: offering.capacityCount === null ? null : { count: offering.capacityCount, scope: offering.capacityScope },
    leadUnit: offering.leadUnitId === null ? null : unit(offering.leadUnitId),
    coUnits: offering.coUnitIds.map(unit),
    components: offering.components.map(({ id, name, leadUnitId }) => ({ id, name, leadUnit: names.get(leadUnitId) ?? null })),
    contact: contact?.fullName
      ? { name: contact.fullName, title: contact.title, phone: contact.phone === null ? null : maskPhone(contact.phone) }
      : null,
  };
}
