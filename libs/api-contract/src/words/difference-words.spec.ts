import { DEFAULT_COST_SPLIT, differencesOf, instantAt, type Terms } from '@chung-suc/domain';
import { differenceWords, spanDifference } from './difference-words';

const TERMS: Terms = {
  start: instantAt('2026-06-18', 8),
  end: instantAt('2026-06-18', 10),
  mode: 'onsite',
  place: 'Hội trường',
  audience: [{ group: 'peopleInHardship', count: 120 }],
  costs: DEFAULT_COST_SPLIT,
  wishes: null,
  modeDeviation: null,
};

describe('a difference in words', () => {
  it('names the field, what was and what is, in both languages', () => {
    const after: Terms = {
      ...TERMS,
      mode: 'online',
      place: 'Phòng họp trực tuyến',
      audience: [{ group: 'youngOfficials', count: 40 }],
      costs: DEFAULT_COST_SPLIT.map((line) => (line.item === 'hall' ? { ...line, bearer: 'notNeeded' as const } : line)),
      wishes: 'Có hỏi đáp',
      modeDeviation: 'Mưa bão',
    };
    const said = differencesOf(TERMS, after)
      .map(differenceWords)
      .map(({ field, title, before, after: is }) => [field, title.vi, before?.vi ?? null, is?.vi ?? null]);
    expect(said).toEqual([
      ['mode', 'Hình thức', 'trực tiếp', 'trực tuyến'],
      ['place', 'Địa điểm', 'Hội trường', 'Phòng họp trực tuyến'],
      ['audience.peopleInHardship', 'Người dân có hoàn cảnh khó khăn', '120 người', null],
      ['audience.youngOfficials', 'Cán bộ, công chức, viên chức trẻ', null, '40 người'],
      ['costs.hall', 'Hội trường', 'Địa phương lo', 'Không cần'],
      ['wishes', 'Mong muốn của địa phương', null, 'Có hỏi đáp'],
      ['modeDeviation', 'Lý do khác Kế hoạch', null, 'Mưa bão'],
    ]);
    expect(differenceWords({ field: 'start', before: TERMS.start, after: TERMS.end })).toEqual({
      field: 'start',
      title: { vi: 'Bắt đầu', en: 'Start' },
      before: { vi: '08h00, thứ Năm 18/06/2026', en: '08:00, Thursday 18/06/2026' },
      after: { vi: '10h00, thứ Năm 18/06/2026', en: '10:00, Thursday 18/06/2026' },
    });
  });

  it('says a moved time in one line', () => {
    const moved = { ...TERMS, start: instantAt('2026-06-18', 14), end: instantAt('2026-06-18', 16) };
    expect(spanDifference(TERMS, TERMS)).toBeNull();
    expect(spanDifference(TERMS, moved)).toMatchObject({
      title: { vi: 'Thời gian' },
      before: { vi: '08h00–10h00, thứ Năm 18/06/2026' },
      after: { vi: '14h00–16h00, thứ Năm 18/06/2026' },
    });
  });
});
