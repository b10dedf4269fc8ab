import fc from 'fast-check';
import { DateTime, IANAZone } from 'luxon';
import { isHolidayOn } from '../../../src/core/time';
import { daysBy, plainRules } from '../../../src/features/projects/recurrence';
import { rhythms } from '../../../src/features/projects/rules';
import {
  type Change,
  changeAt,
  isOn,
  minutesAt,
  planned,
  type Schedule,
  sessionAt,
  type Timed,
  upcoming,
} from '../../../src/features/projects/schedule';
import { localAt, momentOf } from '../../../src/features/projects/wallClock';

const TOKYO = 'Asia/Tokyo';
const ZONES = [TOKYO, 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];

const plan = (schedule: Partial<Schedule> = {}, project: Partial<Timed> = {}): Timed => ({
  ...{ rhythm: 'weekly', starts: '2026-11-02', ends: '2027-01-31', time: '18:00', minutes: 60 },
  ...project,
  schedule: {
    ...{ rules: ['FREQ=WEEKLY;BYDAY=MO'], since: '2026-11-02', dates: [], zone: null, holidays: 'keep' },
    changes: [],
    ...schedule,
  },
});
const change = (was: string, to: string | null, more: Partial<Change> = {}): Change => ({
  ...{ was, to, reason: '', at: '2026-11-01T00:00:00Z' },
  ...more,
});
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
    expect(minutesAt(changed, at('2026-11-18T19:00'), TOKYO)).toBe(90);
    expect(minutesAt(changed, at('2026-11-16T18:00'), TOKYO)).toBe(60);
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

  test('what a clock shows is the moment at which it shows that', () => {
    const moments = fc.date({
      min: new Date('2026-01-01'),
      max: new Date('2029-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.constantFrom(...ZONES), (at, zone) => {
        const local = localAt(at, zone);
        expect(local).toBe(DateTime.fromJSDate(at, { zone }).toFormat("yyyy-MM-dd'T'HH:mm"));
        const found = momentOf(local, zone);
        expect(localAt(found, zone)).toBe(local);
        expect(found.getTime()).toBeLessThanOrEqual(at.getTime());
      }),
    );
  });
});

const time = fc
  .tuple(fc.nat(23), fc.constantFrom('00', '30'))
  .map(([h, m]) => `${String(h).padStart(2, '0')}:${m}`);
const dayIn = (n: number) =>
  DateTime.fromISO('2026-02-01', { zone: 'utc' }).plus({ days: n }).toFormat('yyyy-MM-dd');
const aRule = fc.oneof(
  fc
    .tuple(
      fc.integer({ min: 1, max: 4 }),
      fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'], { minLength: 1 }),
    )
    .map(([every, on]) => `FREQ=WEEKLY;INTERVAL=${every};BYDAY=${on.join(',')}`),
  fc
    .tuple(fc.constantFrom(1, 2, 3, 4, -1), fc.constantFrom('MO', 'WE', 'SU'))
    .map(([nth, on]) => `FREQ=MONTHLY;BYDAY=${nth}${on}`),
  fc.integer({ min: 1, max: 28 }).map((on) => `FREQ=MONTHLY;BYMONTHDAY=${on}`),
);
const aPlan = fc
  .record({
    rules: fc.array(aRule, { maxLength: 2 }),
    dates: fc.array(
      fc.tuple(fc.nat(200).map(dayIn), time).map((it) => it.join('T')),
      { maxLength: 4 },
    ),
    zone: fc.constantFrom(null, ...ZONES),
    holidays: fc.constantFrom('keep' as const, 'skip' as const),
    since: fc.nat(20).map(dayIn),
    time,
    moves: fc.array(
      fc.tuple(fc.nat(30), fc.option(fc.tuple(fc.nat(200).map(dayIn), time).map((it) => it.join('T')))),
      { maxLength: 4 },
    ),
  })
  .map(({ moves, time: at, ...schedule }) => {
    const project = plan(schedule, { starts: '2026-02-01', ends: '2026-08-01', time: at });
    const all = planned(project, new Date(0), TOKYO, {});
    const changes = new Map(
      moves.flatMap(([n, to]) => (all[n] ? [[all[n].was, change(all[n].was, to)] as const] : [])),
    );
    return plan({ ...schedule, changes: [...changes.values()] }, { ...project });
  });

