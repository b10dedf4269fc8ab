import fc from 'fast-check';
import { dropOutRate, figuresOf, LEAST, type Reason, reasons } from '../../src/features/leaving/rules';

/** What is told of those who left. */

const given = fc.array(fc.option(fc.constantFrom(...reasons), { nil: null }), { maxLength: 40 });

test('a reason is told only where three gave it, the most frequent first', () => {
  const them: Reason[] = ['time', 'moved', 'time', 'moved', 'health', 'moved', 'time', 'moved'];
  expect(figuresOf(them)).toEqual({
    all: 8,
    reasons: [
      { reason: 'moved', people: 4 },
      { reason: 'time', people: 3 },
    ],
    others: 1,
  });
});

test('law: nobody is lost, and no small number is told', () => {
  fc.assert(
    fc.property(given, (them) => {
      const { all, reasons: told, others } = figuresOf(them);
      expect(told.reduce((sum, it) => sum + it.people, others)).toBe(all);
      expect(told.every((it) => it.people >= LEAST)).toBe(true);
    }),
  );
});

test('who had finished did not drop out', () => {
  expect(dropOutRate(['time', 'finished'], 2)).toBe(25);
  expect(dropOutRate([], 0)).toBe(0);
});
