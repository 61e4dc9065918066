import type { Instant } from '../calendar/local-date';

/** Whom an engagement is for (R7, plan II.3): youth and children; people in hardship; young officials of city and districts. */
export type AudienceGroup = 'youthAndChildren' | 'peopleInHardship' | 'youngOfficials';
export const AUDIENCE_GROUPS: readonly AudienceGroup[] = ['youthAndChildren', 'peopleInHardship', 'youngOfficials'];

/** Head-count of one audience group: a whole number of people. */
export interface Audience {
  readonly group: AudienceGroup;
  readonly count: number;
}

/** From when to when, UTC instants. */
export interface Span {
  readonly start: Instant;
  readonly end: Instant;
}

export type DeliveryMode = 'online' | 'onsite';

/** What costs money or work at an engagement. The first three are the unit's by R22, the next four the locality's by R23; on transport the plan is silent. */
export type CostItem = 'presenter' | 'materials' | 'technicalEquipment' | 'hall' | 'backdrop' | 'sound' | 'projector' | 'transport';

/** Who takes a cost line. `notNeeded` is an answer too; `nobody` is none yet: it is named before the day. */
export type CostBearer = 'unit' | 'locality' | 'notNeeded' | 'nobody';

export interface CostLine {
  readonly item: CostItem;
  readonly bearer: CostBearer;
}

/** The plan's split (IV.1.2, R22 and R23), offered as the default of every request. */
export const DEFAULT_COST_SPLIT: readonly CostLine[] = [
  { item: 'presenter', bearer: 'unit' },
  { item: 'materials', bearer: 'unit' },
  { item: 'technicalEquipment', bearer: 'unit' },
  { item: 'hall', bearer: 'locality' },
  { item: 'backdrop', bearer: 'locality' },
  { item: 'sound', bearer: 'locality' },
  { item: 'projector', bearer: 'locality' },
  { item: 'transport', bearer: 'notNeeded' },
];
/** Lines that nobody has taken: agreed on they may be, but not forgotten. */
export const openCosts = ({ costs }: Pick<Terms, 'costs'>): CostItem[] =>
  costs.flatMap(({ item, bearer }) => (bearer === 'nobody' ? [item] : []));

export const COST_ITEMS: readonly CostItem[] = DEFAULT_COST_SPLIT.map((line) => line.item);

/** What the locality asks for: it is its proposal, and its consent to it. */
export interface Terms {
  readonly start: Instant;
  readonly end: Instant;
  readonly mode: DeliveryMode;
  /** Where: an address or, online, how to join. The venue may lie outside the locality (R6). */
  readonly place: string;
  readonly audience: readonly Audience[];
  readonly costs: readonly CostLine[];
  /** What the locality would like to be treated; the unit makes it specific when it agrees (R17). */
  readonly wishes: string | null;
  /** Why the mode differs from the plan's, when it does: a mode change is an agreed deviation (R9). */
  readonly modeDeviation: string | null;
}

/** Who speaks or leads: the plan's báo cáo viên, diễn giả, thuyết minh viên (IV.1.2). */
export type PresenterKind = 'presenter' | 'guestSpeaker' | 'guide';

export interface Presenter {
  readonly name: string;
  readonly kind: PresenterKind;
}

/** What the unit adds when it agrees on every detail (R17), to the terms it consents to. */
export interface AgreementDetails {
  readonly presenters: readonly Presenter[];
  /** The contents, specific: what exactly will be treated. */
  readonly contents: string;
  readonly note: string | null;
}

/** What the unit of one component has made specific (R12, R17). */
export interface PartDetails extends AgreementDetails {
  readonly part: string;
}

/** What is agreed besides the terms; `parts`: of each component that another unit than the lead unit answers for. */
export interface Agreement extends AgreementDetails {
  readonly parts?: readonly PartDetails[];
}

/** Result of an engagement, by the unit that held it. Counts only, no list of people. */
export interface ReportFigures {
  readonly attendance: readonly Audience[];
  readonly summary: string;
  readonly difficulties: string | null;
}

/** An individual whom the unit commends (R25). */
export interface CommendedPerson {
  readonly name: string;
  readonly merit: string;
}

/** The most other dates that a proposal may name besides its own. */
export const MOST_OTHER_DATES = 3;

export const totalOf = (audience: readonly Audience[]): number => audience.reduce((sum, part) => sum + part.count, 0);
