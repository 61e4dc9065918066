import { deviceOf } from './device';

describe('with what somebody signs in', () => {
  it.each([
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/131.0.0.0 Safari/537.36', 'Chrome · Windows'],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:133.0) Gecko/20100101 Firefox/133.0', 'Firefox · Windows'],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Mobile/15E148 Safari/604.1',
      'Safari · iOS',
    ],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) coc_coc_browser/130.0.148 Chrome/124.0.6367.148 Safari/537.36',
      'Cốc Cốc · Windows',
    ],
    [
      'Mozilla/5.0 (Linux; Android 14; SM-A155F) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/131.0.0.0 Mobile Safari/537.36 Zalo android/24110640',
      'Zalo · Android',
    ],
  ])('is called by names that people know: %s', (userAgent, name) => {
    expect(deviceOf(userAgent)).toBe(name);
  });

  it('is not known when the browser says nothing, or no end of it', () => {
    for (const userAgent of [undefined, '', '?', 'x'.repeat(100_000)]) expect(deviceOf(userAgent)).toBeNull();
  });
});
