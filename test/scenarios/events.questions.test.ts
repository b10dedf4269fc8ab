import { features } from '../../src/features';
import { eventQuestions, eventSpeakers, events } from '../../src/features/events/tables';
import { lessons } from '../../src/features/knowhow/tables';
import type { Actor } from '../support/actor';
import type { Club } from '../support/club';
import type { Filled } from '../support/forms';
import { recruiting, room } from '../support/project';
import type { Block, Posted } from '../support/recorder';
import { running } from '../support/running';
import { openTeamClub, team } from '../support/team';

/** Questions that were asked at a meeting: answered, they become know-how; unanswered, they end with a reason. */

let club: Club;
let post: Posted;
const person = (id: string) => club.person(id);
const shown = (it: unknown) => JSON.stringify(it);
const inThread = () =>
  recruiting(club)
    .filter((it) => it.thread)
    .map((it) => it.text);
const listOf = (who: Actor): Posted =>
  who.told.find((it) => it.text.startsWith('「冬の報告会」で出た質問\n'))!;

beforeEach(async () => {
  club = await openTeamClub('2026-12-14T12:00:00+09:00');
  await running(club, { state: 'closed', closedAt: new Date('2026-11-30T00:00:00Z') }, team);
  const filled = {
    種類: '活動報告会',
    件名: '冬の報告会',
    進め方: '1. 紹介',
    '場所・参加用リンク': '会議室',
  };
  const { modal } = await person('UHANAKO').presses(
    '提案する',
    (await person('UHANAKO').types('events')) as never,
  );
  const when = { 開催日: '2026-12-16', 開始時刻: '18:00', '長さ（分）': 60 };
  await person('UHANAKO').submits(modal, {
    ...filled,
    ...when,
    話してほしい人: ['UTARO（オンラインラジオ体操）'],
  });
  await person('UCOORD').presses('承認して知らせる', room(club).at(-1) as Posted);
  post = recruiting(club).at(-1) as Posted;
});
afterEach(() => club.close());

let replies = 0;
const writes = (user: string, text: string) =>
  club.event({
    ...{ type: 'message', channel: post.channel, channel_type: 'channel', user, text },
    ...{ ts: `1796900000.0${++replies}`, thread_ts: post.ts },
  });

/** Keeps what came of the meeting, with these questions. */
async function keeps(questions: string): Promise<void> {
  const asked = person('UHANAKO').told.find((it) => it.text.includes('いかがでしたか'))!;
  const { modal } = await person('UHANAKO').presses('開催の記録を残す', asked);
  await person('UHANAKO').submits(modal, { 参加した人数: 12, 答えきれなかった質問: questions });
}

async function answers(who: string, on: Posted, filled: Filled): Promise<Block> {
  const { modal } = await person(who).presses('答える', on);
  return (await person(who).submits(modal, filled)).modal as Block;
}

test('what is asked in the thread once it has begun, and what the host writes down, waits for an answer', async () => {
  await club.app.world.db.run((tx) => tx.update(eventSpeakers).set({ state: 'yes' }));
  await writes('UP1', '駐車場はありますか？');
  await club.pass('2026-12-16T18:30:00+09:00');
  await writes('UP1', '<@UTARO> 音が切れたときはどうしましたか？');
  await writes('UP2', 'ありがとうございました！');
  await writes('UHANAKO', 'ほかに質問はありますか？');
  await writes('UTARO', '資料は要りますか？');
  expect(recruiting(club)[0]?.text).toContain('音が切れたときはどうしましたか？（答えを準備しています）');
  await club.pass('2026-12-17T09:00:00+09:00');
  await keeps('・費用はいくらか\n音が切れたときはどうしましたか？');
  const list = listOf(person('UHANAKO')).text;
  for (const words of ['「冬の報告会」で出た質問', '音が切れたときはどうしましたか？', '費用はいくらか'])
    expect(list).toContain(words);
  expect(list.match(/\[答える\]/g)).toHaveLength(2);
  const kept = await club.app.world.db.run((tx) => tx.select().from(eventQuestions));
  expect(kept.map((it) => it.question)).toEqual(['音が切れたときはどうしましたか？', '費用はいくらか']);
  expect(shown(kept)).not.toContain('UP1');
  // Nor where whoever asked wrote it.
  expect(shown(kept)).not.toContain('1796900000');
});

