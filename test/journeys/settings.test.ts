import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const folder = mkdtempSync(path.join(tmpdir(), 'probono-env-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a program in a folder whose `.env` says all that it needs. */
function runs(program: string, settings: Record<string, string>): string {
  const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}`);
  writeFileSync(path.join(folder, '.env'), lines.join('\n'));
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(__dirname, '..', '..', 'dist', program)],
    { cwd: folder, env: { PATH: process.env.PATH ?? '' }, encoding: 'utf8', timeout: 15_000 },
  );
  return stdout + stderr;
}

test('the app alone takes its database from .env, PostgreSQL included', () => {
  const said = runs('main.js', {
    SLACK_BOT_TOKEN: 'xoxb-1',
    SLACK_SIGNING_SECRET: 'secret',
    COORDINATORS: 'U1',
    DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none',
    PORT: '0',
  });
  expect(said).toContain('ECONNREFUSED');
});

test('the migration takes it from there too', () => {
  runs('db/migrate.js', { DATABASE_URL: 'file:own.db' });
  expect(existsSync(path.join(folder, 'own.db'))).toBe(true);
});
