import fc from 'fast-check';
import { DateTime } from 'luxon';
import { considerate, dayWords, isWorkday, momentWords } from '../../../src/core/time';

const tokyo = (iso: string) => DateTime.fromISO(iso, { zone: 'Asia/Tokyo' });
const after = (iso: string, zone = 'Asia/Tokyo') =>
  DateTime.fromJSDate(considerate(DateTime.fromISO(iso, { zone }).toJSDate(), zone), { zone }).toFormat(
    'yyyy-MM-dd HH:mm',
  );

test.each([
  ['in working hours, at once', '2026-11-25T10:30', '2026-11-25 10:30'],
  ['before nine, at nine', '2026-11-25T06:00', '2026-11-25 09:00'],
  ['in the evening, the next morning', '2026-11-25T20:00', '2026-11-26 09:00'],
  ['on a Friday evening, on Monday', '2026-11-27T21:00', '2026-11-30 09:00'],
  ['on the eve of a holiday, after it', '2026-11-22T12:00', '2026-11-24 09:00'],
])('%s', (_, from, to) => expect(after(from)).toBe(to));

test('the clock is the person’s', () => {
  expect(after('2026-11-25T08:59', 'America/New_York')).toBe('2026-11-25 09:00');
});

test('whatever the moment: never earlier, never in quiet hours, never on a day off, and not later than a long week', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2028-12-31'), noInvalidDate: true }),
      (now) => {
        const at = DateTime.fromJSDate(considerate(now, 'Asia/Tokyo'), { zone: 'Asia/Tokyo' });
        expect(at.toMillis()).toBeGreaterThanOrEqual(now.getTime());
        expect(isWorkday(at)).toBe(true);
        expect(at.hour).toBeGreaterThanOrEqual(9);
        expect(at.hour).toBeLessThan(20);
        expect(at.diff(DateTime.fromJSDate(now), 'days').days).toBeLessThan(9);
      },
    ),
  );
});

test('holidays are Japan’s', () => {
  expect(isWorkday(tokyo('2026-11-23'))).toBe(false);
  expect(isWorkday(tokyo('2026-11-24'))).toBe(true);
});

test('days and moments in both languages', () => {
  expect(dayWords('2026-11-25', 'ja')).toBe('11月25日(水)');
  expect(dayWords('2026-11-25', 'en')).toBe('Wed 25 Nov');
  const at = tokyo('2026-11-25T18:00').toJSDate();
  expect(momentWords(at, 'ja', 'Asia/Tokyo')).toBe('11月25日(水) 18:00');
  expect(momentWords(at, 'en', 'Europe/London')).toBe('Wed 25 Nov 09:00');
});
