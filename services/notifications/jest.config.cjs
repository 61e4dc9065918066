module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'notifications', rootDir: __dirname };
