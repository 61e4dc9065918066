import {
  fold,
  nameParts,
  parsePhone,
  sharedPhones,
  type LocalDate,
  type PublishedHolding,
  type PublishedPerson,
  type PublishedPost,
} from '@chung-suc/domain';
import type { DraftArea, DraftContact } from '../draft/draft';
import { personId } from './ids';
import { problem, type PublishProblem } from './problem';
import type { DataPerson, NewPerson, PublishData } from './schema';

interface Entry {
  readonly id: string;
  readonly fullName: string;
  email: string | null;
  phone: string | null;
  phoneVerified: boolean;
}

interface Reach {
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
  readonly phoneVerified: boolean;
}

/**
 * People, posts and who holds what from when. People are one only when the plan or the data file says so: a plan's contact by line or
 * name, the same name with the same e-mail address within the data file. A shared phone makes nobody one (D1).
 */
export class PeopleBook {
  private readonly people: Entry[] = [];
  private readonly byLine = new Map<number, Entry>();
  readonly posts: PublishedPost[] = [];
  readonly holdings: PublishedHolding[] = [];

  constructor(
    areas: readonly DraftArea[],
    data: PublishData,
    private readonly held: { readonly from: LocalDate; readonly to: LocalDate | null },
    private readonly problems: PublishProblem[],
  ) {
    for (const { line, contact } of areas.flatMap((area) => area.assignments)) if (contact) this.addPlanPerson(line, contact);
    const seen = new Set<number>();
    for (const [index, contact] of data.contacts.entries()) {
      const where = `contacts[${index}].line`;
      const entry = this.byLine.get(contact.line);
      if (!entry) problems.push(problem('lineHasNoContact', where, { line: contact.line }));
      else this.reach(entry, contact);
      if (seen.has(contact.line)) problems.push(problem('lineTwice', where, { line: contact.line }));
      seen.add(contact.line);
    }
  }

  /** The same name with the same number on two lines is one contact for two assignments. */
  private addPlanPerson(line: number, contact: DraftContact): void {
    const phone = contact.phone?.e164 ?? null;
    const known = [...this.byLine.values()].find((entry) => fold(entry.fullName) === fold(contact.name) && entry.phone === phone);
    this.byLine.set(
      line,
      known ??
        this.create(contact.name, { email: contact.email ?? undefined, phone: contact.phonePrinted ?? undefined, phoneVerified: false }),
    );
  }

  private create(name: string, reach: Reach): Entry {
    const namesakes = this.people.filter((entry) => fold(entry.fullName) === fold(name)).length;
    const entry: Entry = {
      id: personId(name, namesakes + 1),
      fullName: nameParts(name).fullName,
      email: null,
      phone: null,
      phoneVerified: false,
    };
    this.people.push(entry);
    this.reach(entry, reach);
    return entry;
  }

  private reach(entry: Entry, { email, phone, phoneVerified }: Reach): void {
    entry.email = email ?? entry.email;
    if (phone !== undefined) entry.phone = parsePhone(phone)?.e164 ?? null;
    entry.phoneVerified ||= phoneVerified;
  }

  ofLine(line: number): string | null {
    return this.byLine.get(line)?.id ?? null;
  }

  /** The person that an entry of the data file means; a problem at `where` and null when it is nobody. */
  resolve(person: DataPerson, where: string): string | null {
    const entry =
      person.line !== undefined
        ? this.atLine(person.line, where)
        : person.planPerson !== undefined
          ? this.named(person.planPerson, where)
          : null;
    if (person.name !== undefined) return this.newcomer({ ...person, name: person.name }, where);
    if (entry) this.reach(entry, person);
    return entry?.id ?? null;
  }

  private atLine(line: number, where: string): Entry | null {
    const entry = this.byLine.get(line) ?? null;
    if (!entry) this.problems.push(problem('lineHasNoContact', `${where}.line`, { line }));
    return entry;
  }

  private named(name: string, where: string): Entry | null {
    const found = [...new Set(this.byLine.values())].filter((entry) => fold(entry.fullName) === fold(name));
    if (found.length === 0) this.problems.push(problem('planPersonUnknown', `${where}.planPerson`));
    if (found.length > 1) this.problems.push(problem('planPersonAmbiguous', `${where}.planPerson`));
    return found.length === 1 ? (found[0] ?? null) : null;
  }

  /** Somebody whom the plan does not name. */
  newcomer(person: NewPerson, where: string): string | null {
    const alike = this.people.filter((entry) => fold(entry.fullName) === fold(person.name));
    const fromPlan = alike.filter((entry) => [...this.byLine.values()].includes(entry));
    const same = alike.find((entry) => !fromPlan.includes(entry) && entry.email !== null && entry.email === person.email);
    if (same && !person.namesake) {
      this.reach(same, person);
      return same.id;
    }
    if (alike.length > 0 && !person.namesake) {
      this.problems.push(problem(fromPlan.length > 0 ? 'namesakeOfPlan' : 'namesakeInData', `${where}.name`));
      return null;
    }
    return this.create(person.name, person).id;
  }

  /** Opens a post and gives it to a person. Without dates it is held from the default day on. */
  appoint(
    post: PublishedPost,
    person: string,
    dates: { readonly from?: LocalDate | undefined; readonly to?: LocalDate | null | undefined },
  ): void {
    this.posts.push(post);
    this.holdings.push({
      postId: post.id,
      personId: person,
      from: dates.from ?? this.held.from,
      to: dates.to === undefined ? this.held.to : dates.to,
    });
  }

  /** Who holds posts of a kind, of one organisation or anywhere. */
  holders(kind: PublishedPost['kind'], organisation?: string): string[] {
    const posts = this.posts.filter((post) => post.kind === kind && (organisation === undefined || post.organisationId === organisation));
    return posts.flatMap((post) => this.holdings.filter(({ postId }) => postId === post.id).map(({ personId }) => personId));
  }

  postsOf(person: string): PublishedPost[] {
    return this.posts.filter((post) => this.holdings.some(({ postId, personId }) => postId === post.id && personId === person));
  }

  emailOf(person: string): string | null {
    return this.people.find((entry) => entry.id === person)?.email ?? null;
  }

  list(): PublishedPerson[] {
    const shared = new Set([...sharedPhones(this.people.map(({ id, phone }) => ({ owner: id, e164: phone }))).values()].flat());
    return this.people.map(({ id, fullName, email, phone, phoneVerified }) => ({
      id,
      fullName,
      givenName: nameParts(fullName).givenName,
      email,
      phone,
      contactHealth: {
        email: email === null ? 'missing' : 'ok',
        phone: phone === null ? 'missing' : shared.has(id) ? 'shared' : phoneVerified ? 'verified' : 'unverified',
      },
    }));
  }
}
