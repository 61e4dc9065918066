module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'api', rootDir: __dirname };
