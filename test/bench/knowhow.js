/**
 * Search and “most similar” over 10,000 lessons and 5,000 closed projects, beside a plain scan that looks for the
 * question's words with LIKE and takes the lessons that have most of them. The labelled lessons of the tests stand among
 * invented ones; told is how often the right one is among the first three.
 *   node test/bench/knowhow.js [lessons] [projects]
 */
const { mkdtempSync, readdirSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const path = require('node:path');
const { performance } = require('node:perf_hooks');
const { or, sql } = require('drizzle-orm');
const { openDatabase } = require('../../dist/db/database');
const { migrateDatabase } = require('../../dist/db/migrate');
const { lessons } = require('../../dist/features/knowhow/tables');
const { searchLessons, shelveLessons } = require('../../dist/features/knowhow/search');
const { pastLike, shelveProjects } = require('../../dist/features/knowhow/similar');
const { projects } = require('../../dist/features/projects/tables');
const { retrospectives } = require('../../dist/features/retrospectives/tables');
const set = require('../rules/knowhow/lessons.json');
const asked = require('../rules/knowhow/questions.json');

const LESSONS = Number(process.argv[2] ?? 10_000);
const PROJECTS = Number(process.argv[3] ?? 5000);
const known = [...set.ja, ...set.en];
const questions = Object.values(asked).flatMap((it) => [...it.ja, ...it.en]);
const at = new Date();

let state = 1;
const luck = () => {
  state = (state * 48271) % 2147483647;
  return state / 2147483647;
};
const any = (list) => list[Math.floor(luck() * list.length)];

/** Everything that is said in the sample portfolio and in the plans that the app ships with. */
const sentences = ['src/demo/portfolio', 'src/features/scenarios/catalogue'].flatMap((folder) =>
  readdirSync(folder)
    .filter((it) => it.endsWith('.json'))
    .flatMap((it) => textsIn(JSON.parse(readFileSync(path.join(folder, it), 'utf8')))),
);

function textsIn(value) {
  if (typeof value === 'string') return value.length > 15 ? [value] : [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(textsIn) : [];
}

/** A lesson of such sentences. */
const invented = (n) => {
  const content = { skills: [], themes: [], kind: null, scenario: '', title: any(sentences).slice(0, 60) };
  for (const of of ['situation', 'did', 'outcome', 'dos', 'donts']) content[of] = any(sentences);
  return { id: `invented-${n}`, content };
};

const project = (n) => ({
  ...{ id: `past-${n}`, organisation: 'B', title: any(sentences).slice(0, 60), themes: [], tier: 'often' },
  ...{ good: any(sentences), task: any(sentences), goal: any(sentences), gain: '', roles: [], hours: 1 },
  ...{ slots: [], place: 'online', rhythm: 'weekly', starts: '2026-01-01', ends: '2026-02-01' },
  ...{ time: '18:00', minutes: 60, state: 'closed', proposedBy: 'U', createdAt: at },
});

async function main() {
  const folder = mkdtempSync(path.join(tmpdir(), 'probono-bench-'));
  const url = process.env.DATABASE_URL ?? `file:${path.join(folder, 'knowhow.db')}`;
  await migrateDatabase(url);
  const db = openDatabase(url);
  const written = { state: 'published', author: 'U', checkedAt: at, createdAt: at, publishedAt: at };
  const all = [
    ...known.map(({ id, ...it }) => ({
      id,
      content: { ...it, skills: [], themes: [], kind: null, scenario: '' },
    })),
    ...Array.from({ length: LESSONS - known.length }, (_, n) => invented(n)),
  ];
  for (let from = 0; from < all.length; from += 500)
    await db.run((tx) =>
      tx.insert(lessons).values(all.slice(from, from + 500).map((it) => ({ ...it, ...written }))),
    );
  for (let from = 0; from < PROJECTS; from += 250)
    await db.run(async (tx) => {
      const some = Array.from({ length: Math.min(250, PROJECTS - from) }, (_, n) => project(from + n));
      await tx.insert(projects).values(some);
      await tx
        .insert(retrospectives)
        .values(
          some.map(({ id }) => ({ projectId: id, closing: id, closedAt: at, achieved: 'B', met: 'yes' })),
        );
    });

  const begun = performance.now();
  let most = 0;
  for (const work of [shelveLessons, shelveProjects]) {
    for (;;) {
      const from = performance.now();
      const done = await db.run(work);
      most = Math.max(most, performance.now() - from);
      if (!done) break;
    }
  }
  const shelved = (performance.now() - begun) / 1000;

  const search = await measure(questions, ([words]) => db.run((tx) => searchLessons(tx, words, 3)));
  const scan = await measure(questions, ([words]) => db.run((tx) => plainScan(tx, words)));
  const ones = Array.from({ length: 50 }, (_, n) => ({ ...project(n), id: `new-${n}` }));
  const similar = await measure(ones, (it) => db.run((tx) => pastLike(tx, it, 3)));
  const right = (found) =>
    `${found.filter((it, n) => it.some(({ id }) => id === questions[n][1])).length} of ${questions.length}`;

  console.log(`${LESSONS} lessons, ${PROJECTS} projects; put on the shelf in ${shelved.toFixed(1)} s,`);
  console.log(`nobody held up for more than ${most.toFixed(0)} ms by it.\n`);
  console.log('| what | p50 ms | p95 ms | right one among three |');
  console.log('|---|---|---|---|');
  console.log(`| search | ${times(search)} | ${right(search.found)} |`);
  console.log(`| plain scan | ${times(scan)} | ${right(scan.found)} |`);
  console.log(`| most similar projects | ${times(similar)} | |`);
  await db.close();
  rmSync(folder, { recursive: true, force: true });
}

const times = ({ ms }) =>
  [0.5, 0.95].map((it) => ms[Math.min(ms.length - 1, Math.floor(ms.length * it))].toFixed(1)).join(' | ');

async function measure(list, work) {
  const [ms, found] = [[], []];
  for (const it of list) {
    const from = performance.now();
    found.push(await work(it));
    ms.push(performance.now() - from);
  }
  return { ms: ms.sort((a, b) => a - b), found };
}

/** Looks at every lesson for each word. */
async function plainScan(tx, question) {
  const words = question.split(/[\sのをにがはで、]+/u).filter((it) => it.length > 1);
  if (words.length === 0) return [];
  const rows = await tx
    .select({ id: lessons.id, content: lessons.content })
    .from(lessons)
    .where(or(...words.map((it) => sql`cast(${lessons.content} as text) like ${`%${it}%`}`)));
  const score = ({ content }) => words.filter((it) => JSON.stringify(content).includes(it)).length;
  return rows.sort((a, b) => score(b) - score(a)).slice(0, 3);
}

main();
