import { pageFilesOf, type Manifest } from './page-files.cjs';
import { PAGE_NEEDS, SIGN_IN_NEED } from './page-needs.cjs';

/** A build in which every page is a file of its own, and two share a part. */
const manifest = (): Manifest => ({
  'index.html': { file: 'web/index.js', isEntry: true, imports: ['_frame.js'], css: ['web/frame.css'] },
  '_frame.js': { file: 'web/frame.js' },
  '_inputs.js': { file: 'web/inputs.js', imports: ['_frame.js'], css: ['web/inputs.css'] },
  ...Object.fromEntries(
    [...Object.values(PAGE_NEEDS), SIGN_IN_NEED].map(({ module }, index) => [
      module,
      {
        file: `web/${index}.js`,
        imports: ['_frame.js', ...(/catalogue-page|sign-in/.test(module) ? ['_inputs.js'] : [])],
        css: [`web/${index}.css`],
      },
    ]),
  ),
});

describe('what is fetched ahead', () => {
  it('is what a page has beside the frame, and its first data', () => {
    const files = pageFilesOf(manifest());
    expect(files['/']?.signedIn).toEqual({ scripts: ['/web/0.js'], styles: ['/web/0.css'], data: ['/api/duties'] });
    expect(files['/danh-muc']?.signedIn).toMatchObject({
      scripts: ['/web/inputs.js', '/web/1.js'],
      styles: ['/web/inputs.css', '/web/1.css'],
    });
    expect(files['/ho-so/:case']?.signedIn.data).toEqual(['/api/cases/:case']);
  });

  it('is the sign-in, and nobody’s data, for whoever is not signed in', () => {
    const files = pageFilesOf(manifest());
    expect(files['/ho-so/:case']?.signedOut).toEqual({
      scripts: ['/web/inputs.js', '/web/13.js'],
      styles: ['/web/inputs.css', '/web/13.css'],
      data: [],
    });
    expect(files['/huong-dan']?.signedOut.scripts).toEqual(files['/huong-dan']?.signedIn.scripts);
    expect(Object.values(files).flatMap(({ signedOut }) => signedOut.data)).toEqual([]);
  });

  it('is not guessed when a page is no longer a file of its own', () => {
    const { ['src/features/inbox/inbox-page.tsx']: _gone, ...rest } = manifest();
    expect(() => pageFilesOf(rest)).toThrow('src/features/inbox/inbox-page.tsx is not in the build');
  });
});
