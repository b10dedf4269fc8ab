import { meetingSlots, slotAt } from '../../../src/features/projects/rules';
import { upcoming } from '../../../src/features/projects/schedule';

const weekly = {
  rhythm: 'weekly',
  starts: '2026-12-01',
  ends: '2026-12-22',
  time: '18:00',
  schedule: null,
} as const;
const days = (it: Date[]) => it.map((at) => at.toISOString());

test.each([
  [
    'weekly',
    weekly,
    '2026-12-08T09:00:00Z',
    ['2026-12-08T09:00:00.000Z', '2026-12-15T09:00:00.000Z', '2026-12-22T09:00:00.000Z'],
  ],
  [
    'every other week',
    { ...weekly, rhythm: 'biweekly' },
    '2026-12-01T09:00:01Z',
    ['2026-12-15T09:00:00.000Z'],
  ],
  [
    'monthly, on the last day of shorter months',
    { ...weekly, rhythm: 'monthly', starts: '2027-01-31', ends: '2027-03-31' },
    '2027-02-01T00:00:00Z',
    ['2027-02-28T09:00:00.000Z', '2027-03-31T09:00:00.000Z'],
  ],
  ['once', { ...weekly, rhythm: 'once' }, '2026-11-01T00:00:00Z', ['2026-12-01T09:00:00.000Z']],
  ['once, and over', { ...weekly, rhythm: 'once' }, '2026-12-02T00:00:00Z', []],
] as const)('%s', (_, schedule, from, expected) => {
  expect(days(upcoming(schedule, new Date(from), 'Asia/Tokyo', 3))).toEqual(expected);
});

test('a session stays at its hour across a change to summer time', () => {
  const spring = { ...weekly, starts: '2027-03-22', ends: '2027-04-05' };
  expect(days(upcoming(spring, new Date('2027-03-01'), 'Europe/Berlin', 9))).toEqual([
    '2027-03-22T17:00:00.000Z',
    '2027-03-29T16:00:00.000Z',
    '2027-04-05T16:00:00.000Z',
  ]);
});

test.each([
  ['2026-12-02', '07:30', 'weekday-morning'],
  ['2026-12-02', '12:15', 'weekday-lunch'],
  ['2026-12-02', '14:00', 'weekday-daytime'],
  ['2026-12-02', '18:30', 'weekday-evening'],
  ['2026-12-05', '10:00', 'saturday'],
  ['2026-12-06', '10:00', 'sunday'],
])('%s at %s is in the slot %s', (day, time, slot) => {
  expect(slotAt(day, time)).toBe(slot);
});

test('people meet at their sessions’ time, where it is one of those that were named', () => {
  const friday = { starts: '2026-12-04', time: '10:30', slots: ['weekday-evening', 'weekday-daytime'] };
  expect(meetingSlots({ ...friday, rhythm: 'weekly' })).toEqual(['weekday-daytime']);
  expect(meetingSlots({ ...friday, rhythm: 'weekly', time: '08:00' })).toEqual(friday.slots);
  expect(meetingSlots({ ...friday, rhythm: 'monthly' })).toEqual(friday.slots);
});
