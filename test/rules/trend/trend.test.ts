import { quarterAt, quarterOf, quartersTo } from '../../../src/features/trend/quarters';
import {
  changeOf,
  type Facts,
  isEmpty,
  shownOf,
  type Tallies,
  tally,
  together,
} from '../../../src/features/trend/rules';

const nothing: Facts = {
  ...{ closed: [], looks: [], afters: [], moves: [], sessions: [], dropOuts: [], lessons: [], helped: [] },
};
const zone = 'Asia/Tokyo';
const quarter = quarterOf('2026Q4', zone)!;
const at = new Date('2026-11-10T00:00:00Z');
const of = (facts: Partial<Facts>): Tallies => tally({ ...nothing, ...facts }, quarter);

type Look = Facts['looks'][number];
const look = (asked: number, ...again: number[]): Look => ({
  at,
  asked: { organisation: 1, participants: asked, company: 1 },
  answers: again.map((it) => ({ side: 'participants', ratings: { again: it } })),
});
const times = <T>(many: number, it: T): T[] => Array.from({ length: many }, () => it);

describe('quarters', () => {
  test('are named in several ways, and are those of the club’s clock', () => {
    expect(quarter.from.toISOString()).toBe('2026-09-30T15:00:00.000Z');
    expect(quarterOf('2026年第４四半期', zone)).toEqual(quarter);
    for (const words of ['いつか', '2026年10月', '2026年4月', '2026-12'])
      expect(quarterOf(words, zone)).toBeUndefined();
    expect(quarterAt(new Date('2026-09-30T14:59:59Z'), zone).name).toBe('2026Q3');
    expect(quarterAt(new Date('2026-09-30T15:00:00Z'), zone)).toEqual(quarter);
  });

  test('follow one another without a hole', () => {
    const all = quartersTo(quarter, 5, zone);
    expect(all.map((it) => it.name)).toEqual(['2025Q4', '2026Q1', '2026Q2', '2026Q3', '2026Q4']);
    for (const [i, it] of all.slice(1).entries()) expect(it.from).toEqual(all[i]?.until);
  });
});

describe('what participants say', () => {
  test('has everybody who was asked below it: 3 of 6 say yes, 2 never answered', () => {
    const { again } = of({ looks: [look(6, 5, 4, 4, 3)] });
    expect(again).toEqual({ many: 3, of: 6 });
    expect(shownOf(again)).toBe(50);
  });

  test('leaves a project with fewer than three answers out whole, however many the others have', () => {
    const { again } = of({ looks: [look(4, 5, 5, 4), look(5, 1, 1), look(9)] });
    expect(again).toEqual({ many: 3, of: 4 });
    expect(shownOf(of({ looks: [look(5, 1, 1), look(2, 5, 5)] }).again)).toBeUndefined();
  });
});

describe('what one voice says for many', () => {
  const said = (satisfied: number, fit: number): Look => ({
    ...look(3),
    answers: [
      { side: 'organisation', ratings: { satisfied, askAgain: satisfied } },
      { side: 'company', ratings: { fit } },
    ],
  });

  test('is a share of the answers, beside how many came back', () => {
    const tallies = of({ looks: [said(5, 2), said(4, 3), said(3, 4), look(4)] });
    expect(tallies).toMatchObject({
      satisfied: { many: 2, of: 3 },
      askAgain: { many: 2, of: 3 },
      fit: { many: 1, of: 3 },
      returned: { many: 3, of: 4 },
    });
    expect(shownOf(tallies.satisfied)).toBe(67);
    expect(shownOf(tallies.returned)).toBe(75);
  });

  test('is not shown of fewer than three', () => {
    const { satisfied, fit, returned } = of({ looks: times(2, said(5, 5)) });
    expect([satisfied, fit, returned].map(shownOf)).toEqual([undefined, undefined, undefined]);
  });
});

