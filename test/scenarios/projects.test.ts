import { Club } from '../support/club';
import { posted, proposal, propose, recruiting, room } from '../support/project';

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

  const coordinator = club.person('UCOORD');
  const got = await coordinator.presses('承認する', card);
  expect(got.text).toContain('「動画で伝える地域の居場所」を承認しました。');
  expect(card.text).toContain('承認した人：<@UCOORD>さん');

  const [posting] = recruiting(club);
  expect(posting?.text).toMatch(
    /だれに、どんな良い[^]*参加する人がすること[^]*動画編集 3以上 × 2名[^]*毎週火曜日 18:00〜19:00[^]*週2時間まで（平日の夜）[^]*オンライン[^]*2026年12月1日\(火\)〜2027年3月30日\(火\)[^]*✋ 参加したい：0人/,
  );
  const [told] = club.person('UHANAKO').told;
  expect(told?.text).toContain('<@UCOORD>さんが承認しました。');

  await club.person('UTARO').reacts('raised_hand::skin-tone-3', posting!);
  await club.person('UP1').reacts('seedling', posting!);
  await club.person('UP2').reacts('eyes', posting!);
  expect(posting?.text).toMatch(
    /✋ 参加したい：1人[^]*🌱 学びながら参加したい：1人[^]*👀 様子を知りたい：1人/,
  );
  await club.person('UTARO').reacts('raised_hand', posting!, false);
  expect(posting?.text).toContain('✋ 参加したい：0人');
});
