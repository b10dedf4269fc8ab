import { Club } from '../support/club';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const answers = {
  スキル: ['動画編集', 'Excel(表計算)'],
  '動画編集 のレベルと希望': '3 仕事で使っている・活かしたい',
  'Excel(表計算) のレベルと希望': '1 関心がある・学びたい',
  '活動できる時間（週あたり）': 3,
  活動しやすい時間帯: ['平日の夜', '土曜日'],
  活動の場所: 'オンラインでも現地でも',
};

test('somebody registers, and finds the form filled in the next time', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('register');
  expect(modal.title.text).toBe('プロフィール');

  const chosen = await hanako.chooses('スキル', ['動画編集', 'Excel(表計算)'], modal);
  const done = await hanako.submits(chosen.modal, answers);
  expect(JSON.stringify(done.modal.blocks)).toContain('プロフィールを保存しました。');

  const again = await hanako.types('登録');
  const text = JSON.stringify(again.modal.blocks);
  expect(text).toContain('"value":"3:use"');
  expect(text).toContain('"initial_value":"3"');
});

test('the department is kept as it was typed, and may be left out', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('register');
  const chosen = await hanako.chooses('スキル', ['動画編集', 'Excel(表計算)'], modal, { 部署: '人事部' });
  expect(JSON.stringify(chosen.modal.blocks)).toContain('"initial_value":"人事部"');
  await hanako.submits(chosen.modal, { ...answers, 部署: ' ＨＲ　人事部 ' });
  expect(JSON.stringify((await hanako.types('登録')).modal.blocks)).toContain(
    '"initial_value":"ＨＲ　人事部"',
  );
  const coordinator = club.person('UCOORD');
  const profile = await coordinator.presses('プロフィール', await coordinator.types('members'));
  expect(JSON.stringify(profile.modal.blocks)).toContain('ＨＲ　人事部');
  const { errors } = await hanako.submits((await hanako.types('登録')).modal, { 部署: '部'.repeat(61) });
  expect(errors.department).toBe('60文字以内で入力してください。');
});

test('levels that were left out are asked for, and nothing typed is lost', async () => {
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('register');
  const { スキル, '活動できる時間（週あたり）': hours, 活動しやすい時間帯, 活動の場所 } = answers;
  const asked = await hanako.submits(modal, {
    スキル,
    '活動できる時間（週あたり）': hours,
    活動しやすい時間帯,
    活動の場所,
  });
  expect(JSON.stringify(asked.modal.blocks)).toContain('スキルごとに、レベルと希望を選んでください。');
  const done = await hanako.submits(asked.modal, {
    '動画編集 のレベルと希望': answers['動画編集 のレベルと希望'],
    'Excel(表計算) のレベルと希望': answers['Excel(表計算) のレベルと希望'],
  });
  expect(JSON.stringify(done.modal.blocks)).toContain('プロフィールを保存しました。');
});

test('what is wrong is said at its field, in the language of the person', async () => {
  const emma = club.person('UEMMA');
  const { modal } = await emma.types('register');
  const { errors } = await emma.submits(modal, { 'Hours a week': 99, 'A word from you': 'x'.repeat(501) });
  expect(errors.hours).toBe('Please enter 40 or less.');
  expect(errors.note).toBe('Please keep it to 500 characters.');
  expect(errors.skills).toBe('Please choose at least 1.');
});

test('a pause and its end; somebody without a profile is told how to get one', async () => {
  const hanako = club.person('UHANAKO');
  expect((await hanako.types('pause')).text).toContain('まだプロフィールが登録されていません');
  const { modal } = await hanako.types('register');
  const chosen = await hanako.chooses('スキル', ['動画編集', 'Excel(表計算)'], modal);
  await hanako.submits(chosen.modal, answers);
  expect((await hanako.types('pause')).text).toContain('しばらくお休みにしました');
  expect((await hanako.types('pause')).text).toContain('おかえりなさい');
  // Who is back already stays so.
  expect((await hanako.types('再開')).text).toContain('おかえりなさい');
  await hanako.types('pause');
  const home = await hanako.opensHome();
  expect((await hanako.presses('活動を再開する', home)).modal.blocks[0]).toMatchObject({ type: 'rich_text' });
  await hanako.presses('活動を再開する', home);
  expect(JSON.stringify(await hanako.opensHome())).not.toContain('お休み中');
});

test('an unknown word offers the nearest one; the help is in the language that was chosen', async () => {
  const hanako = club.person('UHANAKO');
  const got = await hanako.types('regster');
  expect(got.text).toContain('「/probono register」のことでしょうか。');
  const opened = await hanako.presses('/probono register', got);
  expect(opened.modal.title.text).toBe('プロフィール');
  expect((await hanako.types('lang en')).text).toContain('This app now speaks English to you.');
  expect((await hanako.types('')).text).toContain('Welcome to the Pro Bono Club');
});

test('the Home tab shows the profile', async () => {
  const home = await club.person('UHANAKO').opensHome();
  expect(JSON.stringify(home.blocks)).toContain('3分ほどで終わります');
});
