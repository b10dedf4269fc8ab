import { MINUTE } from '../../src/core/time';
import { wishes } from '../../src/features/projects/tables';
import { listStandIns } from '../../src/features/sessions';
import { crews } from '../../src/features/substitutes/tables';
import { seats } from '../../src/features/teams/tables';
import { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, radio, running } from '../support/running';

/** Somebody who was to stand in, or was asked to, leaves: the team, the workspace, or the club. */

let club: Club;
afterEach(() => club.close());

const SESSION = { projectId: 'PRADIO', at: new Date('2026-12-02T18:00:00+09:00') };
const video: [string, 3][] = [['video-editing', 3]];
const told = (id: string) => club.person(id).told;
const letter = (id: string) => told(id).find((it) => it.text.startsWith('代役のお願い')) as Posted;
const standing = () =>
  club.app.world.db.run(async (tx) => (await listStandIns(tx, [SESSION])).map((it) => it.userId));

/** UHANAKO alone has the skill of her role; UKEN, in another one, could take it, too. Two people are enough. */
beforeEach(async () => {
  club = await Club.open({ at: '2026-11-30T09:00:00+09:00' });
  await known(club, [
    { id: 'UTARO', leads: true },
    ...['UHANAKO', 'UKEN'].map((id) => ({ id, skills: video })),
  ]);
  const roles = [
    { id: 'host', title: '司会', skills: [], seats: 1 },
    { id: 'talk', title: '話し相手', skills: [], seats: 1 },
    { id: 'stream', title: '配信', skills: [{ skill: 'video-editing', level: 3 as const }], seats: 1 },
  ];
  await running(club, { roles }, ['UTARO', 'UKEN']);
  await club.app.world.db.run((tx) =>
    tx.insert(seats).values({
      ...{ id: 'SHANAKO', projectId: 'PRADIO', roleId: 'stream', userId: 'UHANAKO', state: 'accepted' },
      ...{ leader: false, learner: false, invitedAt: radio.createdAt, answerBy: radio.createdAt },
      answeredAt: radio.createdAt,
    }),
  );
  await club.app.world.db.run((tx) =>
    tx.insert(crews).values({ projectId: 'PRADIO', least: 2, byUser: 'UTARO', at: club.now }),
  );
});

const cannot = async (id: string) => {
  await club.person(id).presses('参加できない', await club.person(id).opensHome());
  await club.pass(MINUTE);
};
const quits = async (id: string) => {
  const { modal } = await club.person(id).types('quit');
  await club.person(id).submits(modal, { いちばん近い理由: '時間が取れなくなった' });
};
const deletesTheirData = async (id: string) => {
  const { modal } = await club.person(id).types('leave');
  await club.person(id).submits(modal, { 確認: ['削除されるものを読み、退会します'] });
  await club.pass(MINUTE);
};
const deactivates = async (id: string) => {
  await club.event({ type: 'user_change', user: { id, name: id, tz: 'Asia/Tokyo', deleted: true } });
  await club.pass(10 * MINUTE);
};

/** The leader, who is absent, and the next who could come know that it is open again. */
async function expectAnew(who: string) {
  expect(await standing()).toEqual([]);
  expect(
    told('UTARO')
      .map((it) => it.text)
      .join('\n'),
  ).toContain(`<@UHANAKO>さんの代役の ${who}が参加できなくなりました。もう一度、代役を探します。`);
  expect(told('UHANAKO').at(-1)?.text).toContain(
    `あなたの代わりに参加する予定だった ${who}の都合がつかなくなりました。`,
  );
  await club.pass(MINUTE);
  await club.person('UP1').presses('引き受ける', letter('UP1'));
  expect(await standing()).toEqual(['UP1']);
}

test('a mate who took the part leaves the team: their yes is taken back, and others are asked', async () => {
  await cannot('UHANAKO');
  await club.person('UKEN').presses('引き受ける', letter('UKEN'));
  expect(await standing()).toEqual(['UKEN']);
  await known(club, [{ id: 'UP1', skills: video }]);
  await quits('UKEN');
  expect(letter('UKEN').text).toContain('ほかの方を探します。');
  const heard = told('UKEN').length;
  await expectAnew('<@UKEN>さん');
  expect(told('UKEN')).toHaveLength(heard);
});

test('who is asked and leaves reads that it is no longer asked of them; a press of before says so, too', async () => {
  await cannot('UHANAKO');
  const { blocks } = letter('UKEN');
  await quits('UKEN');
  expect(letter('UKEN').text).toContain('このお願いは取り下げました。ご検討ありがとうございました。');
  expect(letter('UKEN').text).not.toContain('[引き受ける]');
  const late = await club.person('UKEN').presses('引き受ける', { ...letter('UKEN'), blocks });
  expect(late.text).toContain('の回のお願いは取り下げました。お気持ちをありがとうございます。');
  expect(await standing()).toEqual([]);
});

test('a mate who took the part can’t come either: it is open again', async () => {
  await cannot('UHANAKO');
  await club.person('UKEN').presses('引き受ける', letter('UKEN'));
  await known(club, [{ id: 'UP1', skills: video }]);
  await cannot('UKEN');
  await expectAnew('<@UKEN>さん');
});

