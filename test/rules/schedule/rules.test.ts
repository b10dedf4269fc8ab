import fc from 'fast-check';
import { frequencyOf, frequencyWords, rulesOf } from '../../../src/features/projects/frequency';
import { scheduleLine } from '../../../src/features/projects/lines';
import { plainRules } from '../../../src/features/projects/recurrence';
import { rhythms } from '../../../src/features/projects/rules';
import { isOn, planned, type Timed } from '../../../src/features/projects/schedule';
import { localAt } from '../../../src/features/projects/wallClock';
import { readDates } from '../../../src/features/schedule/dates';
import { draftOf, readRhythm, rhythmForm } from '../../../src/features/schedule/rhythmForm';
import { rhythmWords } from '../../../src/features/schedule/rhythmWords';
import {
  added,
  ahead,
  goneFrom,
  inRhythm,
  misplaced,
  moved,
  type Rhythm,
  restored,
} from '../../../src/features/schedule/rules';
import { plan, TOKYO } from '../../support/plans';
import { radio } from '../../support/running';

const act = { reason: '会場の都合', at: new Date('2026-11-01T00:00:00Z') };
const now = new Date('2026-11-04T00:00:00Z');
const weekly = { ...plan(), schedule: null, starts: '2026-11-02' };
const all = (project: Timed) => planned(project, new Date(0), TOKYO, {});
const days = (project: Timed, zone = TOKYO) =>
  all(project)
    .filter(isOn)
    .map((it) => localAt(it.at, zone));
const at = (project: Timed, was: string) =>
  all(project).find((it) => it.was === was) as ReturnType<typeof all>[0];
const with_ = (project: Timed, set: Partial<Timed>): Timed => ({ ...project, ...set });

describe('one session', () => {
  test('is moved, moved again, and back as it was; each time it is the same one', () => {
    const once = with_(
      weekly,
      moved(weekly, at(weekly, '2026-11-09T18:00'), { to: '2026-11-10T19:00', minutes: 60 }, act),
    );
    expect(days(once)).toContain('2026-11-10T19:00');
    const twice = with_(
      once,
      moved(once, at(once, '2026-11-09T18:00'), { to: '2026-11-12T19:00', minutes: 90 }, act),
    );
    expect(twice.schedule?.changes).toHaveLength(1);
    expect(at(twice, '2026-11-09T18:00')).toMatchObject({ minutes: 90 });
    const back = with_(
      twice,
      moved(twice, at(twice, '2026-11-09T18:00'), { to: '2026-11-09T18:00', minutes: 60 }, act),
    );
    expect(days(back)).toEqual(days(weekly));
    expect(back.schedule?.changes).toEqual([]);
    expect([once, twice, back].map((it) => it.schedule?.version)).toEqual([1, 2, 3]);
  });

  test('is cancelled and held after all', () => {
    const off = with_(weekly, moved(weekly, at(weekly, '2026-11-09T18:00'), null, act));
    expect(days(off)).not.toContain('2026-11-09T18:00');
    expect(days(with_(off, restored(off, '2026-11-09T18:00')))).toEqual(days(weekly));
  });

  test('cannot be in the past, out of the project’s time, or where another is', () => {
    const wrong = (to: string) =>
      misplaced(weekly, { to, minutes: 60 }, now, TOKYO, at(weekly, '2026-11-09T18:00'));
    expect(wrong('2026-11-03T18:00')).toBe('passed');
    expect(wrong('2027-02-01T18:00')).toBe('tooLate');
    expect(wrong('2026-11-16T18:00')).toBe('doubles');
    expect(wrong('2026-11-09T18:00')).toBeUndefined();
    expect(
      misplaced({ ...weekly, starts: '2026-12-01' }, { to: '2026-11-20T18:00', minutes: 60 }, now, TOKYO),
    ).toBe('tooEarly');
  });

  test('is added, also where the rhythm’s own was cancelled or moved away', () => {
    const want = { to: '2026-11-09T18:00', minutes: 60 };
    const off = with_(weekly, moved(weekly, at(weekly, want.to), null, act));
    expect(days(with_(off, added(off, want, act)))).toEqual(days(weekly));
    const away = with_(
      weekly,
      moved(weekly, at(weekly, want.to), { to: '2026-11-11T10:00', minutes: 90 }, act),
    );
    const both = with_(away, added(away, want, act));
    expect(days(both)).toEqual([...days(weekly), '2026-11-11T10:00'].sort());
    expect(all(both).find((it) => it.was === '2026-11-11T10:00')?.minutes).toBe(90);
    const more = with_(weekly, added(weekly, { to: '2026-11-06T12:00', minutes: 30 }, act));
    expect(at(more, '2026-11-06T12:00')).toMatchObject({ minutes: 30 });
  });

  test('that is gone is named by the moment at which it was', () => {
    const away = with_(
      weekly,
      moved(weekly, at(weekly, '2026-11-09T18:00'), { to: '2026-11-10T19:00', minutes: 60 }, act),
    );
    expect(goneFrom(weekly, away, now, TOKYO).map((it) => localAt(it, TOKYO))).toEqual(['2026-11-09T18:00']);
    expect(goneFrom(weekly, weekly, now, TOKYO)).toEqual([]);
  });
});

