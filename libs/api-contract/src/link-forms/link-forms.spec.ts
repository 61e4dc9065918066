import { readAnswerForm } from './answer-form';
import { readCommendForm, readConfirmForm, readReportForm, readReviewForm } from './other-forms';

describe('the answer form', () => {
  it('reads an agreement, and leaves out rows in which nothing was typed', () => {
    const read = readAnswerForm({
      answer: 'agree',
      'presenters.0.name': '  ',
      'presenters.0.kind': 'guide',
      'presenters.1.name': 'Nguyễn Văn Thử',
      'presenters.1.kind': 'presenter',
      contents: 'Luật An toàn thực phẩm',
      note: '',
      acceptsCostSplit: 'yes',
      reason: 'typed before, and not chosen',
    });
    expect(read.command).toEqual({
      kind: 'agree',
      body: {
        presenters: [{ name: 'Nguyễn Văn Thử', kind: 'presenter' }],
        contents: 'Luật An toàn thực phẩm',
        note: null,
        acceptsCostSplit: true,
      },
    });
    expect(read.issues).toEqual([]);
    expect(read.fieldOf('presenters.0.name')).toBe('presenters.1.name');
    expect(read.fieldOf('presenters')).toBe('presenters.0.name');
    expect(read.fieldOf('contents')).toBe('contents');
  });

  it('asks for a choice before anything else', () => {
    expect(readAnswerForm({ reason: 'x' })).toMatchObject({ command: null, issues: [{ field: 'answer', code: 'choiceMissing' }] });
  });

  it('names a text that cannot be kept, and a kind that does not exist', () => {
    const read = readAnswerForm({ answer: 'agree', 'presenters.0.name': 'A\u0001', 'presenters.0.kind': 'king', contents: 'x' });
    expect(read.issues).toEqual([
      { field: 'presenters.0.name', code: 'forbiddenCharacters' },
      { field: 'presenters.0.kind', code: 'notAChoice' },
    ]);
  });
});

describe('the other forms', () => {
  it('reads head-counts as people write them', () => {
    const read = readReportForm({ held: 'yes', 'attendance.0.count': ' 1.200 ', 'attendance.1.count': '35', summary: 'Tốt' }, [
      'youthAndChildren',
      'youngOfficials',
    ]);
    expect(read).toMatchObject({
      issues: [],
      command: {
        kind: 'report',
        body: {
          attendance: [
            { group: 'youthAndChildren', count: 1200 },
            { group: 'youngOfficials', count: 35 },
          ],
          difficulties: null,
        },
      },
    });
  });

  it.each([
    ['', 'required'],
    ['khoảng 100', 'notANumber'],
    ['12,5', 'notANumber'],
    ['-3', 'notANumber'],
  ])('does not read %j as a head-count', (typed, code) => {
    const read = readReportForm({ held: 'yes', 'attendance.0.count': typed, summary: 'Tốt' }, ['youthAndChildren']);
    expect(read.issues).toEqual([{ field: 'attendance.0.count', code }]);
  });

  it('reads that it did not take place', () => {
    expect(readReportForm({ held: 'no', reason: 'Mưa ngập' }, []).command).toEqual({ kind: 'reportNotHeld', body: { reason: 'Mưa ngập' } });
  });

  it('reads a confirmation with and without a rating', () => {
    expect(readConfirmForm({ tookPlace: 'yes', rating: '5' }).command?.body).toEqual({ tookPlace: true, rating: 5, comment: null });
    expect(readConfirmForm({ tookPlace: 'no', comment: 'Không ai đến' }).command?.body).toEqual({
      tookPlace: false,
      rating: null,
      comment: 'Không ai đến',
    });
    expect(readConfirmForm({ tookPlace: 'yes', rating: '9' }).issues).toEqual([{ field: 'rating', code: 'notAChoice' }]);
  });

  it('reads a review, and people or nobody', () => {
    expect(readReviewForm({ remark: ' ' }).command?.body).toEqual({ remark: null });
    expect(readCommendForm({ who: 'nobody', 'people.0.name': 'typed before' }).command?.body).toEqual({ people: [], nobodyThisTime: true });
    expect(readCommendForm({ who: 'people', 'people.3.name': 'Trần Thị Thử', 'people.3.merit': '' }).command?.body).toEqual({
      people: [{ name: 'Trần Thị Thử', merit: '' }],
      nobodyThisTime: false,
    });
    expect(readCommendForm({}).issues).toEqual([{ field: 'who', code: 'choiceMissing' }]);
  });
});
