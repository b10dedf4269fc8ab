import { goals } from '../../src/features/goals/tables';
import { appoint } from '../../src/features/members';
import { organisations } from '../../src/features/organisations/tables';
import { projects } from '../../src/features/projects/tables';
import { retrospectiveAnswers, retrospectiveLinks } from '../../src/features/retrospectives/tables';
import { Club } from '../support/club';
import { LookingBack } from '../support/retrospective';
import { runningInRoom } from '../support/running';

/** The organisation answers on its own page, asked by a member that it knows. */

let club: Club;
let back: LookingBack;
beforeEach(async () => {
  club = await Club.open({ at: '2026-11-25T10:30:00+09:00', env: { PUBLIC_URL: 'https://club.example/' } });
  back = new LookingBack(club);
  await club.app.world.db.run(async (tx) => {
    await appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at: club.now });
    await tx.insert(goals).values({
      ...{ id: 'g1', subject: 'p1', version: 1, agreed: true, statement: '会議を自分たちで開く' },
      ...{ starts: '2026-11-04', ends: '2027-03-31', theirs: '', ours: '', outOfScope: '', theirName: '' },
      criteria: [{ measure: '自分で会議を開ける職員', target: '10人' }],
      ...{ ourUser: 'UCOORD', byUser: 'UCOORD', reason: '', at: club.now },
    });
  });
  await runningInRoom(club, { id: 'p1', title: 'オンライン会議の学習会' }, ['UHANAKO', 'UTARO']);
  await back.closes('UHANAKO');
});
afterEach(() => club.close());

/** @returns the link in the letter that a member is given */
async function link(who = 'UHANAKO'): Promise<string> {
  const { modal } = await club.person(who).presses('支援先に送るリンクをつくる', back.asked(who));
  const letter = JSON.stringify(modal);
  expect(letter).toContain('みどり福祉協議会 ご担当者さま');
  return /https:\/\/club\.example\/(retro\/[^\\"]+)/.exec(letter)?.[1] ?? '';
}

async function visit(path: string, filled?: Record<string, string>) {
  // As a browser says it of a form of the page itself.
  const headers = { 'sec-fetch-site': 'same-origin' };
  const post = filled && { method: 'POST', headers, body: new URLSearchParams(filled) };
  const answer = await fetch(`http://127.0.0.1:${club.app.port()}/${path}`, post || {});
  await club.settle();
  return { status: answer.status, text: await answer.text() };
}

const filled = {
  ...{ met: '4', satisfied: '5', askAgain: '5', criterion1: 'partly', people: '12', alone: 'helped' },
  change: '職員が<b>自分たち</b>で会議を開いています。',
};
const answers = () => club.app.world.db.run((tx) => tx.select().from(retrospectiveAnswers));

test('a member sends the link, the organisation answers once, and the summary has its word', async () => {
  const path = await link();
  const page = await visit(path);
  expect(page.status).toBe(200);
  for (const words of [
    'みどり福祉協議会のみなさま、「オンライン会議の学習会」',
    '目標「自分で会議を開ける職員（10人）」は達成できましたか',
    'これからは、自分たちだけで続けられそうですか',
    '<meta name="viewport"',
  ])
    expect(page.text).toContain(words);

  expect(page.text).toContain('団体のお声として紹介してもよい');
  const sent = await visit(path, { ...filled, quote: 'yes' });
  expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('お声を受け取りました')]);
  const [kept] = await answers();
  expect(kept).toMatchObject({
    ...{ side: 'organisation', voice: 'organisation', userId: null },
    ratings: { met: 4, satisfied: 5, askAgain: 5 },
    more: {
      ...{ people: 12, alone: 'helped', own: true, quote: true },
      criteria: [{ measure: '自分で会議を開ける職員', target: '10人', met: 'partly' }],
    },
  });
  const hanako = club.person('UHANAKO');
  expect(hanako.told.at(-1)!.text).toContain('みどり福祉協議会から');
  const card = hanako.told.find((it) => it.text.includes('振り返りのお願い'))!;
  expect(card.text).toContain('支援先がご自身で答えてくださいました。');
  expect(card.text).not.toContain('[支援先');

  await back.participates('UHANAKO', '5  ぜひまた参加したい', '5  ぜひすすめたい');
  await back.participates('UTARO', '5  ぜひまた参加したい', '5  ぜひすすめたい');
  await back.speaksForCompany('UCSR');
  const thanks = back.room().find((it) => it.text.includes('終了しました'));
  expect(thanks?.text).toContain('回答済み：<@UHANAKO>、<@UTARO>、支援先');
  const [summary] = back.summaries();
  for (const words of [
    // In a message's text, what could be markup is escaped.
    '職員が&lt;b&gt;自分たち&lt;/b&gt;で会議を開いています。',
    '自分で会議を開ける職員（10人）：一部達成できた',
    '変化があった人 12人',
    '少し手伝いがあれば続けられる',
  ])
    expect(summary!.text).toContain(words);
});

