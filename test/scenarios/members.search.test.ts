import { ask } from '../../src/features/members';
import { members } from '../../src/features/members/tables';
import { seats } from '../../src/features/teams/tables';
import type { Got } from '../support/actor';
import { Club } from '../support/club';
import { registers } from '../support/member';
import { openProject, register } from '../support/teams';

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const video = (level: 1 | 2 | 3 | 4 | 5, wants: 'use' | 'learn' = 'use') => [
  { skill: 'video-editing', level, wants },
];
const who = (got: { text: string }): string[] =>
  [...got.text.matchAll(/<@(\w+)>/g)].map((it) => String(it[1]));
const looks = (words = '') => club.person('UCOORD').types(`members ${words}`);

/** Somebody was asked on a day. */
const asked = async (id: string, at: string) => {
  await club.app.world.db.run(async (tx) => {
    const why = { code: 'role' } as const;
    const world = { now: () => new Date(at) };
    await ask(
      tx,
      world,
      { id, zone: 'Asia/Tokyo' },
      { key: `t:${id}:${at}`, message: { text: 'x', blocks: [] }, why },
    );
  });
};

test('by skill, level and place in free words, the least recently asked first; nobody on a break', async () => {
  await register(
    club,
    { id: 'UP1', skills: video(3) },
    { id: 'UP2', skills: video(4) },
    { id: 'UP3', skills: video(5), prefecture: '27' },
    { id: 'UP4', skills: video(2) },
    { id: 'UP5', skills: video(5), paused: true },
  );
  await asked('UP1', '2026-11-20T10:00:00+09:00');
  await asked('UP3', '2026-11-10T10:00:00+09:00');
  expect(who(await looks('動画編集'))).toEqual(['UP2', 'UP4', 'UP3', 'UP1']);
  expect(who(await looks('動画編集 3'))).toEqual(['UP2', 'UP3', 'UP1']);
  const tokyo = await looks('動画編集 レベル3 東京');
  expect(who(tokyo)).toEqual(['UP2', 'UP1']);
  expect(tokyo.text).toContain('条件：動画編集 3以上、東京都');
  expect(tokyo.text).toContain('お声がけ：まだなし');
  expect(tokyo.text).toContain('お声がけ：5日前');
  expect((await club.person('UTARO').types('members')).text).toContain('コーディネーターが行います');
});

test('hours beside running teams, never asked, learners, leaders and names, from the form', async () => {
  await register(
    club,
    { id: 'UP1', hours: 4, themes: ['children'] },
    { id: 'UP2', hours: 4, leads: true },
    { id: 'UP3', hours: 1, skills: video(1, 'learn') },
  );
  await openProject(club, { id: 'p1', hours: 3, state: 'running' });
  await club.app.world.db.run((tx) =>
    tx.insert(seats).values({
      ...{ id: 's1', projectId: 'p1', roleId: 'teach', userId: 'UP1', leader: false, learner: false },
      ...{ state: 'accepted' as const, invitedAt: club.now, answerBy: club.now },
    }),
  );
  await asked('UP2', '2026-11-20T10:00:00+09:00');
  const coordinator = club.person('UCOORD');
  const fills = async (filled: Parameters<typeof coordinator.submits>[1]) => {
    const { modal } = await coordinator.presses('条件を変える', await looks());
    const { modal: found } = await coordinator.submits(modal, filled);
    return [...JSON.stringify(found).matchAll(/"user_id":"(\w+)"/g)].map((it) => it[1]);
  };
  expect(await fills({ '空いている時間（週あたり、以上）': 2 })).toEqual(['UP2']);
  expect(await fills({ お声がけ: 'まだ一度もしていない' })).toEqual(['UP1', 'UP3']);
  expect(await fills({ 希望: ['🌱 学びたいスキルがある'] })).toEqual(['UP3']);
  expect(await fills({ 希望: ['リーダーを引き受けてもよい'] })).toEqual(['UP2']);
  expect(await fills({ 関心のあるテーマ: '子ども' })).toEqual(['UP1']);
  expect(await fills({ '名前・ひとこと': '社員 3' })).toEqual(['UP3']);
  const none = await looks('100%');
  expect(none.text).toContain('条件に合う登録者は見つかりませんでした。');
});

test('page by page, each once; a profile that changes is found as it is now', async () => {
  await register(club, ...Array.from({ length: 12 }, (_, i) => ({ id: `UP${i}` })));
  await club.app.world.db.run(async (tx) => {
    await tx.update(members).set({ askedAt: 5 });
  });
  const coordinator = club.person('UCOORD');
  let got: Got = await looks('動画編集');
  const seen = who(got);
  expect(seen).toHaveLength(8);
  got = await coordinator.presses('次の人たち', got);
  seen.push(...who(got));
  expect(new Set(seen).size).toBe(12);
  expect(got.text).not.toContain('次の人たち');

  await registers(club, 'UP3', { skill: 'Excel(表計算)' });
  expect(who(await looks('エクセル'))).toEqual(['UP3']);
  expect(who(await looks('動画編集'))).not.toContain('UP3');
});

test('a profile is opened to coordinators and to the leader of its team, and to nobody else', async () => {
  await register(club, { id: 'UP1', note: 'ゆっくり始めたいです' }, { id: 'UP2' }, { id: 'UEMMA' });
  const found = await looks();
  const opened = await club.person('UCOORD').presses('プロフィール', found);
  expect(JSON.stringify(opened.modal)).toContain('チームづくりのためだけにご利用ください。');
  const profile = { blocks: found.blocks.filter((it) => JSON.stringify(it).includes('"value":"UP1"')) };
  expect((await club.person('UP2').presses('プロフィール', profile)).text).toContain(
    'プロフィールを見られるのは、ご本人、コーディネーター、参加したチームのリーダーだけです。',
  );
  await openProject(club, { id: 'p1', state: 'running' });
  await club.app.world.db.run((tx) =>
    tx.insert(seats).values(
      ['UP1', 'UP2'].map((userId) => ({
        ...{ id: userId, projectId: 'p1', roleId: 'teach', userId, leader: userId === 'UP2', learner: false },
        ...{ state: 'accepted' as const, invitedAt: club.now, answerBy: club.now },
      })),
    ),
  );
  const seen = await club.person('UP2').presses('プロフィール', profile);
  expect(JSON.stringify(seen.modal)).toContain('ゆっくり始めたいです');
});

test('in English', async () => {
  await register(club, { id: 'UP1' });
  const { modal } = await club.person('UCOORD').types('appoint');
  await club.person('UCOORD').submits(modal, { 対象の人: 'UEMMA', 役割: 'コーディネーター' });
  const emma = club.person('UEMMA');
  const got = await emma.types('members video editing 3 tokyo');
  expect(got.text).toContain('Looking for: Video editing 3 or more, Tokyo');
  expect(got.text).toContain('3 of 3 h a week free');
  const shown = await emma.presses('Profile', got);
  expect(JSON.stringify(shown.modal)).toContain('at most 2 in 7 days');
});
