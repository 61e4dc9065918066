module.exports = { ...require('../../infra/tooling/jest.preset.cjs'), displayName: 'persistence', rootDir: __dirname };
