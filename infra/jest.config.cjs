module.exports = { ...require('./tooling/jest.preset.cjs'), displayName: 'infra', rootDir: __dirname };
