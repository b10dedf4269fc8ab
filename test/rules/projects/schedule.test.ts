import {
  changeAt,
  isOn,
  planned,
  type Schedule,
  sessionAt,
  type Timed,
  timedAt,
  upcoming,
} from '../../../src/features/projects/schedule';
import { localAt, momentOf } from '../../../src/features/projects/wallClock';
import { change, plan, TOKYO } from '../../support/plans';

const days = (project: Timed, most = 4, from = '2026-11-01T00:00:00Z', zone = TOKYO) =>
  upcoming(project, new Date(from), zone, most).map((at) => localAt(at, zone));

describe('rules', () => {
  const of = (rules: string[], more: Partial<Schedule> = {}) => days(plan({ rules, ...more }));

  test('several days a week', () => {
    expect(of(['FREQ=WEEKLY;BYDAY=MO,TH'])).toEqual([
      '2026-11-02T18:00',
      '2026-11-05T18:00',
      '2026-11-09T18:00',
      '2026-11-12T18:00',
    ]);
  });

  test('every third week, counted from the first one, wherever it is entered', () => {
    const every = plan({ rules: ['FREQ=WEEKLY;INTERVAL=3;BYDAY=WE'] });
    expect(days(every)).toEqual([
      '2026-11-04T18:00',
      '2026-11-25T18:00',
      '2026-12-16T18:00',
      '2027-01-06T18:00',
    ]);
    expect(days(every, 1, '2026-12-17T00:00:00Z')).toEqual(['2027-01-06T18:00']);
  });

  test('the second Tuesday and the last Friday of a month', () => {
    expect(of(['FREQ=MONTHLY;BYDAY=2TU', 'FREQ=MONTHLY;BYDAY=-1FR'])).toEqual([
      '2026-11-10T18:00',
      '2026-11-27T18:00',
      '2026-12-08T18:00',
      '2026-12-25T18:00',
    ]);
  });

  test('single dates alone, and beside a rule; both at once are one', () => {
    const dates = ['2026-11-20T10:00', '2026-11-09T18:00'];
    expect(of([], { dates })).toEqual(['2026-11-09T18:00', '2026-11-20T10:00']);
    expect(of(['FREQ=WEEKLY;BYDAY=MO'], { dates })).toEqual([
      '2026-11-02T18:00',
      '2026-11-09T18:00',
      '2026-11-16T18:00',
      '2026-11-20T10:00',
    ]);
  });

  test('a plain month of 29 to 31 days has its session on the last day of shorter ones', () => {
    const monthly = (starts: string) =>
      days(
        { ...plan(), schedule: null, rhythm: 'monthly', starts, ends: '2028-12-31' },
        3,
        '2028-01-30T00:00:00Z',
      );
    expect(monthly('2027-12-29')).toEqual(['2028-02-29T18:00', '2028-03-29T18:00', '2028-04-29T18:00']);
    expect(monthly('2026-12-30')).toEqual(['2028-01-30T18:00', '2028-02-29T18:00', '2028-03-30T18:00']);
    expect(monthly('2026-12-31')).toEqual(['2028-01-31T18:00', '2028-02-29T18:00', '2028-03-31T18:00']);
  });
});

describe('holidays', () => {
  const rules = ['FREQ=WEEKLY;BYDAY=MO'];

  test('are kept or left out as the team chooses', () => {
    // 23 November is Labour Thanksgiving Day.
    const from = '2026-11-17T00:00:00Z';
    expect(days(plan({ rules }), 1, from)).toEqual(['2026-11-23T18:00']);
    expect(days(plan({ rules, holidays: 'skip' }), 1, from)).toEqual(['2026-11-30T18:00']);
  });

  test('see a session that was put or moved there on purpose', () => {
    const put = plan({ rules, holidays: 'skip', dates: ['2026-11-23T18:00'] });
    expect(days(put)).toContain('2026-11-23T18:00');
    const moved = plan({
      rules,
      holidays: 'skip',
      changes: [change('2026-11-16T18:00', '2026-11-23T10:00')],
    });
    expect(days(moved)).toEqual([
      '2026-11-02T18:00',
      '2026-11-09T18:00',
      '2026-11-23T10:00',
      '2026-11-30T18:00',
    ]);
  });
});

