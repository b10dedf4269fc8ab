/** `npm test` runs what needs nothing but `npm ci`; the other kinds have scripts of their own. */
const kind = process.env.TEST_KIND;
module.exports = {
  rootDir: '..',
  testEnvironment: 'node',
  testMatch: kind
    ? [`<rootDir>/test/${kind}/**/*.test.ts`]
    : ['rules', 'scenarios', 'journeys', 'house'].map((k) => `<rootDir>/test/${k}/**/*.test.ts`),
  testPathIgnorePatterns: ['/node_modules/', ...(kind ? [] : ['\\.browser\\.test\\.ts$'])],
  modulePathIgnorePatterns: ['<rootDir>/dist'],
  transform: {
    '\\.tsx?$': ['@swc/jest', { jsc: { target: 'es2023', parser: { syntax: 'typescript' } }, module: { type: 'commonjs' } }],
  },
  testTimeout: 20_000,
};
