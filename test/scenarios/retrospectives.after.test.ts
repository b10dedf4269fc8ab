import { and, eq } from 'drizzle-orm';
import { appoint, findMember } from '../../src/features/members';
import { organisations, stageMoves } from '../../src/features/organisations/tables';
import { retrospectiveAfters, retrospectiveAsks } from '../../src/features/retrospectives/tables';
import { Club } from '../support/club';
import { LookingBack } from '../support/retrospective';
import { known, running, runningInRoom } from '../support/running';

/** The picture of the three sides, and what became of it three and six months later. */

let club: Club;
let back: LookingBack;
beforeEach(async () => {
  club = await Club.open({ at: '2026-11-25T10:30:00+09:00' });
  back = new LookingBack(club);
  const at = club.now;
  await club.app.world.db.run(async (tx) => {
    await appoint(tx, { userId: 'UCSR', role: 'csr', byUser: 'UCOORD', at });
    await tx.insert(organisations).values({
      ...{
        id: 'o1',
        name: 'みどり福祉協議会',
        folded: 'みどり福祉協議会',
        createdBy: 'UCOORD',
        createdAt: at,
      },
    });
  });
  await runningInRoom(club, { id: 'p1', title: '学習会' }, ['UHANAKO', 'UTARO', 'UP1']);
  await back.closes('UHANAKO');
  await known(club, [{ id: 'UTARO', skills: [['video-editing', 2]] }]);
  await learns('UTARO');
  for (const who of ['UHANAKO', 'UP1']) await back.participates(who, '2', '2');
  await back.speaksForOrganisation('UHANAKO');
  await back.speaksForCompany('UCSR');
});
afterEach(() => club.close());

/** A participant who learned something; nothing goes on without the level. */
async function learns(who: string): Promise<void> {
  const filled = {
    ...{ また参加したいですか: '2', 同僚にもすすめたいですか: '2', 学んだスキル: '動画編集' },
    プロフィール: ['このスキルとレベルをプロフィールにも書く'],
  };
  const { modal } = await club.person(who).presses('参加者として答える', back.asked(who));
  expect((await club.person(who).submits(modal, filled)).errors).toEqual({
    level: '学んだスキルの、いまのレベルを選んでください。',
  });
  await club.person(who).submits(modal, { ...filled, いまのレベル: '3 仕事で使っている' });
}

test('what a participant learned stands in their profile, as they wished', async () => {
  const member = await club.app.world.db.run((tx) => findMember(tx, 'UTARO'));
  expect(member?.skills).toEqual([{ skill: 'video-editing', level: 3, wants: 'use' }]);
});

const rows = () => club.app.world.db.run((tx) => tx.select().from(retrospectiveAfters));
const hanako = () => club.person('UHANAKO');

test('the picture stands in the team’s channel, once, with all that it shows in words', async () => {
  await club.pass(60_000);
  await club.pass(60_000);
  const pictures = back.room().filter((it) => it.file);
  expect(pictures).toHaveLength(1);
  const [{ text, file }] = pictures as [(typeof pictures)[0]];
  for (const words of [
    '三方よし',
    '支援先 5.0 / 5',
    '参加者 2.0 / 5',
    '会社 4.0 / 5',
    '支援先（5.0）と参加者（2.0）',
  ])
    expect(text).toContain(words);
  expect(file?.alt?.split('\n')).toEqual([
    expect.stringContaining('三方よし'),
    ...['支援先 5.0 / 5', '目標の達成 5.0 / 5', '支援先の満足 5.0 / 5', 'また頼みたい 5.0 / 5'],
    ...['参加者 2.0 / 5', 'また参加したい 2.0 / 5', '同僚にすすめたい 2.0 / 5'],
    ...['会社 4.0 / 5', '会社の目指すこととの重なり 4.0 / 5'],
    '話し合ってみたいこと',
    expect.stringContaining('支援先（5.0）と参加者（2.0）'),
    expect.stringContaining('会社（4.0）と参加者（2.0）'),
  ]);
});

