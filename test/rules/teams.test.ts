import {
  changesFrom,
  freeSeats,
  isFormed,
  isSameTeam,
  lacksLeader,
  mayLearn,
  nextFor,
  obstacleOf,
  type ProposedSeat,
  roomName,
  type Standing,
  type Substitute,
  substitutesFor,
} from '../../src/features/teams/rules';
import type { Seat } from '../../src/features/teams/team';

const anybody: Standing = {
  member: { hours: 3, paused: false, leads: false },
  hours: 0,
  teams: 0,
  seated: false,
  banned: false,
  declined: false,
  wished: false,
  spent: false,
};

test.each([
  ['somebody with room', {}, undefined],
  ['not registered', { member: undefined }, 'gone'],
  ['in the team', { seated: true }, 'seated'],
  ['said no', { declined: true }, 'declined'],
  ['on a break', { member: { hours: 3, paused: true, leads: false } }, 'paused'],
  ['in two teams', { teams: 2 }, 'teams'],
  ['exactly enough hours', { hours: 1 }, undefined],
  ['an hour too few', { hours: 2 }, 'hours'],
  ['asked often enough', { spent: true }, 'budget'],
  ['asked often enough, but wishes for it', { spent: true, wished: true }, undefined],
] as const)('who may be asked: %s', (_, standing, obstacle) => {
  expect(obstacleOf({ ...anybody, ...standing }, 2)).toBe(obstacle);
});

const substitute = (userId: string, more: Partial<Substitute> = {}): Substitute => ({
  userId,
  cost: 0,
  learner: false,
  leads: false,
  leaves: [],
  reasons: [],
  ...more,
});

test('the next is the first who can, rather somebody whom no other team is planned with', () => {
  const list = [substitute('A'), substitute('B'), substitute('C')];
  const next = (can: (id: string) => boolean, planned: string[] = []) =>
    nextFor({ leader: false }, list, can, new Set(planned))?.userId;
  expect(next(() => true)).toBe('A');
  expect(next((id) => id !== 'A')).toBe('B');
  expect(next(() => true, ['A', 'B'])).toBe('C');
  expect(next(() => true, ['A', 'B', 'C'])).toBe('A');
  expect(next(() => false)).toBeUndefined();
});

test('a leader is rather followed by somebody who would lead', () => {
  const list = [substitute('A'), substitute('B', { leads: true })];
  expect(nextFor({ leader: true }, list, () => true, new Set(['B']))?.userId).toBe('B');
  expect(nextFor({ leader: true }, list, (id) => id === 'A', new Set())?.userId).toBe('A');
});

const proposed = (roleId: string, userId: string | null, more: Partial<ProposedSeat> = {}): ProposedSeat => ({
  roleId,
  seat: 0,
  userId,
  leader: false,
  learner: false,
  held: false,
  reasons: [],
  loss: null,
  substitutes: [],
  ...more,
});

test('substitutes are the seat’s own, then its role’s, but learners only where they were seen beside somebody', () => {
  const seats = [
    proposed('r', 'A', { substitutes: [substitute('C'), substitute('L', { learner: true })] }),
    proposed('r', 'B', {
      substitutes: [substitute('C'), substitute('M', { learner: true }), substitute('D')],
    }),
    proposed('s', 'E', { substitutes: [substitute('F')] }),
  ];
  const ids = substitutesFor({ place: 0, roleId: 'r' }, seats).map((it) => it.userId);
  expect(ids).toEqual(['C', 'L', 'D']);
});

test('two proposals are the same team in whichever order their seats stand', () => {
  const team = [proposed('r', 'A', { leader: true }), proposed('r', 'B')];
  expect(isSameTeam(team, team.toReversed())).toBe(true);
  expect(isSameTeam(team, [proposed('r', 'A'), proposed('r', 'B', { leader: true })])).toBe(false);
  expect(changesFrom(team, [proposed('r', 'A'), proposed('r', 'C')])).toEqual({ came: ['C'], left: ['B'] });
});

const roles = [
  { id: 'r', title: '講師', skills: [], seats: 2 },
  { id: 's', title: '記録', skills: [], seats: 1 },
];
const seat = (roleId: string, state: Seat['state'], leader = false): Seat =>
  ({ roleId, state, leader }) as Seat;

test('a team is formed when every seat is accepted and somebody leads', () => {
  const two = [seat('r', 'accepted', true), seat('r', 'accepted')];
  expect(freeSeats(roles, [...two, seat('s', 'declined')])).toEqual([{ role: roles[1], seats: 1 }]);
  expect(isFormed(roles, [...two, seat('s', 'invited')])).toBe(false);
  expect(isFormed(roles, [...two, seat('s', 'accepted')])).toBe(true);
  const leaderless = [seat('r', 'accepted'), seat('r', 'accepted'), seat('s', 'accepted')];
  expect(isFormed(roles, leaderless)).toBe(false);
  expect(lacksLeader(roles, leaderless)).toBe(true);
  expect(isFormed([{ id: 'r', title: '講師', skills: [], seats: 1 }], [seat('r', 'accepted')])).toBe(true);
});

test('one more learner may come while they are at most half, and not alone', () => {
  const role = { id: 'r', title: '講師', skills: [], seats: 2 };
  const held = (learner: boolean, state: Seat['state'] = 'accepted') => ({ roleId: 'r', state, learner });
  expect(mayLearn(role, [held(false)])).toBe(true);
  expect(mayLearn(role, [held(true)])).toBe(false);
  expect(mayLearn(role, [held(false, 'declined')])).toBe(false);
  expect(mayLearn({ ...role, seats: 1 }, [])).toBe(false);
});

test('a channel is called as its project, in letters that Slack takes', () => {
  expect(roomName({ id: 'x', title: 'Boccia Online 2026!' })).toBe('pb-boccia-online-2026');
  expect(roomName({ id: 'aB_3-xYz9Q', title: '社協職員のための「ｵﾝﾗｲﾝ会議」勉強会：第2期' })).toBe(
    'pb-社協職員のための-オンライン会議-勉強会-第2期',
  );
  expect(roomName({ id: 'aB_3-xYz9Q', title: '！？' })).toBe('pb-ab-3-xyz9q');
  expect(roomName({ id: 'x', title: '𠮷野 '.repeat(30) })).toHaveLength(53);
});