test('who can’t make it, and leaves for good, is stood in for all the same, by whom has the skill', async () => {
  await quits('UKEN');
  await known(club, [{ id: 'UP1', skills: video }, { id: 'UP2' }]);
  await cannot('UHANAKO');
  await quits('UHANAKO');
  await club.pass(MINUTE);
  expect(letter('UP1').text).toContain('役割：配信');
  expect(letter('UP2')).toBeUndefined();
  const heard = told('UHANAKO').length;
  await club.person('UP1').presses('引き受ける', letter('UP1'));
  expect(await standing()).toEqual(['UP1']);
  expect(told('UTARO').at(-1)?.text).toContain('<@UHANAKO>さんの代わりに <@UP1>さんが参加します。');
  await club.person('UP1').presses('やはり参加できない', letter('UP1'));
  await known(club, [{ id: 'UP3', skills: video }]);
  await club.pass(MINUTE);
  expect(letter('UP3').text).toContain('[引き受ける]');
  expect(told('UHANAKO')).toHaveLength(heard);
});

describe('of people outside of the team', () => {
  beforeEach(async () => {
    await quits('UKEN');
    await known(club, [{ id: 'UP0', skills: video }]);
    await cannot('UHANAKO');
    await club.person('UP0').presses('引き受ける', letter('UP0'));
    expect(await standing()).toEqual(['UP0']);
    await known(club, [{ id: 'UP1', skills: video }]);
  });

  test('one whose account in Slack is closed stands in nowhere', async () => {
    await deactivates('UP0');
    await expectAnew('<@UP0>さん');
  });

  test('one who has their data deleted is not named, and others are asked', async () => {
    await deletesTheirData('UP0');
    await expectAnew('退会した方');
  });

  test('one who stands in for somebody whose data is deleted is free, and knows whom to turn to', async () => {
    await known(club, [{ id: 'UP2', skills: video }]);
    await cannot('UTARO');
    const asked = ['UP1', 'UP2'].filter((id) => letter(id));
    await deletesTheirData('UHANAKO');
    expect(await standing()).toEqual([]);
    await club.pass(10 * MINUTE);
    const words = told('UP0').filter((it) => it.text.includes('代役をお願いしていたメンバーが退会したため'));
    expect(words).toHaveLength(1);
    expect(words[0]?.text).toContain('オンラインラジオ体操 の 12月2日(水) 18:00の回で');
    expect(words[0]?.text).toContain('チームのリーダー <@UTARO>さんにお知らせください。');
    expect(letter('UP0').text).toContain('このお願いは取り下げました。');
    expect(letter('UP0').text).not.toContain('[やはり参加できない]');
    expect(asked.flatMap((id) => told(id)).some((it) => it.text.includes('退会したため'))).toBe(false);
    await club.pass('2026-12-01T18:30:00+09:00');
    expect(told('UP0').some((it) => it.text.includes('代役として参加いただく予定'))).toBe(false);
    await club.person('UP0').types('export');
    await club.settle();
    expect(String(told('UP0').at(-1)?.file?.content)).not.toContain('UHANAKO');
  });

  test('one who was only asked to, for somebody whose data is deleted, reads that it is taken back', async () => {
    await club.person('UP0').presses('やはり参加できない', letter('UP0'));
    await club.pass(MINUTE);
    expect(letter('UP1').text).toContain('[引き受ける]');
    await deletesTheirData('UHANAKO');
    await club.pass(10 * MINUTE);
    expect(letter('UP1').text).toContain('このお願いは取り下げました。');
    expect(letter('UP1').text).not.toContain('[引き受ける]');
    expect(told('UP1').some((it) => it.text.includes('退会したため'))).toBe(false);
  });

  test('the place of one who left since is open again as well when their data is deleted', async () => {
    await quits('UHANAKO');
    const heard = told('UHANAKO').length;
    await deletesTheirData('UP0');
    expect(await standing()).toEqual([]);
    expect(told('UTARO').at(-1)?.text).toContain(
      '<@UHANAKO>さんの代役の 退会した方が参加できなくなりました。もう一度、代役を探します。',
    );
    await club.pass(MINUTE);
    await club.person('UP1').presses('引き受ける', letter('UP1'));
    expect(await standing()).toEqual(['UP1']);
    expect(told('UHANAKO')).toHaveLength(heard);
  });

  test('one who left the team is left in peace, unless they wish for it again', async () => {
    await club.person('UP0').presses('やはり参加できない', letter('UP0'));
    await club.pass(MINUTE);
    await club.person('UP1').presses('今回は難しい', letter('UP1'));
    await club.pass(10 * MINUTE);
    expect(letter('UKEN')).toBeUndefined();
    const wish = { projectId: 'PRADIO', userId: 'UKEN', kind: 'join' as const, on: true, at: club.now };
    await club.app.world.db.run((tx) => tx.insert(wishes).values(wish));
    await club.pass('2026-11-30T10:00:00+09:00');
    expect(letter('UKEN').text).toContain('募集に✋で応えてくださったため');
  });
});
