// Runs TypeScript from source: compiles .ts and .tsx on require with the same options as jest.
const { transformSync } = require('@swc/core');
const { addHook } = require('pirates');
const options = require('./swc.cjs');

const parser = (tsx) => ({ ...options, jsc: { ...options.jsc, parser: { ...options.jsc.parser, tsx } } });
addHook((code, filename) => transformSync(code, { ...parser(filename.endsWith('.tsx')), filename, swcrc: false }).code, {
  exts: ['.ts', '.tsx'],
  ignoreNodeModules: true,
});
