import { HOUR, MINUTE } from '../../src/core/time';
import { projects } from '../../src/features/projects/tables';
import type { Club } from '../support/club';
import {
  card,
  invitation,
  invited,
  matches,
  openProject,
  openTeamsClub,
  ROOM,
  register,
  until,
  wish,
} from '../support/teams';

let club: Club;
beforeEach(async () => {
  club = await openTeamsClub();
});
afterEach(() => club.close());

const level = (it: 1 | 2 | 3 | 4) => [{ skill: 'video-editing', level: it, wants: 'learn' as const }];

test('an empty seat can be given to anybody, and a team begin short of people', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', skills: level(1), hours: 9 });
  await openProject(club, { id: 'p1' });
  await matches(club);
  expect(card(club).text).toContain('（空席）');
  const opened = await club.person('UCOORD').presses('入れ替える', card(club));
  const chosen = await club.person('UCOORD').chooses('入れ替える席', '講師：空席', opened.modal);
  expect(JSON.stringify(chosen.modal)).toContain('この席に合う別の方は、いま見つかりません。');
  const refused = await club.person('UCOORD').submits(chosen.modal, {
    候補にない方にお願いする: 'UTARO',
    理由: '団体の指名',
  });
  expect(refused.errors.other).toContain('まだプロフィールを登録していない方です');
  await club.person('UCOORD').submits(chosen.modal, {
    候補にない方にお願いする: 'UP2',
    理由: '団体の指名',
  });
  expect(card(club).text).toContain('<@UP2>さん\nコーディネーターの判断：団体の指名');
  expect(card(club).text).toContain('2席すべてと、リーダーが揃っています。');

  await club.person('UCOORD').presses('承認して招待する', card(club));
  await club.person('UP1').presses('参加する', invitation(club, 'UP1'));
  await club.person('UP2').presses('今回は見送る', invitation(club, 'UP2'));
  expect(card(club).text).toContain('空席 1');
  await club.person('UCOORD').presses('この人数で始める', card(club));
  expect(card(club).text).toContain('チームが始まりました');
  const again = await club.person('UCOORD').presses('この人数で始める', {
    blocks: [
      {
        type: 'actions',
        elements: [{ text: { text: 'この人数で始める' }, action_id: 'teams.begin', value: 'p1' }],
      },
    ],
  });
  expect(again.text).toContain('すでに募集中ではありません');
});

test('a team without a leader waits until a coordinator names one', async () => {
  await register(club, { id: 'UP1' }, { id: 'UP2' });
  await openProject(club, { id: 'p1' });
  await wish(club, 'p1', 'join', 'UP1', 'UP2');
  await matches(club);
  expect(card(club).text).toContain('足りないもの：リーダーを引き受ける人');
  await club.person('UCOORD').presses('承認して招待する', card(club));
  await club.person('UP1').presses('参加する', invitation(club, 'UP1'));
  await club.person('UP2').presses('参加する', invitation(club, 'UP2'));
  const asked = club.slack.inChannel(ROOM).at(-1);
  expect(asked?.text).toContain('全員が参加を決めましたが、リーダーがいません');
  const { modal } = await club.person('UCOORD').presses('リーダーを決める', asked as never);
  await club.person('UCOORD').submits(modal, { リーダーをお願いする方: '講師：社員 2' });
  expect(club.slack.toldTo('UP2').map((it) => it.text)).toContainEqual(
    expect.stringContaining('リーダーをお願いすることになりました'),
  );
  expect(card(club).text).toContain('<@UP2>さん（リーダー） — 参加決定');
  expect(card(club).text).toContain('チームが始まりました');
});

test('a learner sits beside somebody experienced', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', skills: level(2) });
  await openProject(club, { id: 'p1' });
  await wish(club, 'p1', 'learn', 'UP2');
  await matches(club);
  expect(card(club).text).toContain('<@UP2>さん（学びながら参加）');
  expect(card(club).text).toContain('「学びながら参加したい」と応えている');
  await club.person('UCOORD').presses('承認して招待する', card(club));
  expect(invitation(club, 'UP2').text).toContain('役割：講師（経験者と一緒に、学びながらの参加）');
});

