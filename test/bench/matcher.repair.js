/**
 * How long the answers after a solve take, at 5,000 × 100: a repair after one decline (200 of them, each from the same
 * plan), the ranked substitutes of a seat, and what-if.
 */
const { market } = require('./matcher.market.js');

const DECLINES = 200;

async function repairs() {
  const { alternatives, readProblem, repair, solve, tryOut } = require('../../dist/matcher');
  const problem = readProblem(market({ members: 5_000, projects: 100, seed: 1, scarce: true }));
  const plan = await solve(problem);
  const taken = plan.teams.flatMap(({ project, seats }) =>
    seats.filter(({ member }) => member !== null).map((seat) => ({ ...seat, project })),
  );
  const every = Array.from({ length: DECLINES }, (_, k) => taken[Math.floor((k * taken.length) / DECLINES)]);
  const moved = [];
  const repaired = every.map(({ member, project }) =>
    timed(() => moved.push(repair(problem, plan, [{ kind: 'decline', member, project }]).moved)),
  );
  const ranked = every.map(({ project, role, seat }) =>
    timed(() => alternatives(problem, plan, { project, role, seat })),
  );
  const from = performance.now();
  await tryOut(problem, plan, [{ kind: 'decline', member: taken[0].member, project: taken[0].project }]);
  console.log('| at 5,000 × 100 | median | 95 % under | most | CPU, 95 % under |');
  console.log('|---|---|---|---|---|');
  console.log(`| repair after a decline | ${spread(repaired)} |`);
  console.log(`| ranked substitutes of a seat | ${spread(ranked)} |`);
  console.log(`| what if, solved again to the proof | ${Math.round(performance.now() - from)} ms | | | |`);
  const still = moved.filter((count) => count === 0).length;
  console.log(`\nNobody who could stay was moved in ${still} of ${DECLINES} repairs.`);
}

/** Milliseconds on the wall, and of processor. */
function timed(work) {
  const before = process.cpuUsage();
  const from = performance.now();
  work();
  const { user, system } = process.cpuUsage(before);
  return { wall: performance.now() - from, cpu: (user + system) / 1000 };
}

function spread(times) {
  const most = (of, part) =>
    `${Math.round(of.toSorted((a, b) => a - b)[Math.ceil(part * of.length) - 1])} ms`;
  const wall = times.map((one) => one.wall);
  const cpu = times.map((one) => one.cpu);
  return [most(wall, 0.5), most(wall, 0.95), most(wall, 1), most(cpu, 0.95)].join(' | ');
}

module.exports = { repairs };
