module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'domain', rootDir: __dirname };
