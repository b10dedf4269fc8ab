import { textOf } from '../../src/core/blocks';
import { people } from '../../src/features/members/tables';
import {
  findIntermediary,
  findOrganisation,
  listIntermediaries,
  listOrganisations,
  saveContact,
  saveIntermediary,
  saveOrganisation,
} from '../../src/features/organisations';
import { organisations, stageMoves } from '../../src/features/organisations/tables';
import { attendance, held } from '../../src/features/sessions/tables';
import { Club } from '../support/club';
import { room } from '../support/project';
import { running } from '../support/running';

let club: Club;
beforeEach(async () => {
  club = await Club.open({ env: { COORDINATORS: 'UCOORD,UTARO' } });
});
afterEach(() => club.close());

const by = () => ({ userId: 'UCOORD', at: club.now });

test('an organisation is found by its name however it is written, rows older than the search too', async () => {
  await club.app.world.db.run(async (tx) => {
    await tx
      .insert(organisations)
      .values({ id: 'old', name: 'ﾐﾄﾞﾘ町サポート', createdBy: 'UTARO', createdAt: club.now });
    expect((await findOrganisation(tx, { name: 'みどり町さぽーと' }))?.id).toBe('old');
    expect((await listOrganisations(tx, { typed: 'ミドリ', limit: 5 })).count).toBe(1);
    expect((await listOrganisations(tx, { typed: '100%', limit: 5 })).count).toBe(0);
  });
});

test('what is not given stays; a renamed intermediary is renamed where it introduced somebody', async () => {
  await club.app.world.db.run(async (tx) => {
    await saveIntermediary(tx, { id: 'i', name: '北山市社会福祉協議会', note: '平日の午後' }, by());
    expect((await findIntermediary(tx, { id: 'i' }))?.kind).toBe('council');
    await saveOrganisation(tx, { id: 'o', name: '青空の会', intermediaryId: 'i', region: '26' }, by());
    await saveOrganisation(tx, { id: 'o', name: '青空の会', size: '10' }, by());
    await saveIntermediary(tx, { id: 'i', name: '北山社協' }, by());
    expect(await findOrganisation(tx, { id: 'o' })).toMatchObject({
      ...{ intermediary: '北山社協', intermediaryId: 'i', region: '26', size: '10', stage: 'accompanied' },
    });
    expect((await listIntermediaries(tx, { typed: '社協', limit: 5 })).count).toBe(1);
    expect((await findIntermediary(tx, { name: '北山社協' }))?.note).toBe('平日の午後');
    await saveOrganisation(tx, { id: 'o', name: '青空の会', intermediaryId: null }, by());
    expect((await findOrganisation(tx, { id: 'o' }))?.intermediary).toBe('');
  });
});

test('a coordinator registers who introduces and who is helped, and moves a stage with a reason', async () => {
  const coordinator = club.person('UCOORD');
  const first = await coordinator.presses('中間支援組織を登録', await coordinator.types('intermediaries'));
  const saved = await coordinator.submits(first.modal, {
    ...{ 名前: '北山市社会福祉協議会', 種類: '社会福祉協議会', 都道府県: '京都府' },
    メモ: '平日の午後がよい。',
  });
  expect(JSON.stringify(saved.modal)).toMatch(/平日の午後がよい。.*まだ登録されていません/s);

  const form = await coordinator.presses('支援先を登録', await coordinator.types('支援先'));
  const filled = {
    名前: '青空の会',
    種類: 'NPO・市民団体',
    紹介してくれた中間支援組織: '北山市社会福祉協議会',
  };
  const shown = await coordinator.submits(form.modal, filled);
  await coordinator.submits(form.modal, filled);
  const taken = await coordinator.submits(
    (await coordinator.presses('支援先を登録', await coordinator.types('支援先'))).modal,
    {
      名前: 'あおぞらの会',
    },
  );
  expect(taken.errors).toEqual({});
  const twice = await coordinator.submits(
    (await coordinator.presses('支援先を登録', await coordinator.types('支援先'))).modal,
    {
      名前: 'アオゾラの会',
    },
  );
  expect(twice.errors).toEqual({ name: 'この名前はすでに登録されています。' });

  const theirs = await club
    .person('UTARO')
    .presses('詳しく見る', await club.person('UTARO').types('organisations 青空'));
  const other = await club.person('UTARO').presses('段階を変える', theirs.modal);
  const move = await coordinator.presses('段階を変える', shown.modal);
  const to = { 新しい段階: '自走中：自分たちで進め、ときどき相談がある', 理由: '職員だけで続けている。' };
  await coordinator.submits(move.modal, to);
  const again = await coordinator.submits(move.modal, to);
  expect(JSON.stringify(again.modal)).toMatch(/段階の移り変わり.*伴走中 → 自走中.*職員だけで続けている。/s);
  const late = await club.person('UTARO').submits(other.modal, to);
  expect(late.errors.to).toContain('先に変更しました。');
  expect(await club.app.world.db.run((tx) => tx.select().from(stageMoves))).toHaveLength(1);
  expect((await coordinator.types('audit')).text).toMatch(/青空の会（伴走中 → 自走中）/);

  const list = await coordinator.types('organisations 青空');
  expect(list.text).toMatch(/「青空」を含むもの：1件.*自走中・NPO・市民団体・紹介：北山市社会福祉協議会/s);
  const introducer = await coordinator.presses('詳しく見る', await coordinator.types('intermediaries 北山'));
  expect(JSON.stringify(introducer.modal)).toMatch(/紹介してくれた支援先（1件）.*青空の会/s);
  expect((await club.person('UP1').types('organisations')).text).toContain('コーディネーターが行います');
});

