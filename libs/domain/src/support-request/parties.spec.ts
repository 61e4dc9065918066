import { aRequest } from '../testing/a-request';
import { POST, UNIT_B } from '../testing/people';
import { namesFor } from './sentence';
import { partyOf } from './parties';

const NAMES = {
  unit: 'Đoàn Sở Mẫu A',
  locality: 'Phường Ví Dụ',
  committee: 'Ban Thường vụ',
  coUnits: { [UNIT_B]: 'Đoàn Mẫu B', c: 'Đoàn Mẫu C' },
};

describe('whose consent a duty asks for', () => {
  it('is told by the duty, also when one post answers for two co-units (R11)', () => {
    const coUnits = [UNIT_B, 'c'].map((unitId) => ({ unitId, postId: POST.coordinator }));
    const settled = aRequest({ coUnits }).proposed('unit').consented('locality');
    const owed = settled.owed();
    expect(owed.map(({ id, postId }) => `${id} ${postId}`)).toEqual([`join-3 ${POST.coordinator}`, `join-4 ${POST.coordinator}`]);
    expect(owed.map((duty) => partyOf(duty, settled.state))).toEqual([`co:${UNIT_B}`, 'co:c']);
    expect(owed.map((duty) => namesFor(duty, settled.state, NAMES).asked)).toEqual(['Đoàn Mẫu B', 'Đoàn Mẫu C']);
  });

  it('is the side’s that has not consented; of no party’s for other duties', () => {
    const proposed = aRequest().proposed('unit');
    expect(proposed.owed().map((duty) => partyOf(duty, proposed.state))).toEqual(['locality']);
    const request = aRequest();
    expect(request.owed().map((duty) => partyOf(duty, request.state))).toEqual([undefined]);
  });
});
