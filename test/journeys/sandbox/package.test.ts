import { type ChildProcess, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { manifest } from './manifest';
import { until } from './workspace';

/** The sandbox away from this repository, as it would be installed from a registry. */

const root = path.join(__dirname, '../../..');
interface Package {
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}
const read = async (file: string) => JSON.parse(await readFile(path.join(root, file), 'utf8')) as Package;

it('is a package that lives from its own dependencies alone', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'sandbox-package-'));
  let sandbox: ChildProcess | undefined;
  try {
    await cp(path.join(root, 'dist/sandbox'), folder, { recursive: true });
    for (const name of Object.keys((await read('src/sandbox/package.json')).dependencies)) {
      const place = path.join(folder, 'node_modules', name);
      await mkdir(path.dirname(place), { recursive: true });
      await symlink(path.join(root, 'node_modules', name), place);
    }
    const file = path.join(folder, 'manifest.yml');
    await writeFile(file, manifest);
    const child = spawn(process.execPath, ['main.js', '--manifest', file], {
      cwd: folder,
      env: { PATH: process.env.PATH ?? '', SANDBOX_PORT: '0', SANDBOX_USERS: '5' },
    });
    sandbox = child;
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
    await until(() => said.includes('The app:') || child.exitCode !== null);
    const url = /http:\S+/.exec(said)?.[0];
    expect(said).toContain('Slack sandbox for');
    expect(await (await fetch(`${url}/api/api.test`, { method: 'POST' })).json()).toMatchObject({ ok: true });
    for (const asset of ['', '/page/main.js', '/page/main.css'])
      expect([asset, (await fetch(url + asset)).status]).toEqual([asset, 200]);
  } finally {
    sandbox?.kill();
    await rm(folder, { recursive: true });
  }
});

it('asks for the versions that it is tried with', async () => {
  const [ours, its] = [await read('package.json'), await read('src/sandbox/package.json')];
  expect(ours.dependencies).toMatchObject(its.dependencies);
  expect({ ...ours.dependencies, ...ours.devDependencies }).toMatchObject(its.devDependencies);
});