describe('laws', () => {
  test('sessions stand in order, without doubles, within the first and the last day', () => {
    fc.assert(
      fc.property(aPlan, (project) => {
        const all = upcoming(project, new Date(0), TOKYO, Infinity).map((it) => it.getTime());
        expect(all).toEqual([...new Set(all)].sort((a, b) => a - b));
        const zone = project.schedule?.zone ?? TOKYO;
        for (const at of all) {
          const day = localAt(new Date(at), zone).slice(0, 10);
          expect(day >= project.starts && day <= project.ends).toBe(true);
        }
      }),
    );
  });

  test('fewer are the beginning of more, and later is the end of earlier', () => {
    fc.assert(
      fc.property(aPlan, fc.nat(12), fc.nat(200), (project, n, day) => {
        const from = new Date(`${dayIn(day)}T00:00:00Z`);
        const more = upcoming(project, from, TOKYO, n + 1);
        expect(upcoming(project, from, TOKYO, n)).toEqual(more.slice(0, n));
        const all = upcoming(project, new Date(0), TOKYO, Infinity);
        expect(more).toEqual(all.filter((it) => it >= from).slice(0, n + 1));
      }),
    );
  });

  test('a skipped holiday has none but what was put or moved there; a cancelled one is none; a moved one is one', () => {
    fc.assert(
      fc.property(aPlan, (project) => {
        const { changes = [], dates = [], holidays, zone } = project.schedule ?? {};
        const clock = zone ?? TOKYO;
        const all = planned(project, new Date(0), TOKYO, {});
        const on = all.filter(isOn);
        if (holidays === 'skip')
          for (const it of on)
            if (isHolidayOn(localAt(it.at, clock).slice(0, 10)))
              expect(it.change ?? dates.includes(it.was)).toBeTruthy();
        for (const it of changes) {
          expect(on.filter(({ was, change: own }) => was === it.was && !own)).toEqual([]);
          if (it.to === null) expect(on.some(({ was }) => was === it.was)).toBe(false);
          else expect(on.filter(({ was }) => was === it.was).length).toBeLessThanOrEqual(1);
          if (it.to !== null && it.to >= project.starts && it.to.slice(0, 10) <= project.ends)
            expect(on.some(({ at }) => at.getTime() === momentOf(it.to ?? '', clock).getTime())).toBe(true);
        }
      }),
    );
  });

  test('a rule entered later goes on as it would have', () => {
    fc.assert(
      fc.property(aRule, fc.nat(60).map(dayIn), fc.nat(400).map(dayIn), (rule, since, from) => {
        const all = [...daysBy(rule, since, since, '2027-06-30')];
        expect([...daysBy(rule, since, from, '2027-06-30')]).toEqual(all.filter((it) => it >= from));
      }),
    );
  });

  test('a plain rhythm is what it was by a calendar of its own', () => {
    const step = { weekly: { weeks: 1 }, biweekly: { weeks: 2 }, monthly: { months: 1 } };
    fc.assert(
      fc.property(fc.constantFrom(...rhythms), fc.nat(400).map(dayIn), (rhythm, starts) => {
        if (rhythm === 'once') return;
        const first = DateTime.fromISO(starts, { zone: 'utc' });
        const by = ([unit, n]: [string, number], i: number) =>
          first.plus({ [unit]: n * i }).toISODate() ?? '';
        const [unit] = Object.entries(step[rhythm]) as [[string, number]];
        const own = Array.from({ length: 12 }, (_, i) => by(unit, i));
        const found = plainRules(rhythm, starts).flatMap((rule) => [
          ...daysBy(rule, starts, starts, own.at(-1) ?? ''),
        ]);
        expect([...new Set(found)].sort()).toEqual(own);
      }),
    );
  });
});

test('the zones of these tests are known here', () => {
  expect(ZONES.every((zone) => IANAZone.isValidZone(zone))).toBe(true);
});
