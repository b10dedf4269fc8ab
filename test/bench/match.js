/**
 * How long a run of forming teams holds up everybody else: the longest block of the event loop, and what somebody waits
 * for a small work in the database meanwhile. Twice: the second run finds what the first one left.
 *   npm run bench:run                    5,000 members and 100 projects, then 100,000 and 200
 *   npm run bench:run -- 5000x100
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const { setTimeout } = require('node:timers/promises');
const { market } = require('./matcher.market.js');

process.env.DATABASE_URL = 'file:';
const dist = (file) => require(path.join('../../dist', file));

async function main(sizes) {
  console.log(
    '| members × projects | run | teams formed in | longest block | 99 % of blocks under | longest wait for the database | cards |',
  );
  console.log('|---|---|---|---|---|---|---|');
  for (const size of sizes.length > 0 ? sizes : ['5000x100', '100000x200']) {
    const folder = mkdtempSync(path.join(tmpdir(), 'probono-bench-'));
    const [members, projects] = size.split('x').map(Number);
    const db = dist('db/database.js').openDatabase(`file:${folder}/bench.db`);
    await populate(db, market({ members, projects, seed: 1, scarce: true }));
    for (const run of ['first', 'again']) await measure(db, size, run);
    await db.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(db, size, which) {
  const { beginRun, formTeams } = dist('features/teams/run.js');
  const { threaded } = dist('features/teams/matcher.js');
  const { proposals } = dist('features/teams/tables.js');
  let ids = 0;
  const world = {
    db,
    settings: { coordinators: [], timezone: 'Asia/Tokyo', locale: 'ja' },
    now: () => new Date(),
    newId: () => `${Date.now()}-${which}-${++ids}`,
  };
  const run = await db.run((tx) => beginRun(tx, world, 'UB'));
  const blocks = monitorEventLoopDelay({ resolution: 1 });
  const press = presses(db, proposals);
  await setTimeout(100);
  blocks.enable();
  const start = performance.now();
  await formTeams(world, threaded, run);
  const seconds = (performance.now() - start) / 1000;
  blocks.disable();
  const wait = await press.end();
  const cards = await db.run((tx) => tx.select({ id: proposals.id, state: proposals.state }).from(proposals));
  const ms = (it) => `${Math.round(it)} ms`;
  const waiting = cards.filter((it) => it.state === 'proposed').length;
  console.log(
    `| ${size.replace('x', ' × ')} | ${which} | ${seconds.toFixed(1)} s | ${ms(blocks.max / 1e6)} | ${ms(blocks.percentile(99) / 1e6)} | ${ms(wait)} | ${waiting} |`,
  );
}

/** Somebody who presses a button all the time. */
function presses(db, table) {
  let over = false;
  let longest = 0;
  const done = (async () => {
    while (!over) {
      const start = performance.now();
      await db.run((tx) => tx.select({ id: table.id }).from(table).limit(1));
      longest = Math.max(longest, performance.now() - start);
      await setTimeout(5);
    }
  })();
  return {
    async end() {
      over = true;
      await done;
      return longest;
    },
  };
}

async function populate(db, { members, projects }) {
  const tables = { ...dist('features/members/tables.js'), ...dist('features/projects/tables.js') };
  const now = new Date();
  for (let from = 0; from < members.length; from += 500)
    await db.run((tx) =>
      tx.insert(tables.members).values(members.slice(from, from + 500).map((it) => memberRow(it, now))),
    );
  const wishes = members.flatMap((it) =>
    (it.reactions ?? []).map(({ project, kind }) => ({
      projectId: project,
      userId: it.id,
      kind,
      on: true,
      at: now,
    })),
  );
  for (const it of projects) await db.run((tx) => tx.insert(tables.projects).values(projectRow(it, now)));
  for (let from = 0; from < wishes.length; from += 500)
    await db.run((tx) =>
      tx
        .insert(tables.wishes)
        .values(wishes.slice(from, from + 500))
        .onConflictDoNothing(),
    );
}

const memberRow = (it, now) => ({
  id: it.id,
  skills: it.skills,
  themes: it.themes,
  hours: Math.round(it.hours),
  slots: it.slots,
  prefecture: it.regions?.[0] ?? null,
  place: it.place,
  languages: it.languages,
  leads: it.leads ?? false,
  note: '',
  consent: false,
  paused: it.paused ?? false,
  createdAt: now,
  updatedAt: now,
});

const projectRow = (it, now) => ({
  id: it.id,
  organisation: 'みなと区社会福祉協議会',
  title: it.id,
  themes: it.themes,
  tier: 'often',
  good: 'good',
  task: 'task',
  goal: 'goal',
  gain: 'gain',
  roles: it.roles.map((role) => ({ ...role, title: role.id })),
  hours: it.hours,
  slots: it.slots,
  place: it.place,
  prefecture: it.region,
  rhythm: 'weekly',
  starts: '2030-01-01',
  ends: '2030-03-31',
  time: '18:00',
  minutes: 60,
  state: 'open',
  proposedBy: 'UB',
  createdAt: now,
});

void main(process.argv.slice(2));
