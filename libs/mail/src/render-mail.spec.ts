import type { DutyKind, MessageTemplate } from '@chung-suc/domain';
import { LINK_PLACEHOLDER, previews, renderMail, withLink, type Mail } from './index';
import { ABOUT } from './previews/invented-case';

const mailOf = (template: MessageTemplate): Mail => {
  const preview = previews().find(({ mail }) => mail.template === template);
  if (!preview) throw new Error(`No preview of ${template}`);
  return preview.mail;
};

/** Text as a reader sees it: tags away, entities back. */
const readable = (html: string): string =>
  html
    .replace(/<style>.*?<\/style>/gs, '')
    .replace(/<br\/?>/g, '\n')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#x27;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&');

const ASKING: Record<DutyKind, MessageTemplate> = {
  answer: 'requestToUnit',
  report: 'reportAsked',
  confirm: 'confirmAsked',
  review: 'reviewAsked',
  commend: 'commendAsked',
};
const asks = (mail: Mail): boolean => Object.values(ASKING).includes(mail.template);

describe('the request to a unit', () => {
  const rendered = renderMail(mailOf('requestToUnit'));

  it('has the subject that the committee expects, with the deadline in it', () => {
    expect(rendered.subject).toBe(
      '[Chung sức 2026] V/v đề nghị phối hợp mục III.1, nội dung 3 tại Phường Ví Dụ (trả lời trước 17h00, thứ Ba 24/02/2026)',
    );
  });

  it('says in plain text who asks whom for what, when, where, who pays, and until when', () => {
    expect(rendered.text).toBe(
      [
        'Kính gửi: Đ/c Nguyễn Văn Thử, Bí thư Đoàn Sở Mẫu A',
        '',
        'Đoàn Phường Ví Dụ đề nghị Đoàn Sở Mẫu A phối hợp nội dung “Tuyên truyền Luật An toàn thực phẩm (trực tiếp tại địa phương)” (mục III.1, nội dung 3 của Kế hoạch năm 2026), cụ thể như sau:',
        '',
        '- Thời gian dự kiến: 14h00–16h00, thứ Năm 18/06/2026',
        '- Hình thức: Trực tiếp',
        '- Địa điểm: Hội trường Ủy ban nhân dân Phường Ví Dụ, số 1 đường Thử Nghiệm',
        '- Đối tượng, số lượng: 90 người dân có hoàn cảnh khó khăn; 30 thanh thiếu nhi (tổng cộng 120 người)',
        '- Kinh phí: Đơn vị lo báo cáo viên, tài liệu tuyên truyền, thiết bị kỹ thuật; địa phương lo hội trường, phông nền, âm thanh, máy chiếu. Không cần: đi lại.',
        '- Mong muốn của địa phương: “Hộ kinh doanh thực phẩm nhỏ trên địa bàn.',
        '  Mong có phần hỏi đáp về giấy chứng nhận đủ điều kiện.”',
        '',
        'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 5 ngày làm việc).',
        '',
        '[Đồng ý phối hợp] {{link}}?y=dong-y',
        '[Chưa thể hỗ trợ] {{link}}?y=chua-the',
        '',
        'Liên kết trên chỉ mở trang trả lời; chưa có gì được gửi đi cho đến khi đồng chí bấm gửi trên trang đó. Liên kết dành riêng cho đồng chí, xin không chuyển tiếp.',
        '',
        'Đầu mối: Đ/c Bùi Thị Nháp, 0000 000 100, nhap.bt@example.vn.',
        '',
        'Trân trọng cảm ơn.',
        '',
        '-- ',
        'Chung sức 2026 · Ban Thường vụ Đoàn Khối Thử Nghiệm',
        'Hồ sơ CS-2026-0143. Thư được gửi tự động; trả lời thư này sẽ đến đầu mối nêu trên.',
        '',
      ].join('\n'),
    );
  });

  it('leads both buttons to the page of the link, which only shows', () => {
    const links = [...rendered.html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    expect(links).toEqual([`${LINK_PLACEHOLDER}?y=dong-y`, `${LINK_PLACEHOLDER}?y=chua-the`]);
  });
});

describe('every mail', () => {
  it.each(previews())('says the same in HTML and in text: $name', ({ mail }) => {
    const { html, text } = renderMail(mail);
    const shown = readable(html);
    for (const line of text.split('\n').map((part) => part.replace(/^(- [^:]+: |\[.+\] .+|-- |Chung sức \d+ · .+)/, '').trim())) {
      expect(shown.includes(line) ? '' : line).toBe('');
    }
    expect(shown).toContain(mail.sentence);
    expect(text).toContain(mail.sentence);
    expect(text).toContain(`Kính gửi: Đ/c ${mail.to.name}, ${mail.to.title}\n`);
    expect(text).toContain('Trân trọng cảm ơn.');
    expect(text).toContain('CS-2026-0143');
    expect(text).not.toContain('Đoàn Đoàn');
    expect(text).not.toMatch(/undefined|null|\[object/);
    expect(text).not.toMatch(/được nhắc|báo cáo Ban Thường vụ/); // nobody is reminded yet, and nothing climbs to the committee
  });

  it.each(previews().filter(({ mail }) => asks(mail)))('that asks has its deadline in the subject, and its link: $name', ({ mail }) => {
    const { subject, html, text } = renderMail(mail);
    expect(subject).toMatch(/^\[Chung sức 2026\] V\/v .+ \(.+ trước 17h00, thứ \S+ \d\d\/\d\d\/\d{4}\)$/);
    const deadline = /trước (17h00.+)\)$/.exec(subject)?.[1];
    expect(mail.sentence).toContain(deadline);
    expect(html).toContain(`href="${LINK_PLACEHOLDER}`);
    expect(text).toContain(LINK_PLACEHOLDER);
  });

  it.each(previews().filter(({ mail }) => !asks(mail)))('that informs says so, and has no link: $name', ({ mail }) => {
    const { subject, html, text } = renderMail(mail);
    expect(subject).toMatch(/^\[Chung sức 2026\] \[Để biết\] /);
    expect(html + text).not.toContain('{{');
    expect(html).not.toContain('href=');
    expect(text).toContain('Thư này để đồng chí biết, không cần trả lời.');
  });

  it('of a case has a subject of its own', () => {
    const subjects = previews()
      .filter(({ name }) => !name.endsWith('-online') && !name.startsWith('notHeldTold-'))
      .map(({ mail }) => renderMail(mail).subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('renders the same bytes again', () => {
    expect(renderMail(mailOf('reviewAsked'))).toEqual(renderMail(mailOf('reviewAsked')));
  });
});

describe('what people wrote', () => {
  const mail = mailOf('declinedToLocality') as Extract<Mail, { template: 'declinedToLocality' }>;

  it('is quoted, escaped, and keeps its lines', () => {
    const { html, text } = renderMail({ ...mail, reason: 'Bận <b>cả tuần</b> & "hết người"\nxin thông cảm', alternative: null });
    expect(html).toContain('“Bận &lt;b&gt;cả tuần&lt;/b&gt; &amp; &quot;hết người&quot;<br/>xin thông cảm”');
    expect(text).toContain('- Lý do: “Bận <b>cả tuần</b> & "hết người"\n  xin thông cảm”');
  });

  it('cannot ask for the reader’s link', () => {
    const rendered = withLink(renderMail({ ...mail, reason: `Xem ${LINK_PLACEHOLDER}` }), 'https://chungsuc.example.vn/l/abc.def');
    expect(rendered.html + rendered.text).not.toContain('/l/abc.def');
  });

  it('cannot break the subject', () => {
    const { subject } = renderMail({ ...mail, about: { ...ABOUT, unit: 'Đoàn\r\nBcc: x@example.vn' } });
    expect(subject).toBe('[Chung sức 2026] [Để biết] Đoàn Bcc: x@example.vn chưa thể hỗ trợ mục III.1, nội dung 3');
  });
});

describe('the link', () => {
  it('is put in while sending only', () => {
    const rendered = renderMail(mailOf('requestToUnit'));
    const sent = withLink(rendered, 'https://chungsuc.example.vn/l/abc.def');
    expect(sent.html).toContain('href="https://chungsuc.example.vn/l/abc.def?y=dong-y"');
    expect(sent.text).toContain('[Chưa thể hỗ trợ] https://chungsuc.example.vn/l/abc.def?y=chua-the');
    expect(sent.html + sent.text).not.toContain(LINK_PLACEHOLDER);
  });

  it('must be a plain address', () => {
    expect(() => withLink(renderMail(mailOf('requestToUnit')), 'javascript:alert(1)')).toThrow(RangeError);
    expect(() => withLink(renderMail(mailOf('requestToUnit')), 'https://x.example.vn/"onclick=')).toThrow(RangeError);
  });
});

describe('a name that is a Union’s already', () => {
  const mail = mailOf('requestToUnit') as Extract<Mail, { template: 'requestToUnit' }>;

  it.each([
    ['Phường Ví Dụ', 'Đoàn Phường Ví Dụ đề nghị', 'tại Phường Ví Dụ ('],
    ['Đoàn Xã Minh Họa', 'Đoàn Xã Minh Họa đề nghị', 'tại Xã Minh Họa ('],
    ['Quận Đoàn Mẫu', 'Quận Đoàn Mẫu đề nghị', 'tại Quận Đoàn Mẫu ('],
  ])('%s is said once', (locality, asker, place) => {
    const { subject, text } = renderMail({ ...mail, about: { ...ABOUT, locality } });
    expect(text).toContain(asker);
    expect(subject).toContain(place);
  });
});
