import {
  actingLeader,
  isOver,
  likely,
  listener,
  nextSession,
  nextSessions,
  readSession,
  sessionId,
  sessionsBetween,
  silentWeeks,
  toAskAfter,
  weekOf,
  whoCould,
} from '../../src/features/sessions/rules';
import { radio as begun } from '../support/running';

const radio = { ...begun, startedAt: new Date('2026-11-01T00:00:00Z') };

const at = (iso: string) => new Date(iso);
const TOKYO = 'Asia/Tokyo';

describe('the next session', () => {
  test('is the first that has not begun', () => {
    expect(nextSession(radio, at('2026-11-25T18:00:00+09:00'), TOKYO)).toEqual(
      at('2026-11-25T18:00:00+09:00'),
    );
    expect(nextSession(radio, at('2026-11-25T18:00:01+09:00'), TOKYO)).toEqual(
      at('2026-12-02T18:00:00+09:00'),
    );
  });

  test('keeps to the clock of the club where that has summer time', () => {
    const london = { ...radio, starts: '2027-03-24' };
    expect(nextSession(london, at('2027-03-25T00:00:00Z'), 'Europe/London')).toEqual(
      at('2027-03-31T17:00:00Z'),
    );
  });

  test('is none after the last day', () => {
    expect(nextSession(radio, at('2027-03-31T19:00:00+09:00'), TOKYO)).toBeUndefined();
  });

  test('over several projects the earliest comes first', () => {
    const other = { ...radio, id: 'PB', time: '17:00', rhythm: 'biweekly' as const };
    expect(nextSessions([radio, other], at('2026-11-23T00:00:00Z'), TOKYO, 3)).toEqual([
      { projectId: 'PRADIO', at: at('2026-11-25T18:00:00+09:00') },
      { projectId: 'PB', at: at('2026-12-02T17:00:00+09:00') },
      { projectId: 'PRADIO', at: at('2026-12-02T18:00:00+09:00') },
    ]);
  });

  test('is over when its minutes have passed', () => {
    expect(isOver(radio, at('2026-11-25T18:00:00+09:00'), at('2026-11-25T18:59:59+09:00'))).toBe(false);
    expect(isOver(radio, at('2026-11-25T18:00:00+09:00'), at('2026-11-25T19:00:00+09:00'))).toBe(true);
  });
});

describe('after a session', () => {
  const asked = (now: string, project = radio) =>
    toAskAfter(project, at(now), TOKYO).map((it) => it.toISOString());

  test('its leader is asked once a night has passed, for a week', () => {
    expect(asked('2026-11-25T23:00:00+09:00')).toEqual(['2026-11-18T09:00:00.000Z']);
    expect(asked('2026-11-26T09:00:00+09:00')).toEqual(['2026-11-25T09:00:00.000Z']);
    expect(asked('2026-12-02T09:00:00+09:00')).toEqual(['2026-11-25T09:00:00.000Z']);
  });

  test('nobody is asked of what was before the team began, or runs past midnight', () => {
    expect(
      asked('2026-11-26T09:00:00+09:00', { ...radio, startedAt: at('2026-11-26T00:00:00+09:00') }),
    ).toEqual([]);
    const late = { ...radio, time: '23:30' };
    expect(asked('2026-11-26T09:00:00+09:00', late)).toEqual([]);
    expect(asked('2026-11-27T09:00:00+09:00', late)).toEqual(['2026-11-25T14:30:00.000Z']);
  });

  test('all of them stand in order, with none left out', () => {
    const all = sessionsBetween(radio, at('2026-11-01T00:00:00Z'), at('2026-12-02T10:00:00Z'), TOKYO);
    expect(all.map((it) => it.getUTCDate())).toEqual([4, 11, 18, 25, 2]);
  });

  test('who said nothing is taken to have come', () => {
    expect(
      likely(
        ['A', 'B', 'C'],
        new Map([
          ['B', 'absent'],
          ['C', 'help'],
        ]),
      ),
    ).toEqual(['A', 'C']);
  });
});

test('a session is known by its project and its beginning', () => {
  const session = { projectId: 'a-b_c', at: at('2026-11-25T18:00:00+09:00') };
  expect(readSession(sessionId(session))).toEqual(session);
  for (const wrong of ['', 'a', 'a|', '|1', 'a|x']) expect(readSession(wrong)).toBeUndefined();
});

test('a week begins on the Monday of the person’s own clock', () => {
  expect(weekOf(at('2026-11-22T23:30:00Z'), TOKYO)).toBe('2026-11-23');
  expect(weekOf(at('2026-11-22T23:30:00Z'), 'America/New_York')).toBe('2026-11-16');
});

describe('silent weeks', () => {
  const asks = [
    { at: at('2026-11-11T09:00:00Z'), askedAt: at('2026-11-09T00:00:00Z') },
    { at: at('2026-11-18T09:00:00Z'), askedAt: at('2026-11-16T00:00:00Z') },
  ];

  test('count from the last word on', () => {
    expect(silentWeeks(asks, [])).toBe(2);
    expect(
      silentWeeks(asks, [{ at: at('2026-11-11T09:00:00Z'), answeredAt: at('2026-11-10T00:00:00Z') }]),
    ).toBe(1);
    expect(
      silentWeeks(asks, [{ at: at('2026-11-11T09:00:00Z'), answeredAt: at('2026-11-17T00:00:00Z') }]),
    ).toBe(0);
  });

  test('do not count a session that was answered long before', () => {
    const monthly = asks.map((ask) => ({ ...ask, at: at('2026-11-25T09:00:00Z') }));
    expect(
      silentWeeks(monthly, [{ at: at('2026-11-25T09:00:00Z'), answeredAt: at('2026-11-02T00:00:00Z') }]),
    ).toBe(0);
  });

  test('reach the coordinator who approved, then all of them, then nobody again', () => {
    expect([0, 1, 2, 3, 4].map(listener)).toEqual([
      undefined,
      undefined,
      'approver',
      'coordinators',
      undefined,
    ]);
  });
});

test('who could stand in has all the skills at their level, or would lead', () => {
  const person = (id: string, level: number, more: object = {}) => ({
    id,
    skills: [{ skill: 'video-editing', level }],
    leads: false,
    paused: false,
    ...more,
  });
  const people = [
    person('A', 2),
    person('B', 3),
    person('C', 5, { paused: true }),
    person('D', 1, { leads: true }),
  ];
  expect(whoCould({ leader: false, roles: radio.roles.slice(1) }, people)).toEqual(['B']);
  expect(whoCould({ leader: true, roles: radio.roles }, people)).toEqual(['D']);
  expect(whoCould({ leader: false, roles: [] }, people)).toEqual(['A', 'B', 'D']);
});

test('the deputy does what the leader does where only the leader is away', () => {
  const seat = { leader: false, deputy: false };
  const [leader, deputy] = [
    { ...seat, userId: 'L', leader: true },
    { ...seat, userId: 'D', deputy: true },
  ];
  const team = [leader, { ...seat, userId: 'M' }, deputy];
  const away = (...ids: string[]) => actingLeader(team, new Set(ids));
  expect(away()).toBe('L');
  expect(away('L')).toBe('D');
  expect(away('L', 'D')).toBe('L');
  expect(actingLeader([leader], new Set('L'))).toBe('L');
  expect(actingLeader([deputy], new Set())).toBe('D');
  expect(actingLeader([], new Set())).toBeUndefined();
});
