module.exports = { ...require('../infra/tooling/jest.preset.cjs'), displayName: 'test', rootDir: __dirname };
