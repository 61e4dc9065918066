import type { DutyKind } from '@chung-suc/domain';
import { LINK_PLACEHOLDER, linkName, previews, renderMail, withLinks, type Mail, type MailTemplate } from './index';
import { ABOUT } from './previews/invented-case';
import { mailOf, previewOf, words } from './testing/previewed';

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

/** The mails that ask for each duty until it is due. The engagement itself is not asked for: its mail carries a link for what may come up. */
const ASKING: Record<Exclude<DutyKind, 'hold' | 'wait'>, readonly MailTemplate[]> = {
  takePlace: ['placeOffered'],
  match: ['matchAsked'],
  answer: ['requestToUnit'],
  answerPart: ['requestToUnit'],
  consent: ['proposalAsked'],
  join: ['joinAsked'],
  choose: ['chooseAsked'],
  split: ['splitAsked'],
  resume: ['resumeAsked'],
  report: ['reportAsked', 'reportReturned'],
  confirm: ['confirmAsked', 'registeredTold'],
  review: ['reviewAsked'],
  commend: ['commendAsked'],
  acknowledge: ['recordedTold'],
  decide: ['escalationToMember'],
};
/** They inform, with a link for what may come up. */
const FOR_WHAT_MAY_COME_UP: readonly MailTemplate[] = ['agreedToUnit', 'waitlistedTold'];
/** They ask for a duty again, whatever it is. */
const AGAIN: readonly MailTemplate[] = ['dutyReminder', 'freshLink'];
const COLLECTING: readonly MailTemplate[] = ['severalReminders', 'committeeDigest'];
const asks = (mail: Mail): boolean =>
  !('asks' in mail && mail.asks === null) && (Object.values(ASKING).flat().includes(mail.template) || AGAIN.includes(mail.template));
const collects = (mail: Mail): boolean => COLLECTING.includes(mail.template);
const OF_ACCOUNTS: readonly MailTemplate[] = ['passwordReset', 'invitation', 'passwordChanged'];
const isOfAccount = (mail: Mail): boolean => OF_ACCOUNTS.includes(mail.template);
const sentencesOf = (mail: Mail): readonly string[] =>
  'items' in mail ? mail.items.map(({ sentence }) => sentence) : 'sentence' in mail ? [mail.sentence] : [];

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
        'Kính gửi: Đ/c Nguyễn Văn Thử, Phó Bí thư Đoàn Sở Mẫu A',
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
        '[Đề xuất ngày khác] {{link}}?y=de-xuat',
        '[Chưa thể hỗ trợ] {{link}}?y=chua-the',
        '',
        'Liên kết trên chỉ mở trang trả lời; chưa có gì được gửi đi cho đến khi đồng chí bấm gửi trên trang đó. Liên kết dành riêng cho đồng chí, xin không chuyển tiếp.',
        '',
        'Nếu chưa có trả lời, đồng chí được nhắc vào 08h00, thứ Năm 12/02/2026 và 08h00, thứ Hai 23/02/2026.',
        'Quá hạn mà chưa có trả lời, việc này được báo cáo Ban Thường vụ lúc 08h00, thứ Tư 25/02/2026 để kịp thời điều chỉnh.',
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

  it('leads all buttons to the page of the link, which only shows', () => {
    const links = [...rendered.html.matchAll(/href="([^"]+)"/g)].map((match) => match[1]);
    expect(links).toEqual([`${LINK_PLACEHOLDER}?y=dong-y`, `${LINK_PLACEHOLDER}?y=de-xuat`, `${LINK_PLACEHOLDER}?y=chua-the`]);
  });
});

