import { fold, tiedUnitsOf, type PublishedPost } from '@chung-suc/domain';
import type { DraftArea } from '../draft/draft';
import { contactPostId, secretaryPostId } from './ids';
import type { PeopleBook } from './people-book';
import { problem, type PublishProblem } from './problem';
import type { DataPerson, PublishData } from './schema';
import type { UnitBook } from './unit-book';

/** Contact posts of units, by the line of the assignment that names them. One unit with two contacts has two posts. */
export function contactPosts(
  areas: readonly DraftArea[],
  data: PublishData,
  units: UnitBook,
  people: PeopleBook,
  problems: PublishProblem[],
): Map<number, string> {
  const byLine = new Map<number, string>();
  const posts = new Map<string, { id: string; person: string }[]>();
  const open = (unit: string, person: string, title: string, dates: Parameters<PeopleBook['appoint']>[2]): string => {
    const own = posts.get(unit) ?? [];
    const known = own.find((post) => post.person === person);
    if (known) return known.id;
    const id = contactPostId(unit, own.length + 1);
    posts.set(unit, [...own, { id, person }]);
    people.appoint({ id, kind: 'unitContact', organisationId: unit, title, rank: own.length + 1 }, person, dates);
    return id;
  };
  for (const { line, leadUnit, contact } of areas.flatMap((area) => area.assignments)) {
    const person = people.ofLine(line);
    if (person === null || !contact) continue;
    const dates = data.contacts.find((entry) => entry.line === line) ?? {};
    byLine.set(line, open(units.id(leadUnit), person, contact.positions.at(-1)?.printed ?? `Đầu mối ${leadUnit}`, dates));
  }
  for (const [index, { unit, person }] of data.unitContacts.entries()) {
    const where = `unitContacts[${index}]`;
    const id = units.find(unit, `${where}.unit`);
    const who = people.newcomer(person, `${where}.person`);
    if (id === null || who === null) continue;
    if (posts.has(id)) problems.push(problem('unitHasContact', `${where}.unit`, { unit }));
    else open(id, who, person.title ?? `Bí thư ${unit}`, person);
  }
  // An assignment that names nobody is answered by the contact that the data file gives its unit.
  for (const { line, leadUnit } of areas.flatMap((area) => area.assignments)) {
    const own = posts.get(units.id(leadUnit))?.[0];
    if (!byLine.has(line) && own) byLine.set(line, own.id);
  }
  return byLine;
}

type BlocPostKind = Extract<PublishedPost['kind'], 'committeeMember' | 'coordinator' | 'recordsClerk' | 'observer'>;

const BLOC_POSTS: Record<
  BlocPostKind,
  { readonly list: 'committee' | 'coordinators' | 'recordsClerks' | 'observers'; readonly id: string; readonly title: string }
> = {
  committeeMember: { list: 'committee', id: 'post-committee', title: 'Ủy viên Ban Thường vụ' },
  coordinator: { list: 'coordinators', id: 'post-coordinator', title: 'Cán bộ điều phối' },
  recordsClerk: { list: 'recordsClerks', id: 'post-records-clerk', title: 'Văn thư' },
  observer: { list: 'observers', id: 'post-observer', title: 'Người theo dõi' },
};

/**
 * Posts of the bloc, in the order of the data file. Contacts whom the plan prints as Standing Committee members of the bloc get their
 * committee post too, on the same person (R15); a member of another body's committee does not.
 */
export function blocPosts(areas: readonly DraftArea[], data: PublishData, bloc: string, units: UnitBook, people: PeopleBook): void {
  const members = new Set<string>();
  for (const kind of ['committeeMember', 'coordinator', 'recordsClerk', 'observer'] as const) {
    const { list, id, title } = BLOC_POSTS[kind];
    let rank = 0;
    const appoint = (person: string, printed: string, dates: Pick<DataPerson, 'from' | 'to'>): void => {
      rank += 1;
      if (kind === 'committeeMember') members.add(person);
      people.appoint({ id: `${id}-${rank}`, kind, organisationId: units.blocId(), title: printed, rank }, person, dates);
    };
    for (const [index, entry] of data[list].entries()) {
      const person = people.resolve(entry, `${list}[${index}]`);
      if (person !== null) appoint(person, entry.title ?? `${title} ${bloc}`, entry);
    }
    if (kind !== 'committeeMember') continue;
    for (const { line, contact } of areas.flatMap((area) => area.assignments)) {
      const seat = contact?.positions.find(
        (position) => position.code === 'standingCommitteeMember' && fold(position.organisation) === fold(bloc),
      );
      const person = people.ofLine(line);
      if (seat && person !== null && !members.has(person)) appoint(person, seat.printed, {});
    }
  }
}

/**
 * Secretaries of units' Unions who are somebody else than the contact: the second reminder goes to them too (R15). One who is the only
 * contact would be reminded twice and nobody else at all, so that is refused; one of two contacts is somebody else to the other.
 */
export function secretaryPosts(data: PublishData, units: UnitBook, people: PeopleBook, problems: PublishProblem[]): void {
  for (const [index, { secretary }] of data.units.entries()) {
    const unit = units.entryId(index);
    if (!secretary || unit === null) continue;
    const where = `units[${index}].secretary`;
    const person = people.resolve(secretary, where);
    if (person === null) continue;
    const name = units.nameOf(unit);
    const contacts = people.holders('unitContact', unit);
    if (contacts.length === 0) problems.push(problem('secretaryWithoutContact', where, { unit: name }));
    else if (contacts.every((contact) => contact === person)) problems.push(problem('secretaryIsContact', where, { unit: name }));
    const post = {
      id: secretaryPostId(unit),
      kind: 'unitSecretary',
      organisationId: unit,
      title: secretary.title ?? `Bí thư ${name}`,
      rank: 1,
    } as const;
    people.appoint(post, person, secretary);
  }
}

/** What nobody could work without: a coordinator who can be mailed, and for every lead unit a committee member outside it (R15). */
export function checkStaffed(areas: readonly DraftArea[], units: UnitBook, people: PeopleBook, problems: PublishProblem[]): void {
  const reachable = (person: string): boolean => people.emailOf(person) !== null;
  if (!people.holders('coordinator').some(reachable)) problems.push(problem('nobodyCoordinates', 'coordinators'));
  const ties = people
    .holders('committeeMember')
    .filter(reachable)
    .map((member) => tiedUnitsOf(people.postsOf(member).map((post) => ({ ...post, postId: post.id }))));
  for (const unit of new Set(areas.flatMap((area) => area.assignments.map(({ leadUnit }) => units.id(leadUnit))))) {
    if (!ties.some((tied) => !tied.includes(unit))) problems.push(problem('nobodyReviews', 'committee', { unit: units.nameOf(unit) }));
  }
}
