// Which files of a build each page needs first, read from vite's manifest. Plain JavaScript, because vite's configuration and budget.mjs read it.
const { OPEN_TO_ALL, PAGE_NEEDS, SIGN_IN_NEED } = require('./page-needs.cjs');

/** The keys of a module and of all that it imports, each before what needs it. */
function closureOf(manifest, key, seen = new Set()) {
  const built = manifest[key];
  if (!built) throw new Error(`${key} is not in the build: tooling/ names a module that has gone, or is no longer a file of its own`);
  if (seen.has(key)) return seen;
  for (const next of built.imports ?? []) closureOf(manifest, next, seen);
  return seen.add(key);
}

const asExpress = (path) => path.replaceAll('$', ':');

function pageFilesOf(manifest) {
  const entries = Object.keys(manifest).filter((key) => manifest[key].isEntry);
  const frame = new Set(entries.flatMap((key) => [...closureOf(manifest, key)]));
  const filesOf = ({ module, data }) => {
    const own = [...closureOf(manifest, module)].filter((key) => !frame.has(key)).map((key) => manifest[key]);
    const styles = new Set(own.flatMap(({ css }) => css ?? []));
    return { scripts: own.map(({ file }) => `/${file}`), styles: [...styles].map((file) => `/${file}`), data: data.map(asExpress) };
  };
  const signIn = filesOf(SIGN_IN_NEED);
  const pages = Object.entries(PAGE_NEEDS).map(([path, need]) => {
    const signedIn = filesOf(need);
    return [asExpress(path), { signedIn, signedOut: OPEN_TO_ALL.includes(path) ? { ...signedIn, data: [] } : signIn }];
  });
  return Object.fromEntries(pages);
}

module.exports = { closureOf, pageFilesOf };
