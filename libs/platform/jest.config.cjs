module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'platform', rootDir: __dirname };
