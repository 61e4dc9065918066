import type { CaseView } from '@chung-suc/api-contract';
import { chatText, type ChatLabels } from './chat-text';

const words = (vi: string) => ({ vi, en: vi });
const labels: ChatLabels = {
  ...{ unit: 'Đơn vị', agreed: 'Đã thống nhất', asked: 'Đề nghị', when: 'Thời gian', mode: 'Hình thức', place: 'Địa điểm' },
  ...{ audience: 'Đối tượng', total: (n: number) => `tổng ${n}`, presenter: 'Người trình bày', contents: 'Nội dung', parts: 'Các phần' },
  open: 'Xem hồ sơ',
};
const view = {
  number: 'CS-2026-0143',
  offering: { label: words('III.1, nội dung 3'), name: 'Tuyên truyền Luật An toàn thực phẩm' },
  locality: { name: 'Phường Ví Dụ' },
  unit: { name: 'Đoàn Sở Mẫu A' },
  sentence: words('Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).'),
  agreement: null,
  terms: {
    ...{ when: words('14h00–16h00, thứ Năm 18/06/2026'), mode: 'onsite', modeDeviation: null, place: 'Hội trường UBND' },
    audience: [
      { title: words('Thanh thiếu nhi'), count: 20 },
      { title: words('Người dân'), count: 100 },
    ],
  },
  whoPays: [
    { bearer: 'unit', title: words('Đơn vị lo'), items: [words('báo cáo viên'), words('tài liệu')] },
    { bearer: 'locality', title: words('Địa phương lo'), items: [] },
    { bearer: 'notNeeded', title: words('Không cần'), items: [words('đi lại')] },
    { bearer: 'nobody', title: words('Chưa ai lo'), items: [words('âm thanh')] },
  ],
  components: [],
  people: [{ phone: '0000 *** 101' }],
} as unknown as CaseView;

const text = (over: object = {}) => chatText({ ...view, ...over } as CaseView, labels, ({ vi }) => vi, 'https://chungsuc.example.vn');

describe('a case passed on by chat', () => {
  it('is complete: the sentence, the terms, who takes what, and where to read on', () => {
    expect(text()).toBe(
      [
        'CS-2026-0143 · III.1, nội dung 3',
        'Tuyên truyền Luật An toàn thực phẩm – Phường Ví Dụ',
        'Đơn vị: Đoàn Sở Mẫu A',
        'Đoàn Sở Mẫu A trả lời Phường Ví Dụ trước 17h00, thứ Ba 24/02/2026 (còn 2 ngày làm việc).',
        '',
        'Đề nghị:',
        '- Thời gian: 14h00–16h00, thứ Năm 18/06/2026',
        '- Hình thức: trực tiếp',
        '- Địa điểm: Hội trường UBND',
        '- Đối tượng: Thanh thiếu nhi: 20; Người dân: 100 (tổng 120)',
        '- Đơn vị lo: báo cáo viên, tài liệu',
        '- Chưa ai lo: âm thanh',
        '',
        'Xem hồ sơ: https://chungsuc.example.vn/ho-so/CS-2026-0143',
      ].join('\n'),
    );
  });

  it('says what was agreed, and of each part who answers and what it says', () => {
    const agreement = { presenters: [{ name: 'Lý Thị Diễn Giả', title: words('Báo cáo viên') }], contents: 'An toàn thực phẩm' };
    const components = [{ name: 'Luật Lao động', unit: { name: 'Đoàn Mẫu C' }, standingTitle: words('Đã nhận lời') }];
    expect(text({ agreement, components })).toContain(
      [
        '- Người trình bày: Lý Thị Diễn Giả (báo cáo viên)',
        '- Nội dung: An toàn thực phẩm',
        '- Các phần: Luật Lao động: Đoàn Mẫu C, đã nhận lời',
      ].join('\n'),
    );
    expect(text({ agreement })).toContain('\nĐã thống nhất:\n');
  });

  it('tells no telephone number', () => expect(text()).not.toContain('0000'));
});
