import fc from 'fast-check';
import { DateTime } from 'luxon';
import { isHolidayOn } from '../../../src/core/time';
import { daysBy, plainRules } from '../../../src/features/projects/recurrence';
import { rhythms } from '../../../src/features/projects/rules';
import { isOn, planned, upcoming } from '../../../src/features/projects/schedule';
import { localAt, momentOf } from '../../../src/features/projects/wallClock';
import { change, plan, TOKYO } from '../../support/plans';

const ZONES = [TOKYO, 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe'];

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
