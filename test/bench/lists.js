/**
 * What somebody waits for a list: every list of the app, in a small club and in one of 1,000 projects, 10,000 organisations
 * and 100,000 members, and how many blocks the answer has (Slack takes 50 in a message and 100 in a window).
 *   npm run bench:lists
 * Times are of the handler alone, from a press to the answer: the median of seven, after the first, which is told apart,
 * because something may be made ready then. The skills of profiles that a list brought are made ready by a job beforehand.
 */
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { market } = require('./matcher.market.js');

process.env.DATABASE_URL = 'file:';
const dist = (file) => require(path.join('../../dist', file));
const NOW = new Date('2026-11-26T03:00:00Z');
const CLUBS = [
  { projects: 20, organisations: 100, members: 455 },
  { projects: 1000, organisations: 10_000, members: 100_000 },
];
const LISTS = [
  'find',
  'find 動画 オンライン',
  'mine',
  'projects',
  'proposals',
  'scenarios',
  'requests',
  'organisations',
  'organisations 12',
  'intermediaries',
  'members',
  'members 動画編集 3',
  'goals',
  'audit',
];

async function main() {
  console.log('| list | club | first | then | blocks |');
  console.log('|---|---|---|---|---|');
  const { features } = dist('features.js');
  const ratios = new Map();
  const ready = [];
  for (const size of CLUBS) {
    const folder = mkdtempSync(path.join(tmpdir(), 'probono-bench-'));
    const db = dist('db/database.js').openDatabase(`file:${folder}/bench.db`);
    await populate(db, `file:${folder}/bench.db`, size);
    const cx = {
      db,
      settings: { coordinators: ['UB0'], timezone: 'Asia/Tokyo', locale: 'ja' },
      now: () => NOW,
      newId: () => Math.random().toString(36).slice(2),
      person: { id: 'UB0', lang: 'ja', zone: 'Asia/Tokyo', roles: new Set(['coordinator']), bot: false },
    };
    const club = `${size.projects} / ${size.organisations} / ${size.members}`;
    const began = performance.now();
    await dist('features/members/search.js').takeUpSkills(cx);
    ready.push(`${club}: ${ms(performance.now() - began)}`);
    for (const list of LISTS) {
      const [name, ...rest] = list.split(' ');
      const word = features.map((it) => it.words?.[name]).find(Boolean);
      if (!word) continue;
      const run = () => word.run(cx, rest.join(' '));
      const { first, later, answer } = await measure(run);
      ratios.set(list, [...(ratios.get(list) ?? []), later]);
      print([`\`/probono ${list}\``, club, ms(first), ms(later), blocksOf(answer)]);
    }
    const home = async () => {
      const parts = [];
      for (const it of features)
        parts.push(...((await it.desk?.(cx)) ?? []), ...((await it.home?.(cx)) ?? []));
      return { open: { blocks: parts } };
    };
    const { first, later, answer } = await measure(home);
    ratios.set('Home', [...(ratios.get('Home') ?? []), later]);
    print(['Home tab of a coordinator', club, ms(first), ms(later), blocksOf(answer)]);
    await db.close();
    rmSync(folder, { recursive: true });
  }
  console.log(`\nUntil all profiles could be searched, beside other work: ${ready.join(', ')}`);
  console.log('\nLarge beside small:');
  for (const [list, [small, large]] of ratios) console.log(`  ${list}: ${(large / small).toFixed(1)} times`);
}

async function measure(run) {
  const times = [];
  let answer;
  for (let n = 0; n < 8; n++) {
    const began = performance.now();
    answer = await run();
    times.push(performance.now() - began);
  }
  const [first, ...rest] = times;
  return { first, later: rest.sort((a, b) => a - b)[3], answer };
}

function blocksOf(answer) {
  const all = answer?.tell ?? answer?.open?.blocks ?? [];
  return `${all.length} of ${answer?.tell ? 50 : 100}`;
}

const ms = (it) => `${it.toFixed(it < 10 ? 1 : 0)} ms`;
const print = (cells) => console.log(`| ${cells.join(' | ')} |`);

async function populate(db, url, { projects, organisations, members }) {
  await dist('db/migrate.js').migrateDatabase(url);
  const tables = {
    ...dist('features/members/tables.js'),
    ...dist('features/projects/tables.js'),
    ...dist('features/organisations/tables.js'),
  };
  const club = market({ members, projects: 1, seed: 1 });
  const profiles = dist('demo/profiles.js').profiles(
    1,
    club.members.map((_, n) => `UB${n}`),
  );
  const insert = async (table, rows) => {
    for (let from = 0; from < rows.length; from += 400)
      await db.run((tx) => tx.insert(table).values(rows.slice(from, from + 400)));
  };
  const at = NOW;
  await insert(
    tables.people,
    profiles.map(({ id }, n) => ({ id, name: `社員 ${n}`, locale: 'ja-JP', zone: 'Asia/Tokyo', seenAt: at })),
  );
  await insert(
    tables.members,
    profiles.map((it) => ({ ...it, createdAt: at, updatedAt: at })),
  );
  const by = { createdBy: 'UB0', createdAt: at, updatedBy: 'UB0', updatedAt: at };
  const numbered = (count, make) => Array.from({ length: count }, (_, n) => make(n));
  await insert(
    tables.intermediaries,
    numbered(Math.ceil(organisations / 20), (n) => ({
      ...{ id: `I${n}`, name: `市民活動センター ${n}`, folded: `市民活動センター ${n}`, kind: 'centre' },
      ...by,
    })),
  );
  await insert(
    tables.organisations,
    numbered(organisations, (n) => ({
      ...{ id: `O${n}`, name: `支援団体 ${n}`, folded: `支援団体 ${n}`, intermediaryId: `I${n % 5}` },
      ...by,
    })),
  );
  await insert(
    tables.requests,
    numbered(Math.ceil(organisations / 10), (n) => ({
      ...{ id: `R${n}`, organisationId: `O${n}`, need: '困っています。', state: 'open' },
      ...by,
    })),
  );
  const states = ['open', 'open', 'running', 'waiting', 'closed'];
  await insert(
    tables.projects,
    numbered(projects, (n) => ({
      ...project(n),
      state: states[n % 5],
      createdAt: at,
      proposedBy: `UB${n % 50}`,
    })),
  );
}

const project = (n) => ({
  id: `P${n}`,
  organisation: `支援団体 ${n}`,
  title: `オンライン会議の勉強会 ${n}`,
  themes: ['elderly'],
  tier: 'often',
  good: '職員の皆さんがオンラインで集まれるようになります。',
  task: '勉強会の講師と進行をします。',
  goal: '10名が自分で会議を開ける',
  gain: '教える力がつきます。',
  roles: [{ id: 'r1', title: '講師', skills: [{ skill: 'online-meetings', level: 3 }], seats: 2 }],
  hours: 2,
  slots: ['weekday-evening'],
  place: 'online',
  rhythm: 'weekly',
  starts: '2027-01-01',
  ends: '2027-03-31',
  time: '18:00',
  minutes: 60,
});

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
