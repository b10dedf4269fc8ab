import { DAY } from '../../src/core/time';
import { appoint } from '../../src/features/members';
import { retrospectives } from '../../src/features/retrospectives/tables';
import { type Actor, Club } from '../support/club';
import type { Filled } from '../support/forms';
import { runningInRoom } from '../support/running';

/** A Wednesday morning; the summary is due on the 9th of December. */
const AT = '2026-11-25T10:30:00+09:00';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ at: AT });
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at: club.now }),
  );
});
afterEach(() => club.close());

const closing = {
  達成したこと: '職員12人が、自分たちだけで会議を開けるようになりました。',
  目標は達成できましたか: '達成できた',
  確認: ['このプロジェクトを終了します（元に戻せません）'],
};

const close = async (who: string, filled: Filled = {}) => {
  const { modal } = await club.person(who).types('close');
  return club.person(who).submits(modal, { ...closing, ...filled });
};

const asked = (who: Actor) => who.told.find((it) => it.text.includes('振り返りのお願い'))!;
const room = (id = 'p1') => club.slack.inChannel(`team-${id}`);
const summaries = () => room().filter((it) => it.text.includes('三方よしの振り返り'));

async function participates(who: string, again: string, recommend: string, words: Filled = {}) {
  const actor = club.person(who);
  const { modal } = await actor.presses('参加者として答える', asked(actor));
  return actor.submits(modal, {
    また参加したいですか: again,
    同僚にもすすめたいですか: recommend,
    ...words,
  });
}

async function speaksForOrganisation(who: string, rating = '5') {
  const actor = club.person(who);
  const { modal } = await actor.presses('支援先に代わって答える', asked(actor));
  const ends: Record<string, string[]> = {
    '5': ['5  十分に達成できた', '5  とても満足している', '5  ぜひまた頼みたい'],
  };
  const [met, satisfied, again] = ends[rating] ?? [rating, rating, rating];
  return actor.submits(modal, {
    目標はどのくらい達成できましたか: met!,
    支援先はどのくらい満足していますか: satisfied!,
    '支援先は、また頼みたいと言っていますか': again!,
    '誰に、どんな変化がありましたか': '一人暮らしの方が、毎週の集まりに戻ってきました。',
  });
}

async function speaksForCompany(who: string) {
  const actor = club.person(who);
  const { modal } = await actor.presses('会社の立場で答える', asked(actor));
  return actor.submits(modal, {
    '会社の目指すことと、どのくらい合っていましたか': '4',
    会社は何を得ましたか: '若手が人に教える経験を積みました。',
  });
}

test('a leader closes; three sides answer; the summary stands once in the team’s channel', async () => {
  await runningInRoom(
    club,
    {
      id: 'p1',
      title: 'オンライン会議の学習会',
    },
    ['UHANAKO', 'UTARO', 'UP1', 'UP2'],
  );
  const done = await close('UHANAKO');
  expect(JSON.stringify(done.modal)).toContain('5人に振り返りをお願いし、12月8日(火)まで');
  expect(room()[0]!.text).toContain(
    '<@UHANAKO>さんが、みどり福祉協議会との「オンライン会議の学習会」を終了しました。',
  );
  expect(asked(club.person('UTARO')).text).toContain('力を貸してくださり、ありがとうございました');
  expect(club.person('UCSR').told).toHaveLength(1);
  expect(club.person('UP3').told).toHaveLength(0);

  await participates('UHANAKO', '5  ぜひまた参加したい', '5  ぜひすすめたい', {
    'Keep（よかったこと・続けたいこと）': '週に一度の声かけ',
  });
  expect(asked(club.person('UHANAKO')).text).toContain('[参加者としての回答を直す]');
  await participates('UTARO', '2', '2', { 'Problem（困ったこと・気になったこと）': '準備の時間が足りない' });
  await participates('UP1', '2', '3');
  await speaksForOrganisation('UHANAKO');
  await speaksForCompany('UCSR');
  expect(summaries()).toHaveLength(0);
  const last = await participates('UP2', '2', '2');
  expect(JSON.stringify(last.modal)).toContain('全員の声がそろった');

  const [summary, ...more] = summaries();
  expect(more).toHaveLength(0);
  for (const line of [
    '職員12人が、自分たちだけで会議を開けるようになりました。',
    '回答：支援先 1件中1件、参加者 4人中4人、会社 1件中1件',
    'また参加したい 2.8 / 5',
    '同僚にすすめたい 3.0 / 5',
    '目標の達成 5.0 / 5',
    '一人暮らしの方が、毎週の集まりに戻ってきました。',
    '若手が人に教える経験を積みました。',
    '週に一度の声かけ',
    '支援先（5.0）と参加者（2.9）の評価に 2.1 の開きがあります。',
  ])
    expect(summary!.text).toContain(line);
  expect(summary!.text).not.toContain('会社（4.0）と');
  expect(summary!.text).not.toMatch(/UHANAKO|UTARO|花子|太郎/);
  // The CSR partner is not in the team's channel.
  expect(club.person('UCSR').told.at(-1)!.text).toContain('三方よしの振り返り');
  expect(asked(club.person('UTARO'))).toBeUndefined();
  expect(club.person('UTARO').told[0]!.text).toContain('振り返りは終わりました');

  const [kept] = await club.app.world.db.run((tx) => tx.select().from(retrospectives));
  expect(kept!.summary!.participants.ratings).toEqual({ again: 2.8, recommend: 3 });
});

