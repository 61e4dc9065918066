module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'documents', rootDir: __dirname };
