// Biome formats and lints; this file adds only the rules that need types.
const { plugin, parser } = require('typescript-eslint');

module.exports = [
  { ignores: ['**/dist/**', '**/node_modules/**', 'src/sandbox/page/**'] },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    languageOptions: { parser, parserOptions: { project: `${__dirname}/tsconfig.test.json` } },
    plugins: { '@typescript-eslint': plugin },
    rules: {
      // An un-awaited drizzle query is a thenable that never runs.
      '@typescript-eslint/no-floating-promises': ['error', { checkThenables: true }],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },
];
