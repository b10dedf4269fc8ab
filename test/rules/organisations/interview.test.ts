import {
  type Answers,
  readiness,
  readSoFar,
  stepToGoOn,
  withStep,
} from '../../../src/features/organisations/interview.rules';

const whole: Answers = {
  ...{ need: '続けて伝えたい', beneficiaries: '高齢者', count: 200, existing: 'スマートフォン' },
  ...{ decider: '大野様', wantedBy: '2027-03-31', risks: '同意' },
};
const today = '2026-11-25';

test.each<[string, Answers, string[], string[]]>([
  ['nothing is missing', whole, [], []],
  ['nobody decides', { ...whole, decider: undefined }, ['decider'], []],
  [
    'the need comes before who decides',
    { wantedBy: '2027-03-31' },
    ['need', 'decider', 'beneficiaries', 'count'],
    ['existing', 'risks'],
  ],
  ['no number', { ...whole, count: undefined }, ['count'], []],
  ['a date in words will do', { ...whole, wantedBy: undefined, dates: '総会の前' }, [], []],
  ['no date at all', { ...whole, wantedBy: undefined }, ['date'], []],
  ['less than four weeks', { ...whole, wantedBy: '2026-12-22' }, ['soon'], []],
  ['just four weeks', { ...whole, wantedBy: '2026-12-23' }, [], []],
  ['what can wait does not stand in the way', { ...whole, risks: undefined }, [], ['risks']],
])('%s', (_, answers, first, later) => {
  expect(readiness(answers, today)).toEqual({ first, later });
});

test('a screen changes its own answers only, and what was emptied is gone', () => {
  expect(withStep({ need: 'a', notes: 'b' }, 0, { attendees: 'c', notes: 'x' })).toEqual({
    notes: 'b',
    attendees: 'c',
  });
});

test('an interview goes on where it was left', () => {
  expect(stepToGoOn({})).toBe(0);
  expect(stepToGoOn({ need: 'a', count: 3 })).toBe(2);
  expect(stepToGoOn({ need: 'a', count: 3, dates: 'b', notes: 'c' })).toBe(0);
});

test('what is half typed does not lose the rest', () => {
  expect(readSoFar({ count: '2x', existing: '機材' })).toEqual({ existing: '機材' });
});
