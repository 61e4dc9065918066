import { fold, nameParts, sharedPhones } from '@chung-suc/domain';
import { assignmentsOf, contactsOf, type ContactLine, type FindingContext } from './context';
import { finding, type Finding } from './finding';

/** Who is named, how they can be reached, and what their titles mean. */
export function peopleFindings(context: FindingContext): Finding[] {
  const contacts = contactsOf(context);
  return [...reachability(context, contacts), ...phones(contacts), ...names(contacts), ...titles(context, contacts), ...missing(context)];
}

/** One person is one name with one number: the same number under two names is two people (D1), the same name with two numbers as well. */
const personKey = ({ contact }: ContactLine): string => `${fold(contact.name)}|${contact.phone?.e164 ?? contact.phonePrinted ?? ''}`;

function reachability(context: FindingContext, contacts: readonly ContactLine[]): Finding[] {
  const found: Finding[] = [];
  const withoutEmail = contacts.filter(({ contact }) => contact.email === null);
  if (withoutEmail.length > 0) {
    found.push(
      finding(
        'noEmailAddress',
        withoutEmail.map(({ line }) => line),
        { count: withoutEmail.length },
      ),
    );
  }
  const people = new Set(contacts.filter(({ contact }) => contact.phonePrinted !== null).map(personKey));
  if (people.size > 0)
    found.push(
      finding(
        'personalData',
        contacts.map(({ line }) => line),
        { count: people.size },
      ),
    );
  for (const assignment of assignmentsOf(context)) if (!assignment.contact) found.push(finding('contactMissing', [assignment.line]));
  return found;
}

function phones(contacts: readonly ContactLine[]): Finding[] {
  const found: Finding[] = [];
  const shared = sharedPhones(contacts.map((entry) => ({ owner: fold(entry.contact.name), e164: entry.contact.phone?.e164 ?? null })));
  for (const [e164, owners] of shared) {
    const lines = contacts.filter(({ contact }) => contact.phone?.e164 === e164).map(({ line }) => line);
    found.push(finding('sharedPhone', lines, { count: owners.length }));
  }
  const tests = contacts.filter(({ contact }) => contact.phone?.kind === 'test').map(({ line }) => line);
  if (tests.length > 0) found.push(finding('testPhone', tests));
  for (const { line, contact } of contacts) {
    if (contact.phonePrinted === null) found.push(finding('phoneMissing', [line]));
    else if (contact.phone === null) found.push(finding('phoneUnreadable', [line]));
    else if (contact.phone.kind === 'unknown') found.push(finding('phonePrefixUnknown', [line]));
    else if (contact.phone.converted) found.push(finding('phoneConverted', [line]));
  }
  return found;
}

function names(contacts: readonly ContactLine[]): Finding[] {
  const found: Finding[] = [];
  const byName = new Map<string, ContactLine[]>();
  for (const entry of contacts) {
    const key = fold(entry.contact.name);
    byName.set(key, [...(byName.get(key) ?? []), entry]);
    if (/\p{L}/u.test(entry.contact.name) && fold(nameParts(entry.contact.name).familyName ?? '') === 'doan') {
      found.push(finding('familyNameLikeUnit', [entry.line]));
    }
  }
  for (const entries of byName.values()) {
    if (new Set(entries.map(personKey)).size > 1)
      found.push(
        finding(
          'sameNameTwice',
          entries.map(({ line }) => line),
        ),
      );
  }
  return found;
}

function titles({ draft }: FindingContext, contacts: readonly ContactLine[]): Finding[] {
  const found: Finding[] = [];
  const bloc = fold(draft.programme.bloc ?? '');
  for (const { line, contact } of contacts) {
    if (contact.positions.length === 0 || contact.positions.some((position) => position.code === null))
      found.push(finding('titleUnknown', [line]));
    for (const position of contact.positions) {
      if (position.code !== 'standingCommitteeMember') continue;
      if (fold(position.organisation) === bloc) found.push(finding('contactOnCommittee', [line]));
      else found.push(finding('committeeTitleElsewhere', [line], { organisation: position.organisation }));
    }
  }
  return found;
}

/** Who is not named at all: co-units' contacts (R11), contacts of whole areas, the localities (D8). */
function missing(context: FindingContext): Finding[] {
  const found: Finding[] = [];
  for (const assignment of assignmentsOf(context)) {
    for (const unit of assignment.coUnits) found.push(finding('coUnitWithoutContact', [assignment.line], { unit }));
  }
  for (const area of context.draft.areas) {
    if (area.assignments.length === 0) found.push(finding('areaWithoutContact', [area.line], { area: area.code }));
  }
  const places = context.draft.provisions.filter(({ kind, text }) => kind === 'place' && /^cac /.test(fold(text)));
  const groups = context.draft.areas.flatMap((area) => area.offerings.flatMap(({ localityGroup }) => localityGroup ?? []));
  const counted = context.lines.filter(({ text }) => /\b\d+ (?:quan|huyen|phuong|xa)\b/.test(fold(text)));
  const lines = [...places, ...groups].map(({ line }) => line);
  if (lines.length > 0) found.push(finding('localitiesNotListed', [...lines, ...counted.map(({ number }) => number)]));
  return found;
}
