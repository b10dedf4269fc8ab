/**
 * Fair over time: a club of 455 over 24 months, new projects and new wishes every month, everybody served or not as the
 * matcher says; waiting, unserved wishes and credits are carried over. Told is, for newcomers, departments and regions,
 * the share of their eligible wishes that was served, over the share of all: 1 is just, below 0.8 is unfair, unless
 * it cannot be reached even if the group always comes first.
 *   node test/bench/matcher.fairness.js [months] [seed]
 */
const { market, numbers } = require('./matcher.market.js');
const { creditsFor, readProblem, solve } = require('../../dist/matcher');
const { marketOf } = require('../../dist/matcher/market');

const MONTHS = Number(process.argv[2] ?? 24);
const SEED = Number(process.argv[3] ?? 1);
/** Months that a project lasts, new projects a month, how likely one wishes for one that asks for a skill of theirs. */
const LASTS = 3;
const ARRIVING = 6;
const WISHING = 0.3;
/** Groups with fewer wishes than this say nothing. */
const FEW = 25;
const JUST = 0.8;

async function main() {
  const club = market({ members: 455, projects: MONTHS * ARRIVING, seed: SEED });
  for (const member of club.members) Object.assign(member, { wished: 0, served: 0 });
  const plain = await simulate(club, { turn: 0, owed: 0 }, () => new Map());
  const carried = await simulate(club, {}, creditsFor);
  console.log('| group | wishes | served | nothing carried over | carried over | at most |');
  console.log('|---|---|---|---|---|---|');
  let unfair = 0;
  for (const [group, { wishes, served, ratio }] of [...carried].sort((a, b) => a[1].ratio - b[1].ratio)) {
    const most = ratio < JUST ? await mostFor(club, group) : null;
    if (most !== null && most >= JUST) unfair++;
    const ratios = [plain.get(group)?.ratio, ratio, most].map((one) => one?.toFixed(2) ?? '');
    console.log(`| ${[group, wishes, served, ...ratios].join(' | ')} |`);
  }
  console.log(`\n${unfair} groups below ${JUST} that could have been above`);
}

/** What a group would reach if it came before everybody else, all the time. */
async function mostFor(club, group) {
  const first = (members) =>
    new Map(members.filter((member) => groupsOf(member).includes(group)).map(({ id }) => [id, 10_000]));
  return (await simulate(club, {}, first)).get(group)?.ratio ?? 0;
}

async function simulate(start, weights, creditsOf) {
  const club = structuredClone(start);
  const random = numbers(SEED);
  const tally = new Map();
  const teams = [];
  for (let month = 0; month < MONTHS; month++) {
    const projects = club.projects.slice(month * ARRIVING, (month + 1) * ARRIVING);
    for (const member of club.members) {
      member.waiting++;
      member.reactions = wishes(member, projects, random);
    }
    const busy = teams.filter(({ until }) => until > month);
    const credits = creditsOf(readProblem({ members: club.members, projects: [] }).members);
    const members = club.members.map((member) => {
      const own = busy.filter((team) => team.member === member.id);
      const hours = own.reduce((sum, team) => sum + team.hours, 0);
      const credit = credits.get(member.id) ?? 0;
      return { ...member, credit, teams: own.length, hours: Math.max(0, member.hours - hours) };
    });
    const problem = readProblem({ members, projects, weights });
    const plan = await solve(problem);
    record(problem, plan, tally, club, month, teams);
  }
  return ratiosOf(tally);
}

/** Drawn for every member and project alike, so that all ways of matching meet the same wishes. */
function wishes(member, projects, random) {
  return projects.flatMap(({ id, roles }) => {
    const [drawn, kind] = [random(), random() < 0.7 ? 'join' : 'learn'];
    const knows = roles.some(({ skills: [asked] }) =>
      member.skills.some(({ skill }) => skill === asked.skill),
    );
    return knows && drawn < WISHING ? [{ project: id, kind }] : [];
  });
}

function record(problem, plan, tally, club, month, teams) {
  const { facts, standings, roleStart, pairMember } = marketOf(problem);
  const eligible = new Set();
  for (let r = 0; r < facts.roles.length; r++) {
    for (let pair = roleStart[r]; pair < roleStart[r + 1]; pair++) {
      eligible.add(`${pairMember[pair]} ${facts.roleProject[r]}`);
    }
  }
  const seated = new Set();
  for (const { project, seats } of plan.teams) {
    const { hours } = problem.projects.find(({ id }) => id === project);
    for (const { member } of seats) {
      if (member === null) continue;
      seated.add(`${member} ${project}`);
      teams.push({ member, hours, until: month + LASTS });
    }
  }
  const counted = [];
  facts.projects.forEach((project, p) => {
    for (const m of standings.reactions[p].keys()) {
      if (!eligible.has(`${m} ${p}`)) continue;
      const member = club.members[m];
      counted.push({ member, served: seated.has(`${member.id} ${project.id}`) });
    }
  });
  for (const { member, served } of counted) {
    member.wished++;
    if (served) member.served++;
    for (const group of [...groupsOf(member), 'all']) {
      const known = tally.get(group) ?? { wishes: 0, served: 0 };
      known.wishes++;
      if (served) known.served++;
      tally.set(group, known);
    }
  }
  const served = new Set(plan.teams.flatMap(({ seats }) => seats.map(({ member }) => member)));
  for (const member of club.members) {
    if (!served.has(member.id)) continue;
    member.waiting = 0;
    member.past++;
  }
}

const groupsOf = (member) => [
  ...(member.past === 0 ? ['newcomers'] : []),
  member.department,
  ...member.regions,
];

function ratiosOf(tally) {
  const { wishes, served } = tally.get('all');
  return new Map(
    [...tally]
      .filter(([, group]) => group.wishes >= FEW)
      .map(([name, group]) => [name, { ...group, ratio: group.served / group.wishes / (served / wishes) }]),
  );
}

main();
