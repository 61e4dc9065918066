module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'api-contract', rootDir: __dirname };
