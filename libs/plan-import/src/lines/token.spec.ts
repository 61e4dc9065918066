import { outline, walk } from './outline';
import { splitLines } from './printed-line';
import { tokenLines, tokenOf } from './token';

const token = (text: string) => tokenOf(splitLines(text)[0] ?? { number: 1, raw: '', printed: '', text: '' });

describe('the beginning of a line', () => {
  it.each([
    ['III. NỘI DUNG:', { kind: 'section', roman: 'III', title: 'NỘI DUNG' }],
    ['IV.TỔ CHỨC', { kind: 'section', roman: 'IV', glued: true }],
    ['1. Thời gian: Từ tháng 3/2026', { kind: 'heading', numbers: [1], title: 'Thời gian', body: 'Từ tháng 3/2026' }],
    [' 1.2. Phân công:', { kind: 'heading', numbers: [1, 2], title: 'Phân công', body: '' }],
    ['1.Nội dung', { kind: 'heading', numbers: [1], glued: true }],
    ['1.2) Nội dung', { kind: 'heading', numbers: [1, 2] }],
    ['- Một', { kind: 'bullet', level: 1, text: 'Một' }],
    ['–Một', { kind: 'bullet', level: 1, text: 'Một' }],
    ['• Một', { kind: 'bullet', level: 1 }],
    ['+ Một', { kind: 'bullet', level: 2 }],
    ['-----', { kind: 'rule' }],
    ['***', { kind: 'rule' }],
    ['\u00a0\t', { kind: 'blank' }],
  ])('%j', (text, expected) => {
    expect(token(text)).toMatchObject(expected);
  });

  it.each(['5 huyện ngoại thành', '01 trường THPT', '2022. 15/02', 'Iv. Không', 'VỀ VIỆC', 'V.v', '0912.345.678', '12/2026 tổng kết'])(
    '%j is a paragraph',
    (text) => {
      expect(token(text).kind).toBe('paragraph');
    },
  );
});

describe('the outline', () => {
  it('knows a node by its whole path, because numbers restart', () => {
    const text = 'I. A:\n1. B:\n- C\n+ D\n+ E\n- F\nG\n1.1. H:\n- I\nII. J:\n1. K:\n- L';
    const paths = outline(tokenLines(splitLines(text))).flatMap((node) => [...walk(node)].map(({ path, title }) => `${path} ${title}`));
    expect(paths).toEqual([
      'I A',
      'I/1 B',
      'I/1/-1 C',
      'I/1/-1/+1 D',
      'I/1/-1/+2 E',
      'I/1/-2 F',
      'I/1/p3 G',
      'I/1/1.1 H',
      'I/1/1.1/-1 I',
      'II J',
      'II/1 K',
      'II/1/-1 L',
    ]);
  });
});

describe('lines', () => {
  it('are counted as an editor counts them', () => {
    for (const end of ['\n', '\r\n', '\r']) {
      expect(splitLines(['a', '', 'b', ' '].join(end)).map(({ number, text }) => [number, text])).toEqual([
        [1, 'a'],
        [2, ''],
        [3, 'b'],
        [4, ''],
      ]);
      expect(splitLines(`a${end}b${end}`)).toHaveLength(2);
    }
  });
});