describe('changes', () => {
  const changes = [
    change('2026-11-09T18:00', '2026-11-18T19:00', { minutes: 90, reason: '会場の都合' }),
    change('2026-11-23T18:00', null, { reason: '祝日' }),
  ];
  const changed = plan({ changes });
  const at = (local: string) => momentOf(local, TOKYO);

  test('a moved session stands where it is now, once, and a cancelled one nowhere', () => {
    expect(days(changed)).toEqual([
      '2026-11-02T18:00',
      '2026-11-16T18:00',
      '2026-11-18T19:00',
      '2026-11-30T18:00',
    ]);
    expect(days(changed, 1, '2026-11-17T00:00:00Z')).toEqual(['2026-11-18T19:00']);
  });

  test('all of it is seen by who asks for it, with what it was', () => {
    const all = planned(changed, at('2026-11-03T00:00'), TOKYO, { until: at('2026-11-30T23:00') });
    expect(all.map((it) => [it.was, localAt(it.at, TOKYO), it.minutes, isOn(it)])).toEqual([
      ['2026-11-16T18:00', '2026-11-16T18:00', 60, true],
      ['2026-11-09T18:00', '2026-11-18T19:00', 90, true],
      ['2026-11-23T18:00', '2026-11-23T18:00', 60, false],
      ['2026-11-30T18:00', '2026-11-30T18:00', 60, true],
    ]);
  });

  test('what became of a session is known by its old and its new moment', () => {
    expect(sessionAt(changed, at('2026-11-09T18:00'), TOKYO)).toBeUndefined();
    expect(changeAt(changed, at('2026-11-09T18:00'), TOKYO)?.reason).toBe('会場の都合');
    expect(changeAt(changed, at('2026-11-18T19:00'), TOKYO)?.was).toBe('2026-11-09T18:00');
    expect(changeAt(changed, at('2026-11-16T18:00'), TOKYO)).toBeUndefined();
    expect(timedAt(changed, at('2026-11-18T19:00'), TOKYO).minutes).toBe(90);
    expect(timedAt(changed, at('2026-11-16T18:00'), TOKYO).minutes).toBe(60);
  });
});

describe('the wall clock', () => {
  const spring = (zone: string, starts: string, time: string) =>
    upcoming(
      plan({ rules: ['FREQ=WEEKLY;BYDAY=SU'], since: starts, zone }, { starts, ends: '2028-01-01', time }),
      new Date(0),
      TOKYO,
      3,
    );

  test('a session keeps its time of day across a change in the team’s own zone', () => {
    expect(spring('Europe/Berlin', '2027-03-21', '18:00').map((it) => it.toISOString())).toEqual([
      '2027-03-21T17:00:00.000Z',
      '2027-03-28T16:00:00.000Z',
      '2027-04-04T16:00:00.000Z',
    ]);
    expect(spring('America/New_York', '2026-10-25', '18:00').map((it) => it.toISOString())).toEqual([
      '2026-10-25T22:00:00.000Z',
      '2026-11-01T23:00:00.000Z',
      '2026-11-08T23:00:00.000Z',
    ]);
  });

  test('a time that does not exist is one hour later; of two it is the first', () => {
    expect(momentOf('2027-03-28T02:30', 'Europe/Berlin').toISOString()).toBe('2027-03-28T01:30:00.000Z');
    expect(momentOf('2027-10-31T02:30', 'Europe/Berlin').toISOString()).toBe('2027-10-31T00:30:00.000Z');
    expect(momentOf('2027-03-14T02:30', 'America/New_York').toISOString()).toBe('2027-03-14T07:30:00.000Z');
    expect(momentOf('2026-11-01T01:30', 'America/New_York').toISOString()).toBe('2026-11-01T05:30:00.000Z');
  });
});