describe('every mail', () => {
  it.each(previews())('says the same in HTML and in text: $name', ({ mail }) => {
    const { html, text } = renderMail(mail);
    const shown = readable(html);
    for (const line of text.split('\n').map((part) => part.replace(/^(- [^:]+: |\[.+\] .+|-- |Chung sức \d+ · .+)/, '').trim())) {
      expect(shown.includes(line) ? '' : line).toBe('');
    }
    for (const sentence of sentencesOf(mail)) {
      expect(shown).toContain(sentence);
      expect(text).toContain(sentence);
    }
    expect(text).toContain(`Kính gửi: Đ/c ${mail.to.name}, ${mail.to.title}\n`);
    expect(text).toContain('Trân trọng cảm ơn.');
    if (!collects(mail) && !isOfAccount(mail)) expect(text).toContain('CS-2026-0143');
    expect(text).not.toContain('Đoàn Đoàn');
    expect(text).not.toMatch(/undefined|null|\[object/);
  });

  it.each(previews().filter(({ mail }) => asks(mail)))('that asks has its deadline in the subject, and its link: $name', ({ mail }) => {
    const { subject, html, text } = renderMail(mail);
    const deadline = /(?:trước|hạn) (17h00, thứ \S+ \d\d\/\d\d\/\d{4})\)?$/.exec(subject)?.[1];
    expect(subject).toMatch(/^\[Chung sức 2026\] (\[Gấp\] )?(V\/v|Nhắc:|Nhắc lần \d:|Liên kết mới:) /);
    expect(sentencesOf(mail)[0]).toContain(deadline);
    expect(html).toContain(`href="${LINK_PLACEHOLDER}`);
    expect(text).toContain(LINK_PLACEHOLDER);
    expect(text).not.toContain('không cần trả lời');
  });

  const isOwedAlready = (mail: Mail): boolean => 'owes' in mail && mail.owes !== null && mail.owes.kind !== 'hold';
  const informs = ({ mail }: { mail: Mail }): boolean =>
    !asks(mail) && !collects(mail) && !isOwedAlready(mail) && !isOfAccount(mail) && mail.template !== 'costsOpen';
  it.each(previews().filter(informs))('that informs says so, and has a link at most for what may come up: $name', ({ mail }) => {
    const { subject, html, text } = renderMail(mail);
    expect(subject).toMatch(/^\[Chung sức 2026\] \[Để biết\] /);
    expect(text).toContain('Thư này để đồng chí biết, không cần trả lời');
    if (FOR_WHAT_MAY_COME_UP.includes(mail.template)) return;
    expect(html + text).not.toContain('{{');
    expect(html).not.toContain('href=');
  });

  it('of a case has a subject of its own', () => {
    const subjects = previews()
      .filter(({ name, mail }) => name === mail.template || name.startsWith('closedTold-'))
      .map(({ mail }) => renderMail(mail).subject);
    expect(new Set(subjects).size).toBe(subjects.length);
  });

  it('renders the same bytes again', () => {
    expect(renderMail(mailOf('reviewAsked'))).toEqual(renderMail(mailOf('reviewAsked')));
  });
});

describe('what people wrote', () => {
  const mail = mailOf('declinedToLocality');

  it('is quoted, escaped, and keeps its lines', () => {
    const { html, text } = renderMail({ ...mail, reason: 'Bận <b>cả tuần</b> & "hết người"\nxin thông cảm', alternative: null });
    expect(html).toContain('“Bận &lt;b&gt;cả tuần&lt;/b&gt; &amp; &quot;hết người&quot;<br/>xin thông cảm”');
    expect(text).toContain('- Lý do: “Bận <b>cả tuần</b> & "hết người"\n  xin thông cảm”');
  });

  it('cannot ask for the reader’s link', () => {
    const rendered = withLinks(renderMail({ ...mail, reason: `Xem ${LINK_PLACEHOLDER}` }), [
      { name: 'case/answer-1', url: 'https://chungsuc.example.vn/l/abc.def' },
    ]);
    expect(rendered.html + rendered.text).not.toContain('/l/abc.def');
  });

  it('cannot break the subject', () => {
    const { subject } = renderMail({ ...mail, about: { ...ABOUT, unit: 'Đoàn\r\nBcc: x@example.vn' } });
    expect(subject).toBe('[Chung sức 2026] [Để biết] Đoàn Bcc: x@example.vn chưa thể hỗ trợ mục III.1, nội dung 3');
  });
});

