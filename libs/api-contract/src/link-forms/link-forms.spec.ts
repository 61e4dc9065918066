import { readAnswerForm } from './answer-form';
import { readChooseForm, readDecideForm, readHoldForm } from './committee-forms';
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
        date: null,
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

describe('the forms of an adjustment', () => {
  const date = { kind: 'otherDate' as const, start: 1, end: 2 };

  it('reads when the unit knew, as a picker sends it and as people type it, on the clock of Ho Chi Minh City', () => {
    const knewAt = Date.parse('2026-05-11T20:00:00+07:00');
    for (const typed of ['2026-05-11T20:00', '11/05/2026 20:00', '11/5/2026, 20h00']) {
      expect(readHoldForm({ how: 'unable', reason: 'Ốm', knewAt: typed }).command).toEqual({
        kind: 'declareTrouble',
        body: { reason: 'Ốm', unable: true, knewAt },
      });
    }
    expect(readHoldForm({ how: 'help', reason: 'Ốm', knewAt: '' }).command?.body).toEqual({ reason: 'Ốm', unable: false, knewAt: null });
    expect(readHoldForm({ how: 'unable', reason: 'Ốm', knewAt: '30/02/2026 20:00' }).issues).toEqual([
      { field: 'knewAt', code: 'notAMoment' },
    ]);
  });

  it('tells trouble from the pages of an answer and of a report, in fields of their own', () => {
    for (const read of [readAnswerForm({ answer: 'trouble', trouble: 'Ốm' }), readReportForm({ held: 'trouble', trouble: 'Ốm' }, [])]) {
      expect(read.command).toEqual({ kind: 'declareTrouble', body: { reason: 'Ốm', unable: false, knewAt: null } });
      expect([read.fieldOf('reason'), read.fieldOf('knewAt')]).toEqual(['trouble', 'troubleSince']);
    }
  });

  it('reads what the committee decides; a problem stands at the field that it is about', () => {
    expect(readDecideForm({ how: 'reassign', unitId: 'unit-b', reason: 'R' }, [], 1).command?.body).toEqual({
      resolution: { kind: 'reassign', unitId: 'unit-b' },
      reason: 'R',
      decides: 1,
    });
    const other = readDecideForm({ how: 'reassign', unitId: 'other', otherUnitId: 'unit-c', reason: 'R' }, [], 1);
    expect(other.command?.body.resolution).toEqual({ kind: 'reassign', unitId: 'unit-c' });
    expect(other.fieldOf('resolution.unitId')).toBe('otherUnitId');
    expect(readDecideForm({ how: 'extend', dutyId: 'report-1', until: '30/6/2026', reason: 'R' }, [], 1).command?.body.resolution).toEqual({
      kind: 'extend',
      dutyId: 'report-1',
      until: '2026-06-30',
    });
    const offer = readDecideForm(
      { how: 'offer', 'offer.1': 'yes', 'own.start': '2026-06-25T14:00', 'own.end': '2026-06-25T16:00', reason: 'R' },
      [{ kind: 'blocRuns' }, date],
      1,
    );
    expect(offer.command?.body.resolution).toMatchObject({ kind: 'offer', remedies: [date, { kind: 'otherDate' }] });
    expect(['0.start', '1.start', '1.end'].map((path) => offer.fieldOf(`resolution.remedies.${path}`))).toEqual([
      'offer.1',
      'own.start',
      'own.end',
    ]);
    expect(readDecideForm({}, [], 1).issues).toEqual([{ field: 'how', code: 'choiceMissing' }]);
  });

  it('reads a choice, none, and what is no option', () => {
    expect(readChooseForm({ option: '1' }).command?.body).toEqual({ option: 1, reason: null });
    expect(readChooseForm({ option: 'none', reason: 'Bận' }).command?.body).toEqual({ option: null, reason: 'Bận' });
    expect(readChooseForm({ option: 'x' }).command?.body.option).toBe(-1);
    expect(readChooseForm({}).issues).toEqual([{ field: 'option', code: 'choiceMissing' }]);
  });
});