test('it all speaks English to who speaks English', async () => {
  await club.halt();
  await club.close();
  club = await Club.open({ at: '2026-11-25T18:30:00+09:00', env: { LOCALE: 'en' } });
  await runningInRoom(club, { id: 'p1', title: 'Radio exercise', organisation: 'Midori' }, ['UEMMA']);
  const emma = club.person('UEMMA');
  const { modal } = await emma.types('close');
  expect(modal.title.text).toBe('Close a project');
  const done = await emma.submits(modal, {
    'What was achieved': 'Sixty people move every week.',
    'Was the goal met?': 'Partly',
    'Please confirm': ['I close this project (it cannot be reopened)'],
  });
  expect(JSON.stringify(done.modal)).toContain(
    '2 people were asked for a retrospective, open until Tue 8 Dec.',
  );

  const card = emma.told[0]!;
  expect(card.text).toContain('“Radio exercise” with Midori has come to its end.');
  const mine = await emma.presses('Answer as a participant', card);
  const thanked = await emma.submits(mine.modal, {
    'Would you join again?': '5  gladly again',
    'Would you recommend it to a colleague?': '5  warmly',
    'Keep (what was good)': 'The music',
  });
  expect(JSON.stringify(thanked.modal)).toContain('Until Tue 8 Dec you can change it with /probono retro.');
  expect((await emma.types('retro')).text).toContain('Radio exercise (as a participant, until Tue 8 Dec)');

  await club.pass('2026-12-09T19:00:00+09:00');
  const { text } = summaries2()[0]!;
  expect(text).toContain('Answers: organisation 0 of 1, participants 1 of 1, company 0 of 1');
  expect(text).toContain('With fewer than 3 answers, ratings and words stay out');
  expect(text).not.toContain('The music');
});
const summaries2 = () => room().filter((it) => it.text.includes('Good for all three'));

test('of two who close at once, one wins, and the other is told who was first', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  const hanako = await club.person('UHANAKO').types('close');
  const coordinator = await club.person('UCOORD').types('close');
  await club.person('UHANAKO').submits(hanako.modal, closing);
  const late = await club.person('UCOORD').submits(coordinator.modal, closing);
  expect(late.errors.project).toBe(
    '「学習会」は、先に田中 花子さんが終了しました。振り返りのお願いもすでに届いています。',
  );
  expect(room().filter((it) => it.text.includes('終了しました'))).toHaveLength(1);

  // The same submission, come twice, is the same close.
  const again = await club.person('UHANAKO').submits(hanako.modal, closing);
  expect(JSON.stringify(again.modal)).toContain('「学習会」を終了しました');
  expect(club.person('UTARO').told).toHaveLength(1);
});

test('who leads nothing is told who may close; a coordinator chooses among all that run', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  await runningInRoom(club, { id: 'p2', title: '動画編集' }, ['UTARO']);
  expect((await club.person('UP1').types('close')).text).toContain('リーダーとコーディネーターです');
  expect((await club.person('UP1').types('close')).text).toContain('<@UCOORD>');
  const done = await close('UCOORD', { 終了するプロジェクト: '動画編集（みどり福祉協議会）' });
  expect(JSON.stringify(done.modal)).toContain('「動画編集」を終了しました');
  // A submission that no modal of theirs can make.
  const { modal } = await club.person('UHANAKO').types('close');
  const forged = await club.person('UP1').submits(modal, closing);
  expect(forged.errors.project).toContain('終了できるのは');
});

test('reminded after 2 and 7 days, once each; after 14 days it ends with what there is', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO', 'UP1']);
  await close('UCOORD');
  await participates('UP1', '4', '4');
  const taro = club.person('UTARO');
  const nudges = () => taro.told.filter((it) => it.text.includes('お待ちしています'));

  await club.pass('2026-11-26T10:30:00+09:00');
  expect(nudges()).toHaveLength(0);
  await club.pass('2026-11-27T10:00:00+09:00');
  expect(nudges()).toHaveLength(1);
  expect(nudges()[0]!.text).toContain('まだお待ちしています');
  await club.halt();
  await club.start();
  for (let day = 3; day < 7; day++) await club.pass(DAY);
  expect(nudges()).toHaveLength(1);
  await club.pass('2026-12-02T10:00:00+09:00');
  expect(nudges()).toHaveLength(2);
  expect(nudges()[1]!.text).toContain('これが最後のお知らせです');
  await club.pass('2026-12-08T10:00:00+09:00');
  expect(nudges()).toHaveLength(2);
  expect(summaries()).toHaveLength(0);
  // Who answered is left in peace.
  expect(club.person('UP1').told).toHaveLength(1);

  await club.pass('2026-12-09T10:00:00+09:00');
  const [summary] = summaries();
  expect(summary!.text).toContain('回答：支援先 1件中0件、参加者 3人中1人、会社 1件中0件');
  expect(summary!.text).toContain('回答が3人に満たないため');
  await club.pass(DAY);
  expect(summaries()).toHaveLength(1);
  const late = await taro.presses('参加者として答える', nudges()[0]!);
  expect(late.text).toContain('この振り返りは終わり');
});