test('an answer stands in the thread and becomes a lesson, which is published and found as others are', async () => {
  await club.app.world.db.run((tx) => tx.update(eventSpeakers).set({ state: 'yes' }));
  await club.pass('2026-12-17T09:00:00+09:00');
  await keeps('音が切れたときはどうしたか');
  const done = await answers('UHANAKO', listOf(person('UHANAKO')), {
    わかっていること: '電話をかけて、司会が読み上げた',
  });
  expect(inThread().at(-1)).toBe('質問：音が切れたときはどうしたか\n電話をかけて、司会が読み上げた');
  expect(post.text).toContain('音が切れたときはどうしたか（スレッドで答えました）');
  expect(listOf(person('UHANAKO')).text).toContain('すべての質問が終わりました');
  // What is published or put away has no button left behind it.
  expect(listOf(person('UHANAKO')).text).not.toContain('下書きを直して公開する');
  expect((await person('UTARO').types('knowhow 音が切れた')).text).toContain('まだありません');

  const { modal } = await person('UHANAKO').presses('下書きを直して公開する', done);
  expect(shown(modal)).toContain('「冬の報告会」で出た質問と答えから、下書きをつくりました。');
  expect(shown(modal)).toContain('オンラインラジオ体操');
  await person('UHANAKO').submits(modal, { ひとことで: '音が切れたら電話でつなぐ' });
  const found = await person('UTARO').types('knowhow 音声 トラブル');
  expect(found.text).toContain('音が切れたら電話でつなぐ');
  const { modal: lesson } = await person('UTARO').presses('読む', found as never);
  expect(shown(lesson)).toContain('高齢者、オンラインラジオ体操、「冬の報告会」での質問');
  const [kept] = await club.app.world.db.run((tx) => tx.select().from(lessons));
  expect(kept).toMatchObject({ state: 'published', author: 'UHANAKO', projectId: 'PRADIO' });
});

test('unanswered, they come to mind twice, then to a coordinator, then end with a reason where they were asked', async () => {
  await club.pass('2026-12-17T09:00:00+09:00');
  await keeps('費用はいくらか');
  const nudges = (id: string) =>
    person(id).told.filter((it) => /答えを待っています|まだ答えがありません/.test(it.text)).length;
  for (const [day, host, coordinator] of [
    ['2026-12-18', 0, 0],
    ['2026-12-21', 1, 0],
    ['2026-12-24', 2, 0],
    ['2026-12-28', 2, 1],
  ] as const) {
    await club.pass(`${day}T09:00:00+09:00`);
    expect([day, nudges('UHANAKO'), nudges('UCOORD')]).toEqual([day, host, coordinator]);
  }
  expect(person('UCOORD').told.at(-1)?.text).toContain('5日たつと、答えのないまま閉じます。');
  await club.pass('2027-01-04T09:00:00+09:00');
  expect(inThread().at(-1)).toContain(
    '質問「費用はいくらか」は、答えずに閉じました。理由：14日のあいだ、答えの記録がありませんでした。',
  );
  expect(room(club).at(-1)?.text).toContain(
    '「冬の報告会」で出た質問1件は、14日のあいだ答えの記録がなかったため',
  );
  expect(listOf(person('UHANAKO')).text).toContain('閉じました：費用はいくらか');
});

test('a coordinator may answer, others may not; who is late is told; a question may be closed with a reason', async () => {
  await club.pass('2026-12-17T09:00:00+09:00');
  await keeps('費用はいくらか\n次はいつか');
  const list = listOf(person('UHANAKO'));
  const before = { ...list, blocks: [...list.blocks] };
  expect((await person('UTARO').presses('答える', before)).text).toContain(
    '提案した人とコーディネーターだけ',
  );
  const { modal } = await person('UHANAKO').presses('答える', before);
  await answers('UCOORD', before, { わかっていること: '会場費だけで3千円' });
  const late = await person('UHANAKO').submits(modal, { わかっていること: '無料' });
  expect(shown(late)).toContain('この質問は、もう終わっています。');
  expect(inThread().join()).not.toContain('無料');

  const closing = await person('UHANAKO').presses('答えずに閉じる', listOf(person('UHANAKO')));
  await person('UHANAKO').submits(closing.modal, { 理由: '春に改めてお知らせします' });
  expect(inThread().at(-1)).toContain('質問「次はいつか」は、答えずに閉じました。理由：春に改めて');
  expect((await person('UCOORD').types('audit')).text).toMatch(/集まり「冬の報告会」で出た質問に回答/);
  expect((await person('UCOORD').types('audit')).text).not.toContain('答えずに終了');
  const drafts = await club.app.world.db.run((tx) => tx.select().from(lessons));
  expect(drafts.map((it) => [it.author, it.state, it.content.did])).toEqual([
    ['UCOORD', 'draft', '会場費だけで3千円'],
  ]);
});

