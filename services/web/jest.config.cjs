module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'web', rootDir: __dirname };