test('a request names a known organisation; its history and contacts are the coordinators’', async () => {
  await club.app.world.db.run(async (tx) => {
    await saveIntermediary(tx, { id: 'i', name: '北山社協' }, by());
    await saveOrganisation(tx, { id: 'o', name: 'Green Town', lang: 'en' }, by());
    await saveContact(tx, 'c', { organisationId: 'o' }, { name: 'Ms Ono' }, by());
  });
  const hanako = club.person('UHANAKO');
  const { modal } = await hanako.types('request');
  const nameless = await hanako.submits(modal, { '困っていること・頼みたいこと': '動画。' });
  expect(nameless.errors).toEqual({ organisation: '団体を選ぶか、名前を書いてください。' });
  await hanako.submits(modal, {
    ...{ 登録済みの団体から選ぶ: 'Green Town', 登録済みの中間支援組織から選ぶ: '北山社協' },
    '困っていること・頼みたいこと': '動画を作りたい。',
  });
  const card = room(club).at(-1)!;
  expect(card.text).toMatch(/支援要請：Green Town.*紹介：北山社協/s);
  expect(card.text).not.toContain('Ms Ono');
  const answer = await club.person('UCOORD').presses('回答する', card);
  expect(JSON.stringify(answer.modal)).toContain('To Green Town');
  const shown = await club
    .person('UCOORD')
    .presses('詳しく見る', await club.person('UCOORD').types('organisations green'));
  expect(JSON.stringify(shown.modal)).toMatch(/Ms Ono.*支援要請.*担当を待っています/s);
});

test('its history says of each project how often it was held, and how many it reached', async () => {
  await club.app.world.db.run((tx) => saveOrganisation(tx, { id: 'o', name: '北山の会' }, by()));
  await running(club, { id: 'p1', organisation: '北山の会', title: 'ラジオ体操' }, ['UTARO', 'UHANAKO']);
  await running(club, { id: 'p2', organisation: '北山の会', title: '動画講座' }, ['UTARO']);
  await club.app.world.db.run(async (tx) => {
    for (const [day, came, beneficiaries] of [
      [4, 3, 12],
      [11, 2, null],
      [18, 0, null],
    ] as const) {
      const session = { projectId: 'p1', at: new Date(Date.UTC(2026, 10, day, 9)) };
      const figures = { minutes: 60, came, beneficiaries };
      await tx.insert(held).values({ ...session, ...figures, askedAt: club.now, bookedAt: club.now });
      // One of the three has had their data deleted since, and another worked for longer.
      for (const [userId, minutes] of came
        ? ([
            ['UTARO', 60],
            ['UHANAKO', 90],
          ] as const)
        : [])
        await tx.insert(attendance).values({ ...session, userId, came: true, minutes });
    }
  });
  const coordinator = club.person('UCOORD');
  const history = async () =>
    textOf(
      (await coordinator.presses('詳しく見る', await coordinator.types('organisations 北山の会'))).modal
        .blocks,
    );
  expect(await history()).toContain(
    '• ラジオ体操（11月4日(水)〜3月31日(水)）　開催2回、届けた人数のべ12人、参加者の活動時間のべ6時間',
  );
  expect(await history()).toMatch(/• 動画講座（11月4日\(水\)〜3月31日\(水\)）\n/);
  await club.app.world.db.run((tx) => tx.update(people).set({ locale: 'en-GB' }));
  const english = await club
    .person('UCOORD')
    .presses('Details', await coordinator.types('organisations 北山の会'));
  expect(textOf(english.modal.blocks)).toContain(
    '2 sessions, 12 people reached (each time counted), 6 hours worked',
  );
});

test('of ten thousand organisations a page is shown at a time, within what Slack takes', async () => {
  const rows = Array.from({ length: 10_000 }, (_, i) => {
    const name = `団体${String(i).padStart(5, '0')}`;
    return { id: `o${i}`, name, folded: name, createdBy: 'UCOORD', createdAt: club.now };
  });
  await club.app.world.db.run(async (tx) => {
    for (let i = 0; i < rows.length; i += 500) await tx.insert(organisations).values(rows.slice(i, i + 500));
  });
  const coordinator = club.person('UCOORD');
  const first = await coordinator.types('organisations');
  expect(first.blocks.length).toBeLessThanOrEqual(50);
  expect(first.text).toContain('10000件中 1／1000ページ');
  const second = await coordinator.presses('次のページ', first);
  expect(second.text).toContain('団体00010');
  expect((await coordinator.types('organisations 団体09999')).text).toContain('1件');
});

test('in English', async () => {
  await club.close();
  club = await Club.open({ env: { COORDINATORS: 'UEMMA', LOCALE: 'en' } });
  const emma = club.person('UEMMA');
  const form = await emma.presses('Add an organisation', await emma.types('organisations'));
  const shown = await emma.submits(form.modal, {
    Name: 'Green Town',
    Kind: 'Nonprofit',
    Prefecture: 'Tokyo',
  });
  const move = await emma.presses('Move its stage', shown.modal);
  const moved = await emma.submits(move.modal, {
    ...{ 'New stage': 'independent: they do it without the club', Reason: 'Three months alone.' },
  });
  expect(JSON.stringify(moved.modal)).toMatch(/accompanied → independent.*Three months alone/s);
});
