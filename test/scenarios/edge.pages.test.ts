import { html } from 'hono/html';
import { para } from '../../src/core/blocks';
import type { Feature } from '../../src/core/feature';
import { problems } from '../../src/core/problem';
import { inBoth } from '../../src/core/texts';
import { Club } from '../support/club';

const problem = problems(inBoth({ closed: 'もう締め切りました。' }, { closed: 'It is closed.' }));
const seen: unknown[] = [];

/** A feature with a page, a shortcut on messages and an eye for files. */
const guest: Feature = {
  name: 'guest',
  pages: {
    'guest/:name': async (_, { params, form, lang }) => {
      if (params.name === 'closed') throw problem('closed');
      if (params.name === 'broken') throw new Error(`secret ${form?.word}`);
      return { title: `${params.name}`, body: html`<p>${form?.word ?? 'hello'}</p>`, lang };
    },
    'guest.txt': async () => ({ type: 'text/plain; charset=utf-8', content: 'こんにちは', name: '予定.txt' }),
  },
  shortcuts: {
    keep: {
      async choose(_, chosen) {
        seen.push(chosen);
        return { tell: [para('Kept.')] };
      },
    },
  },
  inlet: {
    who: 'coordinator',
    takes: (name) => name.endsWith('.csv'),
    read: async (_, { name, bytes }) => [para(`${name}: ${new TextDecoder().decode(bytes)}`)],
  },
};

let club: Club;
beforeEach(async () => {
  seen.length = 0;
  club = await Club.open({ features: [guest] });
});
afterEach(() => club.close());

const visit = (path: string, init: RequestInit = {}) =>
  fetch(`http://127.0.0.1:${club.app.port()}/${path}`, init);
const form = (word: string, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams({ word }),
});

test('a page is dressed, escapes what is typed, loads nothing and keeps its address to itself', async () => {
  const origin = `http://127.0.0.1:${club.app.port()}`;
  const answer = await visit('guest/emma', form('<b>', { origin }));
  expect(answer.status).toBe(200);
  expect(await answer.text()).toMatch(/<html lang="ja">[\s\S]*<h1>emma<\/h1><p>&lt;b&gt;<\/p>/);
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

test('a form from another site is refused', async () => {
  expect((await visit('guest/emma', form('x', { origin: 'https://elsewhere.example' }))).status).toBe(403);
});

test('a file comes with its name', async () => {
  const answer = await visit('guest.txt');
  expect(await answer.text()).toBe('こんにちは');
  expect(answer.headers.get('content-disposition')).toContain(encodeURIComponent('予定.txt'));
});

test('what a person can put right is said in their language; what only we can has an id in the log', async () => {
  const english = { 'accept-language': 'fr, en-GB;q=0.8, ja;q=0.5' };
  const closed = await visit('guest/closed', { headers: english });
  expect([closed.status, await closed.text()]).toEqual([422, expect.stringContaining('It is closed.')]);
  const missing = await visit('nothing/here');
  expect([missing.status, await missing.text()]).toEqual([
    404,
    expect.stringContaining('ページが見つかりません'),
  ]);
  const broken = await visit('guest/broken', { headers: english });
  const [, id] = /give number (\w{6}) to/.exec(await broken.text()) ?? [];
  expect(broken.status).toBe(500);
  expect(club.log.filter((line) => line.includes(`"${id}"`))).toHaveLength(1);
});

test('a shortcut on a message is handed the message', async () => {
  const body = {
    type: 'message_action',
    callback_id: 'guest.keep',
    trigger_id: '1.2.3',
    response_url: `${club.slack.url}/response/U1`,
    user: { id: 'UEMMA' },
    channel: { id: 'C1', name: 'team' },
    message: {
      type: 'message',
      ts: '1.5',
      user: 'UKEN',
      text: 'Minutes',
      files: [{ id: 'F1', name: 'minutes.pdf', permalink: 'https://acme.slack.com/files/F1' }],
    },
  };
  await club.send(
    new URLSearchParams({ payload: JSON.stringify(body) }).toString(),
    'application/x-www-form-urlencoded',
  );
  expect(seen).toEqual([
    {
      channel: 'C1',
      ts: '1.5',
      text: 'Minutes',
      author: 'UKEN',
      files: [{ id: 'F1', name: 'minutes.pdf', link: 'https://acme.slack.com/files/F1' }],
    },
  ]);
});

describe('a file in a direct message', () => {
  test('is read by the feature that takes it, for who may', async () => {
    const sends = async (user: string, name: string, content = 'name') =>
      (await club.person(user).sends(name, content))?.text;
    expect(await sends('UCOORD', 'members.csv')).toBe('members.csv: name');
    expect(await sends('UEMMA', 'members.csv')).toContain('no file that this app can read');
    expect(await sends('UCOORD', 'photo.png')).toContain('読み取れるファイルではありません');
    expect(await sends('UCOORD', 'large.csv', 'x'.repeat(5_000_001))).toContain('大きすぎて');
  });

  test('is not fetched from elsewhere, where the token would be read', async () => {
    const files = [{ id: 'F1', name: 'a.csv', size: 4, url_private: 'http://127.0.0.2:9/a.csv' }];
    const user = 'UCOORD';
    await club.event({ type: 'message', subtype: 'file_share', channel_type: 'im', user, ts: '1.1', files });
    expect(club.person(user).told.at(-1)?.text).toContain('番号');
  });
});
