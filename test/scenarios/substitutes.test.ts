import { DAY, HOUR, MINUTE } from '../../src/core/time';
import { wishes } from '../../src/features/projects/tables';
import { listStandIns } from '../../src/features/sessions';
import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import { known, running } from '../support/running';
import { openTeamClub, team } from '../support/team';

let club: Club;
afterEach(() => club.close());

const SESSION = new Date('2026-12-02T18:00:00+09:00');
const told = (id: string) => club.person(id).told;
const letter = (id: string) =>
  told(id).find((it) => /代役のお願い|Could you stand in/.test(it.text)) as Posted;
const asked = () => Array.from({ length: 12 }, (_, i) => `UP${i}`).filter((id) => letter(id) !== undefined);
const standing = () =>
  club.app.world.db.run(async (tx) =>
    (await listStandIns(tx, [{ projectId: 'PRADIO', at: SESSION }])).map((it) => it.userId),
  );

/** A team of three whose programme needs all of them, on a Monday morning; some others whose profiles fit. */
async function begin(others: Parameters<typeof known>[1] = []) {
  club = await openTeamClub('2026-11-30T09:00:00+09:00');
  await running(club, {}, team);
  await known(
    club,
    others.map((it) => ({ skills: [['video-editing', 3]], ...it })),
  );
}
const wish = (kind: 'join' | 'learn', ...ids: string[]) =>
  club.app.world.db.run(async (tx) => {
    for (const userId of ids)
      await tx.insert(wishes).values({ projectId: 'PRADIO', userId, kind, on: true, at: club.now });
  });
async function cannot(id = 'UHANAKO') {
  await club
    .person(id)
    .presses(id === 'UEMMA' ? 'Can’t make it' : '参加できない', await club.person(id).opensHome());
  await club.pass(MINUTE);
}

