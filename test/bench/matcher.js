/**
 * How good and how fast the matcher is, beside three plainer ways, on made-up markets (see matcher.market.js).
 *   npm run bench:matcher                    every size, 5 seeds, a plentiful and a scarce market each
 *   npm run bench:matcher -- 5000x100 1 2    one size, two seeds
 *   npm run bench:matcher -- repair          only the answers after a solve (see matcher.repair.js)
 * LIMIT=60 gives every solve a minute instead of half of one, PLAIN=no leaves out the plainer ways. Each run has a
 * process of its own, so that its memory can be told. Times are those of the solve alone, from a problem that has been
 * read to a plan with its reasons: seconds on the wall, and seconds of processor.
 */
const { spawnSync } = require('node:child_process');
const { market, numbers } = require('./matcher.market.js');
const { repairs } = require('./matcher.repair.js');

const LIMIT = Number(process.env.LIMIT ?? 30);
const SIZES = ['455x20', '5000x100', '5000x400', '100000x1000'];
const SEEDS = [1, 2, 3, 4, 5];

function main([first, ...rest]) {
  if (first === 'run') return runOne(...rest);
  if (first === 'repair') return repairs();
  const sizes = first ? [first] : SIZES;
  const seeds = rest.length > 0 ? rest.map(Number) : SEEDS;
  console.log(
    '| people × projects | market | way | complete teams | seats | wishes | newcomers | Gini | gap to the bound | s | CPU s | MB |',
  );
  console.log('|---|---|---|---|---|---|---|---|---|---|---|---|');
  for (const size of sizes) {
    for (const kind of ['plentiful', 'scarce']) table(size, kind, seeds);
  }
  if (!first) {
    console.log('');
    return repairs();
  }
}

function table(size, kind, seeds) {
  const runs = seeds.map((seed) => {
    const child = spawnSync(process.execPath, [__filename, 'run', size, kind, String(seed)], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    if (child.status !== 0) throw new Error(child.stderr);
    return JSON.parse(child.stdout);
  });
  for (const way of Object.keys(runs[0])) {
    const all = runs.map((run) => run[way]);
    const mean = (of) => all.reduce((sum, one) => sum + of(one), 0) / all.length;
    const most = (of) => Math.max(...all.map(of));
    const share = (part, whole) => `${Math.round(mean(part))} of ${Math.round(mean(whole))}`;
    const gaps = all.map(({ gap }) => gap * 100);
    const gap =
      way === 'matcher'
        ? `${fixed(mean((one) => one.gap * 100))} % (most ${fixed(Math.max(...gaps))})`
        : `${fixed(mean((one) => one.gap * 100))} %`;
    const cells = [
      size.replace('x', ' × '),
      kind,
      way,
      share(
        (one) => one.complete,
        (one) => one.projects,
      ),
      share(
        (one) => one.filled,
        (one) => one.seats,
      ),
      share(
        (one) => one.honoured,
        (one) => one.wishes,
      ),
      Math.round(mean((one) => one.newcomers)),
      mean((one) => one.gini).toFixed(3),
      gap,
      `${mean((one) => one.seconds).toFixed(1)} (most ${most((one) => one.seconds).toFixed(1)})`,
      mean((one) => one.cpu).toFixed(1),
      Math.round(most((one) => one.megabytes)),
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

const fixed = (percent) => percent.toFixed(percent < 1 ? 4 : 2);

async function runOne(size, kind, seed) {
  const { readProblem, solve } = require('../../dist/matcher');
  const { marketOf } = require('../../dist/matcher/market');
  const { Roster } = require('../../dist/matcher/roster');
  const { planOf } = require('../../dist/matcher/report');
  const [members, projects] = size.split('x').map(Number);
  const problem = readProblem(market({ members, projects, seed: Number(seed), scarce: kind === 'scarce' }));

  const before = process.cpuUsage();
  const start = performance.now();
  const plan = await solve(problem, { timeLimit: LIMIT });
  const seconds = (performance.now() - start) / 1000;
  const used = process.cpuUsage(before);
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const results = {
    matcher: figures(problem, plan, plan.bound, { seconds, cpu: (used.user + used.system) / 1e6, megabytes }),
  };
  const laidOut = marketOf(problem);
  const plainer = { 'first come': firstCome, 'best first': bestFirst, random: atRandom };
  for (const [way, seat] of process.env.PLAIN === 'no' ? [] : Object.entries(plainer)) {
    const from = performance.now();
    const roster = new Roster(laidOut);
    seat(laidOut, roster, Number(seed));
    const took = (performance.now() - from) / 1000;
    const other = planOf(roster, null, 'searched');
    results[way] = figures(problem, other, plan.bound, { seconds: took, cpu: took, megabytes: 0 });
  }
  console.log(JSON.stringify(results));
}

function figures(problem, plan, bound, cost) {
  const load = new Map();
  for (const { seats } of plan.teams) {
    for (const { member } of seats) if (member !== null) load.set(member, (load.get(member) ?? 0) + 1);
  }
  const loads = problem.members
    .filter(({ paused }) => !paused)
    .map(({ id, teams }) => (load.get(id) ?? 0) + teams);
  return { ...plan.counts, gini: gini(loads), gap: (bound - plan.objective) / Math.abs(bound), ...cost };
}

/** 0 when all bear the same, towards 1 when one bears all. */
function gini(loads) {
  const sorted = loads.toSorted((a, b) => a - b);
  const total = sorted.reduce((a, b) => a + b, 0);
  const weighted = sorted.reduce((sum, load, k) => sum + (2 * (k + 1) - sorted.length - 1) * load, 0);
  return total === 0 ? 0 : weighted / (sorted.length * total);
}

/** Members come in the order in which they registered; each takes the open seat that is worth most to them. */
function firstCome(laidOut, roster) {
  const pairs = byMember(laidOut);
  for (const own of pairs) {
    own.sort((a, b) => laidOut.pairValue[b.pair] - laidOut.pairValue[a.pair]);
    for (const { pair, r } of own) sit(laidOut, roster, pair, r);
  }
}

/** All pairs, the best first, whatever they are taken from. */
function bestFirst(laidOut, roster) {
  const all = byMember(laidOut).flat();
  all.sort((a, b) => laidOut.pairValue[b.pair] - laidOut.pairValue[a.pair] || a.pair - b.pair);
  for (const { pair, r } of all) sit(laidOut, roster, pair, r);
}

function atRandom(laidOut, roster, seed) {
  const random = numbers(seed);
  const all = byMember(laidOut).flat();
  for (let k = all.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [all[k], all[other]] = [all[other], all[k]];
  }
  for (const { pair, r } of all) sit(laidOut, roster, pair, r);
}

function byMember(laidOut) {
  const pairs = laidOut.facts.members.map(() => []);
  for (let r = 0; r < laidOut.facts.roles.length; r++) {
    for (let pair = laidOut.roleStart[r]; pair < laidOut.roleStart[r + 1]; pair++) {
      pairs[laidOut.pairMember[pair]].push({ pair, r });
    }
  }
  return pairs;
}

/** Takes a free seat of the role, where the rules allow it. */
function sit(laidOut, roster, pair, r) {
  const { isLearningLawful } = require('../../dist/matcher/worth');
  const { freeSeat } = require('../../dist/matcher/restore');
  const p = laidOut.facts.roleProject[r];
  const seat = freeSeat(roster, r);
  if (seat < 0 || !roster.hasRoom(laidOut.pairMember[pair], p, laidOut.facts.roleHours[r])) return;
  roster.put(seat, pair);
  if (!isLearningLawful(roster, p)) roster.clear(seat);
}

main(process.argv.slice(2));
