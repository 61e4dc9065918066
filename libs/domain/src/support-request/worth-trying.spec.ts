import { CASE_IN } from '../testing/a-request';
import { at } from '../testing/dates';
import { STORY } from '../testing/story';
import { isWorthTrying } from './worth-trying';

const proposed = CASE_IN.requested.proposed('unit');

describe('what is offered where a case is only named', () => {
  it('is what its stage is open for', () => {
    expect(isWorthTrying('agree', CASE_IN.requested.state, STORY.requested)).toBe(true);
    expect(isWorthTrying('agree', CASE_IN.held.state, STORY.requested)).toBe(false);
  });

  it('turns nothing down before anything is agreed, nor where nothing is proposed', () => {
    expect(isWorthTrying('accept', proposed.state, STORY.agreed)).toBe(true);
    expect(isWorthTrying('turnDown', proposed.state, STORY.agreed)).toBe(false);
    expect(isWorthTrying('turnDown', CASE_IN.agreed.state, STORY.agreed)).toBe(false);
    expect(isWorthTrying('turnDown', CASE_IN.agreed.proposed('unit').state, STORY.agreed)).toBe(true);
  });

  it('does not ask whether it was held before it has begun', () => {
    expect(isWorthTrying('reportNotHeld', CASE_IN.agreed.state, at('18/06/2026 13:59'))).toBe(false);
    expect(isWorthTrying('reportNotHeld', CASE_IN.agreed.state, at('18/06/2026 14:00'))).toBe(true);
  });
});
