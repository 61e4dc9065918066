import { PROBLEMS, offeringLabel, type FieldIssue } from '@chung-suc/api-contract';
import { lateness, mayRead, rosterOf, type DutyKind, type EventKind } from '@chung-suc/domain';
import { partsOf } from '../cases/case.mapper';
import { dutySentenceOf, sentenceOf } from '../cases/duty.mapper';
import { describeEvent, whatHappened } from '../cases/event-words';
import { eventThatEnded } from '../cases/what-answered';
import { Notice, Sheet } from '../pages/sheet';
import { afterwards } from './afterwards';
import { askedBy } from './asked-by';
import { CaseFacts } from './case-facts';
import { isCoordinator } from './coordinator';
import { DutyForm } from './duty.form';
import { Coming, EscalationFacts, WithCommittee } from './escalation.parts';
import type { FormContext, Typed } from './forms/form-parts';
import type { LinkSituation } from './link-situation.service';
import { Photos } from './forms/photos.field';
import { takesPhotos } from './link-photos.service';
import { FreshLink } from './fresh-link.parts';
import { Trouble, Written, type PageTrouble } from './page-trouble';
import { Before } from './proposal.parts';

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
    <Sheet
      title={`${offering.name} – ${locality.name}`}
      above={above}
      wrong={trouble !== null}
      script={isScripted(situation) ? '/assets/photos.js' : undefined}
    >
      <Trouble trouble={trouble} form={form} />
      {status === 'over' ? <Answered situation={situation} /> : null}
      {trouble === 'late' || status === 'expired' ? <Written form={form} /> : null}
      {status === 'expired' ? <FreshLink situation={situation} /> : null}
      <Sentence situation={situation} />
      {status === 'open' && duty.kind !== 'decide' ? <WithCommittee situation={situation} /> : null}
      {status === 'open' ? <p>{askedBy(situation)}</p> : null}
      {status === 'open' && duty.kind === 'decide' ? (
        <>
          <EscalationFacts situation={situation} />
          <h2>Nội dung đề nghị</h2>
        </>
      ) : null}
      {status === 'open' ? <Before situation={situation} /> : null}
      {/* An old link in an old mailbox tells what became of it, and no more; nor does that of a unit that is not asked any more. */}
      {status === 'expired' || isOld(situation) || !isReader(situation) ? null : <CaseFacts situation={situation} />}
      {typed.photos && !takesPhotos(situation) && typed.photos.kept.length > 0 ? <Photos photos={typed.photos} /> : null}
      {status === 'open' ? <DutyForm situation={situation} form={form} /> : null}
      {status === 'open' ? <Coming situation={situation} /> : null}
      <Help situation={situation} />
    </Sheet>
  );
}

/** Only the form that takes photos has a script, which sends them by itself. */
export const isScripted = takesPhotos;

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
function Help({ situation }: { readonly situation: LinkSituation }) {
  const { coordinator } = situation.reading.holders;
  const whom = coordinator?.fullName ? ` hoặc liên hệ Đ/c ${coordinator.fullName}, ${coordinator.title}` : '';
  return (
    <p className="quiet foot">
      Trang này dành riêng cho Đ/c {situation.personName}; xin không chuyển tiếp liên kết.
      {isCoordinator(situation) ? '' : ` Cần hỗ trợ, xin trả lời thư đã nhận${whom}.`}
    </p>
  );
}

const TITLES: Partial<Record<EventKind, string>> = {
  agreed: 'Đề nghị này đã được trả lời',
  consented: 'Đề nghị này đã được trả lời',
  declined: 'Đề nghị này đã được trả lời',
  coUnitDeclined: 'Đề nghị này đã được trả lời',
  matched: 'Đã kết nối với đơn vị',
  split: 'Đã chọn tổ chức trước',
  suspended: 'Hoạt động tạm dừng',
  resumed: 'Hoạt động được tiếp tục',
  confirmed: 'Đã xác nhận',
  proposed: 'Đề xuất đã được gửi',
  turnedDown: 'Giữ nguyên như đã thống nhất',
  cancelled: 'Đã hủy',
  placeTaken: 'Đã nhận suất',
  placePassed: 'Suất đã chuyển cho địa phương khác',
  reportReturned: 'Đã đề nghị bổ sung báo cáo',
  adjusted: 'Ban Thường vụ đã quyết định',
};

/** What somebody wants to know at once, whoever reads it. */
const WITH_REASON: readonly EventKind[] = ['cancelled', 'turnedDown', 'reportReturned', 'suspended'];

const titleOf = (kind: EventKind, duty: DutyKind): string =>
  kind === 'agreed' && duty === 'hold' ? 'Nội dung đã được thống nhất lại' : (TITLES[kind] ?? 'Việc này đã xong');

/** Shown to whoever opens the link later: who answered what and when, from the events. */
function Answered({ situation: { duty, closedAt, history, reading, now } }: { readonly situation: LinkSituation }) {
  const answered = eventThatEnded({ kind: duty.kind, closedAt }, history.events);
  if (!answered) return null;
  return (
    <Notice kind="done" title={titleOf(answered.event.kind, duty.kind)}>
      <p>{whatHappened(answered, now).vi}</p>
      {WITH_REASON.includes(answered.event.kind) ? <p className="written">{describeEvent(answered).written}</p> : null}
      <p className="quiet">Hồ sơ {reading.state.number}. Không cần làm gì thêm ở đây.</p>
    </Notice>
  );
}
