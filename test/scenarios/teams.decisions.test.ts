import { DAY, MINUTE } from '../../src/core/time';
import { auditLog } from '../../src/features/admin/tables';
import { projects } from '../../src/features/projects/tables';
import { direct } from '../../src/features/teams/matcher';
import type { Club } from '../support/club';
import {
  card,
  invited,
  matches,
  openProject,
  openTeamsClub,
  ROOM,
  register,
  summaries,
  until,
  wish,
} from '../support/teams';

let club: Club;
afterEach(() => club.close());

const one = {
  roles: [{ id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: 3 }], seats: 1 }],
};
const env = { COORDINATORS: 'UCOORD,UCSR' };

/** Three who could take the one seat. @returns whoever the card names first */
async function proposed(): Promise<string> {
  club = await openTeamsClub({ env });
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true }, { id: 'UP3', leads: true });
  await openProject(club, { id: 'p1', ...one });
  await wish(club, 'p1', 'join', 'UP1', 'UP2', 'UP3');
  await matches(club);
  return chosen();
}

const chosen = (): string => /<@(UP\d)>/.exec(card(club).text)?.[1] ?? '';

test('of two who approve at once, one wins, and the other is told who was first', async () => {
  await proposed();
  const seen = structuredClone(card(club));
  const answers = await Promise.all([
    club.person('UCOORD').presses('承認して招待する', seen),
    club.person('UCSR').presses('承認して招待する', seen),
  ]);
  const told = answers.map((it) => it.text).filter(Boolean);
  expect(told).toEqual([expect.stringMatching(/<@UC(OORD|SR)>さんがすでにこの案を承認しました/)]);
  expect(invited(club)).toHaveLength(1);
});

test('only a coordinator may decide', async () => {
  await proposed();
  const got = await club.person('UHANAKO').presses('承認して招待する', card(club));
  expect(got.text).toContain('コーディネーター');
  expect((await club.person('UHANAKO').types('match')).text).toContain('コーディネーター');
  expect(invited(club)).toEqual([]);
});

test('a swap needs a reason, shows on the card, and is honoured by the next run', async () => {
  const first = await proposed();
  const { modal } = await club.person('UCOORD').presses('入れ替える', card(club));
  expect(modal.title.text).toBe('メンバーの入れ替え');
  const options = modal.blocks.find((it: { label?: { text: string } }) => it.label?.text === '代わりの方')
    .element.options;
  expect(options[0].text.text).toMatch(/^社員 \d（リーダー可、影響なし）$/);
  const other: string = options[0].value;
  const refused = await club.person('UCOORD').submits(modal, { 代わりの方: options[0].text.text });
  expect(refused.errors.reason).toBe('ここを入力してください。');
  const done = await club.person('UCOORD').submits(modal, {
    代わりの方: options[0].text.text,
    理由: '地域の団体と以前から面識がある',
  });
  expect(done.closed).toBe(true);
  expect(chosen()).toBe(other);
  expect(card(club).text).toContain('コーディネーターの判断：地域の団体と以前から面識がある');
  expect(card(club).text).toContain('1席すべてと、リーダーが揃っています。');
  expect(other).not.toBe(first);

  await matches(club);
  expect(chosen()).toBe(other);
  expect(card(club).text).toContain('コーディネーターの判断：地域の団体と以前から面識がある');
  await club.person('UCOORD').presses('承認して招待する', card(club));
  expect(invited(club)).toEqual([other]);
  const reason = '「動画編集講座」 地域の団体と以前から面識がある';
  expect(await club.app.world.db.run((tx) => tx.select().from(auditLog))).toEqual([
    expect.objectContaining({ act: 'swapSeat', byUser: 'UCOORD', subjectUser: other, reason }),
    expect.objectContaining({ act: 'approveTeam', subject: '動画編集講座' }),
  ]);
});

