/** `npm test` runs what needs nothing but `npm ci`; the other kinds have scripts of their own. */
const { availableParallelism } = require('node:os');

const kind = process.env.TEST_KIND;
module.exports = {
  rootDir: '..',
  testEnvironment: '<rootDir>/.config/jest.environment.js',
  runtime: '<rootDir>/.config/jest.runtime.js',
  testMatch: kind
    ? [`<rootDir>/test/${kind}/**/*.test.ts`]
    : ['rules', 'scenarios', 'journeys', 'house'].map((k) => `<rootDir>/test/${k}/**/*.test.ts`),
  testPathIgnorePatterns: ['/node_modules/', ...(kind ? [] : ['\\.browser\\.test\\.ts$'])],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  transform: {
    '\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  // By itself Jest leaves one core free, which is half of a small machine. A browser, or an app that is killed, takes its own.
  maxWorkers: kind ? 1 : Math.max(2, availableParallelism() - 1),
  globalSetup: '<rootDir>/test/support/template.ts',
  globalTeardown: '<rootDir>/test/support/template.end.ts',
  testTimeout: 60_000,
};
