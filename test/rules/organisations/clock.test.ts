import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isWorkday, workdaysLater } from '../../../src/core/time';
import { answerDueOf, answered } from '../../../src/features/organisations/clock';

const tokyo = 'Asia/Tokyo';
const at = (iso: string, zone = tokyo) => DateTime.fromISO(iso, { zone }).toJSDate();
const in_ = (date: Date, zone = tokyo) => DateTime.fromJSDate(date, { zone }).toFormat("yyyy-MM-dd'T'HH:mm");

test.each([
  ['on a Monday, by Wednesday', '2026-11-30T15:00', '2026-12-02T15:00'],
  ['on a Friday, the weekend does not count', '2026-11-27T15:00', '2026-12-01T15:00'],
  ['at the weekend, from Monday on: all of two days', '2026-11-28T12:00', '2026-12-01T23:59'],
  ['before a holiday on a Monday', '2026-11-20T10:00', '2026-11-25T10:00'],
  ['at the end of the year: New Year’s Day and a weekend', '2026-12-31T10:00', '2027-01-05T10:00'],
  ['on New Year’s Day', '2027-01-01T10:00', '2027-01-05T23:59'],
  ['before Golden Week: four holidays and a weekend', '2026-05-01T10:00', '2026-05-08T10:00'],
  ['within Golden Week', '2026-05-04T10:00', '2026-05-08T23:59'],
  ['before Silver Week, whose bridge day is a holiday, too', '2026-09-18T10:00', '2026-09-25T10:00'],
])('a request that comes %s', (_, came, due) => {
  expect(in_(workdaysLater(at(came), 2, tokyo))).toBe(due);
});

test('the days are those of the club’s own zone', () => {
  // Friday evening in Berlin is Saturday in Tokyo.
  const came = at('2026-11-27T18:00', 'Europe/Berlin');
  expect(in_(workdaysLater(came, 2, 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-12-01T18:00');
  expect(in_(workdaysLater(came, 2, tokyo))).toBe('2026-12-01T23:59');
  // The clock is set back in between; it is the same time of the day all the same.
  const autumn = at('2026-10-23T10:00', 'Europe/Berlin');
  expect(in_(workdaysLater(autumn, 2, 'Europe/Berlin'), 'Europe/Berlin')).toBe('2026-10-27T10:00');
});

test('on any day of ten years: due on a workday, the second after it came', () => {
  const day = fc.date({ min: at('2020-01-01T00:00'), max: at('2029-12-31T00:00'), noInvalidDate: true });
  fc.assert(
    fc.property(day, fc.constantFrom(tokyo, 'Europe/Berlin', 'America/New_York'), (came, zone) => {
      const due = DateTime.fromJSDate(workdaysLater(came, 2, zone), { zone });
      const days: DateTime[] = [];
      const first = DateTime.fromJSDate(came, { zone }).startOf('day').plus({ days: 1 });
      for (let each = first; each <= due; each = each.plus({ days: 1 })) days.push(each);
      expect(days.filter(isWorkday)).toHaveLength(2);
      expect(isWorkday(due)).toBe(true);
    }),
  );
});

test('a first answer stops the clock, in time or not, and no second one starts it again', () => {
  const open = {
    createdAt: at('2026-11-30T15:00'),
    answerDue: null,
    answeredAt: null,
    state: 'open' as const,
  };
  const by = (iso: string) => ({ userId: 'U1', at: at(iso), zone: tokyo });
  expect(answered(open as never, by('2026-12-02T15:00')).inTime).toBe(true);
  expect(answered(open as never, by('2026-12-02T15:01')).inTime).toBe(false);
  expect(answered({ ...open, answeredAt: at('2026-12-01T09:00') } as never, by('2026-12-02T15:01'))).toEqual(
    {},
  );
  expect(answerDueOf({ ...open, state: 'lapsed' }, tokyo)).toBeUndefined();
});
