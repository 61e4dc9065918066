import type { CatalogueOffering } from '@chung-suc/api-contract';
import { rankOfferings, type Placed } from './rank-offerings';

const offering = (name: string, over: Partial<CatalogueOffering> = {}): Placed => ({
  areaCode: 'III.1',
  areaTitle: 'Tuyên truyền pháp luật',
  offering: {
    id: name,
    label: { vi: 'III.1, nội dung 1', en: 'III.1, item 1' },
    name,
    printed: name,
    coUnits: [],
    leadUnit: null,
    contact: null,
    ...over,
  } as CatalogueOffering,
});

const found = (typed: string, ...placed: Placed[]) => rankOfferings(placed, typed).map((one) => one.offering.name);

describe('search in the catalogue', () => {
  it('finds without marks what is written with them, wherever the tone mark stands', () => {
    expect(found('toa an', offering('Tham quan Tòa án'), offering('Tham quan Toà án'), offering('Tham quan bảo tàng'))).toEqual([
      'Tham quan Tòa án',
      'Tham quan Toà án',
    ]);
    expect(found('dien dan', offering('Diễn đàn “Chuyện ở phường”'))).toHaveLength(1);
  });

  it('ranks what carries the typed marks first', () => {
    expect(found('án', offering('Tập huấn an toàn'), offering('Phiên tòa giả định về án ma túy'), offering('Ẩn số'))).toEqual([
      'Phiên tòa giả định về án ma túy',
      'Tập huấn an toàn',
      'Ẩn số',
    ]);
  });

  it('finds decomposed text by composed and the other way round', () => {
    expect(found('luật', offering('Luật An toàn'.normalize('NFD')))).toHaveLength(1);
    expect(found('luật'.normalize('NFD'), offering('Luật An toàn'))).toHaveLength(1);
  });

  it('wants every word, as the beginning of one', () => {
    expect(found('an toan thuc', offering('An toàn thực phẩm'), offering('An toàn giao thông'))).toEqual(['An toàn thực phẩm']);
    expect(found('oan', offering('An toàn thực phẩm'))).toEqual([]);
  });

  it('ranks the name above the unit, and the unit above the wording', () => {
    const named = offering('Tham quan Sở Mẫu');
    const byUnit = offering('Hội thi', { leadUnit: { id: 'u', name: 'Đoàn Sở Mẫu A' } });
    const worded = offering('Ngày hội', { printed: '- Ngày hội (phối hợp Sở Mẫu)' });
    expect(found('sở mẫu', worded, byUnit, named)).toEqual(['Tham quan Sở Mẫu', 'Hội thi', 'Ngày hội']);
  });

  it('keeps the order of the plan while nothing is typed', () => {
    expect(found('  ', offering('B'), offering('A'))).toEqual(['B', 'A']);
  });
});