test('a link that is wrong, altered, used or late shows a clear page and tells nothing', async () => {
  const path = await link();
  const second = await link();
  const silent = ({ text }: { text: string }) => expect(text).not.toMatch(/みどり|学習会|花子|職員/);
  for (const wrong of ['retro/x', `${path}x`, path.slice(0, -1), path.replace(/.$/, '_')]) {
    const page = await visit(wrong, filled);
    expect([page.status, page.text]).toEqual([404, expect.stringContaining('このリンクは使えません')]);
    silent(page);
  }
  expect(await answers()).toHaveLength(0);

  await visit(path, filled);
  for (const used of [path, second]) {
    for (const page of [await visit(used), await visit(used, { ...filled, met: '1' })]) {
      expect([page.status, page.text]).toEqual([410, expect.stringContaining('受け取り済み')]);
      silent(page);
    }
  }
  expect((await answers()).map(({ ratings }) => ratings.met)).toEqual([4]);
});

test('a link ends with the last day', async () => {
  const path = await link();
  await club.pass('2026-12-08T23:59:00+09:00');
  expect((await visit(path)).status).toBe(200);
  await club.pass('2026-12-09T00:00:00+09:00');
  const page = await visit(path, filled);
  expect([page.status, page.text]).toEqual([410, expect.stringContaining('期限が過ぎました')]);
  expect(await answers()).toHaveLength(0);
});

test('what is missing is said at its field, and nothing that was typed is lost', async () => {
  const path = await link();
  const page = await visit(path, { met: '4', change: '', keep: '毎週の"声かけ"', people: '-3' });
  expect(page.status).toBe(422);
  expect(page.text).toContain('まだ送信されていません');
  expect(page.text).toContain('毎週の&quot;声かけ&quot;');
  expect(page.text).toMatch(/value="4" checked/);
  expect(page.text.match(/class="wrong">[^<]+/g)).toEqual([
    'class="wrong">一つお選びください。',
    'class="wrong">一つお選びください。',
    'class="wrong">0以上の整数でご記入ください。',
    'class="wrong">ここをご記入ください。',
  ]);
  expect(await answers()).toHaveLength(0);
  expect((await visit(path, filled)).status).toBe(200);
});

test('only who is asked makes a link; the database keeps none; an answer from Slack uses it up', async () => {
  const path = await link();
  const token = path.slice('retro/'.length);
  const kept = await club.app.world.db.run((tx) => tx.select().from(retrospectiveLinks));
  expect(JSON.stringify(kept)).not.toContain(token);
  expect(club.log.join('')).not.toContain(token);
  const card = back.asked('UHANAKO');
  const refused = await club.person('UTARO').presses('支援先に送るリンクをつくる', card);
  expect(refused.text).toContain('あなたへのお願いではありません');
  await back.speaksForOrganisation('UHANAKO');
  expect((await visit(path, filled)).status).toBe(410);
});

test('lines that a browser ends by two letters count as one, as in the field', async () => {
  const path = await link();
  const lines = Array.from({ length: 100 }, () => '九文字をここに書く').join('\n');
  expect(lines.length).toBeLessThan(1000);
  const sent = await visit(path, { ...filled, change: lines.replaceAll('\n', '\r\n') });
  expect(sent.status).toBe(200);
  expect((await answers())[0]?.words).toEqual({ change: lines });
});

test('an English page is English in its brackets, too', async () => {
  await club.app.world.db.run((tx) =>
    tx.insert(organisations).values({
      ...{ id: 'o1', name: 'みどり福祉協議会', folded: 'みどり福祉協議会', lang: 'en' },
      ...{ createdBy: 'UCOORD', createdAt: club.now },
    }),
  );
  await club.app.world.db.run((tx) => tx.update(projects).set({ organisationId: 'o1' }));
  const { modal } = await club.person('UHANAKO').presses('支援先に送るリンクをつくる', back.asked('UHANAKO'));
  const path = /https:\/\/club\.example\/(retro\/[^\\"]+)/.exec(JSON.stringify(modal))?.[1] ?? '';
  const page = await visit(path);
  expect(page.text).toContain('1 (not at all)');
  expect(page.text).not.toContain('（fully');
});

test('who is asked hears that their team sees that they answered, and not what', async () => {
  const { modal } = await club.person('UTARO').presses('参加者として答える', back.asked('UTARO'));
  expect(JSON.stringify(modal)).toContain(
    '答えてくださったことはチームに表示されますが、だれが何と答えたかは誰にも表示されません',
  );
});
