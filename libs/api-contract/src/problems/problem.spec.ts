import { REFUSALS, type RefusalCode } from '@chung-suc/domain';
import { FIELD_WORDS, PROBLEMS, PROBLEM_CODES, problemOf, problemShape } from './problem';

describe('the catalogue of problems', () => {
  it('has every refusal of the domain, with the status of its category', () => {
    for (const [code, category] of Object.entries(REFUSALS)) {
      expect(PROBLEMS[code as RefusalCode].status).toBe({ notYours: 403, state: 409, invalid: 400 }[category]);
    }
  });

  it('says everything in Vietnamese and in English', () => {
    const all = [...PROBLEM_CODES.flatMap((code) => [PROBLEMS[code].title, PROBLEMS[code].detail]), ...Object.values(FIELD_WORDS)];
    for (const said of all) {
      expect(said.vi).toMatch(/\p{L}/u);
      expect(said.en).toMatch(/^[\x20-\x7e’“”–]+$/);
      expect(said.vi).toBe(said.vi.normalize('NFC'));
    }
  });

  it('makes a problem that fits its own shape, with every field listed and what happened said last', () => {
    const problem = problemOf('invalidFields', {
      fields: [
        { field: 'terms.start', code: 'startInPast' },
        { field: 'terms.place', code: 'required' },
      ],
    });
    expect(problemShape.parse(problem)).toEqual(problem);
    expect(problem).toMatchObject({ status: 400, code: 'invalidFields', errors: [{ field: 'terms.start' }, { field: 'terms.place' }] });
    const conflict = problemOf('stageRefuses', { because: { vi: 'Đ/c Thử vừa trả lời lúc 14h02.', en: 'Thử answered at 14:02.' } });
    expect(conflict.detail.vi).toMatch(/Đ\/c Thử vừa trả lời lúc 14h02\.$/);
  });
});
