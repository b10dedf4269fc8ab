import { Club } from '../support/club';
import { handsIn, posted, proposal, propose, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

test('each error is said at its field, and what is right is kept', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('post');
  const { '役割1：必要なスキル': _, ...noSkill } = proposal;
  const { errors } = await hanako.submits(modal, {
    ...noSkill,
    目標: '',
    支援先の団体: '',
    活動の場所: '現地',
    最初の日: '2026-11-24',
    最後の日: '2026-11-20',
    '役割1：もう一つのスキルのレベル': '2以上（やってみたことがある）',
    '役割1：人数': 19,
  });
  expect(errors).toEqual({
    organisation: '団体の名前を入力してください。',
    goal: '目標を入力してください。',
    prefecture: '現地で活動するときは、都道府県を選んでください。',
    starts: '今日より後の日を選んでください。',
    ends: '最初の日以降の日を選んでください。',
    'role1:skill': 'スキルを選んでください。',
    'role1:skill2': 'スキルを選んでください。',
    'role1:seats': '1〜10 の数字で入力してください。',
  });
  const long = await hanako.submits(modal, {
    ...proposal,
    プロジェクト名: 'あ'.repeat(81),
    '1回の長さ（分）': 5,
  });
  expect(long.errors).toEqual({
    title: '80文字以内で入力してください。',
    minutes: '15以上で入力してください。',
  });
  expect(room(club)).toHaveLength(0);
});

test('roles are added and dropped, and what was typed stays', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('post');
  const wider = await hanako.presses('役割を追加', modal, proposal);
  expect(JSON.stringify(wider.modal.blocks)).toContain('外に出にくい高齢者に');
  const wide = await hanako.presses('役割を追加', wider.modal, { '役割2：人数': 3, '1回の長さ（分）': 9999 });
  expect(JSON.stringify(wide.modal.blocks)).not.toContain('9999');
  expect(JSON.stringify(wide.modal.blocks)).toContain('役割3：人数');
  const narrow = await hanako.presses('最後の役割を外す', wide.modal);
  expect(JSON.stringify(narrow.modal.blocks)).not.toContain('役割3');

  await handsIn(club, 'UHANAKO', narrow.modal, {
    '1回の長さ（分）': 60,
    '役割2：必要なスキル': 'Excel(表計算)',
    '役割2：スキルのレベル': '2以上（やってみたことがある）',
    '役割2：もう一つのスキル': '動画編集',
    '役割2：もう一つのスキルのレベル': '1以上（関心がある）',
    '役割2：呼び名': '記録担当',
  });
  const card = room(club).at(-1)!;
  expect(card.text).toContain('動画編集 レベル3以上：2名');
  expect(card.text).toContain('記録担当（Excel(表計算) レベル2以上・動画編集）：3名');
});

test('the same submission twice is one proposal', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('post');
  const preview = await hanako.submits(modal, proposal);
  await hanako.submits(preview.modal);
  const again = await hanako.submits(preview.modal);
  expect(JSON.stringify(again.modal.blocks)).toContain('提案を受け付けました。');
  expect(room(club)).toHaveLength(1);
});

test('all that is known of a project is shown to who asks', async () => {
  const posting = await posted(club);
  const { modal } = await club.person('UTARO').presses('詳しく見る', posting);
  const shown = JSON.stringify(modal.blocks);
  expect(shown).toContain('職員20名');
  expect(shown).toContain('若手が進行役の経験を積めます。');
  expect(recruiting(club)[0]?.text).not.toContain('職員20名');
});

test('only the schedule that a project has is said', async () => {
  const once = await propose(club, 'UHANAKO', {
    活動の間隔: '1回だけ',
    最後の日: '2026-12-01',
    開始時刻: '23:30',
  });
  expect(once.card.text).toContain('12月1日(火) 23:30〜翌00:30');
  expect(once.card.text).toContain('期間：12月1日(火)\n');
  const monthly = await propose(club, 'UHANAKO', { 活動の間隔: '毎月', 最初の日: '2026-12-31' });
  expect(monthly.card.text).toContain('毎月31日（ない月は末日） 18:00〜19:00');
});

test('the languages that a project needs stand on its posting', async () => {
  const call = await posted(club, { '使うことば（3つまで）': ['英語', '日本手話'] });
  expect(call.text).toContain('使うことば：英語・日本手話');
  expect((await posted(club)).text).not.toContain('使うことば');
});
