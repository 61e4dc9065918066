import { instantAt } from '@chung-suc/domain';
import { readDecideForm } from './committee-forms';
import { readMatchForm, readResumeForm } from './office-forms';
import { readAnswerPartForm, readSplitForm } from './part-forms';

describe('the forms of an offering in parts', () => {
  it('reads the answer of a part, and no other terms', () => {
    const details = { 'presenters.0.name': 'Lý Thị Diễn Giả', 'presenters.0.kind': 'presenter', contents: 'Luật', version: '2' };
    expect(readAnswerPartForm({ answer: 'agree', acceptsCostSplit: 'yes', ...details })).toMatchObject({
      issues: [],
      command: { kind: 'agree', body: { contents: 'Luật', version: 2, acceptsCostSplit: true } },
    });
    expect(readAnswerPartForm({ answer: 'decline', reason: 'Bận' }).command).toMatchObject({ kind: 'decline', body: { reason: 'Bận' } });
    for (const answer of ['propose', 'trouble', '']) {
      expect(readAnswerPartForm({ answer })).toMatchObject({ command: null, issues: [{ field: 'answer', code: 'choiceMissing' }] });
    }
  });

  it('keeps the parts that the page showed as standing', () => {
    const read = readSplitForm({ 'keep.0': 'a', 'keep.1': 'c', other: 'x' });
    expect(read.command).toEqual({ kind: 'split', body: { keep: ['a', 'c'] } });
    expect([read.fieldOf('keep.1'), read.fieldOf('keep')]).toEqual(['keep', 'keep']);
  });

  it('reads for which part the committee turns to another unit', () => {
    const decided = (fields: Record<string, string>) => readDecideForm(fields, [], 1).command?.body.resolution;
    expect(decided({ how: 'reassign', unitId: 'u', part: 'b' })).toEqual({ kind: 'reassign', unitId: 'u', part: 'b' });
    expect(decided({ how: 'blocRuns', part: 'b' })).toEqual({ kind: 'blocRuns', part: 'b' });
    expect(decided({ how: 'blocRuns' })).toEqual({ kind: 'blocRuns' });
  });
});

describe('the forms of the office', () => {
  it('reads which unit is asked: the plan’s own when none was chosen', () => {
    expect(readMatchForm({ unitId: '', note: ' ' }, true).command).toEqual({ kind: 'match', body: { unitId: null, note: null } });
    expect(readMatchForm({ unitId: 'u', note: 'Gần hơn' }, false).command).toEqual({
      kind: 'match',
      body: { unitId: 'u', note: 'Gần hơn' },
    });
    expect(readMatchForm({}, false).issues).toEqual([{ field: 'unitId', code: 'choiceMissing' }]);
    expect(readMatchForm({ note: 'a\u0001' }, true).issues).toEqual([{ field: 'note', code: 'forbiddenCharacters' }]);
  });

  it('reads how what stands still goes on', () => {
    expect(readResumeForm({ how: 'resume', remark: 'Hết dịch' }).command).toEqual({ kind: 'resumeCase', body: { remark: 'Hết dịch' } });
    expect(readResumeForm({ how: 'suspend', until: '1/7/2026', reason: 'Còn dịch' }).command).toEqual({
      kind: 'suspend',
      body: { until: '2026-07-01', reason: 'Còn dịch' },
    });
    expect(readResumeForm({ how: 'suspend', until: 'mai', reason: '' }).command?.body).toEqual({ until: 'mai', reason: '' });
    expect(readResumeForm({ how: 'close', reason: 'Hết năm' }).command).toEqual({
      kind: 'adjust',
      body: { resolution: { kind: 'close' }, reason: 'Hết năm' },
    });
    const offer = readResumeForm({ how: 'offer', 'own.start': '2026-07-01T08:00', 'own.end': '2026-07-01T10:00', reason: 'Dời' });
    expect(offer.command?.body).toEqual({
      resolution: { kind: 'offer', remedies: [{ kind: 'otherDate', start: instantAt('2026-07-01', 8), end: instantAt('2026-07-01', 10) }] },
      reason: 'Dời',
    });
    expect(offer.fieldOf('resolution.remedies.0.end')).toBe('own.end');
    const untyped = readResumeForm({ how: 'offer', reason: '' });
    expect(untyped.fieldOf('resolution.remedies')).toBe('own.start');
    expect(untyped.issues).toEqual([
      { field: 'own.start', code: 'required' },
      { field: 'own.end', code: 'required' },
    ]);
    expect(readResumeForm({}).issues).toEqual([{ field: 'how', code: 'choiceMissing' }]);
  });
});
