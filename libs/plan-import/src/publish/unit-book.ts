import { fold, slug, type PublishedUnit, type UnitKind } from '@chung-suc/domain';
import type { DraftArea } from '../draft/draft';
import { hostAgencyOf, nameOverlap, unitKey } from '../parse/unit-name';
import { unitId } from './ids';
import { problem, type PublishProblem } from './problem';
import type { PublishData } from './schema';

interface Entry {
  readonly name: string;
  readonly kind: UnitKind;
  parentKey: string | null;
  hostAgency: string | null;
  verticalSector: boolean | null;
  readonly aliases: Set<string>;
}

/** The units of a plan, found by any of their spellings (D5). A name that it does not know is never taken for a new unit in silence. */
export class UnitBook {
  private readonly entries = new Map<string, Entry>();
  private readonly blocKey: string;
  /** What each entry of the data file's `units` means; null for an entry that is refused. */
  private readonly given: (string | null)[] = [];

  constructor(
    bloc: string,
    areas: readonly DraftArea[],
    data: PublishData,
    private readonly problems: PublishProblem[],
  ) {
    this.blocKey = unitKey(bloc);
    this.add(bloc, 'BLOC', null);
    for (const { leadUnit, parentUnit, coUnits, contact } of areas.flatMap((area) => area.assignments)) {
      const parent = parentUnit === null ? this.blocKey : this.add(parentUnit, kindOf(parentUnit), this.blocKey);
      this.add(leadUnit, kindOf(leadUnit), parent);
      for (const unit of coUnits) this.add(unit, kindOf(unit), this.blocKey);
      const own = contact?.positions.at(-1)?.organisation;
      if (own !== undefined && (unitKey(own) === unitKey(leadUnit) || nameOverlap(own, leadUnit) >= 0.7)) this.alias(leadUnit, own);
    }
    this.apply(data.units);
  }

  /** Adds a unit, or a spelling of one that is known; gives its key. */
  private add(name: string, kind: UnitKind, parentKey: string | null): string {
    const key = unitKey(name);
    const known = this.entries.get(key);
    if (known) known.aliases.add(name);
    else
      this.entries.set(key, {
        name,
        kind,
        parentKey,
        hostAgency: kind === 'BLOC' || kind === 'LOCALITY_UNION' ? null : hostAgencyOf(name),
        verticalSector: null,
        aliases: new Set([name]),
      });
    return key;
  }

  private alias(name: string, other: string): void {
    this.entries.get(unitKey(name))?.aliases.add(other);
  }

  addLocalityUnion(name: string): string {
    return this.idOfKey(this.add(name, 'LOCALITY_UNION', null));
  }

  private apply(units: PublishData['units']): void {
    const seen = new Set<string>();
    for (const [index, unit] of units.entries()) {
      const where = `units[${index}]`;
      const known = this.keyOf(unit.name);
      const key = known ?? unitKey(unit.name);
      if (seen.has(key)) this.problems.push(problem('unitTwice', where, { unit: unit.name }));
      seen.add(key);
      if (known !== null && unit.added) this.problems.push(problem('unitKnown', where, { unit: unit.name }));
      if (known === null && unit.added) this.add(unit.name, kindOf(unit.name), this.blocKey);
    }
    // Parents may be units that the file itself adds, hence a second round.
    for (const [index, unit] of units.entries()) {
      const id = this.find(unit.name, `units[${index}].name`);
      const entry = this.entries.get(this.keyOf(unit.name) ?? '');
      this.given.push(id);
      if (id === null || !entry) continue;
      if (unit.parent !== undefined && this.find(unit.parent, `units[${index}].parent`) !== null) entry.parentKey = this.keyOf(unit.parent);
      entry.hostAgency = unit.hostAgency ?? entry.hostAgency;
      entry.verticalSector = unit.verticalSector ?? entry.verticalSector;
    }
  }

  private keyOf(name: string): string | null {
    const key = unitKey(name);
    if (this.entries.has(key)) return key;
    for (const [other, entry] of this.entries) if ([...entry.aliases].some((alias) => fold(alias) === fold(name))) return other;
    return null;
  }

  /** The id of a unit by any of its spellings; a problem at `where` and null when it is unknown. */
  find(name: string, where: string): string | null {
    const key = this.keyOf(name);
    if (key !== null) return this.idOfKey(key);
    const near = [...this.entries.values()]
      .map((entry) => ({ entry, overlap: nameOverlap(entry.name, name) }))
      .sort((a, b) => b.overlap - a.overlap)[0];
    const hint = near && near.overlap >= 0.5 ? near.entry.name : null;
    this.problems.push(
      problem(
        'unitUnknown',
        where,
        { unit: name, near: hint ? ` (có “${hint}”)` : '' },
        { unit: name, near: hint ? ` (it has “${hint}”)` : '' },
      ),
    );
    return null;
  }

  /** The id of the unit that the `index`-th entry of the data file's `units` is about; null when there is none, which is a problem already. */
  entryId(index: number): string | null {
    return this.given[index] ?? null;
  }

  /** The id of a unit that is known to be here. */
  id(name: string): string {
    return this.idOfKey(this.keyOf(name) ?? unitKey(name));
  }

  nameOf(id: string): string {
    return [...this.entries.values()].find((entry) => unitId(entry.name) === id)?.name ?? id;
  }

  blocId(): string {
    return this.idOfKey(this.blocKey);
  }

  private idOfKey(key: string): string {
    return unitId(this.entries.get(key)?.name ?? slug(key));
  }

  list(): PublishedUnit[] {
    return [...this.entries.values()].map(({ name, kind, parentKey, hostAgency, verticalSector, aliases }) => ({
      id: unitId(name),
      name,
      kind,
      parentId: parentKey === null ? null : this.idOfKey(parentKey),
      hostAgency,
      aliases: [...aliases].filter((alias) => alias !== name),
      verticalSector,
    }));
  }
}

const kindOf = (name: string): UnitKind => (/^(?:Liên chi|Chi) đoàn/u.test(name) ? 'BRANCH' : 'GRASSROOTS_UNION');
