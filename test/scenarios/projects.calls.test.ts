import type { Got } from '../support/actor';
import { Club } from '../support/club';
import { handsIn, posted, proposal, recruiting, room } from '../support/project';

let club: Club;
const textOf = (got: Got): string => JSON.stringify(got.modal?.blocks);
const TITLE = '動画で伝える地域の居場所';

beforeEach(async () => {
  club = await Club.open({ at: '2026-11-16T10:00:00+09:00', env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

/** The newest message of the coordinators' room with these words. */
const inRoom = (words: string) => room(club).findLast((it) => it.text.includes(words))!;

test('the posting says until when people are called: as chosen, else until the day before it starts', async () => {
  const posting = await posted(club);
  expect(posting.text).toMatch(
    /いま必要な人.*活動の予定.*オンライン.*期間：.*募集の締め切り：11月30日\(月\).*リアクションで応え/s,
  );
  const chosen = await posted(club, { プロジェクト名: '別の募集', 募集の締め切り: '2026-11-27' });
  expect(chosen.text).toContain('募集の締め切り：11月27日(金)');
  const { modal } = await club.person('UHANAKO').types('post');
  const { errors } = await club.person('UHANAKO').submits(modal, {
    ...proposal,
    募集の締め切り: '2026-11-01',
  });
  expect(errors).toEqual({ callUntil: '今日より後の日を選んでください。' });
});

test('a coordinator’s edit holds at once: the posting follows, and who proposed it and who reacted are told what changed', async () => {
  const posting = await posted(club);
  await club.person('UP1').reacts('raised_hand', posting);
  await club.person('UP2').reacts('eyes', posting);
  await club.person('UP2').reacts('eyes', posting, false);
  const silent = club.person('UP2').told.length;
  const form = await club.person('UCOORD').presses('編集する', inRoom('プロジェクトの提案'));
  const done = await handsIn(club, 'UCOORD', form.modal, { '役割1：人数': 1, 開始時刻: '19:00' });
  expect(textOf(done)).toContain('投稿に反映しました。');
  expect(posting.text).toMatch(/レベル3以上：1名.*19:00〜20:00.*参加したい：1人/s);
  expect(inRoom('プロジェクトの提案').text).toContain('19:00〜20:00');
  for (const id of ['UHANAKO', 'UP1'])
    expect(club.person(id).told.at(-1)?.text).toMatch(
      /次のように変.*2名 → .*1名.*18:00〜19:00 → .*19:00〜20:00/s,
    );
  expect(club.person('UP2').told).toHaveLength(silent);
  expect((await club.person('UCOORD').types('audit')).text).toContain(`「${TITLE}」を編集`);
});

test('who proposed it changes words at once; dates, hours, place and roles wait for a coordinator', async () => {
  const posting = await posted(club);
  const hanako = club.person('UHANAKO');
  await club.person('UP1').reacts('raised_hand', posting);
  const before = club.person('UP1').told.length;
  const words = await hanako.presses('編集する', await hanako.types('mine'));
  await handsIn(club, 'UHANAKO', words.modal, { 参加する人がすること: '職員と5分の動画を作ります。' });
  expect(posting.text).toContain('5分の動画を作ります。');
  expect(club.person('UP1').told).toHaveLength(before);

  const form = await hanako.presses('編集する', await hanako.types('mine'));
  const asked = await handsIn(club, 'UHANAKO', form.modal, { '一人あたりの時間（週）': 4 });
  expect(textOf(asked)).toContain('コーディネーターの承認を待ちます。');
  expect(posting.text).toContain('週2時間まで');
  const card = inRoom(`募集の変更：${TITLE}`);
  expect(card.text).toMatch(/<@UHANAKO>さんから.*週2時間.* → .*週4時間/s);
  expect((await club.person('UP1').presses('変更を承認する', card)).text).toContain(
    'コーディネーターが行います。',
  );
  const pressed = { ...card };
  await club.person('UTARO').presses('変更を承認する', pressed);
  expect(posting.text).toContain('週4時間まで');
  expect(card.text).toContain('<@UTARO>さんが承認し');
  expect(hanako.told.at(-1)?.text).toContain('次のように変えました。');
  expect(club.person('UP1').told.at(-1)?.text).toContain('週4時間まで');
  const late = await club.person('UCOORD').presses('変更を承認する', pressed);
  expect(late.text).toContain('すでに終わっています。');
});

test('a change is declined with a reason; one that nobody looks at ends', async () => {
  await posted(club);
  const hanako = club.person('UHANAKO');
  const first = await hanako.presses('編集する', await hanako.types('mine'));
  await handsIn(club, 'UHANAKO', first.modal, { '役割1：人数': 5 });
  const asked = await club.person('UCOORD').presses('見送る', inRoom('募集の変更'));
  await club.person('UCOORD').submits(asked.modal, { 見送る理由: '団体は2名までと言っています。' });
  expect(hanako.told.at(-1)?.text).toMatch(/見送りました。募集はいまのまま.*2名までと言っています。/s);
  expect((await club.person('UCOORD').types('audit')).text).toContain('の募集の変更を見送り');

  const second = await hanako.presses('編集する', await hanako.types('mine'));
  await handsIn(club, 'UHANAKO', second.modal, { '役割1：人数': 4 });
  for (let day = 17; day <= 30; day++) await club.pass(`2026-11-${day}T09:30:00+09:00`);
  expect(room(club).filter((it) => it.text.includes('変更の希望が')).length).toBeGreaterThan(1);
  for (const day of ['01', '02']) await club.pass(`2026-12-${day}T09:30:00+09:00`);
  expect(hanako.told.some((it) => it.text.includes('承認されないまま14日がたち'))).toBe(true);
});

test('it is put on hold, resumed, extended, called off and opened again, and who proposed it hears of each step', async () => {
  const posting = await posted(club);
  const [hanako, coordinator] = [club.person('UHANAKO'), club.person('UCOORD')];
  const card = inRoom('プロジェクトの提案');
  await coordinator.presses('募集を一時止める', card);
  expect(posting.text).toContain('募集をいったん止めています。');
  expect(posting.text).not.toContain('リアクションで応えてください');
  expect(hanako.told.at(-1)?.text).toContain('いったん止めました。');
  expect((await club.person('UP1').types('find')).text).not.toContain(TITLE);
  await club.person('UMEMBER').reacts('raised_hand', posting);

  await coordinator.presses('募集を再開する', card);
  expect(hanako.told.at(-1)?.text).toContain('再開しました。');
  const form = await hanako.presses('締め切りを変える', await hanako.types('mine'));
  expect((await hanako.submits(form.modal, { 募集の締め切り: '2027-05-01' })).errors).toEqual({
    until: '募集の締め切りは、最後の日までにしてください。',
  });
  await hanako.submits(form.modal, { 募集の締め切り: '2026-12-10' });
  expect(posting.text).toContain('募集の締め切り：12月10日(木)');

  const asked = await coordinator.presses('募集を取りやめる', card);
  await coordinator.submits(asked.modal, { 取りやめる理由: '団体の都合です。' });
  expect(posting.text).toContain('この募集は取りやめになりました。');
  const again = await coordinator.presses('もう一度募集する', card);
  expect(again.text).toContain('もう一度募集します。');
  expect(posting.text).toMatch(/募集の締め切り：12月10日.*参加したい：1人/s);
  expect(hanako.told.at(-1)?.text).toContain('もう一度募集することにしました。');
  expect(club.person('UMEMBER').told.at(-1)?.text).toContain('リアクションはそのまま生きています。');
  expect(recruiting(club)).toHaveLength(1);

  const second = await coordinator.presses('募集を取りやめる', room(club).at(-1)!);
  await coordinator.submits(second.modal, { 取りやめる理由: 'やはり都合がつきません。' });
  expect(club.person('UMEMBER').told.at(-1)?.text).toContain('やはり都合がつきません。');
  const log = (await coordinator.types('audit')).text;
  for (const words of ['一時停止', '再開', '締め切りを変更', 'もう一度募集']) expect(log).toContain(words);
});

test('in English: edited, extended, on hold, resumed, called off, opened again', async () => {
  await club.close();
  club = await Club.open({ at: '2026-11-16T10:00:00+09:00', env: { LOCALE: 'en', COORDINATORS: 'UEMMA' } });
  const emma = club.person('UEMMA');
  const { modal } = await emma.types('post');
  await handsIn(club, 'UEMMA', modal, {
    'Name of the project': 'Radio exercise',
    Organisation: 'Midori council',
    'What good it does, and for whom': 'Older people meet every week.',
    'What one would do': 'Host half an hour.',
    Goal: '30 people every week.',
    'Themes (up to 3)': ['Older people'],
    'Kind of activity': 'Often asked for',
    'Role 1: skill': 'Video editing',
    'Role 1: level of the skill': '2+ (has tried it)',
    'Role 1: people': 1,
    'Hours a week, each': 1,
    'When in the week': ['Saturdays'],
    Where: 'Online',
    'How often': 'Weekly',
    'First day': '2026-12-05',
    'Last day': '2027-02-27',
    'Starts at': '09:00',
    'Minutes each time': 30,
  });
  const card = room(club).at(-1)!;
  await emma.presses('Approve', card);
  const posting = recruiting(club)[0]!;
  await club.person('UEMMA2').reacts('raised_hand', posting);
  expect(posting.text).toContain('People are called until: Fri 4 Dec');
  const form = await emma.presses('Edit', card);
  expect(textOf(await handsIn(club, 'UEMMA', form.modal, { 'Role 1: people': 2 }))).toContain(
    '“Radio exercise” is changed.',
  );
  expect(posting.text).toContain('2 seats');
  expect((await emma.presses('Put on hold', card)).text).toContain('is on hold');
  expect(posting.text).toContain('The call for people is on hold.');
  expect((await emma.presses('Resume the call', card)).text).toContain(
    'calls for people again, until Fri 4 Dec.',
  );
  const until = await emma.presses('Change the last day', card);
  expect(textOf(await emma.submits(until.modal, { 'People are called until': '2026-12-18' }))).toContain(
    'until Fri 18 Dec.',
  );
  const asked = await emma.presses('Call it off', card);
  await emma.submits(asked.modal, { 'Why it is called off': 'They moved house.' });
  expect((await emma.presses('Open it again', card)).text).toContain('is open again, until Fri 18 Dec.');
  expect(posting.text).toContain('I want to take part: 1');
});
