import { memoryStore } from '../testing/memory-store';
import { readDraft, removeDraft, writeDraft } from './draft-store';

const INITIAL = { place: '', mode: 'onsite' };

describe('drafts', () => {
  it('come back as they were typed, with what is new at its beginning', () => {
    const store = memoryStore();
    expect(readDraft('a', INITIAL, store)).toBeNull();
    writeDraft('a', { place: 'Hội trường' }, store);
    expect(readDraft('a', INITIAL, store)).toEqual({ place: 'Hội trường', mode: 'onsite' });
    removeDraft('a', store);
    expect(readDraft('a', INITIAL, store)).toBeNull();
  });

  it('are none when they cannot be read', () => {
    for (const text of ['{"place"', 'null', '[]', '7']) expect(readDraft('a', INITIAL, memoryStore({ a: text }))).toBeNull();
  });

  it('lose nothing that is on the screen when the store is full', () => {
    const full = {
      ...memoryStore(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => writeDraft('a', INITIAL, full)).not.toThrow();
  });
});
