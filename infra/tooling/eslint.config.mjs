import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/** Layers, as in design.md: domain → nothing; contracts → domain; workflows → workflow-contract; libs → domain and contracts; services → libs. */
const boundaries = [
  { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:domain'], bannedExternalImports: ['*'] },
  { sourceTag: 'layer:api-contract', onlyDependOnLibsWithTags: ['layer:domain'], allowedExternalImports: ['zod'] },
  {
    sourceTag: 'layer:workflow-contract',
    onlyDependOnLibsWithTags: ['layer:domain'],
    allowedExternalImports: ['@temporalio/workflow', '@temporalio/common', '@temporalio/proto', 'node:*'],
  },
  {
    sourceTag: 'layer:workflow',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:workflow-contract'],
    allowedExternalImports: ['@temporalio/workflow', '@temporalio/worker', 'node:*'],
  },
  { sourceTag: 'layer:lib', onlyDependOnLibsWithTags: ['layer:domain', 'layer:api-contract', 'layer:workflow-contract', 'layer:lib'] },
  {
    sourceTag: 'layer:service',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:api-contract', 'layer:workflow-contract', 'layer:lib', 'layer:workflow'],
  },
  {
    sourceTag: 'layer:web',
    onlyDependOnLibsWithTags: ['layer:domain', 'layer:api-contract'],
    bannedExternalImports: ['@nestjs/*', '@temporalio/*', 'typeorm', 'pg', 'zod', 'node:*'],
  },
  { sourceTag: 'layer:infra', onlyDependOnLibsWithTags: ['*'] },
  { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['*'] },
];

const noClockNoChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'The domain has no clock: take the instant as an argument.',
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'The domain has no clock: take the instant as an argument.',
  },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'The domain leaves nothing to chance.' },
  { selector: "MemberExpression[object.name='Intl']", message: 'ICU differs between builds: format by hand, in libs/domain.' },
  { selector: 'CallExpression[callee.property.name=/^toLocale/]', message: 'ICU differs between builds: format by hand, in libs/domain.' },
];

// Patterns below are seen from the root, although lint runs in each package: without this the fences would match nothing.
const seenFromRoot = { basePath: root };

export default tseslint.config(
  { ignores: ['**/dist/**', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: root, experimentalDecorators: true, emitDecoratorMetadata: true },
    },
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', { enforceBuildableLibDependency: true, allow: [], depConstraints: boundaries }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error', // a forgotten await loses the failure
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'], // `return promise` in a try leaves before the work is done
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-restricted-properties': [
        'error',
        { object: 'process', property: 'env', message: 'Settings are parsed once at boot: add the setting to settings.ts of the service.' },
      ],
      'no-restricted-syntax': ['error', { selector: 'ExportAllDeclaration', message: 'Packages export named symbols.' }],
    },
  },
  {
    ...seenFromRoot,
    files: ['libs/domain/src/**/*.ts'],
    ignores: ['**/*.spec.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportAllDeclaration', message: 'Packages export named symbols.' },
        ...noClockNoChance,
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', 'console', 'setTimeout', 'setInterval', 'crypto', 'fetch', 'require'],
    },
  },
  {
    ...seenFromRoot,
    files: ['workflows/src/**/*.ts'],
    ignores: ['**/*.spec.ts', '**/bundle/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['node:*', '@nestjs/*', 'typeorm', 'pg', 'zod', '@chung-suc/persistence'],
              message: 'Workflow code must stay deterministic and small.',
            },
          ],
        },
      ],
    },
  },
  {
    ...seenFromRoot,
    files: ['services/web/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: { 'react-hooks/rules-of-hooks': 'error', 'react-hooks/exhaustive-deps': 'error' },
  },
  {
    ...seenFromRoot,
    files: ['services/web/src/features/**/*.{ts,tsx}'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^\\.\\./[a-z]', message: 'Features never import features: what two of them need lies beside features/.' }] },
      ],
    },
  },
  {
    ...seenFromRoot,
    files: ['services/web/src/**/*.{ts,tsx}'],
    ignores: ['services/web/src/{features,app}/**', 'services/web/src/main.tsx'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '/(features|app)/', message: 'Features and the frame are built on this, not the other way round.' }] },
      ],
    },
  },
  {
    ...seenFromRoot,
    files: ['libs/domain/src/**/*.spec.ts', 'libs/plan-import/src/**/*.spec.ts'],
    rules: { '@nx/enforce-module-boundaries': 'off' }, // fast-check, and the plan text, only in tests
  },
  {
    ...seenFromRoot,
    files: ['**/settings.ts', '**/config.ts', 'infra/**', 'test/**', '**/*.spec.ts'],
    rules: { 'no-restricted-properties': 'off' },
  },
  prettier,
);
