import { contacts, stageMoves } from '../../src/features/organisations/tables';
import { Club } from '../support/club';
import { bring } from '../support/intake';
import { room } from '../support/project';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

const kept = () => club.app.world.db.run((tx) => tx.select().from(contacts));
const open = async (who = 'UCOORD') =>
  (await club.person(who).presses('詳しく見る', await club.person(who).types('organisations みどり'))).modal;

test('the people of an organisation are added, changed and deleted from its window, and members never see them', async () => {
  await bring(club);
  const coordinator = club.person('UCOORD');
  const form = await coordinator.presses('連絡先の人を追加', await open());
  const ono = {
    ...{
      お名前: '大野 花子',
      '役職・担当': '事務局長',
      電話番号: '03-1234-5678',
      メモ: '平日の午後がよい。',
    },
    希望する言語: '英語',
  };
  const wrong = await coordinator.submits(form.modal, {
    ...ono,
    メールアドレス: 'ono@',
  });
  expect(wrong.errors).toEqual({
    email: 'メールアドレスの形になっていません。例：ono@example.org',
  });
  expect(await kept()).toEqual([]);
  await coordinator.submits(form.modal, {
    ...ono,
    メールアドレス: 'ono@example.org',
  });
  const shown = await coordinator.submits(form.modal, {
    ...ono,
    メールアドレス: 'ono@example.org',
  });
  expect(await kept()).toMatchObject([{ name: '大野 花子', lang: 'en', mayWrite: true }]);
  expect(JSON.stringify(shown.modal)).toMatch(
    /大野 花子.*（事務局長）.*ono@example.org・03-1234-5678・英語・平日の午後がよい。/s,
  );

  const change = await coordinator.presses('変更する', shown.modal);
  const theirs = await club.person('UTARO').presses('変更する', await open('UTARO'));
  await club.pass(60_000);
  const changed = await coordinator.submits(change.modal, { ご連絡: [] });
  expect(JSON.stringify(changed.modal)).toContain('連絡を控える');
  const late = await club.person('UTARO').submits(theirs.modal, { お名前: '大野' });
  expect(late.errors.name).toContain('先に変更しました。');

  const gone = await coordinator.presses('削除する', await open());
  expect(JSON.stringify(gone.modal)).toContain('まだ登録されていません');
  expect(await kept()).toEqual([]);
  await expect(club.person('UTARO').presses('削除する', theirs.modal)).rejects.toThrow('no button');
  expect((await club.person('UTARO').submits(theirs.modal, { お名前: '大野' })).errors).toEqual({
    name: 'この方の情報は、すでに削除されています。',
  });
  expect(JSON.stringify(room(club)) + club.log.join('\n')).not.toMatch(/大野 花子|ono@example/);
  expect(JSON.stringify(club.person('UHANAKO').told)).not.toContain('大野 花子');
});

test('an intermediary has people, too; in English', async () => {
  await club.close();
  club = await Club.open({ env: { COORDINATORS: 'UEMMA', LOCALE: 'en' } });
  const emma = club.person('UEMMA');
  const form = await emma.presses('Add an intermediary', await emma.types('intermediaries'));
  const shown = await emma.submits(form.modal, {
    Name: 'Green Council',
    Kind: 'Council of social welfare',
  });
  const person = await emma.presses('Add a contact person', shown.modal);
  const saved = await emma.submits(person.modal, {
    Name: 'Ms Ono',
    Position: 'Chair',
    Contact: [],
  });
  expect(JSON.stringify(saved.modal)).toMatch(/Ms Ono.* \(Chair\).*not to be written to/s);
  expect(await kept()).toMatchObject([{ name: 'Ms Ono', organisationId: null, mayWrite: false }]);
  expect(await club.app.world.db.run((tx) => tx.select().from(stageMoves))).toEqual([]);
});
