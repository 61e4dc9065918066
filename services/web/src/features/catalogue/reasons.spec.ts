import { sharedReason } from './reasons';

const closed = (code: string) => ({ notRequestableBecause: { code, words: { vi: code, en: code } } });
const open = { notRequestableBecause: null };

describe('why offerings cannot be asked for', () => {
  it('is said once where it is the same for all', () =>
    expect(sharedReason([closed('notALocality'), closed('notALocality')])?.code).toBe('notALocality'));
  it('is said of each where some can be asked for, or for several reasons', () => {
    expect(sharedReason([closed('a'), open])).toBeNull();
    expect(sharedReason([open, closed('a')])).toBeNull();
    expect(sharedReason([closed('a'), closed('b')])).toBeNull();
    expect(sharedReason([])).toBeNull();
  });
});