describe('another rhythm', () => {
  const rhythm: Rhythm = {
    often: { kind: 'weekly', every: 1, on: [5] },
    ...{ dates: [], holidays: 'keep', time: '10:00', minutes: 45, zone: null },
    ...{ from: '2026-11-18', ends: '2026-12-10' },
  };

  test('holds from its day on; what was before stays, with its length, its changes and its names', () => {
    const away = with_(
      weekly,
      moved(weekly, at(weekly, '2026-11-09T18:00'), { to: '2026-11-10T19:00', minutes: 60 }, act),
    );
    const is = with_(away, inRhythm(away, rhythm, now, TOKYO));
    expect(days(is)).toEqual([
      ...['2026-11-02T18:00', '2026-11-10T19:00', '2026-11-16T18:00'],
      ...['2026-11-20T10:00', '2026-11-27T10:00', '2026-12-04T10:00'],
    ]);
    expect(all(is).map((it) => it.minutes)).toEqual([60, 60, 60, 45, 45, 45]);
    expect(at(is, '2026-11-09T18:00').change?.reason).toBe('会場の都合');
    expect(is).toMatchObject({ rhythm: 'weekly', time: '10:00', minutes: 45, ends: '2026-12-10' });
  });

  test('in another zone leaves the moments of what was', () => {
    const is = with_(weekly, inRhythm(weekly, { ...rhythm, zone: 'Europe/Berlin' }, now, TOKYO));
    expect(days(is).slice(0, 4)).toEqual([
      '2026-11-02T18:00',
      '2026-11-09T18:00',
      '2026-11-16T18:00',
      '2026-11-20T18:00',
    ]);
    expect(days(is, 'Europe/Berlin')[3]).toBe('2026-11-20T10:00');
  });

  test('from today on leaves today’s session that has begun, and has none in the past', () => {
    const monday = new Date('2026-11-09T21:00:00+09:00');
    const daily = { ...rhythm, often: { kind: 'weekly' as const, every: 1, on: [1, 2] }, from: '2026-11-09' };
    const is = with_(weekly, inRhythm(weekly, daily, monday, TOKYO));
    expect(days(is).slice(0, 4)).toEqual([
      ...['2026-11-02T18:00', '2026-11-09T18:00', '2026-11-10T10:00', '2026-11-16T10:00'],
    ]);
    const late = with_(weekly, inRhythm(weekly, { ...daily, time: '22:00' }, monday, TOKYO));
    expect(days(late).slice(1, 3)).toEqual(['2026-11-09T18:00', '2026-11-09T22:00']);
  });

  test('keeps what was added, and days that were cancelled', () => {
    const more = with_(weekly, added(weekly, { to: '2026-11-28T12:00', minutes: 30 }, act));
    const off = with_(more, moved(more, at(more, '2026-11-23T18:00'), null, act));
    const mondays = { ...rhythm, often: { kind: 'weekly' as const, every: 1, on: [1] } };
    const is = with_(off, inRhythm(off, mondays, now, TOKYO));
    expect(days(is).slice(2)).toEqual([
      '2026-11-16T18:00',
      '2026-11-28T12:00',
      '2026-11-30T10:00',
      '2026-12-07T10:00',
    ]);
    expect(at(is, '2026-11-28T12:00').minutes).toBe(30);
    expect(at(is, '2026-11-23T10:00').change).toMatchObject({ to: null, reason: '会場の都合' });
    const fridays = with_(off, inRhythm(off, rhythm, now, TOKYO));
    expect(all(fridays).every(isOn)).toBe(true);
    const twice = with_(is, inRhythm(is, { ...mondays, time: '11:00', from: '2026-11-25' }, now, TOKYO));
    expect(days(twice).slice(2)).toEqual([
      '2026-11-16T18:00',
      '2026-11-28T12:00',
      '2026-11-30T11:00',
      '2026-12-07T11:00',
    ]);
  });

  test('never changes what has begun, whatever it is', () => {
    const often = fc.oneof(
      fc.record({
        kind: fc.constant('weekly' as const),
        every: fc.integer({ min: 1, max: 4 }),
        on: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      }),
      fc.record({ kind: fc.constant('monthly' as const), day: fc.integer({ min: 1, max: 31 }) }),
      fc.record({ kind: fc.constant('dates' as const) }),
    );
    fc.assert(
      fc.property(
        often,
        fc.constantFrom(null, 'Europe/Berlin', 'America/New_York'),
        fc.constantFrom('2026-11-18', '2026-12-01', '2027-01-05'),
        (it, zone, from) => {
          const is = with_(
            weekly,
            inRhythm(weekly, { ...rhythm, often: it, zone, from, ends: '2027-01-31' }, now, TOKYO),
          );
          const then = new Date(`${from}T00:00:00${zone === null ? '+09:00' : 'Z'}`).getTime() - 86_400_000;
          const earlier = (project: Timed) =>
            all(project)
              .filter((one) => one.at.getTime() < then)
              .map((one) => [one.at, one.minutes]);
          expect(earlier(is)).toEqual(earlier(weekly));
          expect(
            ahead(is, new Date(then + 2 * 86_400_000), TOKYO).every(
              (one) => one.minutes === 45 || one.change,
            ),
          ).toBe(true);
        },
      ),
    );
  });
});