describe('the link', () => {
  const PAGE = 'https://chungsuc.example.vn/l/abc.def';
  const to = (url: string, name = linkName('case-1', 'answer-1')) => ({ name, url });

  it('is put in while sending only', () => {
    const sent = withLinks(renderMail(mailOf('requestToUnit')), [to(PAGE)]);
    expect(sent.html).toContain(`href="${PAGE}?y=dong-y"`);
    expect(sent.text).toContain(`[Chưa thể hỗ trợ] ${PAGE}?y=chua-the`);
    expect(sent.html + sent.text).not.toContain(LINK_PLACEHOLDER);
  });

  it('must be a plain address', () => {
    expect(() => withLinks(renderMail(mailOf('requestToUnit')), [to('javascript:alert(1)')])).toThrow(RangeError);
    expect(() => withLinks(renderMail(mailOf('requestToUnit')), [to('https://x.example.vn/"onclick=')])).toThrow(RangeError);
  });

  it.each(COLLECTING)('of each case leads to its own page: %s', (template) => {
    const sent = withLinks(renderMail(mailOf(template)), [
      to(`${PAGE}-1`, template === 'committeeDigest' ? 'case-1/decide-1' : 'case-1/answer-1'),
      to(`${PAGE}-2`, template === 'committeeDigest' ? 'case-2/decide-1' : 'case-2/report-1'),
    ]);
    expect([...sent.html.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([`${PAGE}-1`, `${PAGE}-2`]);
    expect(sent.text.indexOf(`${PAGE}-1`)).toBeLessThan(sent.text.indexOf(`${PAGE}-2`));
  });

  it('is never missing in what goes out', () => {
    expect(() => withLinks(renderMail(mailOf('committeeDigest')), [to(PAGE, 'case-1/decide-1')])).toThrow(RangeError);
    expect(() => withLinks(renderMail(mailOf('requestToUnit')), [])).toThrow(RangeError);
  });
});

describe('what comes if nobody acts', () => {
  it('is foretold with its moments, by whatever asks', () => {
    expect(words(mailOf('reportAsked'))).toContain('đồng chí được nhắc vào 08h00, thứ Hai 22/06/2026 và 08h00, thứ Tư 24/06/2026.');
    expect(words(mailOf('reportAsked'))).toContain('báo cáo Ban Thường vụ lúc 08h00, thứ Sáu 26/06/2026');
  });

  it('is not foretold where it does not come', () => {
    expect(words(mailOf('confirmAsked'))).not.toContain('báo cáo Ban Thường vụ');
    expect(words(mailOf('confirmAsked'))).toContain('hồ sơ được tiếp tục theo báo cáo của đơn vị');
    expect(words(previewOf('dutyReminder-last'))).not.toContain('được nhắc');
    expect(words({ ...mailOf('requestToUnit'), coming: { reminders: [], committeeAt: null } })).not.toMatch(
      /được nhắc|báo cáo Ban Thường vụ/,
    );
  });

  it('is said to come at once when the engagement is too near to wait until the morning', () => {
    const mail = mailOf('requestToUnit');
    expect(words({ ...mail, coming: { reminders: [], committeeAt: mail.dueAt } })).toContain('được báo cáo ngay đến Ban Thường vụ');
  });

  it('is foretold to the locality that waits for the answer', () => {
    expect(words(mailOf('requestSent'))).toContain('đơn vị được nhắc 2 lần');
    expect(words({ ...mailOf('requestSent'), answered: true })).not.toContain('được nhắc');
  });
});

describe('a reminder', () => {
  it('says in its subject what is to be done until when, and which time it is', () => {
    expect(renderMail(mailOf('dutyReminder')).subject).toBe(
      '[Chung sức 2026] Nhắc: trả lời đề nghị mục III.1, nội dung 3 tại Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026',
    );
    expect(renderMail(previewOf('dutyReminder-last')).subject).toContain('Nhắc lần 2: ');
  });

  it('of several duties names their count and the earliest deadline, and tells each', () => {
    const { subject, text } = renderMail(mailOf('severalReminders'));
    expect(subject).toBe('[Chung sức 2026] Nhắc: 2 việc chờ đồng chí, sớm nhất trước 17h00, thứ Ba 24/02/2026');
    expect(text).toContain('1. Trả lời đề nghị mục III.1, nội dung 3 tại Phường Ví Dụ\n');
    expect(text).toContain('2. Báo cáo kết quả mục III.2, nội dung 1 tại Xã Minh Họa\n');
  });

  it('to the secretary and to the coordinator has no link', () => {
    for (const template of ['reminderToSecretary', 'overdueToCoordinator'] as const) expect(words(mailOf(template))).not.toContain('{{');
    expect(words(mailOf('overdueToCoordinator'))).toContain('Đ/c Nguyễn Văn Thử, Phó Bí thư Đoàn Sở Mẫu A, điện thoại 0000 000 101');
  });
});

describe('the escalation to a member', () => {
  it('says what happened, since when it was known, who is recused and why, and what could be done with the grounds', () => {
    const text = words(mailOf('escalationToMember'));
    expect(text).toContain('- Sự việc: Đoàn Sở Mẫu A báo gặp khó khăn.');
    expect(text).toContain('- Lý do: “Báo cáo viên ốm nặng, đơn vị chưa có người thay.”');
    expect(text).toContain('Đoàn Sở Mẫu A biết lúc 16h00, thứ Hai 23/02/2026, báo lúc 09h30, thứ Ba 24/02/2026, sau 1 ngày làm việc.');
    expect(text).toContain('Đ/c Trần Thị Ví Dụ, Ủy viên Ban Thường vụ Đoàn Khối Thử Nghiệm: có chức vụ tại Đoàn Sở Mẫu A');
    expect(text).toContain('- Phương án 1: Chuyển Đoàn Mẫu C thực hiện (phụ trách 2 nội dung cùng lĩnh vực;');
    expect(text).not.toContain('Gọi ngay');
  });

  it('at short notice is marked urgent and says whom to call', () => {
    const { subject, text } = renderMail(previewOf('escalationToMember-silence-urgent'));
    expect(subject).toContain('[Gấp]');
    expect(text).toContain('- Gọi ngay: 1. Đ/c Nguyễn Văn Thử, Phó Bí thư Đoàn Sở Mẫu A, điện thoại 0000 000 101');
    expect(text).toContain('- Đã chờ: Từ 10h15, thứ Ba 10/02/2026, hạn 17h00, thứ Ba 24/02/2026, đã nhắc 2 lần.');
  });
});

describe('a mail of an account', () => {
  it.each(['passwordReset', 'invitation'] as const)(
    'says with what to sign in, until when its one link lives, and that opening it changes nothing: %s',
    (template) => {
      const { subject, text, html } = renderMail(mailOf(template));
      expect(subject).toMatch(/^\[Chung sức 2026\] .*mật khẩu.*thứ (Năm 12|Sáu 13)\/02\/2026\)$/);
      expect(text).toContain('- Đăng nhập bằng: thu.nv@example.vn');
      expect(text).toContain('chỉ dùng được một lần');
      expect(text).toContain('Mở liên kết chưa thay đổi gì');
      expect([...html.matchAll(/href="([^"]+)"/g)].map((match) => match[1])).toEqual([LINK_PLACEHOLDER]);
      expect(text).not.toContain('trang trả lời');
      expect(text).not.toContain('Hồ sơ CS');
    },
  );
});

describe('the mail that a password was changed', () => {
  it('says when, what that ended, and what to do if it was somebody else; it has no link', () => {
    const { subject, text, html } = renderMail(mailOf('passwordChanged'));
    expect(subject).toBe('[Chung sức 2026] Mật khẩu đã được đổi lúc 10h15, thứ Năm 12/02/2026');
    expect(text).toContain('mọi nơi khác đang đăng nhập bằng tài khoản này đã bị đăng xuất');
    expect(text).toContain('Nếu không phải đồng chí đổi, xin dùng “Quên mật khẩu?”');
    expect(html).not.toContain('{{');
  });
});

describe('the committee’s digest', () => {
  it('counts in its subject, and lists every case with since when it waits', () => {
    const { subject, text } = renderMail(mailOf('committeeDigest'));
    expect(subject).toBe('[Chung sức 2026] [Cần quyết định] 2 hồ sơ chờ Ban Thường vụ, ngày 25/02/2026');
    expect(text).toContain('- Chờ quyết định: Từ 08h00, thứ Tư 25/02/2026.');
    expect(text).toContain('- Chờ quyết định: Từ 09h30, thứ Ba 24/02/2026.');
    expect(text).not.toContain('Hồ sơ CS');
  });
});

describe('what the committee has decided', () => {
  it('is told to each side with what it means for them', () => {
    expect(words(mailOf('adjustedTold'))).toContain('chuyển Đoàn Mẫu C thực hiện');
    expect(words(previewOf('adjustedTold-formerUnit'))).toContain('không còn việc phải làm với hồ sơ này');
    expect(words(previewOf('adjustedTold-extend'))).toContain('liên kết trong thư trước để trả lời, hạn 17h00, thứ Tư 04/03/2026');
  });

  it('says that nothing is to be answered only where that is so', () => {
    const nothing = 'không cần trả lời';
    expect(words(mailOf('adjustedTold'))).toContain(nothing);
    expect(renderMail(mailOf('adjustedTold')).subject).toContain('[Để biết]');
    expect(words(previewOf('adjustedTold-extend'))).not.toContain(nothing);
    expect(renderMail(previewOf('adjustedTold-extend')).subject).not.toContain('[Để biết]');
    expect(renderMail(previewOf('adjustedTold-extend')).html).not.toContain('{{');
  });
});

describe('a name that is a Union’s already', () => {
  const mail = mailOf('requestToUnit');

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
