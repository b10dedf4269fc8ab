import { parseEnv } from 'node:util';
import { environment, readConfig } from '../../src/config';
import { filesUnder, read } from './sources';

const example = parseEnv(read('.env.example'));
const isSandbox = (name: string) => name.startsWith('SANDBOX_');

test('.env.example names every setting of the app, and no other', () => {
  const ours = Object.keys(example).filter((name) => !isSandbox(name));
  expect(ours.sort()).toEqual(Object.keys(environment.shape).sort());
});

test('.env.example names settings that the sandbox reads', () => {
  const source = filesUnder('src/sandbox').map(read).join('\n');
  const theirs = Object.keys(example).filter(isSandbox);
  expect(theirs.length).toBeGreaterThan(0);
  expect(theirs.filter((name) => !source.includes(name))).toEqual([]);
});

test('what .env.example shows is what holds without it', () => {
  const needed = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', COORDINATORS: 'U1' };
  expect(readConfig({ ...example, ...needed })).toEqual(readConfig(needed));
});
