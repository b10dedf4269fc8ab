import { retrospectiveHalves } from '../../src/features/retrospectives/tables';
import { Club } from '../support/club';
import { LookingBack } from '../support/retrospective';
import { runningInRoom } from '../support/running';

/** Half time of a project that takes more than three months: asked while something can still be changed. */

const KEEP = 'Keep（よかったこと・続けたいこと）';
const NOW = 'いま一つ変えるとしたら';
/** Begun on the 4th of November, until the 31st of March: half is the 16th of January, a Saturday. */
const MONDAY = '2027-01-18T10:00:00+09:00';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ at: '2027-01-15T10:30:00+09:00', env: { PUBLIC_URL: 'https://club.example/' } });
});
afterEach(() => club.close());

const team = ['UHANAKO', 'UTARO', 'UP1'];
const begun = { id: 'p1', title: 'オンライン会議の学習会', startedAt: new Date('2026-11-04T00:00:00Z') };
const room = () => club.slack.inChannel('team-p1');
const card = () => room().find((it) => it.text.includes('折り返しを迎えました'))!;
const asked = (who: string) => club.person(who).told.find((it) => it.text.includes('中間の振り返り'))!;

async function answers(who: string, words: Record<string, string | string[]>) {
  const { modal } = await club.person(who).presses('参加者として答える', asked(who));
  return club.person(who).submits(modal, words);
}

async function visit(path: string, filled?: Record<string, string>) {
  const headers = { 'sec-fetch-site': 'same-origin' };
  const post = filled && { method: 'POST', headers, body: new URLSearchParams(filled) };
  const answer = await fetch(`http://127.0.0.1:${club.app.port()}/${path}`, post || {});
  await club.settle();
  return { status: answer.status, text: await answer.text() };
}

test('team and organisation are asked on a workday; the team reads what came of it, without names', async () => {
  await runningInRoom(club, begun, team);
  await club.pass('2027-01-17T12:00:00+09:00');
  expect(asked('UTARO')).toBeUndefined();
  await club.pass(MONDAY);
  await club.settle();
  expect(card()).toBeDefined();
  expect(club.person('UCOORD').told.filter((it) => it.text.includes('中間'))).toHaveLength(0);
  expect(asked('UTARO').text).toContain('1月31日(日)まで');

  await answers('UHANAKO', { [KEEP]: '二人組の練習', [NOW]: '開始を30分遅くする' });
  const changed = await club.person('UHANAKO').presses('参加者としての回答を直す', asked('UHANAKO'));
  expect(JSON.stringify(changed.modal)).toContain('開始を30分遅くする');
  expect(JSON.stringify(changed.modal)).not.toContain('また参加したいですか');
  await answers('UTARO', { 'かかった時間は、ちょうどよかったですか': '思ったより多かった' });
  expect(card().text).toContain('回答済み：<@UHANAKO>、<@UTARO>');

  const { modal } = await club.person('UHANAKO').presses('支援先に送るリンクをつくる', asked('UHANAKO'));
  expect(JSON.stringify(modal)).toContain('活動が折り返しを迎えました');
  const path = /https:\/\/club\.example\/(retro\/[^\\"]+)/.exec(JSON.stringify(modal))?.[1] ?? '';
  const page = await visit(path);
  expect(page.text).toContain('活動は、よい方向に進んでいますか');
  expect(page.text).not.toContain('どのくらい満足されていますか');
  expect((await visit(path, { now: '回数' })).status).toBe(422);
  expect((await visit(path, { way: 'partly', now: '回数を月二回に' })).status).toBe(200);
  expect((await visit(path, { way: 'right' })).status).toBe(410);
  expect(club.person('UHANAKO').told.at(-1)!.text).toContain('中間の振り返りの回答が届きました');

  await answers('UP1', {});
  const summary = room().at(-1)!;
  for (const line of [
    '中間の振り返り：オンライン会議の学習会',
    '参加者 3人中3人、支援先 あり',
    '少し見直したいところがある',
    '回数を月二回に',
    '二人組の練習',
    '開始を30分遅くする',
  ])
    expect(summary.text).toContain(line);
  expect(summary.text).not.toMatch(/UHANAKO|UTARO|UP1|花子|太郎|思ったより多かった/);
  expect(asked('UTARO').text).toContain('終わりました');
  const [kept] = await club.app.world.db.run((tx) => tx.select().from(retrospectiveHalves));
  expect(kept!.endedAt).not.toBeNull();

  // Its end asks anew, and for all.
  const back = new LookingBack(club);
  await back.closes('UHANAKO');
  const again = club.person('UTARO').told.at(-1)!;
  expect(again.text).toContain('振り返りのお願い');
  const end = await club.person('UTARO').presses('参加者として答える', again);
  expect(JSON.stringify(end.modal)).toContain('また参加したいですか');
});

test('two are reminded, and end without their words; it is asked once', async () => {
  await runningInRoom(club, begun, ['UHANAKO', 'UTARO']);
  await club.pass(MONDAY);
  await answers('UHANAKO', { [NOW]: 'ひみつの本音' });
  expect((await club.person('UTARO').types('retro')).text).toContain('中間・参加者として');
  await club.pass('2027-01-20T10:00:00+09:00');
  expect(club.person('UTARO').told.at(-1)!.text).toContain('まだお待ちしています');
  await club.pass('2027-01-25T10:00:00+09:00');
  await club.pass('2027-02-01T10:00:00+09:00');
  const summary = room().at(-1)!;
  expect(summary.text).toContain('参加者 2人中1人、支援先 なし');
  expect(summary.text).not.toContain('ひみつの本音');
  const many = room().length;
  await club.pass('2027-02-05T10:00:00+09:00');
  expect(room()).toHaveLength(many);
  const late = await club.person('UTARO').types('retro');
  expect(late.text).toContain('回答を待っている振り返りはありません');
});

test('a project that closes first brings what there is', async () => {
  await runningInRoom(club, begun, team);
  await club.pass(MONDAY);
  await answers('UHANAKO', {});
  await new LookingBack(club).closes('UHANAKO');
  expect(room().filter((it) => it.text.includes('中間の振り返り：'))).toHaveLength(1);
  expect(asked('UTARO').text).toContain('中間の振り返りは終わりました');
});

test('in English', async () => {
  await club.close();
  club = await Club.open({ at: '2027-01-15T10:30:00+09:00', env: { LOCALE: 'en' } });
  await runningInRoom(club, { ...begun, title: 'Radio exercise', organisation: 'Midori' }, ['UEMMA']);
  await club.pass('2027-01-19T12:00:00+09:00');
  const emma = club.person('UEMMA');
  const ask = emma.told.find((it) => it.text.includes('is half way. How is it going'))!;
  const { modal } = await emma.presses('Answer as a participant', ask);
  const done = await emma.submits(modal, { 'One thing to change now': 'Start later' });
  expect(JSON.stringify(done.modal)).toContain('you can change it with /probono retro');
  expect((await emma.types('retro')).text).toContain('Radio exercise (half way, as a participant');
});