test('fewer than three answers show neither numbers nor words', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  await close('UHANAKO');
  await participates('UHANAKO', '1  もう参加したくない', '1  すすめない', {
    'Problem（困ったこと・気になったこと）': 'ひみつのなやみ',
  });
  await participates('UTARO', '5  ぜひまた参加したい', '5  ぜひすすめたい');
  await speaksForOrganisation('UHANAKO');
  await speaksForCompany('UCSR');
  const [summary] = summaries();
  expect(summary!.text).toContain('参加者 2人中2人');
  expect(summary!.text).not.toContain('また参加したい');
  expect(summary!.text).not.toContain('ひみつのなやみ');
  expect(JSON.stringify(summary!.blocks)).not.toContain('ひみつのなやみ');
  expect(club.log.join('')).not.toMatch(/ひみつのなやみ|職員12人|一人暮らし/);
});

test('an answer can be changed until the summary; another’s cannot, and is not shown', async () => {
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UP9', role: 'csr', byUser: 'UCOORD', at: club.now }),
  );
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  await close('UHANAKO');
  const other = club.person('UP9');
  const before = await other.presses('会社の立場で答える', asked(other));
  await speaksForCompany('UCSR');
  expect(asked(other).text).toContain('ほかの方が回答してくださいました');
  const refused = await other.submits(before.modal, {
    '会社の目指すことと、どのくらい合っていましたか': '1  まったく合っていない',
    会社は何を得ましたか: 'なにも',
  });
  expect(JSON.stringify(refused.errors)).toContain('先に山本 誠さんが回答');

  const csr = club.person('UCSR');
  const { modal } = await csr.presses('会社の回答を直す', asked(csr));
  expect(JSON.stringify(modal.blocks)).toContain('若手が人に教える経験を積みました。');
  await csr.submits(modal, { 会社は何を得ましたか: '新しい仲間です。' });
  await club.pass('2026-12-09T10:00:00+09:00');
  expect(summaries()[0]!.text).toContain('新しい仲間です。');
  expect(summaries()[0]!.text).not.toContain('若手');
});

test('a restart in the middle loses no answer and asks nobody twice', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  await close('UHANAKO');
  await participates('UTARO', '3', '3');
  await club.halt();
  await club.start();
  expect(club.person('UTARO').told).toHaveLength(1);
  await participates('UHANAKO', '3', '3');
  await speaksForCompany('UCSR');
  await club.halt();
  await club.start();
  await speaksForOrganisation('UHANAKO');
  expect(summaries()).toHaveLength(1);
  expect(summaries()[0]!.text).toContain('参加者 2人中2人');
});

test('the Home tab and /probono retro show what waits for me', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO']);
  const hanako = club.person('UHANAKO');
  expect((await hanako.types('retro')).text).toContain('待っている振り返りはありません');
  await close('UHANAKO');
  const home = await hanako.opensHome();
  expect(JSON.stringify(home.blocks)).toContain('学習会（参加者として・12月8日(火)まで）');
  const { modal } = await hanako.presses('参加者として答える', home);
  await hanako.submits(modal, { また参加したいですか: '3', 同僚にもすすめたいですか: '3' });
  expect(JSON.stringify((await hanako.opensHome()).blocks)).not.toContain('参加者として・');
  expect((await hanako.types('retro')).text).toContain('[参加者としての回答を直す]');
});

test('what is missing or too long is said at its field, and markup stays as typed', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO']);
  const { modal } = await club.person('UHANAKO').types('close');
  const refused = await club.person('UHANAKO').submits(modal, { 達成したこと: 'あ'.repeat(301) });
  expect(refused.errors.achieved).toBe('300文字以内で入力してください。');
  expect(refused.errors.met).toBe('ここを入力してください。');
  await close('UHANAKO');
  const hanako = club.person('UHANAKO');
  const answer = await hanako.presses('支援先に代わって答える', asked(hanako));
  expect((await hanako.submits(answer.modal, {})).errors.change).toBe('ここを入力してください。');
  const again = await hanako.presses('参加者として答える', asked(hanako));
  const long = await hanako.submits(again.modal, {
    また参加したいですか: '3',
    同僚にもすすめたいですか: '3',
    'Try（次に試したいこと）': 'い'.repeat(1001),
  });
  expect(long.errors.try).toBe('1000文字以内で入力してください。');
});

test('without a CSR partner the coordinators answer for the company', async () => {
  await club.close();
  club = await Club.open({ at: AT });
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO']);
  await close('UHANAKO');
  expect(asked(club.person('UCOORD')).text).toContain('[会社の立場で答える]');
});
