module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'orchestrator', rootDir: __dirname };