test('goals and results are shares of projects; the third and the sixth month apart', () => {
  const closed = [true, true, false, true].map((met) => ({ at, met }));
  const after = (months: number, used: boolean) => ({ at, months, used });
  const tallies = of({ closed, afters: [...times(3, after(3, true)), after(3, false), after(6, true)] });
  expect(shownOf(tallies.met)).toBe(75);
  expect(shownOf(tallies.used3)).toBe(75);
  expect(shownOf(tallies.used6)).toBeUndefined();
});

test('an organisation counts where it moves forward, and where it arrives', () => {
  const { walking, independent } = of({
    moves: [
      { organisationId: 'a', at, from: 'accompanied', to: 'walking' },
      { organisationId: 'b', at, from: 'accompanied', to: 'independent' },
      { organisationId: 'c', at, from: 'walking', to: 'independent' },
      { organisationId: 'd', at, from: 'independent', to: 'walking' },
    ],
  });
  expect([walking?.many, independent?.many]).toEqual([1, 2]);
});

test('an organisation counts once, where its last move led, and not at all where that was taken back', () => {
  const [first, second, third] = [1, 2, 3].map((hours) => new Date(at.getTime() + hours * 3_600_000)) as [
    Date,
    Date,
    Date,
  ];
  const forth = { organisationId: 'a', from: 'accompanied', to: 'walking' } as const;
  const back = { organisationId: 'a', from: 'walking', to: 'accompanied' } as const;
  const both = [
    { ...back, at: second },
    { ...forth, at: first },
  ];
  expect(of({ moves: both }).walking?.many).toBe(0);
  expect(of({ moves: [...both, { ...forth, at: third }] }).walking?.many).toBe(1);
});

test('sessions, hours and people are added up; people only where somebody counted', () => {
  const session = (minutes: number, reached: number | null) => ({ at, minutes, reached });
  const tallies = of({ sessions: [session(100, 12), session(110, null), session(0, 0)] });
  expect([tallies.sessions, tallies.hours, tallies.reached].map(shownOf)).toEqual([3, 4, 12]);
  expect(of({ sessions: [session(60, null)] }).reached).toBeUndefined();
});

test('what happened in another quarter is none of this one', () => {
  const outside = [new Date('2026-09-30T14:59:59Z'), quarter.until].map((it) => ({ at: it }));
  const tallies = of({ lessons: outside, helped: [...outside, { at: quarter.from }], dropOuts: outside });
  expect([tallies.lessons?.many, tallies.helped?.many, tallies.dropOuts?.many]).toEqual([0, 1, 0]);
  expect(isEmpty(tallies)).toBe(false);
  expect(isEmpty(of({ lessons: outside }))).toBe(true);
});

test('a year adds its quarters up, those too that are not shown alone', () => {
  const two = of({ closed: times(2, { at, met: true }) });
  const one = of({ closed: [{ at, met: false }], dropOuts: [{ at }] });
  expect([two, one].map((it) => shownOf(it.met))).toEqual([undefined, undefined]);
  const year = together([two, one]);
  expect(year.met).toEqual({ many: 2, of: 3 });
  expect(year.dropOuts).toEqual({ many: 1 });
  expect(year.reached).toBeUndefined();
});

test('a year does not tell what a quarter hides: 3 of 3 beside a year of 3 of 4', () => {
  const shown = of({ closed: times(3, { at, met: true }) });
  const hidden = of({ closed: [{ at, met: false }], dropOuts: [{ at }] });
  const year = together([hidden, shown]);
  expect(year.met).toEqual({ many: 3, of: 3 });
  expect(year.dropOuts).toEqual({ many: 1 });
  expect(together([hidden, hidden, shown]).met).toEqual({ many: 3, of: 3 });
  expect(together([hidden, hidden, hidden, shown]).met).toEqual({ many: 3, of: 6 });
  expect(together([hidden]).met).toBeUndefined();
});

test('a change is between two that are shown', () => {
  expect(changeOf({ many: 3, of: 4 }, { many: 2, of: 4 })).toBe(-25);
  expect(changeOf({ many: 3 }, { many: 10 })).toBe(7);
  expect(changeOf({ many: 2, of: 2 }, { many: 2, of: 4 })).toBeUndefined();
  expect(changeOf(undefined, { many: 1 })).toBeUndefined();
});
