import { Club } from '../support/club';
import { handsIn, posted, propose, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

test('a project is proposed, approved, posted, and answered with reactions', async () => {
  const { modal, card } = await propose(club, 'UHANAKO');
  expect(JSON.stringify(modal.blocks)).toContain('提案を受け付けました。');
  expect(card.text).toContain('プロジェクトの提案：動画で伝える地域の居場所');
  expect(card.text).toContain('コーディネーターの承認を待っています。');
  expect(recruiting(club)).toHaveLength(0);

  const got = await club.person('UCOORD').presses('承認する', card);
  expect(got.text).toContain('「動画で伝える地域の居場所」を承認しました。');
  expect(card.text).toContain('承認した人：<@UCOORD>さん');
  expect(club.person('UHANAKO').told.at(-1)?.text).toContain('<@UCOORD>さんが承認しました。');

  const [posting] = recruiting(club);
  expect(posting?.text).toMatch(
    /だれに、どんな良い.*参加する人がすること.*動画編集 レベル3以上：2名.*毎週火曜日 18:00〜19:00.*週2時間まで（平日の夜）.*オンライン.*2026年12月1日\(火\)〜2027年3月30日\(火\).*✋ 参加したい：0人/s,
  );
  await club.person('UTARO').reacts('raised_hand::skin-tone-3', posting!);
  await club.person('UP1').reacts('seedling', posting!);
  await club.person('UP2').reacts('eyes', posting!);
  expect(posting?.text).toMatch(/✋ 参加したい：1人.*🌱 学びながら参加したい：1人.*👀 様子を知りたい：1人/s);
  await club.person('UTARO').reacts('raised_hand', posting!, false);
  expect(posting?.text).toContain('✋ 参加したい：0人');
});

test('the same in English, with a club that speaks English', async () => {
  await club.close();
  club = await Club.open({ env: { LOCALE: 'en', COORDINATORS: 'UEMMA' } });
  const emma = club.person('UEMMA');
  const { modal } = await emma.types('post');
  const got = await handsIn(club, 'UEMMA', modal, {
    'Name of the project': 'Radio exercise for everybody',
    Organisation: 'Midori council',
    'What good it does, and for whom': 'Older people at home meet every week.',
    'What one would do': 'Host half an hour.',
    Goal: '30 people every week.',
    'Themes (up to 3)': ['Older people'],
    'Kind of activity': 'Often asked for',
    'Role 1: skill': 'Video editing',
    'Role 1: level of the skill': '2+ (has tried it)',
    'Role 1: people': 1,
    'Role 1: name': 'Host',
    'Hours a week, each': 1,
    'When in the week': ['Saturdays'],
    Where: 'Online or on site',
    Prefecture: 'Tokyo',
    'How often': 'Every other week',
    'First day': '2026-12-05',
    'Last day': '2026-12-19',
    'Starts at': '09:00',
    'Minutes each time': 30,
  });
  expect(JSON.stringify(got.modal.blocks)).toContain('Your proposal has arrived.');
  const card = room(club).at(-1)!;
  expect(card.text).toContain('Proposed by: <@UEMMA>');
  expect((await emma.presses('Approve', card)).text).toContain('It will be posted in');
  const [posting] = recruiting(club);
  expect(posting?.text).toMatch(
    /What good it does.*What you would do.*Host: 1 seat \(Video editing at level 2 or more\).*Every other Saturday 09:00–09:30.*online or on site \(Tokyo\).*Sat 5 Dec – Sat 19 Dec.*✋ I want to take part: 0/s,
  );
  await emma.reacts('raised_hand', posting!);
  expect(posting?.text).toContain('✋ I want to take part: 1');
  expect(emma.told.at(-1)?.text).toContain('please tell us your skills');
  expect((await emma.types('find')).text).toContain('Radio exercise for everybody');
});

test('what is typed is shown as typed, and notifies nobody', async () => {
  const typed = '<!channel> *太字* `code` <@U1> <https://example.org|ここ> & co';
  const posting = await posted(club, {
    プロジェクト名: typed,
    'だれに、どんな良いことがあるか': typed,
    '役割1：呼び名': '<!here>',
  });
  expect(posting.text).toContain('&lt;!channel&gt; *太字* `code` &lt;@U1&gt;');
  expect(posting.text).not.toContain('<!');
  const all = [...recruiting(club), ...room(club), ...club.person('UHANAKO').told];
  for (const { blocks } of all) {
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn');
    expect(JSON.stringify(blocks)).not.toContain('"type":"broadcast"');
  }
  expect(JSON.stringify(posting.blocks)).toContain(JSON.stringify(typed).slice(1, -1));
  expect(club.log.join('')).not.toContain('太字');
});

test('nothing is lost or said twice when the app goes down in the middle', async () => {
  const { card } = await propose(club, 'UHANAKO');
  await club.halt();
  await club.start();
  await club.person('UCOORD').presses('承認する', card);
  await club.halt();
  await club.start();
  const [posting, ...others] = recruiting(club);
  expect(others).toHaveLength(0);
  await club.person('UTARO').reacts('raised_hand', posting!);
  await club.halt();
  await club.start();
  await club.person('UP1').reacts('raised_hand', posting!);
  expect(posting?.text).toContain('✋ 参加したい：2人');
  expect(room(club)).toHaveLength(1);
});
