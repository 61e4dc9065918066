import {
  AUDIENCE_WORDS,
  COST_ITEM_WORDS,
  MODE_WORDS,
  PRESENTER_WORDS,
  PROBLEMS,
  offeringLabel,
  type FieldIssue,
} from '@chung-suc/api-contract';
import {
  formatMoment,
  formatSpan,
  lateness,
  mayRead,
  rosterOf,
  type CostBearer,
  type EventKind,
  type RefusalCode,
} from '@chung-suc/domain';
import { confirmationOf, partsOf } from '../cases/case.mapper';
import { dutySentenceOf, sentenceOf } from '../cases/duty.mapper';
import { describeEvent, whatHappened } from '../cases/event-words';
import { eventThatEnded } from '../cases/what-answered';
import { Facts, Notice, Sheet } from '../pages/sheet';
import { afterwards } from './afterwards';
import { fieldLabel, writtenIn } from './forms/field-labels';
import type { FormContext, Typed } from './forms/form-parts';
import { DutyForm } from './duty.form';
import { Coming, EscalationFacts, WithCommittee } from './escalation.parts';
import type { LinkSituation } from './link-situation.service';

/** Why what was sent did not go through; `late`: somebody was first. */
export type PageTrouble = 'fields' | 'away' | 'changed' | 'late' | { readonly refused: RefusalCode };

interface LinkPage {
  readonly situation: LinkSituation;
  readonly typed: Typed;
  readonly trouble: PageTrouble | null;
  readonly messageOf: (issue: FieldIssue) => string;
}

/** Who sent what, where it stands, the terms, who takes what, and one calm form; or what became of it. */
export function linkPage({ situation, typed, trouble, messageOf }: LinkPage) {
  const { duty, reading, status } = situation;
  const { offering, locality } = reading;
  const above = `${reading.state.number} · ${offeringLabel(offering.areaCode, offering.ordinal).vi}`;
  const form: FormContext = { ...typed, messageOf, after: afterwards(situation) };
  if (status === 'postNotHeld') {
    return (
      <Sheet title="Liên kết không còn dùng được" above={reading.state.number}>
        <Answered situation={situation} />
        <p>{PROBLEMS.linkPostNotHeld.detail.vi}</p>
        <Help situation={situation} />
      </Sheet>
    );
  }
  return (
    <Sheet title={`${offering.name} – ${locality.name}`} above={above} wrong={trouble !== null}>
      <Trouble trouble={trouble} form={form} />
      {status === 'over' ? <Answered situation={situation} /> : null}
      {trouble === 'late' ? <Written form={form} /> : null}
      {status === 'expired' ? (
        <Notice kind="info" title={PROBLEMS.linkExpired.title.vi}>
          <p>{PROBLEMS.linkExpired.detail.vi}</p>
        </Notice>
      ) : null}
      <Sentence situation={situation} />
      {status === 'open' && duty.kind !== 'decide' ? <WithCommittee situation={situation} /> : null}
      {status === 'open' ? <p>{askedBy(situation)}</p> : null}
      {status === 'open' && duty.kind === 'decide' ? (
        <>
          <EscalationFacts situation={situation} />
          <h2>Nội dung đề nghị</h2>
        </>
      ) : null}
      {/* An old link in an old mailbox tells what became of it, and no more; nor does that of a unit that is not asked any more. */}
      {status === 'expired' || isOld(situation) || !isReader(situation) ? null : <CaseFacts situation={situation} />}
      {status === 'open' ? <DutyForm situation={situation} form={form} /> : null}
      {status === 'open' ? <Coming situation={situation} /> : null}
      <Help situation={situation} />
    </Sheet>
  );
}

const isReader = ({ facts, reading }: LinkSituation): boolean => facts.actor.kind === 'person' && mayRead(reading.state, facts.actor.posts);
const isOld = ({ link, now }: LinkSituation): boolean => link.expiresAt.getTime() <= now;

