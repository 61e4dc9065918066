// One set of SWC options for jest and for running TypeScript from source: decorators need legacyDecorator + decoratorMetadata, or Nest's injection fails silently.
module.exports = {
  jsc: {
    target: 'es2023',
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false, react: { runtime: 'automatic' } },
    keepClassNames: true,
  },
  module: { type: 'commonjs' },
  sourceMaps: 'inline',
};
