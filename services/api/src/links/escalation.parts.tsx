import {
  delaysOf,
  formatDate,
  formatMoment,
  formatShort,
  localDateOf,
  maskPhone,
  roundOf,
  type Delays,
  type EventKind,
} from '@chung-suc/domain';
import { MESSAGE_WORDS } from '@chung-suc/api-contract';
import { TRIGGER_WORDS } from '../cases/adjustment-words';
import { BY_THE_CLOCK, comingSteps } from '../cases/coming-steps';
import { partsOf } from '../cases/case.mapper';
import { dutySentenceOf } from '../cases/duty.mapper';
import { describeEvent, whatHappened } from '../cases/event-words';
import { Facts, Notice } from '../pages/sheet';
import type { LinkSituation } from './link-situation.service';

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What was brought to the committee: why, since when, what was known and when it was told, who takes no part, and whom to call when time is short. */
export function EscalationFacts({ situation }: { readonly situation: LinkSituation }) {
  const { duty, history, reading, recused, now } = situation;
  const n = roundOf(duty);
  const delays = delaysOf(
    history.events.map(({ event }) => event),
    reading.calendar,
    now,
  ).find((one) => one.n === n);
  if (!delays) return null;
  return (
    <section>
      <h2>Việc cần quyết định</h2>
      {delays.shortNotice ? <CallList situation={situation} /> : null}
      <Facts
        facts={[
          ['Vì sao', capital(TRIGGER_WORDS[delays.trigger].vi)],
          ...whatWasSaid(situation, delays),
          [
            'Chuyển Ban Thường vụ',
            `${formatMoment(delays.openedAt)}; đến nay ${delays.deciding.workingDays === 0 ? 'chưa quá một ngày làm việc' : `${delays.deciding.workingDays} ngày làm việc`}`,
          ],
          ...(recused.length === 0
            ? []
            : ([
                [
                  'Không tham gia quyết định',
                  recused
                    .map(
                      ({ fullName, title }) =>
                        `Đ/c ${fullName ?? title} (${fullName ? `${title}, ` : ''}giữ chức danh tại ${reading.unit.name})`,
                    )
                    .join('\n'),
                ],
              ] as [string, string][])),
        ]}
      />
    </section>
  );
}

/** The committee knows: what was told, and until when it decides. */
export function WithCommittee({ situation: { history, reading, now } }: { readonly situation: LinkSituation }) {
  const open = reading.state.escalation;
  const decide = reading.owed.find(({ kind }) => kind === 'decide');
  if (!open || !decide) return null;
  const told = history.events.find(({ event }) => event.at === open.openedAt && TOLD.includes(event.kind));
  return (
    <Notice kind="info" title="Đã báo Ban Thường vụ">
      {told ? <p>{whatHappened(told, now).vi}</p> : null}
      <p>{dutySentenceOf(decide, partsOf(reading), now).vi}</p>
    </Notice>
  );
}

const TOLD: readonly EventKind[] = ['declined', 'coUnitDeclined', 'troubleDeclared', 'choiceRefused', 'recordingDisputed'];

/** The words of whoever told it, with both moments; of silence, what was sent while nobody answered. */
function whatWasSaid({ history }: LinkSituation, { telling, openedAt }: Delays): [string, string][] {
  const before = history.events.filter(({ event }) => event.at <= openedAt);
  const said = before.filter(({ event }) => TOLD.includes(event.kind) && event.at === openedAt).map(describeEvent);
  if (said.length > 0) {
    return [
      ['Đã xảy ra', said.flatMap(({ text, written }) => [text.vi, written].filter(Boolean)).join('\n')],
      ...(telling
        ? ([
            [
              'Biết và báo',
              `Biết từ ${formatMoment(telling.knewAt)}\nBáo lúc ${formatMoment(telling.toldAt)} (${telling.workingDays === 0 ? 'ngay trong ngày' : `${telling.workingDays} ngày làm việc sau khi biết`})`,
            ],
          ] as [string, string][])
        : []),
    ];
  }
  const reminders = before.filter(({ event }) => event.kind === 'reminded' || event.kind === 'fellOverdue');
  if (reminders.length === 0) return [];
  return [['Trước đó', reminders.map((one) => `${formatShort(one.event.at)}: ${describeEvent(one).text.vi}`).join('\n')]];
}

/** Too little time for letters. Numbers are masked, as everywhere: the mail has them in full. */
function CallList({ situation: { link, reading } }: { readonly situation: LinkSituation }) {
  const { unit, locality, coordinator } = reading.holders;
  const others = reading.coUnits.flatMap(({ holder }) => holder ?? []);
  const all = [unit, ...others, locality, ...(coordinator ? [coordinator] : [])].filter(({ personId }) => personId !== link.personId);
  const people = [...new Map(all.map((one) => [one.postId, one])).values()];
  return (
    <Notice kind="urgent" title="Gấp: sắp đến ngày hoạt động, xin gọi điện">
      <ul>
        {people.map(({ postId, fullName, title, phone, phoneReportedAt }) => (
          <li key={postId}>
            {fullName ? `Đ/c ${fullName}, ` : ''}
            {title}: {phone === null ? 'chưa có số điện thoại' : maskPhone(phone)}
            {phoneReportedAt === null ? '' : ` (có người báo sai số ngày ${formatDate(localDateOf(phoneReportedAt))})`}
          </li>
        ))}
      </ul>
      <p className="quiet">Số đầy đủ có trong thư.</p>
    </Notice>
  );
}

/** So many steps are told on a page. */
const SHOWN = 6;

/** What happens by itself, and when, by the rules that will act. */
export function Coming({ situation }: { readonly situation: LinkSituation }) {
  const steps = comingSteps(situation.reading, situation.facts).slice(0, SHOWN);
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>Nếu không ai làm gì</h2>
      <ol className="coming">
        {steps.map((step) => (
          <li key={step.at}>
            <strong>{formatMoment(step.at)}</strong>
            {step.events.map((event, index) => (
              <span key={index}> {describeEvent({ ...BY_THE_CLOCK, event, names: situation.names }).text.vi}</span>
            ))}
            {step.told.length > 0 ? (
              <span className="quiet"> Thư: {[...new Set(step.told.map(({ template }) => MESSAGE_WORDS[template].vi))].join('; ')}.</span>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