/** Where it stands: while it is open, the duty that this very mail asked for. */
function Sentence({ situation: { status, duty, reading, now } }: { readonly situation: LinkSituation }) {
  const parts = partsOf(reading);
  if (status === 'over') return <p className="sentence">{sentenceOf(parts, now).vi}</p>;
  return (
    <p className="sentence" data-late={lateness(duty, now, reading.calendar, rosterOf(duty, reading.state)).kind}>
      {dutySentenceOf(duty, parts, now).vi}
    </p>
  );
}

/** Whom to turn to, and for whom the page is. */
function Help({ situation: { reading, personName } }: { readonly situation: LinkSituation }) {
  const { coordinator } = reading.holders;
  return (
    <p className="quiet foot">
      Trang này dành riêng cho Đ/c {personName}; xin không chuyển tiếp liên kết. Cần hỗ trợ, xin trả lời thư đã nhận
      {coordinator?.fullName ? ` hoặc liên hệ Đ/c ${coordinator.fullName}, ${coordinator.title}` : ''}.
    </p>
  );
}

/** Somebody was first: what was typed is not lost. */
function Written({ form }: { readonly form: FormContext }) {
  const written = writtenIn(form.fields);
  if (written.length === 0) return null;
  return (
    <section>
      <h2>Những gì vừa nhập (không được gửi)</h2>
      <dl className="facts">
        {written.map(([label, text], index) => (
          <div key={index}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function askedBy({ duty, reading, history, personName }: LinkSituation): string {
  const { unit, locality, state } = reading;
  const { fullName } = history.events.find(({ event }) => event.kind === 'requested') ?? {};
  const requester = fullName ? `Đ/c ${fullName}, ${locality.name},` : locality.name;
  const asked: Record<typeof duty.kind, string> = {
    answer: `${requester} gửi đề nghị này lúc ${formatMoment(state.requestedAt)}. Đ/c ${personName} trả lời thay mặt ${unit.name}.`,
    choose: `Ban Thường vụ đề nghị ${locality.name} chọn một phương án. Đ/c ${personName} chọn thay mặt ${locality.name}.`,
    hold: `Nội dung đã thống nhất. Đ/c ${personName} thay mặt ${unit.name}.`,
    decide: `Việc này được chuyển để Ban Thường vụ quyết định. Đ/c ${personName} quyết định thay mặt Ban Thường vụ; ai quyết định trước thì việc được ghi nhận.`,
    report: `Hoạt động đã đến giờ kết thúc. Đ/c ${personName} báo cáo thay mặt ${unit.name}.`,
    confirm: `${unit.name} đã báo cáo kết quả. Đ/c ${personName} xác nhận thay mặt ${locality.name}.`,
    review: `${unit.name} đã báo cáo kết quả. Đ/c ${personName} xem xét thay mặt Ban Thường vụ.`,
    commend: `Ban Thường vụ đã ghi nhận báo cáo. Đ/c ${personName} cho biết ${unit.name} biểu dương ai.`,
  };
  return asked[duty.kind];
}

const TITLES: Partial<Record<EventKind, string>> = {
  agreed: 'Đề nghị này đã được trả lời',
  declined: 'Đề nghị này đã được trả lời',
  adjusted: 'Ban Thường vụ đã quyết định',
};

/** Shown to whoever opens the link later: who answered what and when, from the events. */
function Answered({ situation: { duty, closedAt, history, reading, now } }: { readonly situation: LinkSituation }) {
  const answered = eventThatEnded({ kind: duty.kind, closedAt }, history.events);
  if (!answered) return null;
  return (
    <Notice kind="done" title={TITLES[answered.event.kind] ?? 'Việc này đã xong'}>
      <p>{whatHappened(answered, now).vi}</p>
      <p className="quiet">Hồ sơ {reading.state.number}. Không cần làm gì thêm ở đây.</p>
    </Notice>
  );
}

function Trouble({ trouble, form }: { readonly trouble: PageTrouble | null; readonly form: FormContext }) {
  if (trouble === null) return null;
  if (trouble === 'away') {
    return (
      <Notice kind="error" title="Chưa gửi được">
        <p>Hệ thống đang bận. Những gì đã nhập vẫn còn ở dưới: xin chờ một lát rồi bấm gửi lại. Gửi lại không làm thành hai lần.</p>
      </Notice>
    );
  }
  if (trouble === 'late') {
    return (
      <Notice kind="error" title="Chưa ghi nhận: việc này vừa có người làm">
        <p>Những gì vừa nhập được giữ lại bên dưới để đ/c xem.</p>
      </Notice>
    );
  }
  if (trouble === 'changed') {
    return (
      <Notice kind="error" title="Nội dung đã thay đổi so với lần gửi trước">
        <p>Xin đọc lại những gì đã nhập rồi bấm gửi một lần nữa.</p>
      </Notice>
    );
  }
  if (typeof trouble === 'object') {
    const { title, detail } = PROBLEMS[trouble.refused];
    return (
      <Notice kind="error" title={title.vi}>
        <p>{detail.vi}</p>
      </Notice>
    );
  }
  return (
    <Notice kind="error" title={`Còn ${form.issues.length} chỗ cần sửa`}>
      <ul>
        {form.issues.map((issue) => (
          <li key={`${issue.field}-${issue.code}`}>
            <a href={`#f-${issue.field.replace(/\./g, '-')}`}>
              {fieldLabel(issue.field)}: {form.messageOf(issue)}
            </a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function CaseFacts({ situation: { reading, history } }: { readonly situation: LinkSituation }) {
  const { state, offering, unit } = reading;
  const { terms, agreement, report } = state;
  const takes = (bearer: CostBearer): string =>
    terms.costs
      .filter((line) => line.bearer === bearer)
      .map(({ item }) => COST_ITEM_WORDS[item].vi)
      .join(', ') || 'không có';
  const people = (audience: typeof terms.audience): string =>
    audience.map(({ group, count }) => `${AUDIENCE_WORDS[group].vi}: ${count} người`).join('\n');
  const facts: [string, string][] = [
    ['Trong Kế hoạch', offering.printed.replace(/^[-–—+*•\s]+/, '')],
    ['Thời gian', formatSpan(terms.start, terms.end)],
    ['Hình thức', capital(MODE_WORDS[terms.mode].vi)],
    ...(terms.modeDeviation ? ([['Lý do khác Kế hoạch', terms.modeDeviation]] as [string, string][]) : []),
    [terms.mode === 'online' ? 'Cách tham gia' : 'Địa điểm', terms.place],
    ['Đối tượng', people(terms.audience)],
    ['Ai lo gì', `${unit.name}: ${takes('unit')}\n${reading.locality.name}: ${takes('locality')}\nKhông cần: ${takes('notNeeded')}`],
    ...(terms.wishes ? ([['Mong muốn của địa phương', terms.wishes]] as [string, string][]) : []),
  ];
  if (agreement) {
    facts.push([
      'Người trình bày',
      agreement.presenters.map(({ name, kind }) => `${name} (${PRESENTER_WORDS[kind].vi.toLowerCase()})`).join('\n'),
    ]);
    facts.push(['Nội dung cụ thể', agreement.contents]);
    if (agreement.note) facts.push(['Ghi chú của đơn vị', agreement.note]);
  }
  const adjusted = history.events.findLast(({ event }) => event.kind === 'adjusted');
  if (adjusted) {
    const { text, written } = describeEvent(adjusted);
    facts.push(['Ban Thường vụ điều chỉnh', [text.vi, written].filter(Boolean).join('\n')]);
  }
  if (report) {
    facts.push(['Báo cáo: số người dự', people(report.attendance)], ['Báo cáo: kết quả', report.summary]);
    if (report.difficulties) facts.push(['Báo cáo: khó khăn', report.difficulties]);
  }
  const confirmation = confirmationOf(history);
  if (confirmation) {
    const said = confirmation.tookPlace ? 'Đã diễn ra' : 'Không diễn ra như báo cáo';
    facts.push([
      'Địa phương xác nhận',
      [confirmation.rating ? `${said}, đánh giá ${confirmation.rating}/5` : said, confirmation.comment].filter(Boolean).join('\n'),
    ]);
  }
  return <Facts facts={facts} />;
}
