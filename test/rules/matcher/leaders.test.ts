import fc from 'fast-check';
import { check, type ProblemInput, readProblem, solve } from '../../../src/matcher';
import { smallProblem } from './arbitrary';

test('of a team’s people who would lead, whoever has led before is named, then who is ready, and it says so', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (problem) => {
      const byId = new Map(problem.members.map((member) => [member.id, member]));
      for (const { leader, seats } of (await solve(problem)).teams) {
        if (!leader) continue;
        const named = byId.get(leader)!;
        const could = seats.flatMap(({ member, learner }) => {
          const one = member && !learner ? byId.get(member) : undefined;
          return one?.leads ? [one] : [];
        });
        const before = could.filter((one) => one.led > 0);
        const ready = could.filter((one) => one.ready);
        const pool = before.length ? before : ready.length ? ready : could;
        expect(pool).toContain(named);
        expect(named.past).toBe(Math.max(...pool.map((one) => one.past)));
        const { led, ready: isReady } = named;
        const reasons = seats.find(({ member }) => member === leader)?.reasons ?? [];
        expect(reasons).toContainEqual(expect.objectContaining({ code: 'leader', led, ready: isReady }));
        for (const { member, reasons: own } of seats) {
          const beside = member !== leader && led === 0 && byId.get(member ?? '')?.mentors;
          const said = own.filter(({ code }) => code === 'mentor');
          expect(said).toEqual(beside ? [expect.objectContaining({ leader })] : []);
        }
      }
    }),
    { numRuns: 100 },
  );
});

test('once is more than having taken part often, and so is being ready', async () => {
  const member = (id: string, past: number, led: number, ready = false) => ({
    ...{ id, past, led, ready },
    leads: true,
  });
  const named = async (...members: ReturnType<typeof member>[]) => {
    const project = { id: 'p', roles: [{ id: 'r', seats: 2 }], leader: true };
    return (await solve(readProblem({ members, projects: [project] }))).teams[0]?.leader;
  };
  expect(await named(member('often', 9, 0), member('once', 1, 1))).toBe('once');
  expect(await named(member('seldom', 1, 0), member('often', 9, 0))).toBe('often');
  expect(await named(member('twice', 2, 2), member('once', 5, 1))).toBe('once');
  expect(await named(member('often', 9, 0), member('ready', 2, 0, true))).toBe('ready');
  expect(await named(member('ready', 9, 0, true), member('once', 1, 1))).toBe('once');
});

test('without points for it, who has led, is ready or can stand beside changes nothing but names', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (it) => {
      const problem = { ...it, weights: { ...it.weights, guide: 0 } };
      const members = it.members.map((member) => ({ ...member, led: 0, ready: false, mentors: false }));
      expect((await solve({ ...problem, members })).objective).toBe((await solve(problem)).objective);
    }),
    { numRuns: 30 },
  );
});

describe('of people who are equal otherwise', () => {
  const team = async (seats: number, ...members: ProblemInput['members']) => {
    const problem = readProblem({
      members: members.map((it) => ({ past: 1, ...it })),
      projects: [{ id: 'p', roles: [{ id: 'r', seats }], leader: true }],
    });
    const plan = await solve(problem);
    expect(plan.proved).toBe(true);
    expect(check(problem, plan)).toEqual([]);
    return plan.teams[0]!;
  };
  const people = ({ seats }: Awaited<ReturnType<typeof team>>) => seats.map(({ member }) => member).sort();

  test('who is ready to lead is taken, and named', async () => {
    const found = await team(1, { id: 'a', leads: true }, { id: 'b', leads: true, ready: true });
    expect(people(found)).toEqual(['b']);
    expect(found.leader).toBe('b');
    const [leader] = found.seats[0]!.reasons;
    expect(leader).toEqual({ code: 'leader', points: 1_150, led: 0, ready: true });
  });

  test('who can stand beside a first-time leader is taken, and it says beside whom', async () => {
    const found = await team(2, { id: 'first', leads: true }, { id: 'a' }, { id: 'b', mentors: true });
    expect(people(found)).toEqual(['b', 'first']);
    expect(found.leader).toBe('first');
    const { reasons } = found.seats.find(({ member }) => member === 'b')!;
    expect(reasons).toContainEqual({ code: 'mentor', points: 150, leader: 'first' });
  });

  test('nobody is taken to stand beside who has led, nor beside nobody', async () => {
    expect(
      people(await team(2, { id: 'lead', leads: true, led: 1 }, { id: 'a' }, { id: 'b', mentors: true })),
    ).toEqual(['a', 'lead']);
    const alone = await team(1, { id: 'a' }, { id: 'b', mentors: true });
    expect(people(alone)).toEqual(['a']);
    expect(alone.seats[0]!.reasons.map(({ code }) => code)).not.toContain('mentor');
  });

  test('no wish is passed over for it, neither ✋ nor 🌱', async () => {
    for (const kind of ['join', 'learn'] as const) {
      const wish = { reactions: [{ project: 'p', kind }] };
      expect(
        people(await team(1, { id: 'a', leads: true, ...wish }, { id: 'b', leads: true, ready: true })),
      ).toEqual(['a']);
      expect(
        people(await team(2, { id: 'first', leads: true }, { id: 'a', ...wish }, { id: 'b', mentors: true })),
      ).toEqual(['a', 'first']);
    }
  });

  test('who is locked leads, and another may still stand beside them', async () => {
    const problem = readProblem({
      members: [
        { id: 'locked', past: 1 },
        { id: 'b', past: 1, mentors: true },
        { id: 'c', past: 1, leads: true, ready: true },
      ],
      projects: [{ id: 'p', roles: [{ id: 'r', seats: 3 }], leader: true }],
      locks: [{ project: 'p', role: 'r', member: 'locked', leader: true }],
    });
    const plan = await solve(problem);
    expect(check(problem, plan)).toEqual([]);
    expect(plan.teams[0]!.leader).toBe('locked');
    const { reasons } = plan.teams[0]!.seats.find(({ member }) => member === 'b')!;
    expect(reasons).toContainEqual({ code: 'mentor', points: 75, leader: 'locked' });
  });
});
