import fc from 'fast-check';
import {
  answerForm,
  daysSince,
  dueAfter,
  lastDay,
  readAnswer,
} from '../../src/features/retrospectives/rules';
import { summarise, type Voice } from '../../src/features/retrospectives/summary';

const asked = { organisation: 1, participants: 4, company: 1 };
const participant = (again: number, recommend: number, keep?: string): Voice => ({
  side: 'participants',
  ratings: { again, recommend },
  words: keep ? { keep } : {},
});
const company = (fit: number): Voice => ({ side: 'company', ratings: { fit }, words: { gain: '仲間' } });

test('three answers of participants are averaged, two are not', () => {
  const three = [participant(5, 4, 'b'), participant(4, 4, 'a'), participant(4, 5)];
  expect(summarise(asked, three).participants).toEqual({
    asked: 4,
    answered: 3,
    ratings: { again: 4.3, recommend: 4.3 },
    overall: 4.3,
    quotes: { keep: ['a', 'b'] },
  });
  expect(summarise(asked, three.slice(1)).participants).toEqual({
    asked: 4,
    answered: 2,
    ratings: null,
    overall: null,
    quotes: {},
  });
});

test('a gap of 1.5 is named, less is not, and a side without an answer has none', () => {
  const low = [participant(2, 3), participant(2, 3), participant(2, 3)];
  expect(summarise(asked, [...low, company(4)]).gaps).toEqual([
    { high: 'company', low: 'participants', by: 1.5 },
  ]);
  expect(summarise(asked, [...low, participant(5, 5), company(4)]).gaps).toEqual([]);
  expect(summarise(asked, low).gaps).toEqual([]);
  expect(summarise(asked, [participant(1, 1), participant(1, 1), company(5)]).gaps).toEqual([]);
});

test('what one participant of fewer than three said changes nothing but the count', () => {
  const rating = fc.integer({ min: 1, max: 5 });
  fc.assert(
    fc.property(rating, rating, rating, rating, fc.string({ minLength: 1 }), (a, b, c, d, words) => {
      const one = summarise(asked, [participant(a, b, words), company(3)]);
      const other = summarise(asked, [participant(c, d), company(3)]);
      expect(one).toEqual(other);
    }),
  );
});

test('the order of the answers cannot be told from the summary', () => {
  const voice = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }), fc.string())
    .map(([again, recommend, keep]) => participant(again, recommend, keep));
  fc.assert(
    fc.property(fc.array(voice, { minLength: 3, maxLength: 8 }), (voices) => {
      expect(summarise(asked, voices)).toEqual(summarise(asked, voices.toReversed()));
    }),
  );
});

test('days are those of the club’s calendar', () => {
  const closed = new Date('2026-11-25T23:50:00+09:00');
  expect(daysSince(closed, new Date('2026-11-26T00:10:00+09:00'), 'Asia/Tokyo')).toBe(1);
  expect(daysSince(closed, new Date('2026-12-09T10:00:00+09:00'), 'Asia/Tokyo')).toBe(14);
  expect(lastDay(closed, 'Asia/Tokyo')).toBe('2026-12-08');
  // Clocks go back in New York on the 1st of November.
  const autumn = new Date('2026-10-31T12:00:00-04:00');
  expect(daysSince(autumn, new Date('2026-11-02T09:00:00-05:00'), 'America/New_York')).toBe(2);
});

test.each([
  [0, undefined],
  [1, undefined],
  [2, 'nudge1'],
  [6, 'nudge1'],
  [7, 'nudge2'],
  [13, 'nudge2'],
  [14, 'end'],
  [40, 'end'],
])('%i days after the close: %s', (days, due) => {
  expect(dueAfter(days)).toBe(due);
});

test('each side has its own questions', () => {
  const values = { met: '5', satisfied: '4', askAgain: '3', change: '戻ってきた', keep: '声かけ' };
  const parsed = answerForm('organisation').parse(values);
  expect(readAnswer('organisation', parsed)).toEqual({
    ratings: { met: 5, satisfied: 4, askAgain: 3 },
    words: { change: '戻ってきた', keep: '声かけ' },
    more: {},
  });
  expect(answerForm('participants').safeParse({ again: '6', recommend: '1' }).success).toBe(false);
  expect(answerForm('company').safeParse({ fit: '3' }).success).toBe(false);
});

test('a criterion that the organisation judged is kept as it read; what stays open is not there', () => {
  const criteria = [
    { measure: '会議を開ける職員', target: '10人' },
    { measure: '集まりの回数', target: '月2回' },
  ];
  const values = {
    met: '5',
    satisfied: '4',
    askAgain: '3',
    change: '戻ってきた',
    criterion2: 'no',
    people: '0',
  };
  const parsed = answerForm('organisation').parse({ ...values, hours: 'many' });
  expect(readAnswer('organisation', parsed, criteria).more).toEqual({
    people: 0,
    criteria: [{ measure: '集まりの回数', target: '月2回', met: 'no' }],
  });
});

test('hours are counted only where three spoke of them', () => {
  const said = (hours?: 'few' | 'right' | 'many'): Voice => ({
    ...participant(4, 4),
    more: hours ? { hours } : {},
  });
  const all = [said('right'), said('many'), said('right')];
  expect(summarise(asked, all).participants.hours).toEqual({ few: 0, right: 2, many: 1 });
  expect(summarise(asked, [...all.slice(1), said()]).participants.hours).toBeUndefined();
});
