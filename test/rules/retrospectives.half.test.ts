import { isHalfDue } from '../../src/features/retrospectives/half.rules';
import { answerForm, readAnswer } from '../../src/features/retrospectives/rules';
import { summariseHalf, type Voice } from '../../src/features/retrospectives/summary';

const zone = 'Asia/Tokyo';
const at = (day: string) => new Date(`${day}T10:00:00+09:00`);
const due = (day: string, it: { starts: string; ends: string; startedAt?: Date }) =>
  isHalfDue({ startedAt: null, ...it }, at(day), zone);

test('half time of more than three months is asked about, on a day on which people work', () => {
  const half = { starts: '2026-04-01', ends: '2026-09-30' };
  expect(due('2026-06-30', half)).toBe(false);
  expect(due('2026-07-01', half)).toBe(true);
  // A Saturday and a Monday holiday, 海の日.
  expect(due('2026-07-04', half)).toBe(false);
  expect(due('2026-07-20', half)).toBe(false);
  expect(due('2026-07-22', half)).toBe(true);
  expect(due('2026-07-23', half)).toBe(false);
  expect(due('2026-05-18', { starts: '2026-04-01', ends: '2026-07-01' })).toBe(false);
});

test('a team that began late has its half later, or none', () => {
  const half = { starts: '2026-04-01', ends: '2026-09-30' };
  expect(due('2026-07-01', { ...half, startedAt: at('2026-06-01') })).toBe(false);
  expect(due('2026-08-03', { ...half, startedAt: at('2026-06-01') })).toBe(true);
  expect(due('2026-08-17', { ...half, startedAt: at('2026-07-10') })).toBe(false);
});

test('at half time the organisation says which way it goes, participants nothing that they must', () => {
  expect(answerForm('organisation', 'half').safeParse({}).success).toBe(false);
  expect(answerForm('organisation', 'half').safeParse({ way: 'partly', now: '回数' }).success).toBe(true);
  expect(answerForm('participants', 'half').safeParse({}).success).toBe(true);
  expect(readAnswer('organisation', { way: 'partly', now: '回数', met: 5 }, [], 'half')).toEqual({
    ratings: {},
    words: { now: '回数' },
    more: { way: 'partly' },
  });
});

test('at half time, too, fewer than three are not shown, and nothing is averaged', () => {
  const asked = { organisation: 1, participants: 4, company: 0 };
  const one = (now: string): Voice => ({
    side: 'participants',
    ratings: {},
    words: { now },
    more: { hours: 'many' },
  });
  const two = summariseHalf(asked, [one('a'), one('b')]);
  expect(two.participants).toEqual({ asked: 4, answered: 2, ratings: null, overall: null, quotes: {} });
  const three = summariseHalf(asked, [one('a'), one('c'), one('b')]);
  expect(three.participants).toMatchObject({
    ...{ ratings: {}, overall: null, quotes: { now: ['a', 'b', 'c'] } },
    hours: { few: 0, right: 0, many: 3 },
  });
});
