import { Script } from 'node:vm';
import { MOST_REPORT_PHOTOS, PHOTO_SIDE } from '@chung-suc/domain';
import { PHOTOS_SCRIPT } from './photos-script';

describe('the script of the page behind a link', () => {
  it('can be read by a browser, and has the numbers of the rules', () => {
    expect(() => new Script(PHOTOS_SCRIPT)).not.toThrow();
    expect(PHOTOS_SCRIPT).toContain(`SIDE = ${PHOTO_SIDE},`);
    expect(PHOTOS_SCRIPT).toContain(`MOST = ${MOST_REPORT_PHOTOS};`);
  });

  it('writes no markup of its own: what somebody has called a file stays text', () => {
    expect(PHOTOS_SCRIPT).not.toMatch(/innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(/);
  });
});
