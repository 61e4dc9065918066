import { countIssues, fieldInRows, numberOf, readMoment, readSpan, rowsOf, spanField } from './reading';

describe('what a form says', () => {
  it('reads a day and two hours on the clock of Ho Chi Minh City', () => {
    expect(readSpan({ 'terms.date': '18/6/2026', 'terms.from': '14h00', 'terms.to': '16h30' }, 'terms.')).toEqual({
      start: '2026-06-18T14:00:00+07:00',
      end: '2026-06-18T16:30:00+07:00',
      issues: [],
    });
  });

  it('reads an engagement of several days', () => {
    const { start, end } = readSpan({ date: '2026-06-18', from: '08:00', to: '11:00', last: '2026-06-20' }, '');
    expect([start, end]).toEqual(['2026-06-18T08:00:00+07:00', '2026-06-20T11:00:00+07:00']);
  });

  it('names every part of a span that is missing, and a day that does not exist', () => {
    expect(readSpan({ from: '08:00' }, '').issues.map(({ field }) => field)).toEqual(['date', 'to']);
    expect(readSpan({ date: '2026-02-30', from: '08:00', to: '09:00' }, '').issues.map(({ field }) => field)).toEqual(['date']);
  });

  it('reads a moment, or none', () => {
    expect(readMoment({ 'at.day': '18/6/2026', 'at.time': '7h05' }, 'at').at).toBe('2026-06-18T07:05:00+07:00');
    expect(readMoment({}, 'at')).toEqual({ at: null, issues: [] });
    expect(readMoment({ 'at.day': 'hôm qua' }, 'at').issues).toHaveLength(1);
  });

  it('reads head-counts as people write them', () => {
    expect([numberOf({ n: '1.200' }, 'n'), numberOf({ n: ' 1 200 ' }, 'n'), numberOf({ n: '120' }, 'n')]).toEqual([1200, 1200, 120]);
    expect(countIssues({ n: 'nhiều' }, 'n')).toHaveLength(1);
    expect(countIssues({ n: '0' }, 'n')).toEqual([]);
    expect(countIssues({}, 'n')).toHaveLength(1);
  });

  it('finds the field for a path in the body', () => {
    expect([spanField('terms.start'), spanField('otherDates.1.end'), spanField('terms.place')]).toEqual([
      'terms.date',
      'otherDates.1.to',
      'terms.place',
    ]);
    const rows = rowsOf({ 'people.0.name': '', 'people.2.name': 'Lý Thị Diễn Giả' }, 'people', 'name', 5);
    const fieldOf = fieldInRows('people', rows, 'name');
    expect([fieldOf('people.0.merit'), fieldOf('people'), fieldOf('reason')]).toEqual(['people.2.merit', 'people.0.name', 'reason']);
  });
});
