import { members, suggestions } from '../../src/features/members/tables';
import { projects } from '../../src/features/projects/tables';
import { Club } from '../support/club';
import { registers } from '../support/member';
import { handsIn, posted, proposal, propose, recruiting, room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const told = (id: string) => club.person(id).told.map((it) => it.text);
const cardOf = (word: string) => room(club).find((it) => it.text.includes(`「${word}」と入力`))!;
const stored = () => club.app.world.db.run((tx) => tx.select().from(suggestions));

test('suggested in a profile and a project, added once: theirs at once, offered, found and matched', async () => {
  await registers(club, 'UTARO', { その他のテーマ: '空き家活用、障がい者' });
  expect((await posted(club, { その他のテーマ: '空き家活用' })).text).toContain('テーマ：高齢者・子ども');
  expect(room(club).filter((it) => it.text.includes('新しいテーマの候補'))).toHaveLength(1);

  const coordinator = club.person('UCOORD');
  const { modal } = await coordinator.presses('一覧に追加する', cardOf('空き家活用'));
  const taken = await coordinator.submits(modal, { 英語の名前: 'Sports' });
  expect(taken.errors).toEqual({ en: 'この名前は、すでに一覧にあります。' });
  const twice = await coordinator.submits(modal, {
    英語の名前: 'Empty houses',
    ほかの言い方: '空家、ボッチャ',
  });
  expect(twice.errors).toEqual({ synonyms: 'この名前は、すでに一覧にあります。' });
  const shown = await coordinator.submits(modal, {
    英語の名前: 'Empty houses',
    ほかの言い方: '空家、リノベーション',
    '関係する SDGs の目標': ['11 住み続けられるまちづくりを'],
  });
  expect(JSON.stringify(shown.modal)).toContain('「空き家活用」をテーマの一覧に追加しました。');
  expect(told('UTARO').at(-1)).toContain(
    'テーマの一覧に追加しました。あなたのプロフィールにも「空き家活用」を加えました。',
  );
  expect(told('UHANAKO').at(-1)).toBe(
    '「空き家活用」のご提案、ありがとうございます。テーマの一覧に追加しました。プロジェクト「動画で伝える地域の居場所」のテーマに「空き家活用」を加えました。\n[提案したプロジェクトを見る]',
  );
  expect(recruiting(club).at(-1)!.text).toContain('テーマ：高齢者・子ども・空き家活用');
  expect(await stored()).toMatchObject([{ kind: 'theme', sdgs: [11], synonyms: ['空家', 'リノベーション'] }]);
  expect((await coordinator.types('audit')).text).toContain('がテーマ「空き家活用」を一覧に追加');

  // Through a restart, by any of its names, in both languages.
  await club.halt();
  await club.start();
  expect((await coordinator.types('members 空家')).text).toContain('条件：空き家活用');
  expect((await club.person('UEMMA').types('find Empty houses')).text).toContain('Empty houses');
  expect((await club.person('UTARO').types('find')).text).toContain('「空き家活用」に関心がある');
  const { modal: profile } = await club.person('UTARO').types('register');
  expect(JSON.stringify(profile)).toContain('障害のある人');
  await registers(club, 'UHANAKO', { 関心のあるテーマ: ['空き家活用'], その他のテーマ: '空家' });
  expect(
    (await coordinator.types('members 空き家活用')).blocks.filter(({ type }) => type === 'actions'),
  ).toHaveLength(3);
  expect(room(club).filter((it) => it.text.includes('新しいテーマの候補'))).toEqual([]);
});

test('another word for any theme of the list; a wrong input is told at its field', async () => {
  await registers(club, 'UTARO', { その他のテーマ: '団地' });
  const { modal } = await club.person('UHANAKO').types('post');
  const wrong = await club.person('UHANAKO').submits(modal, { ...proposal, その他のテーマ: '団地、空き地' });
  expect(wrong.errors).toEqual({ otherThemes: 'テーマは、上で選んだものと合わせて3つまでにしてください。' });
  const done = await handsIn(club, 'UHANAKO', modal, { ...proposal, その他のテーマ: '団地' });
  expect(JSON.stringify(done.modal)).toContain('「団地」は、一覧への追加の候補として');
  const card = room(club).at(-1)!;

  const coordinator = club.person('UCOORD');
  const merging = await coordinator.presses('ほかのものと同じ', cardOf('団地'));
  await coordinator.submits(merging.modal, { 同じ意味のテーマ: 'まちづくり' });
  expect(told('UTARO').at(-1)).toContain(
    'テーマの一覧では「まちづくり」がこれに当たるため、「団地」と入力すると「まちづくり」が見つかるようにしました。あなたのプロフィールにも「まちづくり」を加えました。',
  );
  expect(told('UHANAKO').at(-1)).toContain('のテーマに「まちづくり」を加えました。');
  expect(told('UHANAKO').at(-1)).not.toContain('プロフィール');
  expect(room(club).find((it) => it.ts === card.ts)!.text).toContain('テーマ：高齢者・子ども・まちづくり');

  const late = await coordinator.submits(merging.modal, { 同じ意味のテーマ: 'スポーツ' });
  expect(JSON.stringify(late)).toContain('すでに決めています');
  const next = await propose(club, 'UHANAKO', { 'テーマ（3つまで）': ['スポーツ'], その他のテーマ: '団地' });
  expect(next.card.text).toContain('テーマ：スポーツ・まちづくり');
  expect((await coordinator.types('audit')).text).toContain('が「団地」を既存のテーマの別名に登録');
});

test('refused kindly; who types it again is told so, and nobody is asked twice', async () => {
  await registers(club, 'UTARO', { その他のテーマ: 'いろいろ' });
  await club.person('UCOORD').presses('追加しない', cardOf('いろいろ'));
  expect(told('UTARO').at(-1)).toContain(
    '今回は、テーマの一覧には追加しないことになりました。プロフィールの「ひとこと」に',
  );
  const { modal } = await club.person('UTARO').types('register');
  const many = await club.person('UTARO').submits(modal, { その他のテーマ: 'あ、い、う、え、お、か' });
  expect(many.errors).toEqual({ otherThemes: '一度に5つまで、それぞれ40文字以内で書いてください。' });
  const again = await club.person('UTARO').submits(modal, { その他のテーマ: 'いろいろ' });
  expect(JSON.stringify(again.modal)).toContain('以前に検討し、一覧に追加しないことになっています');
  expect(room(club).filter((it) => it.text.includes('新しいテーマの候補'))).toEqual([]);
  expect((await club.person('UCOORD').types('audit')).text).toContain('がテーマの候補「いろいろ」を見送り');
});

test('in English: suggested, added, found', async () => {
  const emma = club.person('UEMMA');
  const { modal } = await emma.types('register');
  const chosen = await emma.chooses('Skills', ['Video editing'], modal);
  const saved = await emma.submits(chosen.modal, {
    'Video editing: your level and wish': '3 do it at work · want to use',
    'Hours a week': 3,
    'When you are free': ['Saturdays'],
    Where: 'Online only',
    'Themes you care about': ['Sports'],
    'Other themes': 'Ocean literacy, dementia',
  });
  expect(JSON.stringify(saved.modal)).toContain('they are in your profile: Older people.');
  expect(JSON.stringify(saved.modal)).toContain('“Ocean literacy” went to the coordinators as a suggestion');
  const adding = await club.person('UCOORD').presses('一覧に追加する', cardOf('Ocean literacy'));
  await club.person('UCOORD').submits(adding.modal, { 日本語の名前: '海の学び' });
  expect(told('UEMMA').at(-1)).toContain(
    'Thank you for suggesting “Ocean literacy”. It is in the list of themes now. Your profile has “Ocean literacy”, too.',
  );
  expect((await club.person('UCOORD').types('members 海の学び')).text).toContain('UEMMA');
});

test('a word alone changes nothing that is posted; a project with three themes keeps them; who leaves is in it no more', async () => {
  await posted(club);
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.presses('編集する', await hanako.types('mine'));
  const done = await handsIn(club, 'UHANAKO', modal, { その他のテーマ: '棚田' });
  expect(JSON.stringify(done.modal)).toContain('「棚田」は、一覧への追加の候補として');
  const again = await hanako.presses('編集する', await hanako.types('mine'));
  await handsIn(club, 'UHANAKO', again.modal!, { 'テーマ（3つまで）': ['高齢者', '子ども', '農業・食'] });
  const { modal: adding } = await club.person('UCOORD').presses('一覧に追加する', cardOf('棚田'));
  await club.person('UCOORD').submits(adding, { 英語の名前: 'Rice terraces' });
  expect(recruiting(club).at(-1)!.text).toContain('テーマ：高齢者・子ども・農業・食');
  expect(told('UHANAKO').at(-1)).toContain(
    'にはテーマがもう3つあるため、加えていません。編集画面で「棚田」と入れ替えられます。',
  );
  expect(told('UHANAKO').at(-1)).not.toContain('プロフィール');

  await registers(club, 'UTARO', { その他のテーマ: '離島' });
  const { modal: leaving } = await club.person('UTARO').types('leave');
  await club.person('UTARO').submits(leaving, { 確認: ['削除されるものを読み、退会します'] });
  expect((await stored()).find((it) => it.word === '離島')).toMatchObject({ users: [], profiles: [] });
});

test('of a project, its letters speak of the project: refused, ended, or typed by a coordinator who changed it', async () => {
  await posted(club, { その他のテーマ: 'いろいろ' });
  await club.person('UCOORD').presses('追加しない', cardOf('いろいろ'));
  expect(told('UHANAKO').at(-1)).toBe(
    '「いろいろ」のご提案、ありがとうございます。今回は、テーマの一覧には追加しないことになりました。プロジェクト「動画で伝える地域の居場所」の説明に書いていただければ、募集を読む方に伝わります。\n[提案したプロジェクトを見る]',
  );
  const card = room(club).find((it) => it.text.includes('プロジェクトの提案'))!;
  const { modal } = await club.person('UCOORD').presses('編集する', card);
  await handsIn(club, 'UCOORD', modal!, { その他のテーマ: '棚田' });
  const adding = await club.person('UCOORD').presses('一覧に追加する', cardOf('棚田'));
  await club.person('UCOORD').submits(adding.modal, { 英語の名前: 'Rice terraces' });
  expect(told('UCOORD').at(-1)).toMatch(/プロジェクト「.*」のテーマに「棚田」を加えました。.*一覧を見る/s);
});

test('what has the theme already does not have it twice', async () => {
  await registers(club, 'UTARO', { 関心のあるテーマ: ['まちづくり'], その他のテーマ: '団地' });
  await posted(club, { 'テーマ（3つまで）': ['まちづくり'], その他のテーマ: '団地' });
  const { modal } = await club.person('UCOORD').presses('ほかのものと同じ', cardOf('団地'));
  await club.person('UCOORD').submits(modal, { 同じ意味のテーマ: 'まちづくり' });
  const [{ taro, project }] = await club.app.world.db.run(
    async (tx) =>
      [
        {
          taro: (await tx.select().from(members))[0]?.themes,
          project: (await tx.select().from(projects))[0]?.themes,
        },
      ] as const,
  );
  expect([taro, project]).toEqual([['town'], ['town']]);
});
