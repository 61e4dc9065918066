import { renderMail } from '@chung-suc/mail';
import { ASKED, CO_UNIT, LOCALITY, UNIT, happened, requested, textOf, toldOf } from '../testing/sources';
import { committeeDigest, mailFor, type MailSource } from './mail-for';

const COMPONENTS = [
  { id: 'a', name: 'Bộ luật Lao động', leadUnitId: 'u', unitPostId: 'unit' },
  { id: 'b', name: 'Luật Bảo hiểm xã hội', leadUnitId: 'c', unitPostId: 'co-unit' },
];
const asked = requested({ part: 'a', coUnits: [{ unitId: 'c', postId: 'co-unit', part: 'b' }] });
const details = (contents: string) => ({ presenters: [{ name: 'Lý Thị Diễn Giả', kind: 'guide' as const }], contents, note: null });
const declined = happened('coUnitDeclined', { unitId: 'c', reason: 'Tập huấn', alternative: null, knewAt: ASKED });
const escalated = (trigger: 'declined' | 'silence', dutyId: string | null) =>
  happened('escalated', { n: 1, trigger, dutyId, shortNotice: false, deciders: ['m'], recused: [], chainVersion: 1, skipped: [] });

/** The same of an offering in two components, about the duty of a kind. */
function inParts(events: Parameters<typeof toldOf>[0], holder: Parameters<typeof toldOf>[1], kind?: string): MailSource {
  const source = toldOf(events, holder);
  const offering = { ...source.reading.offering, components: COMPONENTS };
  return { ...source, duty: source.reading.owed.find((duty) => duty.kind === kind) ?? null, reading: { ...source.reading, offering } };
}

describe('the mails of an offering in components', () => {
  it('ask each unit for its own by its name', () => {
    const toPart = renderMail(mailFor('requestToUnit', inParts([asked], CO_UNIT, 'answerPart')));
    expect(toPart.subject).toContain('phần “Luật Bảo hiểm xã hội” tại Phường Ví Dụ');
    expect(toPart.text).toContain('Đoàn Phường Ví Dụ đề nghị Đoàn Mẫu C phối hợp');
    expect(toPart.text).toContain('- Các phần khác: Bộ luật Lao động (Đoàn Sở Mẫu A)');
    expect(toPart.text).not.toContain('Đơn vị phối hợp:');
    expect(renderMail(mailFor('requestToUnit', inParts([asked], UNIT, 'answer'))).subject).toContain('phần “Bộ luật Lao động”');
    expect(renderMail(mailFor('requestSent', inParts([asked], LOCALITY))).subject).toContain(
      'mục III.1, nội dung 3 đến Đoàn Sở Mẫu A và Đoàn Mẫu C',
    );
  });

  it('wait for the last of the answers', () => {
    const answered = happened('consented', { n: 1, party: 'unit', details: details('Ca làm đêm') });
    expect(textOf('requestSent', inParts([asked, answered], LOCALITY))).toContain('xin chờ trả lời của đơn vị');
  });

  it('compare a change with what each unit had made specific', () => {
    const agreed = [
      ...[asked, happened('consented', { n: 1, party: 'unit', details: details('Ca làm đêm') })],
      happened('agreed', { ...details('Ca làm đêm'), parts: [{ part: 'b', ...details('Bảo hiểm tự nguyện') }] }),
    ];
    const first = textOf('agreedToLocality', inParts(agreed, LOCALITY));
    expect(first).toMatch(
      /- Phần “Bộ luật Lao động”: Đoàn Sở Mẫu A[\s\S]*“Ca làm đêm”\n- Phần “Luật Bảo hiểm xã hội”: Đoàn Mẫu C[\s\S]*“Bảo hiểm tự nguyện”/,
    );
    const change = happened('proposed', {
      ...{ n: 2, by: 'unit' as const, terms: inParts([asked], UNIT).reading.state.terms, otherDates: [] },
      ...{ details: details('Tiền lương'), note: null, consents: ['unit' as const] },
    });
    const text = textOf('proposalAsked', inParts([...agreed, change], LOCALITY, 'consent'));
    expect(text).toContain('Phần “Bộ luật Lao động” (thay đổi): Đoàn Sở Mẫu A');
    expect(text).toContain('- Phần “Luật Bảo hiểm xã hội”: Đoàn Mẫu C');
  });

  it('tell the committee which component and whose', () => {
    const digest = (source: MailSource) => renderMail(committeeDigest([source], ASKED)).text;
    const refused = digest(inParts([asked, declined, escalated('declined', null)], LOCALITY, 'decide'));
    expect(refused).toContain('phần “Luật Bảo hiểm xã hội”');
    expect(refused).toContain('Sự việc: Đoàn Mẫu C chưa thể phối hợp cùng Đoàn Sở Mẫu A.');
    const silent = digest(inParts([asked, escalated('silence', 'answerPart-1')], LOCALITY, 'decide'));
    expect(silent).toContain('Sự việc: Đoàn Mẫu C chưa trả lời Phường Ví Dụ.');
  });

  it('call a case of one component by it', () => {
    const alone = inParts([requested({ part: 'b' })], LOCALITY);
    expect(renderMail(mailFor('requestSent', alone)).subject).toContain('nội dung 3, phần “Luật Bảo hiểm xã hội” đến');
  });
});
