module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'workflow-contract', rootDir: __dirname };
