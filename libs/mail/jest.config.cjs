module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'mail', rootDir: __dirname };