test('a draft that nobody publishes ends as drafts do; who reads English reads English; who leaves is forgotten', async () => {
  await person('UHANAKO').types('lang en');
  await club.pass('2026-12-17T09:00:00+09:00');
  const asked = person('UHANAKO').told.at(-1)!;
  const { modal } = await person('UHANAKO').presses('Keep what came of it', asked);
  await person('UHANAKO').submits(modal, { 'How many came': 3, 'Questions left open': 'What did it cost?' });
  const list = person('UHANAKO').told.at(-1)!;
  expect(list.text).toContain('Questions asked at “冬の報告会”');
  const answer = await person('UHANAKO').presses('Answer', list);
  await person('UHANAKO').submits(answer.modal, { 'What we know': '3,000 yen' });
  for (const day of ['2026-12-21', '2026-12-24', '2026-12-28', '2027-01-04'])
    await club.pass(`${day}T10:00:00+09:00`);
  expect(room(club).at(-1)?.text).toContain('質問への答えは、告知のスレッドに残っています。');
  await club.app.world.db.run(async (tx) => {
    for (const { personal } of features) await personal?.forget(tx, 'UHANAKO');
    expect(shown([await tx.select().from(eventQuestions), await tx.select().from(events)])).not.toContain(
      'UHANAKO',
    );
  });
});

test('what is submitted twice counts once: one answer, one lesson, one reason, and no complaint', async () => {
  await club.pass('2026-12-17T09:00:00+09:00');
  await keeps('費用はいくらか\n次はいつか');
  const list = listOf(person('UHANAKO'));
  const before = { ...list, blocks: [...list.blocks] };
  const answering = await person('UHANAKO').presses('答える', before);
  for (const _ of [1, 2]) {
    const { modal } = await person('UHANAKO').submits(answering.modal, { わかっていること: '3千円' });
    expect(shown(modal)).toContain('「費用はいくらか」に答えました。');
  }
  const closing = await person('UHANAKO').presses('答えずに閉じる', listOf(person('UHANAKO')));
  for (const _ of [1, 2])
    expect(
      shown(await person('UHANAKO').submits(closing.modal, { 理由: '春にお知らせします' })),
    ).not.toContain('もう終わっています');
  expect(inThread().filter((it) => it.includes('3千円'))).toHaveLength(1);
  expect(inThread().filter((it) => it.includes('春にお知らせします'))).toHaveLength(1);
  const drafts = await club.app.world.db.run((tx) => tx.select().from(lessons));
  expect(drafts.map((it) => it.content.did)).toEqual(['3千円']);
});

test('what was answered on the weekend is not asked about on Monday', async () => {
  await club.pass('2026-12-17T09:00:00+09:00');
  await keeps('費用はいくらか');
  // Two days later is a Saturday: what is to be said waits for Monday.
  await club.pass('2026-12-19T09:30:00+09:00');
  await answers('UHANAKO', listOf(person('UHANAKO')), { わかっていること: '3千円' });
  await club.pass('2026-12-21T10:00:00+09:00');
  expect(
    person('UHANAKO')
      .told.map((it) => it.text)
      .join(),
  ).not.toContain('答えを待っています');
});

test('a coordinator who writes another’s meeting down, or closes its question, stands in the log', async () => {
  await club.pass('2026-12-17T09:00:00+09:00');
  await keeps('費用はいくらか');
  const log = async () => (await person('UCOORD').types('audit')).text;
  expect(await log()).not.toContain('開催を記録');
  const asked = person('UHANAKO').told.find((it) => it.text.includes('いかがでしたか'))!;
  const { modal } = await person('UCOORD').presses('開催の記録を残す', asked);
  await person('UCOORD').submits(modal, { 参加した人数: 15 });
  const closing = await person('UCOORD').presses('答えずに閉じる', listOf(person('UHANAKO')));
  await person('UCOORD').submits(closing.modal, { 理由: '春にお知らせします' });
  expect(await log()).toContain('集まり「冬の報告会」の開催を記録');
  expect(await log()).toContain('集まり「冬の報告会」で出た質問を、答えずに終了');
});
