import { PROBLEMS } from '@chung-suc/api-contract';
import { formatSpan, overlaps, type DutyKind, type Side, type Span } from '@chung-suc/domain';
import type { LinkSituation } from '../link-situation.service';
import { actLabel } from './act-label';
import { DeclinePart, WhyParts } from './answer.parts';
import { After, Choice, Form, Part, closedBecause, type ClosedCommands, type FormContext } from './form-parts';
import { TermsFields } from './terms.fields';

interface ConsentProps {
  readonly form: FormContext;
  readonly situation: LinkSituation;
  readonly closed: ClosedCommands;
}

const PRESELECTED: Readonly<Record<string, string>> = { 'dong-y': 'accept', 'de-xuat': 'propose' };

/** A side answers a proposal: consent, other terms, or what is agreed stays; the page says what each leads to. */
export function ConsentForm({ form, situation, closed }: ConsentProps) {
  const { duty, reading } = situation;
  const by: Side = duty.postId === reading.state.posts.unit ? 'unit' : 'locality';
  const isAgreed = reading.state.stage === 'agreed';
  const whyNot = noDateLeft(situation) ?? closed.accept ?? null;
  return (
    <Form form={form} send="Gửi trả lời">
      <Version situation={situation} />
      <Choice
        form={form}
        name="verdict"
        legend={`${by === 'unit' ? reading.unit.name : reading.locality.name} trả lời`}
        initially={PRESELECTED[form.choice ?? '']}
        options={[
          { value: 'accept', label: actLabel('accept'), ...closedBecause(whyNot) },
          { value: 'propose', label: actLabel('propose', 'ngày khác hoặc nội dung khác'), ...closedBecause(closed.propose) },
          ...(isAgreed ? [{ value: 'turnDown', label: actLabel('turnDown') }] : []),
          ...(closed.cancel ? [] : [{ value: 'cancel', label: actLabel('cancel') }]),
        ]}
      />
      {whyNot === null ? (
        <Part choice="accept" legend="Nếu đồng ý">
          <DateChoice form={form} situation={situation} />
          <AfterDates form={form} situation={situation} command="accept" />
        </Part>
      ) : null}
      <Part choice="propose" legend="Nếu đề xuất thay đổi">
        <TermsFields form={form} situation={situation} by={by} />
      </Part>
      <WhyParts form={form} readBy="Các bên" />
    </Form>
  );
}

/** A co-unit takes part in what the sides have settled, or cannot (R11). */
export function JoinForm({ form, situation, closed }: ConsentProps) {
  const whyNot = noDateLeft(situation) ?? closed.accept ?? null;
  return (
    <Form form={form} send="Gửi trả lời">
      <Version situation={situation} />
      <Choice
        form={form}
        name="verdict"
        legend="Đơn vị phối hợp trả lời"
        initially={form.choice === 'dong-y' ? 'accept' : form.choice === 'chua-the' ? 'decline' : undefined}
        options={[
          { value: 'accept', label: actLabel('accept', 'tham gia phối hợp'), ...closedBecause(whyNot) },
          { value: 'decline', label: actLabel('decline', 'chưa thể tham gia'), ...closedBecause(closed.decline) },
        ]}
      />
      {whyNot === null ? (
        <Part choice="accept" legend="Nếu đồng ý">
          <After form={form} command="accept" />
        </Part>
      ) : null}
      <DeclinePart
        form={form}
        legend="Nếu chưa thể tham gia"
        readBy="Đơn vị, địa phương và Ban Thường vụ"
        alternatives="Ngày khác, người khác…"
      />
    </Form>
  );
}

/** What the page shows, so that nobody consents to something else. */
export const Version = ({ situation: { reading } }: { readonly situation: LinkSituation }) => (
  <input type="hidden" name="version" value={reading.state.versions} />
);

interface Dated extends Span {
  /** As the form sends it: empty for the version's own date, else the index among the others. */
  readonly value: string;
  readonly closed: string | null;
}

/** The dates of the version on the table; one that has passed, or at which the unit is engaged, says so. */
function datesOf({ reading, engagements, facts }: LinkSituation): Dated[] {
  const { proposal } = reading.state;
  if (proposal === null) return [];
  const whyClosed = (span: Span): string | null => {
    if (span.start <= facts.asOf) return PROBLEMS.startPassed.title.vi;
    return engagements.some((engaged) => overlaps(engaged, span)) ? PROBLEMS.unitTaken.title.vi : null;
  };
  return [proposal.terms, ...proposal.otherDates].map(({ start, end }, index) => ({
    start,
    end,
    value: index === 0 ? '' : String(index - 1),
    closed: whyClosed({ start, end }),
  }));
}

/** Who does not choose among the dates: it joins what the sides have settled. */
const TAKES_THE_DATE: readonly DutyKind[] = ['join', 'answerPart'];

/** Why no date of the version can be taken; null while one can. */
export function noDateLeft(situation: LinkSituation): string | null {
  const dates = datesOf(situation).slice(0, TAKES_THE_DATE.includes(situation.duty.kind) ? 1 : undefined);
  if (dates.length === 0 || dates.some(({ closed }) => closed === null)) return null;
  const isPast = dates.every(({ start }) => start <= situation.facts.asOf);
  return isPast ? PROBLEMS.startPassed.detail.vi : PROBLEMS.unitTaken.detail.vi;
}

/** What follows once it is agreed: on each of the dates something else. */
export function AfterDates({
  form,
  situation,
  command,
}: {
  readonly form: FormContext;
  readonly situation: LinkSituation;
  readonly command: 'agree' | 'accept';
}) {
  const dates = datesOf(situation);
  if (dates.length < 2) return <After form={form} command={command} />;
  return dates.map(({ value, start, end, closed }) =>
    closed === null ? (
      <Part key={value} choice={`date-${value || 'own'}`} legend={formatSpan(start, end)}>
        <After form={form} command={value === '' ? command : `${command}.${value}`} />
      </Part>
    ) : null,
  );
}

/** Which of the dates, where there is more than one. */
export function DateChoice({ form, situation }: { readonly form: FormContext; readonly situation: LinkSituation }) {
  const dates = datesOf(situation);
  if (dates.length < 2) return null;
  return (
    <Choice
      form={form}
      name="date"
      legend="Vào ngày nào?"
      initially={dates.find(({ closed }) => closed === null)?.value}
      options={dates.map(({ value, start, end, closed }) => ({
        value,
        label: formatSpan(start, end),
        ...closedBecause(closed),
      }))}
    />
  );
}
