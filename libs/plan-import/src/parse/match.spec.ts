import { componentsOf, matchAssignments } from './match';

const offerings = (...texts: string[]) => texts.map((printed, index) => ({ line: index + 1, printed }));
const assignments = (...scopes: string[]) => scopes.map((scope, index) => ({ line: index + 101, scope }));

describe('which assignment answers for which offering', () => {
  it('goes by the rare words', () => {
    const { byOffering, unmatched } = matchAssignments(
      offerings('Tuyên truyền Luật Thanh niên', 'Tuyên truyền Luật Đất đai', 'Tuyên truyền Luật Nhà ở'),
      assignments('tuyên truyền Luật Nhà ở', 'tuyên truyền Luật Thanh niên', 'tuyên truyền luật đất đai'),
    );
    expect([...byOffering]).toEqual([
      [1, [102]],
      [2, [103]],
      [3, [101]],
    ]);
    expect(unmatched).toEqual([]);
  });

  it('lets one assignment have two offerings that it names', () => {
    const { byOffering } = matchAssignments(offerings('Dạy bơi', 'Dạy đan lưới'), assignments('dạy bơi và dạy đan lưới'));
    expect([...byOffering]).toEqual([
      [1, [101]],
      [2, [101]],
    ]);
  });

  it('says what fits nowhere and what fits two alike', () => {
    const matches = matchAssignments(
      offerings('Dạy bơi cho thiếu nhi', 'Dạy võ cho thiếu nhi'),
      assignments('dạy thiếu nhi', 'trồng rừng'),
    );
    expect(matches.unmatched).toEqual([102]);
    expect([...matches.ambiguous]).toEqual([[101, [1, 2]]]);
  });

  it('names parts in the offering’s own words, and none for a whole (R12)', () => {
    const name = 'Tuyên truyền Bộ luật Mẫu và Luật Thử nghiệm';
    expect(componentsOf(name, assignments('tuyên truyền Bộ Luật mẫu', 'Tuyên truyền Luật thử nghiệm'))).toEqual([
      { name: 'Bộ luật Mẫu', assignmentLine: 101 },
      { name: 'Luật Thử nghiệm', assignmentLine: 102 },
    ]);
    expect(componentsOf(name, assignments('tuyên truyền Bộ Luật mẫu'))).toEqual([]);
  });
});
