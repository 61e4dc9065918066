module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'escalation', rootDir: __dirname };
