import { memoryStore } from '../testing/memory-store';
import { forgetKey, keyFor } from './keys';

describe('the key of a submission', () => {
  let made = 0;
  const next = (): string => `key-${(made += 1)}`;

  it('is the same when the same is sent again, over a reload too', () => {
    const store = memoryStore();
    const first = keyFor('request:a', { place: 'x' }, store, next);
    expect(keyFor('request:a', { place: 'x' }, store, next)).toBe(first);
    expect(keyFor('request:b', { place: 'x' }, store, next)).not.toBe(first);
  });

  it('is another one for another body, and after an answer', () => {
    const store = memoryStore();
    const first = keyFor('request:a', { place: 'x' }, store, next);
    expect(keyFor('request:a', { place: 'y' }, store, next)).not.toBe(first);
    const second = keyFor('request:a', { place: 'y' }, store, next);
    forgetKey('request:a', store);
    expect(keyFor('request:a', { place: 'y' }, store, next)).not.toBe(second);
  });

  it('is a new one when what was kept cannot be read', () => {
    expect(keyFor('a', {}, memoryStore({ 'key:a': '{' }), next)).toMatch(/^key-/);
  });
});
