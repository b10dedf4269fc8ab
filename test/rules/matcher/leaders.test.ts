import fc from 'fast-check';
import { readProblem, solve } from '../../../src/matcher';
import { smallProblem } from './arbitrary';

test('of a team’s people who would lead, whoever has led before is named, and it says how often', async () => {
  await fc.assert(
    fc.asyncProperty(
      smallProblem,
      fc.array(fc.nat({ max: 2 }), { minLength: 20, maxLength: 20 }),
      async (it, led) => {
        const members = it.members.map((member, i) => ({ ...member, led: led[i % 20] ?? 0 }));
        const byId = new Map(members.map((member) => [member.id, member]));
        const plan = await solve({ ...it, members });
        for (const { leader, seats } of plan.teams) {
          if (!leader) continue;
          const named = byId.get(leader)!;
          const could = seats.flatMap(({ member, learner }) => {
            const one = member && !learner ? byId.get(member) : undefined;
            return one?.leads ? [one] : [];
          });
          const before = could.filter((one) => one.led > 0);
          const pool = before.length ? before : could;
          expect(pool).toContain(named);
          expect(named.past).toBe(Math.max(...pool.map((one) => one.past)));
          const reasons = seats.find(({ member }) => member === leader)?.reasons ?? [];
          expect(reasons).toContainEqual(expect.objectContaining({ code: 'leader', led: named.led }));
        }
      },
    ),
    { numRuns: 60 },
  );
});

test('without it, the plans are worth the same', async () => {
  await fc.assert(
    fc.asyncProperty(smallProblem, async (it) => {
      const members = it.members.map((member, i) => ({ ...member, led: i % 2 }));
      expect((await solve({ ...it, members })).objective).toBe((await solve(it)).objective);
    }),
    { numRuns: 30 },
  );
});

test('once is more than having taken part often', async () => {
  const member = (id: string, past: number, led: number) => ({ id, past, led, leads: true });
  const named = async (...members: ReturnType<typeof member>[]) => {
    const project = { id: 'p', roles: [{ id: 'r', seats: 2 }], leader: true };
    return (await solve(readProblem({ members, projects: [project] }))).teams[0]?.leader;
  };
  expect(await named(member('often', 9, 0), member('once', 1, 1))).toBe('once');
  expect(await named(member('seldom', 1, 0), member('often', 9, 0))).toBe('often');
  expect(await named(member('twice', 2, 2), member('once', 5, 1))).toBe('once');
});
