import type { LocalDate } from '../calendar/local-date';
import type { CalendarDayKind } from '../calendar/working-calendar';
import type { PublishedCorrection, PublishedFinding } from './published-finding';
import type { PublishedHolding, PublishedPerson, PublishedPost } from './published-people';

/** A month of the plan, `YYYY-MM`: the plan prints months, not days (II.1). */
export type PlanMonth = string;

/** Which of the plan's three flows an area follows: III.1–III.5, III.6, III.7 (R8, R36, R41). */
export type PlanFlow = 'supportRequest' | 'invitation' | 'worksProject';

/** Where in the source something was printed: its line number, counted from 1, and the text of that line in NFC without its end spaces. */
export interface PrintedSource {
  readonly line: number;
  readonly printed: string;
}

/**
 * One version of a plan as published: immutable. Corrections and settled findings stand beside what was printed, never instead of it.
 * Every id is derived from the content: the same text and data give the same ids. None holds a person's name, phone or e-mail address.
 */
export interface PublishedPlan {
  /** Counts from 1; a re-import is a new version. */
  readonly version: number;
  /** SHA-256 of the source file's bytes, in hex, and its number of lines. */
  readonly source: { readonly sha256: string; readonly lines: number };
  readonly programme: PublishedProgramme;
  readonly areas: readonly PublishedArea[];
  readonly offerings: readonly PublishedOffering[];
  readonly units: readonly PublishedUnit[];
  readonly localities: readonly PublishedLocality[];
  readonly people: readonly PublishedPerson[];
  readonly posts: readonly PublishedPost[];
  readonly holdings: readonly PublishedHolding[];
  readonly calendar: readonly PublishedCalendarDay[];
  readonly findings: readonly PublishedFinding[];
  readonly corrections: readonly PublishedCorrection[];
}

export interface PublishedProgramme {
  readonly id: string;
  readonly year: number;
  /** Who issues the plan, as printed: `Ban Thường vụ Đoàn Khối`. */
  readonly issuer: string;
  /** Unit id of the issuer's bloc. */
  readonly blocId: string;
  readonly title: string;
  readonly modelName: string;
  /** The programme that the plan carries out, when it names one (R1). */
  readonly parentDocument: { readonly number: string; readonly issuedOn: LocalDate | null } | null;
  readonly documentNumber: string | null;
  readonly issuedOn: LocalDate | null;
  readonly printedPeriod: PrintedSource & { readonly from: PlanMonth; readonly to: PlanMonth };
  /** The days that hold, both included (R5). `moved` when the data file put them elsewhere than printed. */
  readonly period: { readonly from: LocalDate; readonly to: LocalDate; readonly moved: boolean };
}

export interface PublishedArea extends PrintedSource {
  /** `III.1`, as the plan numbers it. */
  readonly code: string;
  readonly ordinal: number;
  readonly title: string;
  readonly flow: PlanFlow;
}

export interface PublishedOffering extends PrintedSource {
  /** `III.1-3`. */
  readonly id: string;
  readonly areaCode: string;
  /** Position in the area, counted by us: the plan prints unnumbered bullets. */
  readonly ordinal: number;
  /** `III.1, nội dung 3`. */
  readonly label: string;
  readonly name: string;
  readonly flow: PlanFlow;
  /** Null where the plan prints none. */
  readonly mode: 'online' | 'onsite' | null;
  readonly venue: string | null;
  /** How many engagements the plan allows, and per what (R10). Null: as many as are agreed. */
  readonly capacity: { readonly count: number; readonly scope: CapacityScope } | null;
  /** Which localities it is for: `5 huyện ngoại thành` (R39); null for all. */
  readonly localityGroup: string | null;
  /** Null where the bloc runs it itself (III.6, III.7). With components it is the first component's unit. */
  readonly leadUnitId: string | null;
  /** The lead unit's contact post; null when nobody is named. */
  readonly unitPostId: string | null;
  readonly coUnitIds: readonly string[];
  /** Only for an offering that is split over several lead units (R12); empty otherwise. */
  readonly components: readonly PublishedComponent[];
}

/** `programme`: so many in the whole programme; `locality`: so many in each locality. */
export type CapacityScope = 'programme' | 'locality';

export interface PublishedComponent {
  /** `III.1-2-a`. */
  readonly id: string;
  readonly name: string;
  readonly leadUnitId: string;
  /** Null when the plan names no contact and the data file fills none in. */
  readonly unitPostId: string | null;
}

/** What an organisation is; a kind is no level: a branch may stand directly under the bloc (R13). */
export type UnitKind = 'BLOC' | 'GRASSROOTS_UNION' | 'BRANCH' | 'LOCALITY_UNION';

export interface PublishedUnit {
  readonly id: string;
  readonly name: string;
  readonly kind: UnitKind;
  /** The unit that it belongs to; null only for the bloc and for Locality Unions. */
  readonly parentId: string | null;
  /** The agency that the unit belongs to, read off its name: `Sở Mẫu A`. */
  readonly hostAgency: string | null;
  /** Other spellings of the same name in the plan (D5). */
  readonly aliases: readonly string[];
  /** Null: not set by the committee yet, which is not the same as no (R47). */
  readonly verticalSector: boolean | null;
}

export type LocalityKind = 'WARD' | 'COMMUNE' | 'SPECIAL_ZONE' | 'DISTRICT' | 'RURAL_DISTRICT' | 'CITY';

export interface PublishedLocality {
  readonly id: string;
  readonly name: string;
  readonly kind: LocalityKind;
  /** The locality group that offerings can be limited to (R39). */
  readonly group: string | null;
  /** Its Locality Union, one of the units. */
  readonly unionId: string;
}

/** A day that differs from Monday to Friday; `scope` is `all` or a unit id. */
export interface PublishedCalendarDay {
  readonly date: LocalDate;
  readonly kind: CalendarDayKind;
  readonly scope: 'all' | { readonly unitId: string };
  /** The notice or law that it rests on. */
  readonly basis: string;
}
