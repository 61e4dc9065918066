// Suites with real servers: run by npm test after the unit suites, one after the other (see infra/tooling/test-run).
module.exports = { ...require('../infra/tooling/jest.preset.cjs'), displayName: 'test', rootDir: __dirname, testTimeout: 60_000 };