test('all summaries come as a file to coordinators and CSR partners, with nothing that a summary hides', async () => {
  await runningInRoom(club, { id: 'p2', title: '二人の会' }, ['UHANAKO', 'UTARO']);
  await back.closes('UHANAKO');
  await back.participates('UHANAKO', '1  もう参加したくない', '1  すすめない', {
    'Problem（困ったこと・気になったこと）': 'ひみつのなやみ',
  });
  await club.pass('2026-12-10T10:30:00+09:00');
  const got = await club.person('UCSR').types('三方よし');
  expect(got.text).toContain('2件');
  const { file } = club.person('UCSR').told.at(-1)!;
  const text = JSON.stringify(file);
  expect(text).toContain('学習会,みどり福祉協議会,2026-11-25');
  expect(text).toContain('1 / 1,5.0,5.0,5.0,5.0,3 / 3,2.0,2.0,2.0,1 / 1,4.0,4.0');
  expect(text).toContain('0 / 1,,,,,1 / 2,,,,0 / 1,,');
  expect(text).not.toContain('ひみつ');
  expect((await hanako().types('三方よし')).text).toContain('コーディネーターと CSR 担当');
});

test('three months later the same member is asked; the answer reaches the team, and the stage follows', async () => {
  await club.pass('2027-02-24T10:00:00+09:00');
  expect(await rows()).toHaveLength(0);
  await club.pass('2027-02-25T10:35:00+09:00');
  await club.pass('2027-02-26T10:00:00+09:00');
  const card = hanako().told.at(-1)!;
  expect(card.text).toContain('「学習会」が終わって3か月です');
  const refused = await club.person('UTARO').presses('聞いたことを伝える', card);
  expect(refused.text).toContain('あなたへのお願いではありません');

  const { modal } = await hanako().presses('聞いたことを伝える', card);
  const done = await hanako().submits(modal, {
    '成果は、いまも使われていますか': '使われている',
    誰が使っていますか: '職員12人',
    団体の段階: '自走中',
  });
  expect(JSON.stringify(done.modal)).toContain('チームのみなさんに届けました');
  const said = back.room().at(-1)!.text;
  for (const words of [
    '「学習会」の3か月後',
    '成果がいまも使われています',
    '使っている人：職員12人',
    '「自走中」になりました',
  ])
    expect(said).toContain(words);
  const [moved] = await club.app.world.db.run((tx) => tx.select().from(stageMoves));
  expect(moved).toMatchObject({
    organisationId: 'o1',
    from: 'accompanied',
    to: 'walking',
    byUser: 'UHANAKO',
  });
  expect((await hanako().presses('聞いたことを伝える', card)).text).toContain('先に');

  await club.pass('2027-05-26T10:00:00+09:00');
  expect(hanako().told.at(-1)!.text).toContain('「学習会」が終わって6か月です');
  expect((await rows()).map(({ months }) => months).sort()).toEqual([3, 6]);
});

test('where the team has no channel, the answer reaches each who took part by direct message, in working hours', async () => {
  const team = ['UHANAKO', 'UTARO', 'UP1', 'UP2'];
  await running(club, { id: 'p2', title: '取り込んだ会', organisation: 'みどり福祉協議会' }, team);
  await known(club, [{ id: 'UP2', skills: [] }]);
  await back.closes('UHANAKO');
  await club.pass('2026-12-10T10:30:00+09:00');
  await club.pass('2027-02-26T10:00:00+09:00');
  await club.person('UP2').types('pause');
  await club.pass('2027-02-26T20:30:00+09:00');
  const card = hanako().told.find((it) => it.text.includes('「取り込んだ会」が終わって3か月です'));
  const { modal } = await hanako().presses('聞いたことを伝える', card!);
  expect(JSON.stringify(modal)).toContain('参加した全員に、チームのチャンネルか DM で届きます');
  await hanako().submits(modal, { '成果は、いまも使われていますか': '使われている' });
  expect(club.slack.inChannel('probono-coordinators').at(-1)!.text).toContain('「取り込んだ会」の3か月後');
  const got = (who: string) =>
    club.person(who).told.filter((it) => it.text.includes('「取り込んだ会」の3か月後'));
  expect(['UTARO', 'UP1'].map((who) => got(who).length)).toEqual([0, 0]);
  await club.pass('2027-03-01T10:00:00+09:00');
  // Who told it knows it, and who pauses is left in peace.
  expect(team.map((who) => got(who).length)).toEqual([0, 1, 1, 0]);
  expect(got('UTARO')[0]!.text).toContain('みどり福祉協議会では、成果がいまも使われています。');
  expect(JSON.stringify((await club.person('UTARO').types('asked')).modal)).toContain(
    '「取り込んだ会」に参加し、その後のようすをお届けするため',
  );
});