test('nobody who learns is asked in where everybody experienced is gone', async () => {
  await register(
    club,
    { id: 'UP1', leads: true },
    { id: 'UP2', leads: true },
    { id: 'UP3', skills: level(2) },
  );
  await openProject(club, { id: 'p1' });
  await wish(club, 'p1', 'join', 'UP1', 'UP2');
  await wish(club, 'p1', 'learn', 'UP3');
  await matches(club);
  expect(card(club).text).toContain('代役の順：<@UP3>');
  await club.person('UCOORD').presses('承認して招待する', card(club));
  await club.pass(49 * HOUR);
  expect(invited(club).sort()).toEqual(['UP1', 'UP2']);
  expect(club.slack.inChannel(ROOM).filter((it) => it.text.includes('いなくなりました'))).toHaveLength(2);
});

test('a project that is called off takes its invitations back', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2' });
  await openProject(club, { id: 'p1' });
  await wish(club, 'p1', 'join', 'UP1');
  await matches(club);
  await club.person('UCOORD').presses('承認して招待する', card(club));
  await club.person('UP1').presses('参加する', invitation(club, 'UP1'));
  const letter = structuredClone(invitation(club, 'UP2'));
  await club.app.world.db.run((tx) => tx.update(projects).set({ state: 'cancelled' }));
  const late = await club.person('UP2').presses('参加する', letter);
  expect(late.text).toContain('すでに終わっています');
  await club.pass(5 * MINUTE);
  expect(club.slack.toldTo('UP1').at(-1)?.text).toContain('「動画編集講座」は取りやめになりました');
  expect(club.slack.toldTo('UP2').at(-1)?.text).toContain('「動画編集講座」は取りやめになりました');
});

test('people who accepted stay where they are when the rest of the team is formed anew', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2' });
  await openProject(club, { id: 'p1' });
  await matches(club);
  await club.person('UCOORD').presses('承認して招待する', card(club));
  await club.person('UP1').presses('参加する', invitation(club, 'UP1'));
  await club.person('UP2').presses('今回は見送る', invitation(club, 'UP2'));
  await register(club, { id: 'UP3', leads: true, skills: level(4) });
  await matches(club);
  expect(card(club).text).toMatch(/<@UP1>さん（リーダー、すでに招待済み）[\s\S]*<@UP3>さん/);
  await club.person('UCOORD').presses('承認して招待する', card(club));
  expect(invited(club)).toEqual(['UP1', 'UP2', 'UP3']);
  await club.person('UP3').presses('参加する', invitation(club, 'UP3'));
  expect(card(club).text).toContain('チームが始まりました');
});

test('a swap that takes somebody from another team forms that one anew', async () => {
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true });
  const one = {
    roles: [{ id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 }], seats: 1 }],
  };
  await openProject(club, { id: 'p1', ...one });
  await openProject(club, { id: 'p2', ...one, title: '配信の手伝い' });
  await wish(club, 'p1', 'join', 'UP1');
  await wish(club, 'p2', 'join', 'UP2');
  await matches(club);
  expect(card(club).text).toContain('<@UP1>さん（リーダー）');
  const { modal } = await club.person('UCOORD').presses('入れ替える', card(club));
  expect(JSON.stringify(modal)).toContain('「配信の手伝い」の案から外れる');
  const [option] = modal.blocks.find((it: { block_id: string }) => it.block_id === 'with:0').element.options;
  await club.person('UCOORD').submits(modal, { 代わりの方: option.text.text, 理由: '団体との縁' });
  await until(club, () => card(club, '配信の手伝い').text.includes('<@UP1>'));
  expect(card(club).text).toContain('<@UP2>さん（リーダー）');
});

test('why somebody is in a proposal, and why not', async () => {
  await register(
    club,
    { id: 'UP1', leads: true },
    { id: 'UP2', skills: level(1) },
    { id: 'UP3', slots: ['sunday'] },
  );
  await openProject(club, { id: 'p1' });
  await wish(club, 'p1', 'join', 'UP1');
  await matches(club);
  const ask = async (社員: string) => {
    const { modal } = await club.person('UCOORD').types('why');
    const shown = await club.person('UCOORD').submits(modal, { 社員, プロジェクト: '動画編集講座' });
    return JSON.stringify(shown.modal.blocks);
  };
  expect(await ask('UP1')).toContain('講師の候補です');
  expect(await ask('UP2')).toContain('動画編集がレベル1（求めるレベル3）');
  expect(await ask('UP3')).toContain('平日の夜に活動できない');
  expect(await ask('UTARO')).toContain('プロフィールが登録されていない');
});
