import 'reflect-metadata';
import { adjustmentShape, type CaseView } from '@chung-suc/api-contract';
import { instantAt } from '@chung-suc/domain';
import { aDecline, anAgreement } from '../fixtures/requests';
import { OFFERINGS, PARTS } from '../fixtures/small-plan';
import { AgreementBench, aProposal, aSupportRequest, iso } from './agreement-bench';
import { caseIn, fieldsOf, problemIn, shaped } from './api-client';

const INSURANCE = { ...anAgreement(), contents: 'Chế độ bảo hiểm xã hội một lần' };

describe('an offering in parts, each of another unit', () => {
  let on: AgreementBench;
  beforeAll(async () => {
    on = await AgreementBench.begin();
  });
  afterAll(() => on.end());
  beforeEach(() => on.clear());

  const asked = (over: Record<string, unknown> = {}): Promise<CaseView> => on.asked({ offeringId: OFFERINGS.withParts, ...over });
  const standings = ({ components }: CaseView) => components.map(({ name, unit, standing }) => [name, unit.name, standing]);
  /** One part was accepted, the other declined. */
  const torn = async (): Promise<CaseView> => {
    await asked();
    caseIn(await on.give(on.unit, 'agree', anAgreement()));
    return caseIn(await on.give(on.partUnit, 'decline', { ...aDecline('Báo cáo viên nghỉ'), alternative: 'Tháng bảy' }));
  };

  it('each unit answers for its own part at once, and it is agreed when every one has', async () => {
    const opened = await asked();
    expect(standings(opened)).toEqual([
      ['Bộ luật Lao động', 'Đoàn Sở Mẫu A', 'asked'],
      ['Luật Bảo hiểm xã hội', 'Đoàn Cơ quan Y', 'asked'],
    ]);
    expect(opened.components.map(({ answeredBy, due }) => [answeredBy?.name, due?.at, due?.lateness.text.vi])).toEqual([
      ['Nguyễn Văn Thử', '2026-06-17T17:00:00+07:00', 'còn 5 ngày làm việc'],
      ['Đặng Mẫu Mực', '2026-06-17T17:00:00+07:00', 'còn 5 ngày làm việc'],
    ]);
    expect(opened.coUnits).toEqual([]);
    expect(opened.duties.map(({ id, title, owedBy }) => [id, title.vi, owedBy.organisation])).toEqual(
      expect.arrayContaining([
        ['answer-1', 'Trả lời đề nghị phối hợp', 'Đoàn Sở Mẫu A'],
        ['answerPart-1', 'Trả lời về phần của mình', 'Đoàn Cơ quan Y'],
      ]),
    );
    expect(opened.people.map(({ role }) => role.vi)).toContain('Đầu mối phần “Luật Bảo hiểm xã hội”');

    const half = caseIn(await on.give(on.partUnit, 'agree', INSURANCE));
    expect(half.stage).toBe('requested');
    expect(standings(half).map(([, , standing]) => standing)).toEqual(['asked', 'accepted']);
    expect(half.components[1]).toMatchObject({ due: null, details: { contents: INSURANCE.contents } });
    expect(half.components[0]?.due?.at).toBe('2026-06-17T17:00:00+07:00');
    expect(half.timeline.map(({ text }) => text.vi)).toContain('Đ/c Mực (Đoàn Cơ quan Y) trả lời: nhận lời về phần của mình.');
    expect(problemIn(await on.give(on.partUnit, 'agree', INSURANCE)).code).toBe('alreadyAnswered');

    const agreed = caseIn(await on.give(on.unit, 'agree', anAgreement()));
    expect(agreed).toMatchObject({ stage: 'agreed', agreement: { contents: anAgreement().contents } });
    expect(agreed.components.map(({ standing, details }) => [standing, details?.contents])).toEqual([
      ['accepted', anAgreement().contents],
      ['accepted', INSURANCE.contents],
    ]);
    expect(agreed.versions.at(-1)).toMatchObject({
      standing: 'agreed',
      consents: [{ role: 'unit' }, { role: 'locality' }, { role: 'coUnit' }],
      parts: [{ id: PARTS.insurance, name: 'Luật Bảo hiểm xã hội', contents: INSURANCE.contents }],
    });
  });

  it('one part alone can be asked for', async () => {
    expect(standings(await asked({ parts: [PARTS.insurance] }))).toEqual([['Luật Bảo hiểm xã hội', 'Đoàn Cơ quan Y', 'asked']]);
  });

  it.each([
    ['none of them', [], [['parts', 'required']]],
    ['one that is not there', ['x'], [['parts.0', 'unknownComponent']]],
    ['one twice', [PARTS.labour, PARTS.labour], [['parts.1', 'componentTwice']]],
  ])('is refused when %s is named', async (_, parts, fields) => {
    const problem = problemIn(await on.locality.post('/api/cases', aSupportRequest({ offeringId: OFFERINGS.withParts, parts })));
    expect([problem.status, problem.code]).toEqual([400, 'invalidFields']);
    expect(fieldsOf(problem)).toEqual(fields);
  });

  it('half an agreement: the locality holds what stands, the rest is a case of its own, and both name each other', async () => {
    const before = await torn();
    expect(standings(before).map(([, , standing]) => standing)).toEqual(['accepted', 'declined']);
    expect(before.components[1]?.declined).toEqual({ reason: 'Báo cáo viên nghỉ', alternative: 'Tháng bảy' });
    expect(before.duties.map(({ id }) => id)).toEqual(expect.arrayContaining(['split-1', 'decide-1']));
    const offered = (await on.seen(on.locality)).commands.find(({ command }) => command === 'split');
    expect(offered).toMatchObject({ open: true, href: expect.stringContaining('/commands/split') as string });

    const kept = caseIn(await on.give(on.locality, 'split', { keep: [PARTS.labour] }));
    expect(kept).toMatchObject({ stage: 'agreed', unit: { name: 'Đoàn Sở Mẫu A' }, splitFrom: null });
    expect(standings(kept)).toEqual([['Bộ luật Lao động', 'Đoàn Sở Mẫu A', 'accepted']]);
    expect(kept.splitOff).toHaveLength(1);
    expect(kept.timeline.map(({ text }) => text.vi)).toEqual(
      expect.arrayContaining([
        'Đ/c Phỏng (Phường Ví Dụ) chọn tổ chức trước các phần còn lại: phần của Đoàn Cơ quan Y thành một hồ sơ riêng.',
        'Phần chưa nhận lời được Ban Thường vụ xử lý ở hồ sơ riêng.',
      ]),
    );

    const apart = caseIn(await on.locality.get(kept.splitOff[0]?.href ?? ''));
    expect(apart).toMatchObject({
      stage: 'requested',
      unit: { name: 'Đoàn Cơ quan Y' },
      splitFrom: { id: before.id, number: before.number },
    });
    expect(standings(apart)).toEqual([['Luật Bảo hiểm xã hội', 'Đoàn Cơ quan Y', 'declined']]);
    expect(apart.escalations).toMatchObject([{ trigger: 'declined', decidedAt: null }]);
    expect(apart.timeline.filter(({ kind }) => kind === 'event').map(({ text }) => text.vi)).toEqual([
      'Hồ sơ này gồm các phần chưa thể hỗ trợ, tách ra từ một hồ sơ khác.',
      'Đơn vị đã trả lời trước đó: chưa thể hỗ trợ.',
      'Chuyển Ban Thường vụ quyết định: đơn vị chưa thể hỗ trợ.',
    ]);
  });

  it('the first unit declines: whoever stands leads from then on', async () => {
    await asked();
    caseIn(await on.give(on.unit, 'decline', aDecline()));
    caseIn(await on.give(on.partUnit, 'agree', INSURANCE));
    const kept = caseIn(await on.give(on.locality, 'split', { keep: [PARTS.insurance] }));
    expect(kept).toMatchObject({ stage: 'agreed', unit: { name: 'Đoàn Cơ quan Y' }, agreement: { contents: INSURANCE.contents } });
  });

  it.each([
    ['what was declined', [PARTS.labour, PARTS.insurance], [['keep.1', 'componentDeclined']]],
    ['what is not there', [PARTS.labour, 'x'], [['keep.1', 'unknownComponent']]],
    ['a part twice', [PARTS.labour, PARTS.labour], [['keep.1', 'componentTwice']]],
    ['nothing, while a part stands', [], [['keep', 'componentStands']]],
  ])('cannot be split so that it keeps %s', async (_, keep, fields) => {
    await torn();
    const problem = problemIn(await on.give(on.locality, 'split', { keep }));
    expect([problem.status, problem.code]).toEqual([400, 'invalidFields']);
    expect(fieldsOf(problem)).toEqual(fields);
  });

  it('is split by the locality alone, while there is something to split, before the start', async () => {
    await asked();
    expect(problemIn(await on.give(on.locality, 'split', { keep: [PARTS.labour] }))).toMatchObject({ status: 409, code: 'nothingToSplit' });
    await on.clear();
    await torn();
    expect(problemIn(await on.give(on.unit, 'split', { keep: [PARTS.labour] }))).toMatchObject({ status: 403, code: 'notYours' });
    expect(problemIn(await on.give(on.locality, 'split', {})).errors).toMatchObject([{ field: 'keep', code: 'required' }]);
    on.bench.now = instantAt('2026-06-18', 14);
    expect(problemIn(await on.give(on.locality, 'split', { keep: [PARTS.labour] })).code).toBe('startPassed');
  });

  it('the committee gives one part to another unit; what the other has said stands', async () => {
    await torn();
    const adjust = (resolution: Record<string, unknown>) => on.give(on.member, 'adjust', { resolution, reason: 'Cho kịp ngày' });
    const wrong = problemIn(await adjust({ kind: 'reassign', unitId: 'branch-mau', part: 'x' }));
    expect(fieldsOf(wrong)).toEqual([['resolution.part', 'unknownComponent']]);
    const options = shaped(adjustmentShape, await on.member.get(`/api/cases/${on.bench.caseId}/adjustment`));
    expect(options).toMatchObject({
      partToDecide: PARTS.insurance,
      parts: [
        { id: PARTS.labour, unit: 'Đoàn Sở Mẫu A', standingTitle: { vi: 'Đã nhận lời' } },
        { id: PARTS.insurance, unit: 'Đoàn Cơ quan Y', standingTitle: { vi: 'Chưa thể hỗ trợ' } },
      ],
    });
    const decided = caseIn(await adjust({ kind: 'reassign', unitId: 'branch-mau', part: PARTS.insurance }));
    expect(standings(decided)).toEqual([
      ['Bộ luật Lao động', 'Đoàn Sở Mẫu A', 'accepted'],
      ['Luật Bảo hiểm xã hội', 'Chi đoàn Trung tâm Mẫu', 'asked'],
    ]);
    expect(decided.duties.map(({ id }) => id)).toContain('answerPart-2');
    on.bench.now += 60_000;
    expect(caseIn(await on.give(on.branch, 'agree', INSURANCE)).stage).toBe('agreed');
  });

  it('a proposal asks every unit anew, and a part is not answered with other terms', async () => {
    await asked();
    caseIn(await on.give(on.partUnit, 'agree', INSURANCE));
    expect(problemIn(await on.give(on.partUnit, 'propose', aProposal())).code).toBe('notYours');
    const moved = caseIn(await on.give(on.locality, 'propose', aProposal({ details: null })));
    expect(standings(moved).map(([, , standing]) => standing)).toEqual(['asked', 'asked']);
    expect(problemIn(await on.give(on.partUnit, 'agree', { ...INSURANCE, version: 1 })).code).toBe('versionSuperseded');
    caseIn(await on.give(on.partUnit, 'agree', { ...INSURANCE, version: 2 }));
    const agreed = caseIn(await on.give(on.unit, 'agree', { ...anAgreement(), version: 2 }));
    expect(agreed).toMatchObject({ stage: 'agreed', terms: iso({ start: instantAt('2026-06-19', 8), end: instantAt('2026-06-19', 10) }) });
  });
});
