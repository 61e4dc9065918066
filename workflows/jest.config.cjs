module.exports = { ...require('../infra/tooling/jest.preset.cjs'), displayName: 'workflows', rootDir: __dirname };