describe('how often, in words and in rules', () => {
  test.each([
    [{ kind: 'weekly', every: 1, on: [1, 4] }, '毎週月・木曜日', 'Every Monday and Thursday'],
    [{ kind: 'weekly', every: 2, on: [7] }, '隔週日曜日', 'Every other Sunday'],
    [{ kind: 'weekly', every: 3, on: [2] }, '3週間ごとの火曜日', 'Every 3 weeks on Tuesday'],
    [{ kind: 'monthly', day: 10 }, '毎月10日', 'Monthly on day 10'],
    [{ kind: 'monthly', day: 30 }, '毎月30日（ない月は末日）', 'Monthly on day 30, or on the last day'],
    [{ kind: 'monthly', day: 31 }, '毎月末日', 'Monthly on the last day'],
    [{ kind: 'nth', nths: [2, -1], on: 5 }, '毎月第2・最終金曜日', 'Every 2nd and last Friday of the month'],
    [{ kind: 'dates' }, '個別に決めた日程（3回）', '3 single dates'],
  ] as const)('%j', (often, ja, en) => {
    const it = structuredClone(often) as Parameters<typeof rulesOf>[0];
    expect(frequencyOf(rulesOf(it))).toEqual(it);
    expect(frequencyWords(it, 3, 'ja')).toBe(ja);
    expect(frequencyWords(it, 3, 'en')).toBe(en);
  });

  test('plain rhythms are read, too', () => {
    expect(rhythms.map((it) => frequencyOf(plainRules(it, '2026-11-04')))).toEqual([
      { kind: 'dates' },
      { kind: 'weekly', every: 1, on: [3] },
      { kind: 'weekly', every: 2, on: [3] },
      { kind: 'monthly', day: 4 },
    ]);
  });

  test('a posting’s line is true to the schedule of a project', () => {
    const own = plan({ holidays: 'skip', zone: 'Europe/Berlin' });
    expect(scheduleLine(own, 'ja')).toBe(
      '毎週月曜日 18:00〜19:00（日本の祝日は休み）（Europe/Berlin の時刻）',
    );
    expect(scheduleLine(own, 'en')).toBe(
      'Every Monday 18:00–19:00, not on Japanese public holidays (Europe/Berlin time)',
    );
    expect(scheduleLine(plan({ rules: [], dates: ['2026-10-01T10:00', '2026-11-05T10:00'] }), 'en')).toBe(
      'One single date',
    );
  });
});

describe('dates as people type them', () => {
  const read = (typed: string) => readDates(typed, { today: '2026-12-10', time: '18:00' });

  test('in many ways, sorted, each once', () => {
    expect(
      read('2027/1/5 9:30\n１２月１５日（火）１９時３０分、12/9; 2026-12-15 19:30, 12月20日 10時').dates,
    ).toEqual(['2026-12-15T19:30', '2026-12-20T10:00', '2027-01-05T09:30', '2027-12-09T18:00']);
  });

  test('what cannot be read is named', () => {
    for (const wrong of ['来週', '2026-02-30', '12/15 25:00', '13/1', '12'])
      expect(read(`12/15\n${wrong}`)).toEqual({ dates: ['2026-12-15T18:00'], unread: wrong });
  });
});

describe('the form', () => {
  const typed = (more: object) =>
    rhythmForm.parse({
      kind: 'weekly',
      on: ['5'],
      time: '10:00',
      minutes: '45',
      from: '2026-11-18',
      ends: '2027-01-31',
      zone: TOKYO,
      ...more,
    });
  const read = (more: object, agreed?: string) =>
    readRhythm(typed(more), { ...radio, ...weekly }, { now, club: TOKYO, agreed });
  const complaint = (more: object, field: string, agreed?: string) => {
    const it = read(more, agreed);
    return 'complaints' in it ? it.complaints[field]?.(rhythmWords.en, 'en') : undefined;
  };

  test('does not go on after the day that was agreed with the organisation', () => {
    expect(complaint({ ends: '2027-03-31' }, 'ends', '2027-02-28')).toContain(
      'agreed to Sun 28 Feb as the last day',
    );
    expect(complaint({ ends: '2027-03-31' }, 'ends')).toBeUndefined();
    expect(complaint({ ends: '2027-01-31' }, 'ends', '2027-01-15')).toBeUndefined();
  });

  test('knows its zones, and reads what stands in it', () => {
    expect(complaint({ zone: 'Mars/Olympus' }, 'zone')).toContain('not known');
    expect(read({})).toMatchObject({
      rhythm: { often: { kind: 'weekly', every: 1, on: [5] }, zone: null, dates: [] },
    });
    expect(draftOf({ ...radio, ...weekly }, now, TOKYO)).toMatchObject({
      kind: 'weekly',
      on: [1],
      from: '2026-11-04',
      zone: TOKYO,
    });
  });
});
