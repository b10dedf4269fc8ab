import { complaintsAbout, reminderDue } from '../../../src/features/goals/rules';

const dates = { starts: '2026-12-01', ends: '2027-03-31', reason: '' };
const one = { measure: '職員', target: '20名' };

test.each([
  ['one criterion will do', dates, [one, { measure: '', target: '' }], false, {}],
  [
    'none is too few',
    dates,
    [{ measure: '', target: '' }],
    false,
    { 'criterion1:measure': 'measureNeeded', 'criterion1:target': 'targetNeeded' },
  ],
  [
    'half a criterion',
    dates,
    [one, { measure: '動画', target: '' }],
    false,
    { 'criterion2:target': 'targetNeeded' },
  ],
  ['an end before its start', { ...dates, ends: '2026-11-30' }, [one], false, { ends: 'endsBeforeStart' }],
  ['a change without a reason', dates, [one], true, { reason: 'reasonNeeded' }],
  ['a change with one', { ...dates, reason: '希望者が増えた' }, [one], true, {}],
])('%s', (_, form, criteria, changes, found) => {
  expect(complaintsAbout(form, criteria, changes)).toEqual(found);
});

test.each([
  ['2026-12-15', '2026-11-30', undefined],
  ['2026-12-15', '2026-12-01', 'owner'],
  ['2026-12-15', '2026-12-11', 'room'],
  ['2026-12-15', '2026-12-20', 'room'],
])('a goal that is not agreed, starting on %s, seen on %s', (starts, today, whom) => {
  expect(reminderDue(starts, today)).toBe(whom);
});
