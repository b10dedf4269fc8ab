import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './sources';

const drizzleKit = path.join(path.dirname(require.resolve('drizzle-kit')), 'bin.cjs');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'probono-migrations-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['sqlite', 'sqlite', 'file:data/probono.db'],
  ['postgres', 'postgresql', 'postgres://'],
])('the migrations of %s are what the tables say', (engine, dialect, url) => {
  const ours = path.join(root, 'migrations', engine);
  cpSync(ours, folder, { recursive: true });
  const said = execFileSync(
    process.execPath,
    // drizzle-kit takes only a path from where it stands.
    [
      drizzleKit,
      'generate',
      '--dialect',
      dialect,
      '--schema',
      './src/**/tables.ts',
      '--out',
      path.relative(root, folder),
    ],
    {
      cwd: root,
      env: { ...process.env, DATABASE_URL: url },
      stdio: ['ignore', 'pipe', 'pipe'],
      encoding: 'utf8',
    },
  );
  expect(said).toContain('No schema changes');
  expect(readdirSync(folder).sort()).toEqual(readdirSync(ours).sort());
});
