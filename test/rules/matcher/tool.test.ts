import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { readProblem, solve } from '../../../src/matcher';

// The tool and the thread are tried as they run: compiled.
const DIST = path.resolve(__dirname, '../../../dist/matcher');
const thread = require(path.join(DIST, 'thread.js')) as typeof import('../../../src/matcher/thread');
const radio = readFileSync(path.join(__dirname, '../../matching/radio-exercise/problem.json'), 'utf8');

const sizes = path.join(__dirname, '../../matching/sizes');
const { market } = require('../../bench/matcher.market.js') as {
  market(size: { members: number; projects: number; seed: number; scarce?: boolean }): unknown;
};

function match(input: string, ...options: string[]) {
  return spawnSync(process.execPath, [path.join(DIST, 'main.js'), ...options], { input, encoding: 'utf8' });
}

test('teams go out as JSON, certified', () => {
  const { stdout, stderr, status } = match(radio, '--certify');
  expect(JSON.parse(stdout)).toMatchObject({ proved: true, teams: [{ project: 'radio', leader: 'sato' }] });
  expect(stderr).toBe('points 29476, bound 29476, proved best\n0 hard rules broken\n');
  expect(status).toBe(0);
});

test('a club of 455 and 20 projects is solved to the proof, and keeps every hard rule', () => {
  const { stdout, stderr, status } = match(
    readFileSync(path.join(sizes, '455x20.json'), 'utf8'),
    '--certify',
  );
  expect(stderr).toMatch(/proved best\n0 hard rules broken\n$/);
  expect(JSON.parse(stdout).teams.length).toBeGreaterThan(0);
  expect(status).toBe(0);
});

test('so is one of 5,000 and 100', () => {
  const { stdout, stderr, status } = match(sizeOf('5000x100.json.gz'), '--certify');
  expect(stderr).toMatch(/proved best\n0 hard rules broken\n$/);
  expect(JSON.parse(stdout).teams.length).toBeGreaterThan(80);
  expect(status).toBe(0);
});

test.each([
  ['455x20.json', { members: 455, projects: 20, seed: 1 }],
  ['5000x100.json.gz', { members: 5000, projects: 100, seed: 1 }],
  ['5000x400-scarce.json.gz', { members: 5000, projects: 400, seed: 1, scarce: true }],
  ['100000x1000.json.gz', { members: 100_000, projects: 1000, seed: 1 }],
])(
  'the example %s can be read, and made anew',
  (name, size) => {
    const example = JSON.parse(sizeOf(name)) as unknown;
    expect(readProblem(example).members).toHaveLength(size.members);
    // Deep equality of 100,000 members takes its time; their text does not.
    expect(JSON.stringify(example) === JSON.stringify(market(size))).toBe(true);
  },
  120_000,
);

function sizeOf(name: string): string {
  const bytes = readFileSync(path.join(sizes, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
}

test.each([
  [{ members: [], projects: [] }],
  [{ members: [{ id: 'a', skills: [{ skill: 'x', level: 3 }] }], projects: [] }],
])('of nothing to do comes nothing: %j', (problem) => {
  const { stdout, stderr } = match(JSON.stringify(problem), '--certify', '--explain');
  expect(JSON.parse(stdout)).toMatchObject({ teams: [], proved: true });
  expect(stderr).toBe('points 0, bound 0, proved best\n0 hard rules broken\n');
});

test('with a limit the answer comes with how good it is', () => {
  const input = readFileSync(path.join(sizes, '455x20.json'), 'utf8');
  const { stderr, status } = match(input, '--certify', '--time-limit', '0.001');
  expect(stderr).toMatch(
    /^points \d+, bound (\d+|null), (gap [\d.]+ %|gap unknown|proved best)\n0 hard rules broken\n$/,
  );
  expect(status).toBe(0);
});

test('reasons are told when asked for', () => {
  const bare = JSON.parse(match(radio).stdout);
  const told = JSON.parse(match(radio, '--explain', '--time-limit', '5').stdout);
  expect(bare.teams[0].seats[0]).not.toHaveProperty('reasons');
  expect(told.teams[0].seats[0].reasons[0]).toMatchObject({ code: 'leader' });
  expect(told).toHaveProperty('mends', []);
});

test.each([
  ['{', /^not JSON: /],
  [
    '{"members":[{"id":"a","skills":[{"skill":"x","level":9}]}],"projects":[]}',
    /^members\.0\.skills\.0\.level: /,
  ],
  ['{"members":[],"projects":[],"time":1}', /^problem: .*time/],
])('what is wrong with %s is named', (input, message) => {
  const { stdout, stderr, status } = match(input);
  expect(stderr).toMatch(message);
  expect(stdout).toBe('');
  expect(status).toBe(2);
});

test('a thread finds the same plan', async () => {
  const problem = readProblem(JSON.parse(radio));
  expect(await thread.inThread('solve', problem, [{}], { seconds: 20 })).toEqual(await solve(problem));
});

test('a thread that fails, takes too long or is called off rejects, and that is all', async () => {
  const problem = readProblem(JSON.parse(radio));
  const broken = { ...problem, projects: null as never };
  await expect(thread.inThread('solve', broken, [])).rejects.toThrow(thread.ThreadFailed);
  await expect(thread.inThread('solve', problem, [], { seconds: 0.001 })).rejects.toThrow(
    'took over 0.001 s',
  );
  const signal = AbortSignal.abort(new Error('no longer wanted'));
  await expect(thread.inThread('solve', problem, [], { signal })).rejects.toThrow('called off');
});