test('who was rejected is not proposed again; others take the seat', async () => {
  const first = await proposed();
  const { modal } = await club.person('UCOORD').presses('見送る', card(club));
  const name = modal.blocks.find((it: { block_id: string }) => it.block_id === 'people').element.options[0]
    .text.text;
  const nobody = await club.person('UCOORD').submits(modal, { 理由: '日程が重なる' });
  expect(nobody.errors.people).toBe('候補から外す方を選んでください。');
  await club.person('UCOORD').submits(modal, { 候補から外す方: [name], 理由: '日程が重なる' });
  expect(card(club).text).toMatch(/<@UCOORD>さんが見送りました。\n日程が重なる/);
  const before = summaries(club).length;
  await club.person('UCOORD').presses('組み直す', card(club));
  await until(club, () => summaries(club).length > before);
  expect(chosen()).not.toBe(first);
  expect(card(club).text).toContain('承認して招待する');
});

test('“not now” lets a project rest for a week', async () => {
  await proposed();
  const { modal } = await club.person('UCOORD').presses('見送る', card(club));
  await club.person('UCOORD').submits(modal, {
    見送り方: 'いまは組まない（1週間、このプロジェクトの案を出さない）',
    理由: '支援先の都合',
  });
  expect(card(club).text).toContain('12月2日(水)まで');
  expect((await club.person('UCOORD').types('match')).text).toContain('チームを組むプロジェクトがありません');
  await club.pass(8 * DAY);
  expect(card(club).text).toContain('承認して招待する');
});

test('who is locked keeps the seat, even against a better fit', async () => {
  const first = await proposed();
  const { modal } = await club.person('UCOORD').presses('固定する', card(club));
  const [option] = modal.blocks.find((it: { block_id: string }) => it.block_id === 'people').element.options;
  await club.person('UCOORD').submits(modal, { 固定する席: [option.text.text] });
  expect(card(club).text).toContain('コーディネーターが固定した席');
  await openProject(club, { id: 'p2', ...one, title: '配信の手伝い' });
  await wish(club, 'p2', 'join', first);
  await matches(club);
  expect(chosen()).toBe(first);
});

test('an unchanged proposal is not posted again; a changed one takes the place of the old card', async () => {
  const first = await proposed();
  const cards = () => club.slack.inChannel(ROOM).filter((it) => it.text.startsWith('チーム案：動画編集講座'));
  await matches(club);
  expect(cards()).toHaveLength(1);
  expect(summaries(club).at(-1)?.text).toContain('案は前回と同じです（1件）');
  const old = structuredClone(card(club));
  await club.person(first).types('pause');
  await matches(club);
  expect(cards()).toHaveLength(2);
  expect(cards()[0]?.text).toContain('新しい案に置きかわりました');
  expect(cards()[1]?.text).toMatch(
    /新しく <@UP\d>さん（募集に応えました）[\s\S]*外れた方 <@UP\d>さん（活動をお休み中です）/,
  );
  const late = await club.person('UCOORD').presses('承認して招待する', old);
  expect(late.text).toContain('この案は新しい案に置きかわりました');
});

test('a card whose project is no longer open says so', async () => {
  await proposed();
  await club.app.world.db.run((tx) => tx.update(projects).set({ state: 'cancelled' }));
  const got = await club.person('UCOORD').presses('承認して招待する', card(club));
  expect(got.text).toContain('「動画編集講座」は、すでに募集中ではありません');
  expect(invited(club)).toEqual([]);
});

test('somebody who has no room any more is named before anybody is invited', async () => {
  const first = await proposed();
  await club.person(first).types('pause');
  const got = await club.person('UCOORD').presses('承認して招待する', card(club));
  expect(got.text).toContain(`<@${first}>さん（お休み中です）`);
  expect(invited(club)).toEqual([]);
});

test('what is missing stands on the card, with what would help', async () => {
  club = await openTeamsClub({ env });
  const level = (it: 1 | 2 | 3) => [{ skill: 'video-editing', level: it, wants: 'use' as const }];
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', skills: level(2) });
  await openProject(club, { id: 'p1' });
  await matches(club);
  expect(card(club).text).toContain('足りないもの：講師 あと1人');
  expect(card(club).text).toContain('動画編集のレベルを3から2に下げる → 揃うチームが1つ増えます');
  expect(summaries(club)[0]?.text).toMatch(
    /1件のプロジェクトのうち0件でチームが揃い、2席のうち1席[\s\S]*動画編集講座 \| 1\/2 \| 講師 あと1人/,
  );
});

