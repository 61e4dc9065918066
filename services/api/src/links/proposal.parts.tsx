import type { ReactNode } from 'react';
import { differencesInWords, positionWords } from '@chung-suc/api-contract';
import { formatMoment, formatSpan, isRural, type DomainEventOf, type Terms, partyOf } from '@chung-suc/domain';
import { partsOf } from '../cases/case.mapper';
import { dutySentenceOf } from '../cases/duty.mapper';
import { whatHappened } from '../cases/event-words';
import { stoodBy } from '../cases/versions';
import { Facts, Notice } from '../pages/sheet';
import { OpenCosts, Registered, StandsStill, Torn } from './standing.parts';
import type { LinkSituation } from './link-situation.service';

interface Props {
  readonly situation: LinkSituation;
}

/** What a reader must know before the terms: what differs, who else asks, what is missing, or whom is waited for. */
export function Before({ situation }: Props) {
  switch (situation.duty.kind) {
    case 'wait':
      return <InLine situation={situation} />;
    case 'resume':
      return <StandsStill situation={situation} />;
    case 'split':
      return <Torn situation={situation} />;
    case 'confirm':
      return <Registered situation={situation} />;
    case 'answer':
    case 'answerPart':
      return (
        <>
          <Proposed situation={situation} />
          <Engaged situation={situation} />
          <Rivals situation={situation} />
        </>
      );
    case 'consent':
      return (
        <>
          <Proposed situation={situation} />
          <Engaged situation={situation} />
        </>
      );
    case 'join':
      return <h2>Nội dung hai bên đã đồng ý</h2>;
    case 'hold':
      return (
        <>
          <ChangeOnTheTable situation={situation} />
          <OpenCosts situation={situation} />
        </>
      );
    case 'report':
    case 'review':
      return <Returned situation={situation} />;
    default:
      return null;
  }
}

function Differences({ before, after, note = null }: { readonly before: Terms; readonly after: Terms; readonly note?: string | null }) {
  const found = differencesInWords(before, after);
  const facts = found.map(({ title, before: was, after: is }): [string, ReactNode] => [
    title.vi,
    <>
      <span className="quiet">Trước: {was?.vi ?? 'chưa có'}</span>
      {'\n'}
      <strong>Đề xuất: {is?.vi ?? 'bỏ'}</strong>
    </>,
  ]);
  return (
    <>
      {found.length === 0 ? <p>Thời gian, hình thức, địa điểm, đối tượng và phần ai lo gì không đổi.</p> : null}
      {facts.length > 0 || note ? <Facts facts={[...facts, ...(note ? [['Lời nhắn', note] as const] : [])]} /> : null}
    </>
  );
}

/** What is proposed, against what the reader stood by. */
function Proposed({ situation: { duty, reading, versions } }: Props) {
  const { proposal, posts } = reading.state;
  if (proposal === null || !proposal.proposed) return null;
  const party = partyOf(duty, reading.state) ?? (duty.postId === posts.unit ? 'unit' : 'locality');
  const before = reading.state.stage === 'agreed' ? reading.state.terms : stoodBy(party, proposal.n, versions)?.terms;
  return (
    <section>
      <h2>Đề xuất mới</h2>
      <Differences before={before ?? proposal.terms} after={proposal.terms} note={proposal.note} />
      <h2>Toàn bộ nội dung được đề xuất</h2>
    </section>
  );
}

/** A unit can be in one place at a time: said before it agrees, not only when it is refused. */
function Engaged({ situation: { engagements, reading } }: Props) {
  if (engagements.length === 0) return null;
  return (
    <Notice kind="urgent" title="Đơn vị đã có hoạt động trùng giờ">
      <ul>
        {engagements.map(({ start, end }) => (
          <li key={start}>{formatSpan(start, end)}</li>
        ))}
      </ul>
      <p>
        {reading.coUnits.length > 0 ? 'Đơn vị, hoặc đơn vị phối hợp,' : reading.unit.name} không nhận thêm được vào đúng giờ đó. Có thể chọn
        ngày khác đã nêu, hoặc đề xuất giờ khác.
      </p>
    </Notice>
  );
}

/** All who ask for the unit at that time, rural communes first; the unit chooses. */
function Rivals({ situation: { rivals, link } }: Props) {
  if (rivals.length < 2) return null;
  return (
    <section>
      <h2>Các địa phương cùng đề nghị vào giờ này</h2>
      <p>
        Địa bàn xã được nêu trước, rồi theo thứ tự gửi đến. Đơn vị chọn; với địa phương còn lại, xin chọn ngày khác hoặc đề xuất giờ khác.
      </p>
      <ol className="rivals">
        {rivals.map(({ id, number, locality, localityKind, span, otherDates, requestedAt }) => (
          <li key={id}>
            <strong>{locality}</strong>
            {isRural(localityKind) ? ' (địa bàn xã)' : ''}
            {id === link.caseId ? ' – đề nghị này' : ''}
            <br />
            {formatSpan(span.start, span.end)}
            {otherDates.length > 0 ? `; ngày khác: ${otherDates.map(({ start, end }) => formatSpan(start, end)).join('; ')}` : ''}
            <br />
            <span className="quiet">
              {number}, gửi lúc {formatMoment(requestedAt)}
            </span>
          </li>
        ))}
      </ol>
      <h2>Nội dung đề nghị này</h2>
    </section>
  );
}

/** A change waits for consent: what is agreed stands until then. */
function ChangeOnTheTable({ situation: { reading, now } }: Props) {
  const { state, owed } = reading;
  if (state.proposal === null) return null;
  const asked = owed.filter(({ kind }) => kind === 'consent' || kind === 'join');
  return (
    <Notice kind="info" title="Đang có đề xuất thay đổi">
      <p>Nội dung đã thống nhất vẫn giữ nguyên cho đến khi các bên cùng đồng ý với thay đổi.</p>
      <Differences before={state.terms} after={state.proposal.terms} />
      {asked.map((duty) => (
        <p key={duty.id}>{dutySentenceOf(duty, partsOf(reading), now).vi}</p>
      ))}
    </Notice>
  );
}

/** The report was asked for again: by whom, and what is missing. */
function Returned({ situation: { history, now } }: Props) {
  const returned = history.events.findLast(({ event }) => event.kind === 'reportReturned');
  if (!returned) return null;
  const { missing } = (returned.event as DomainEventOf<'reportReturned'>).body;
  return (
    <Notice kind="info" title="Ban Thường vụ đã đề nghị bổ sung báo cáo">
      <p>{whatHappened(returned, now).vi}</p>
      <p className="written">{missing}</p>
    </Notice>
  );
}

/** Nobody has to do anything while a case is in line. */
function InLine({ situation: { surroundings } }: Props) {
  const { position } = surroundings;
  return (
    <Notice kind="info" title="Đã có địa phương đăng ký, không còn suất">
      {position === null ? null : <p>{positionWords(position).vi}.</p>}
      <p>Không cần làm gì. Có suất trống, thư sẽ được gửi đến địa phương đứng đầu hàng chờ.</p>
    </Notice>
  );
}
