import { fold, slug, type LocalityKind, type PublishedLocality } from '@chung-suc/domain';
import type { DraftArea } from '../draft/draft';
import { contactPostId, localityId } from './ids';
import type { PeopleBook } from './people-book';
import { problem, type PublishProblem } from './problem';
import type { PublishData } from './schema';
import type { UnitBook } from './unit-book';

const KINDS: readonly (readonly [prefix: string, kind: LocalityKind])[] = [
  ['phuong ', 'WARD'],
  ['xa ', 'COMMUNE'],
  ['thi tran ', 'COMMUNE'],
  ['dac khu ', 'SPECIAL_ZONE'],
  ['quan ', 'DISTRICT'],
  ['huyen ', 'RURAL_DISTRICT'],
  ['thanh pho ', 'CITY'],
];

/** “5 huyện ngoại thành” limits an offering to a group; “các quận – huyện” means all localities (R39, R40). */
export const limitingGroup = (printed: string | null): string | null => (printed !== null && /^\d/.test(printed) ? printed : null);

/** Localities with their Locality Unions and contacts: the plan lists none of them (D8). */
export function localitiesOf(
  data: PublishData,
  areas: readonly DraftArea[],
  units: UnitBook,
  people: PeopleBook,
  problems: PublishProblem[],
): PublishedLocality[] {
  const groups = new Set(
    areas.flatMap((area) => area.offerings.flatMap(({ localityGroup }) => limitingGroup(localityGroup?.value ?? null) ?? [])),
  );
  const found: PublishedLocality[] = [];
  for (const [index, locality] of data.localities.entries()) {
    const where = `localities[${index}]`;
    const id = localityId(locality.name);
    if (found.some((other) => other.id === id)) problems.push(problem('localityTwice', where, { locality: locality.name }));
    const kind = locality.kind ?? KINDS.find(([prefix]) => fold(locality.name).startsWith(prefix))?.[1];
    if (!kind) problems.push(problem('localityKindUnknown', `${where}.kind`));
    const group = locality.group === undefined ? null : ([...groups].find((known) => slug(known) === slug(locality.group ?? '')) ?? null);
    if (locality.group !== undefined && group === null) {
      const known = [...groups].join(', ');
      problems.push(
        problem(
          'groupUnknown',
          `${where}.group`,
          { group: locality.group, known: known || '(không có)' },
          { group: locality.group, known: known || '(none)' },
        ),
      );
    }
    const unionName = locality.union ?? `Đoàn ${locality.name}`;
    const unionId = units.addLocalityUnion(unionName);
    found.push({ id, name: locality.name, kind: kind ?? 'WARD', group, unionId });
    const person = people.newcomer(locality.contact, `${where}.contact`);
    if (person === null) continue;
    const title = locality.contact.title ?? `Bí thư ${unionName}`;
    people.appoint(
      { id: contactPostId(id, 1), kind: 'localityContact', organisationId: id, title, rank: index + 1 },
      person,
      locality.contact,
    );
  }
  if (found.length === 0) problems.push(problem('noLocality', 'localities'));
  return found;
}