test('a run brings a picture of supply and demand, with the same in words', async () => {
  await proposed();
  await until(club, () => pictures().length > 0);
  expect(pictures()[0]).toMatchObject({
    text: expect.stringContaining('動画編集：1席に対して'),
    file: { name: 'supply.png', alt: expect.stringContaining('動画編集：1席に対して') },
  });
});

const pictures = () => club.slack.inChannel(ROOM).filter((it) => it.file);

test('a solve that fails is told to who asked, and leaves the last proposals standing', async () => {
  let works = true;
  club = await openTeamsClub({
    env,
    matcher: {
      ...direct,
      form: (...asked) => (works ? direct.form(...asked) : Promise.reject(new Error('no memory'))),
    },
  });
  await register(club, { id: 'UP1', leads: true });
  await openProject(club, { id: 'p1', ...one });
  await matches(club);
  works = false;
  const got = await club.person('UCOORD').types('match');
  expect(got.text).toContain('計算を始めました');
  await until(club, () => club.slack.toldTo('UCOORD').length > 0);
  expect(club.slack.toldTo('UCOORD')[0]?.text).toContain('前回の案はそのまま残っています');
  expect(card(club).text).toContain('承認して招待する');
});

test('while a calculation takes its time, presses are answered, and what was decided stands', async () => {
  let slow = false;
  let end = () => {};
  const waits = new Promise<void>((resolve) => {
    end = resolve;
  });
  club = await openTeamsClub({
    env,
    matcher: {
      ...direct,
      form: async (...asked) => {
        const formed = await direct.form(...asked);
        if (slow) await waits;
        return formed;
      },
    },
  });
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true });
  await openProject(club, { id: 'p1', ...one });
  await matches(club);
  slow = true;
  await club.person('UCOORD').types('match');
  expect((await club.person('UCOORD').presses('入れ替える', card(club))).modal.title.text).toBe(
    'メンバーの入れ替え',
  );
  await club.person('UCOORD').presses('承認して招待する', card(club));
  expect(card(club).text).toContain('返事待ち');
  end();
  await until(club, () => summaries(club).length === 2);
  expect(card(club).text).toContain('返事待ち');
});

test('one calculation at a time; a restart takes it up again', async () => {
  let slow = true;
  club = await openTeamsClub({
    env,
    matcher: { ...direct, form: (...asked) => (slow ? new Promise(() => {}) : direct.form(...asked)) },
  });
  await register(club, { id: 'UP1', leads: true });
  await openProject(club, { id: 'p1', ...one });
  expect((await club.person('UCOORD').types('match')).text).toContain('計算を始めました');
  expect((await club.person('UCSR').types('match')).text).toContain('いま別の計算が進んでいます');
  await club.halt();
  slow = false;
  await club.start();
  await club.pass(5 * MINUTE);
  await until(club, () => summaries(club).length === 1);
  expect(card(club).text).toContain('<@UP1>');
});

test('a proposal that waits is brought to mind after 2 and 7 days, then put anew', async () => {
  await proposed();
  const nudges = () => club.slack.inChannel(ROOM).filter((it) => it.text.includes('承認を待っています'));
  await club.pass('2026-11-27T10:20:00+09:00');
  expect(nudges()).toHaveLength(1);
  await club.pass('2026-12-02T10:20:00+09:00');
  expect(nudges()).toHaveLength(2);
  await club.pass('2026-12-04T08:05:00+09:00');
  const cards = club.slack.inChannel(ROOM).filter((it) => it.text.startsWith('チーム案：動画編集講座'));
  expect(cards).toHaveLength(2);
  const home = await club.person('UCOORD').opensHome();
  expect(JSON.stringify(home)).toContain('承認を待っているチーム案');
});
