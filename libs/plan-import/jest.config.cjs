module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'plan-import', rootDir: __dirname };