test('where the team has a channel, nobody gets the answer twice', async () => {
  await club.pass('2027-02-26T10:00:00+09:00');
  const { modal } = await hanako().presses('聞いたことを伝える', hanako().told.at(-1)!);
  await hanako().submits(modal, { '成果は、いまも使われていますか': '使われている' });
  await club.pass('2027-03-01T10:00:00+09:00');
  expect(back.room().filter((it) => it.text.includes('「学習会」の3か月後'))).toHaveLength(1);
  expect(club.person('UTARO').told.filter((it) => it.text.includes('の3か月後'))).toHaveLength(0);
});

test('without an answer they are reminded, then a coordinator is asked, and then it ends', async () => {
  await club.pass('2027-02-26T10:00:00+09:00');
  const before = hanako().told.length;
  for (const day of ['2027-03-01', '2027-03-02', '2027-03-05', '2027-03-08'])
    await club.pass(`${day}T10:00:00+09:00`);
  expect(
    hanako()
      .told.slice(before)
      .map(({ text }) => text.split('\n')[0]),
  ).toEqual([
    expect.stringContaining('聞いていただけましたか'),
    expect.stringContaining('まだお待ちしています'),
  ]);
  await club.pass('2027-03-09T10:00:00+09:00');
  const desk = () => club.slack.inChannel('probono-coordinators').at(-1)!;
  expect(desk().text).toContain('コーディネーターのどなたかが聞いてくださいませんか');
  await club.pass('2027-03-23T10:00:00+09:00');
  expect(desk().text).toContain('回答がないまま締め切りました');
  expect((await rows())[0]).toMatchObject({ used: null, endedAt: club.now });
  // It is still welcome.
  const { modal } = await club.person('UCOORD').presses('聞いたことを伝える', desk());
  await club.person('UCOORD').submits(modal, { '成果は、いまも使われていますか': '使われていない' });
  expect(back.room().at(-1)!.text).toContain('使われなくなりました');
  expect((await club.person('UCOORD').types('audit')).text).toContain(
    'のその後について、担当者に代わって回答',
  );
});

test('of several who were to ask, the one who brought the answer is asked to ask again', async () => {
  await runningInRoom(club, { id: 'p2', title: '二人の会' }, ['UHANAKO', 'UTARO']);
  await back.closes('UHANAKO');
  await club.app.world.db.run(async (tx) => {
    await appoint(tx, { userId: 'UAKI', role: 'coordinator', byUser: 'UCOORD', at: club.now });
    // Nobody is left of those who were asked for the organisation.
    await tx
      .delete(retrospectiveAsks)
      .where(and(eq(retrospectiveAsks.projectId, 'p2'), eq(retrospectiveAsks.side, 'organisation')));
  });
  await club.pass('2026-11-26T10:30:00+09:00');
  await back.speaksForOrganisation('UCOORD');
  await club.pass('2026-12-10T10:30:00+09:00');
  await club.pass('2027-02-26T10:00:00+09:00');
  expect(await rows()).toEqual(
    expect.arrayContaining([expect.objectContaining({ projectId: 'p2', askedUser: 'UCOORD' })]),
  );
});
