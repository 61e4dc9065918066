import { Again } from './again';

describe(Again.name, () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('tries until it is done, with growing pauses', async () => {
    const at: number[] = [];
    const begun = Date.now();
    const done = new Again().untilDone(() => {
      at.push(Date.now() - begun);
      return Promise.resolve(at.length === 4);
    });
    await jest.advanceTimersByTimeAsync(10_000);
    await done;
    expect(at).toEqual([0, 500, 1_500, 3_500]);
  });

  it('never pauses for longer than ten seconds', async () => {
    let attempts = 0;
    const again = new Again();
    void again.untilDone(() => Promise.resolve(++attempts === 0));
    await jest.advanceTimersByTimeAsync(60_000);
    const before = attempts;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(attempts).toBe(before + 1);
    again.stop();
  });

  it('ends at once when it is stopped in a pause', async () => {
    const again = new Again();
    let rounds = 0;
    const over = again.everyNowAndThen(() => {
      rounds += 1;
      return Promise.resolve(60_000);
    });
    await jest.advanceTimersByTimeAsync(1);
    again.stop();
    await over;
    expect(rounds).toBe(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