describe('who can’t make a session', () => {
  test('is stood in for by who is near to the team first, and everything shows it', async () => {
    await begin([{ id: 'UP0' }, { id: 'UP1', skills: [['video-editing', 2]] }, { id: 'UP2' }]);
    await wish('learn', 'UP1');
    await wish('join', 'UP2');
    await cannot();
    // Two at once, two days before: 🌱, one level below, and ✋; the stranger is left in peace.
    expect(asked()).toEqual(['UP1', 'UP2']);
    expect(letter('UP1').text).toContain(
      '代役のお願い\nオンラインラジオ体操 で、チームのメンバーが参加できない回があります。',
    );
    expect(letter('UP1').text).toContain('12月2日(水) 18:00から60分');
    expect(letter('UP1').text).toContain('募集に🌱で応えてくださったため');
    expect(letter('UP1').text).not.toContain('UHANAKO');

    const got = await club.person('UP1').presses('引き受ける', letter('UP1'));
    expect(got.text).toBe('');
    expect(await standing()).toEqual(['UP1']);
    expect(letter('UP1').text).toContain('引き受けていただきました。');
    expect(letter('UP1').text).toContain('リーダーの <@UTARO>さん');
    expect(letter('UP2').text).toContain('ほかの方に決まりました。ご検討ありがとうございました。');
    expect(told('UTARO').at(-1)?.text).toContain('<@UHANAKO>さんの代わりに <@UP1>さんが参加します。');
    expect(told('UHANAKO').at(-1)?.text).toContain('<@UP1>さんが代わってくれることになりました。');
    const { modal } = await club.person('UTARO').types('sessions');
    expect(JSON.stringify(modal.blocks[0])).toContain('代役：');
    const own = await club.person('UP1').types('sessions');
    expect(JSON.stringify(own.modal.blocks)).toContain('さんの代役として参加する予定です。');
    await club.pass('2026-12-02T12:00:00+09:00');
    expect(asked()).toEqual(['UP1', 'UP2']);
  });

  test('says why to the Home tab of who was asked', async () => {
    await begin([{ id: 'UP0' }]);
    await cannot();
    const { modal } = await club.person('UP0').types('asked');
    expect(JSON.stringify(modal.blocks)).toContain('「オンラインラジオ体操」で代役が必要になったため');
  });

  test('of two who say yes at once one has the place, the other is told kindly and hears when it is free again', async () => {
    await begin([{ id: 'UP0' }, { id: 'UP1' }]);
    await cannot();
    expect(asked()).toEqual(['UP0', 'UP1']);
    const answers = await Promise.all(
      ['UP0', 'UP1'].map((id) => club.person(id).presses('引き受ける', letter(id))),
    );
    const there = await standing();
    expect(there).toHaveLength(1);
    const [late = ''] = ['UP0', 'UP1'].filter((id) => !there.includes(id));
    expect(answers.map((it) => it.text).join('')).toContain('');
    expect(letter(late).text).toContain('ほかの方に決まりました。引き受けようとしてくださり');

    await club.person(there[0] ?? '').presses('やはり参加できない', letter(there[0] ?? ''));
    expect(await standing()).toEqual([]);
    expect(told('UTARO').at(-1)?.text).toContain('参加できなくなりました。もう一度、代役を探します。');
    await club.pass(MINUTE);
    expect(told(late).at(-1)?.text).toContain('空きが出ました');
    await club.person(late).presses('引き受ける', letter(late));
    expect(await standing()).toEqual([late]);
  });

  test('a no, and no answer in time, bring the next one; who was slow may still say yes', async () => {
    await begin(['UP0', 'UP1', 'UP2', 'UP3'].map((id) => ({ id })));
    await cannot();
    expect(asked()).toEqual(['UP0', 'UP1']);
    await club.person('UP0').presses('今回は難しい', letter('UP0'));
    expect(letter('UP0').text).toContain('今回は見送り');
    await club.pass(MINUTE);
    expect(asked()).toEqual(['UP0', 'UP1', 'UP2']);
    await club.pass(4 * HOUR);
    expect(asked()).toEqual(['UP0', 'UP1', 'UP2', 'UP3']);
    const { blocks } = letter('UP1');
    await club.person('UP1').presses('引き受ける', letter('UP1'));
    expect(await standing()).toEqual(['UP1']);
    expect((await club.person('UP3').presses('引き受ける', { ...letter('UP3'), blocks })).text).toContain(
      'ほかの方へのお願い',
    );
  });

  test('who was asked for a place that is taken by now may take the next one', async () => {
    await begin([{ id: 'UP0' }, { id: 'UP1' }]);
    await cannot();
    await club.person('UP0').presses('引き受ける', letter('UP0'));
    expect(letter('UP1').text).not.toContain('[引き受ける]');
    await cannot('UEMMA');
    expect(letter('UP1').text).toContain('[引き受ける]');
    await club.person('UP1').presses('引き受ける', letter('UP1'));
    expect((await standing()).sort()).toEqual(['UP0', 'UP1']);
  });

  test('nobody is asked at night, nor whose budget is spent, nor twice for the same session', async () => {
    await begin([{ id: 'UP0' }, { id: 'UP1' }]);
    await club.pass('2026-11-30T21:00:00+09:00');
    await cannot();
    expect(asked()).toEqual([]);
    await club.pass('2026-12-01T09:00:00+09:00');
    expect(asked()).toEqual(['UP0', 'UP1']);
    await club.person('UP0').presses('今回は難しい', letter('UP0'));
    await cannot('UEMMA');
    await club.pass(5 * HOUR);
    expect(told('UP0')).toHaveLength(1);
    expect(told('UP1')).toHaveLength(1);
  });

  test('when nobody is left the leader hears what they can do, then a coordinator, and it never ends in silence', async () => {
    await begin();
    await cannot();
    expect(told('UTARO').at(-1)?.text).toContain('代役が見つかっていません');
    expect(told('UCOORD')).toHaveLength(0);
    await club.pass('2026-12-01T10:00:00+09:00');
    expect(told('UCOORD').at(-1)?.text).toContain('リーダーにもお知らせしましたが');
    const stuck = told('UTARO').find((it) => it.text.includes('代役が見つかっていません')) as Posted;
    const { blocks } = stuck;
    const { modal } = await club.person('UTARO').presses('人を選んでお願いする', stuck);
    const refused = await club.person('UTARO').submits(modal, { お願いする人: 'UEMMA' });
    expect(refused.errors.who).toContain('別の人を選んでください');
    const got = await club.person('UTARO').submits(modal, { お願いする人: 'UP5' });
    expect(JSON.stringify(got.modal?.blocks ?? got.text)).toContain('お願いしました');
    expect(letter('UP5').text).toContain('<@UHANAKO>さんが参加できない回があります');
    await club.person('UP5').presses('引き受ける', letter('UP5'));
    expect(told('UCOORD').at(-1)?.text).toContain('<@UP5>さんが参加します。');
    expect((await club.person('UTARO').presses('この人数で行う', { ...stuck, blocks })).text).toContain(
      'もう終わっています',
    );
  });

  test('the leader may hold the session with those who come; nobody else is asked', async () => {
    await begin();
    await cannot();
    const stuck = told('UTARO').find((it) => it.text.includes('代役が見つかっていません')) as Posted;
    expect((await club.person('UP3').presses('この人数で行う', stuck)).text).toContain(
      'リーダーかコーディネーター',
    );
    await club.person('UTARO').presses('この人数で行う', stuck);
    await known(club, [{ id: 'UP0', skills: [['video-editing', 3]] }]);
    await club.pass(DAY);
    expect(asked()).toEqual([]);
    expect(told('UTARO').find((it) => it.text.includes('代役が見つかって'))?.text).toContain(
      'この人数で行います。',
    );
  });

  test('can after all: who was to stand in is free, and thought of first should it change again', async () => {
    await begin([{ id: 'UP0' }, { id: 'UP1' }]);
    await cannot();
    await club.person('UP0').presses('引き受ける', letter('UP0'));
    const hanako = club.person('UHANAKO');
    await hanako.presses('問題なし', await hanako.opensHome());
    await club.pass(MINUTE);
    expect(await standing()).toEqual([]);
    expect(told('UP0').at(-1)?.text).toContain('代役は要らなくなりましたので、ご予定をお戻しください。');
    expect(letter('UP0').text).toContain('代役は要らなくなりました');
    await cannot();
    expect(told('UP0').at(-1)?.text).toContain('空きが出ました');
    expect(asked()).toEqual(['UP0', 'UP1']);
    expect(told('UP1')).toHaveLength(1);
  });

  test('a session that begins without a substitute is closed, and a late yes is thanked for', async () => {
    await begin([{ id: 'UP0' }]);
    await cannot();
    const before = letter('UP0').blocks;
    await club.pass('2026-12-01T14:00:00+09:00');
    await club.pass('2026-12-02T18:00:00+09:00');
    expect(letter('UP0').text).toContain('この回のお願いは終わりました。');
    const got = await club.person('UP0').presses('引き受ける', { ...letter('UP0'), blocks: before });
    expect(got.text).toContain('もう始まっています');
    expect(told('UTARO').find((it) => it.text.includes('代役が見つかって'))?.text).toContain(
      '代役のないまま、この回の時間になりました。',
    );
  });

  test('in English; across restarts nobody is asked twice', async () => {
    await begin([{ id: 'UP0', locale: 'en-GB' }]);
    await cannot();
    for (let i = 0; i < 3; i++) {
      await club.halt();
      await club.start();
      await club.pass(MINUTE);
    }
    expect(told('UP0')).toHaveLength(1);
    expect(letter('UP0').text).toContain(
      'A member of the team can’t make a session of オンラインラジオ体操.',
    );
    await club.person('UP0').presses('I’ll stand in', letter('UP0'));
    expect(letter('UP0').text).toContain('You stand in. Thank you! Questions go to <@UTARO>');
  });
});
