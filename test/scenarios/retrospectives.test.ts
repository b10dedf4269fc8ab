import { appoint } from '../../src/features/members';
import { retrospectives } from '../../src/features/retrospectives/tables';
import { Club } from '../support/club';
import { LookingBack } from '../support/retrospective';
import { runningInRoom } from '../support/running';

/** A Wednesday morning; the summary is due on the 9th of December. */
const AT = '2026-11-25T10:30:00+09:00';

let club: Club;
let back: LookingBack;
beforeEach(async () => {
  club = await Club.open({ at: AT });
  back = new LookingBack(club);
  await club.app.world.db.run((tx) =>
    appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at: club.now }),
  );
});
afterEach(() => club.close());

test('a leader closes; three sides answer; the summary stands once in the team’s channel', async () => {
  await runningInRoom(
    club,
    {
      id: 'p1',
      title: 'オンライン会議の学習会',
    },
    ['UHANAKO', 'UTARO', 'UP1', 'UP2'],
  );
  const done = await back.closes('UHANAKO');
  expect(JSON.stringify(done.modal)).toContain('5人に振り返りをお願いし、12月8日(火)まで');
  expect(back.room()[0]!.text).toContain(
    '<@UHANAKO>さんが、みどり福祉協議会との「オンライン会議の学習会」を終了しました。',
  );
  expect(back.asked('UTARO').text).toContain('力を貸してくださり、ありがとうございました');
  expect(club.person('UCSR').told).toHaveLength(1);
  expect(club.person('UP3').told).toHaveLength(0);

  await back.participates('UHANAKO', '5  ぜひまた参加したい', '5  ぜひすすめたい', {
    'Keep（よかったこと・続けたいこと）': '週に一度の声かけ',
  });
  expect(back.asked('UHANAKO').text).toContain('[参加者としての回答を直す]');
  await back.participates('UTARO', '2', '2', {
    'Problem（困ったこと・気になったこと）': '準備の時間が足りない',
  });
  await back.participates('UP1', '2', '3');
  await back.speaksForOrganisation('UHANAKO');
  await back.speaksForCompany('UCSR');
  expect(back.summaries()).toHaveLength(0);
  const last = await back.participates('UP2', '2', '2');
  expect(JSON.stringify(last.modal)).toContain('全員の声がそろった');

  const [summary, ...more] = back.summaries();
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
  expect(back.asked('UTARO')).toBeUndefined();
  expect(club.person('UTARO').told[0]!.text).toContain('振り返りは終わりました');

  const [kept] = await club.app.world.db.run((tx) => tx.select().from(retrospectives));
  expect(kept!.summary!.participants.ratings).toEqual({ again: 2.8, recommend: 3 });
});

test('it all speaks English to who speaks English', async () => {
  await club.close();
  club = await Club.open({ at: '2026-11-25T18:30:00+09:00', env: { LOCALE: 'en' } });
  back = new LookingBack(club);
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
  const { text } = back.summaries()[0]!;
  expect(text).toContain('Answers: organisation 0 of 1, participants 1 of 1, company 0 of 1');
  expect(text).toContain('With fewer than 3 answers, ratings and words stay out');
  expect(text).not.toContain('The music');
});

test('fewer than three answers show neither numbers nor words', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO']);
  await back.closes('UHANAKO');
  await back.participates('UHANAKO', '1  もう参加したくない', '1  すすめない', {
    'Problem（困ったこと・気になったこと）': 'ひみつのなやみ',
  });
  await back.participates('UTARO', '5  ぜひまた参加したい', '5  ぜひすすめたい');
  await back.speaksForOrganisation('UHANAKO');
  await back.speaksForCompany('UCSR');
  const [summary] = back.summaries();
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
  await back.closes('UHANAKO');
  const other = club.person('UP9');
  const before = await other.presses('会社の立場で答える', back.asked('UP9'));
  await back.speaksForCompany('UCSR');
  expect(back.asked('UP9').text).toContain('ほかの方が回答してくださいました');
  const refused = await other.submits(before.modal, {
    '会社の目指すことと、どのくらい合っていましたか': '1  まったく合っていない',
    会社は何を得ましたか: 'なにも',
  });
  expect(JSON.stringify(refused.errors)).toContain('先に山本 誠さんが回答');

  const csr = club.person('UCSR');
  const { modal } = await csr.presses('会社の回答を直す', back.asked('UCSR'));
  expect(JSON.stringify(modal.blocks)).toContain('若手が人に教える経験を積みました。');
  await csr.submits(modal, { 会社は何を得ましたか: '新しい仲間です。' });
  await club.pass('2026-12-09T10:00:00+09:00');
  expect(back.summaries()[0]!.text).toContain('新しい仲間です。');
  expect(back.summaries()[0]!.text).not.toContain('若手');
});

test('the Home tab and /probono retro show what waits for me', async () => {
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO']);
  const hanako = club.person('UHANAKO');
  expect((await hanako.types('retro')).text).toContain('待っている振り返りはありません');
  await back.closes('UHANAKO');
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
  await back.closes('UHANAKO');
  const hanako = club.person('UHANAKO');
  const answer = await hanako.presses('支援先に代わって答える', back.asked('UHANAKO'));
  expect((await hanako.submits(answer.modal, {})).errors.change).toBe('ここを入力してください。');
  const again = await hanako.presses('参加者として答える', back.asked('UHANAKO'));
  const long = await hanako.submits(again.modal, {
    また参加したいですか: '3',
    同僚にもすすめたいですか: '3',
    'Try（次に試したいこと）': 'い'.repeat(1001),
  });
  expect(long.errors.try).toBe('1000文字以内で入力してください。');
});
