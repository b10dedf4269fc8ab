import { describeFault } from '../../src/core/fault';

const failing = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (fault) {
    return fault;
  }
};

test.each([
  ['JSON', (it: string) => JSON.parse(it)],
  ['a pattern', (it: string) => new RegExp(it)],
  ['a time zone', (it: string) => new Intl.DateTimeFormat('ja', { timeZone: it })],
])('what somebody typed as %s is not in the log', (_, work) => {
  const fault = failing(() => work('(ひみつ'));
  expect(fault).toBeInstanceOf(Error);
  expect(JSON.stringify(describeFault(fault))).not.toContain('ひみつ');
});

test('where the code itself is wrong, the log says so', () => {
  const fault = failing(() => (undefined as unknown as { it: string }).it);
  expect(describeFault(fault)).toMatchObject({ kind: 'TypeError', message: expect.stringContaining('it') });
});
