import { openWorkspace } from './workspace';

/** A hundred thousand people: figures with room to spare, so that a slow machine passes and a slow search does not. */
it('finds its way among 100,000 people', async () => {
  const workspace = await openWorkspace({ users: 100_000 });
  const { url } = workspace.sandbox;
  const began = performance.now();
  const search = async (q: string) => {
    const answer = await fetch(`${url}/client/users?limit=5&q=${encodeURIComponent(q)}`);
    return ((await answer.json()) as { users: { real_name: string }[] }).users.map(
      ({ real_name }) => real_name,
    );
  };
  for (const typed of ['u', 'us', 'user', 'user 9', 'USER　99', 'user 99999', 'nobody']) await search(typed);
  expect(performance.now() - began).toBeLessThan(5000);
  expect(await search('USER　99999')).toEqual(['User 99999']);

  expect(await workspace.call('users.list')).toEqual({ ok: false, error: 'limit_required' });
  const ids = new Set<string>();
  let cursor = '';
  do {
    const page = await workspace.call('users.list', { limit: 1000, ...(cursor ? { cursor } : {}) });
    for (const { id } of page.members as { id: string }[]) ids.add(id);
    cursor = (page.response_metadata as { next_cursor: string }).next_cursor;
  } while (cursor);
  expect(ids.size).toBe(100_001);
  const trace = (await workspace.traces()).at(-2);
  expect((trace!.response as { members: unknown[] }).members.at(-1)).toMatch(/^… and \d+ more$/);
  await workspace.stop();
}, 60_000);
