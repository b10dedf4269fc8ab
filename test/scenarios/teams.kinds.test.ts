import { admin } from '../../src/features/admin';
import { auditLog } from '../../src/features/admin/tables';
import { projects } from '../../src/features/projects/tables';
import type { Club } from '../support/club';
import type { Posted } from '../support/recorder';
import {
  card,
  matches,
  openProject,
  openTeamsClub,
  ROOM,
  register,
  summaries,
  until,
} from '../support/teams';

/** Every kind of mend that the app carries out by itself, from the button on the card to its end. */

let club: Club;
beforeEach(async () => {
  club = await openTeamsClub({ env: { MATCH_CRON: '0 8 * * *' }, more: [admin] });
});
afterEach(() => club.close());

const seat = (skill: string, id = 'teach', title = '講師') => ({
  id,
  title,
  skills: [{ skill, level: 3 as const }],
  seats: 1,
});
const able = (skill: string) => [{ skill, level: 3 as const, wants: 'use' as const }];
const log = () => club.app.world.db.run((tx) => tx.select().from(auditLog));
const project = async (id = 'p1') =>
  (await club.app.world.db.run((tx) => tx.select().from(projects))).find((it) => it.id === id);
const proposer = () => club.slack.toldTo('UTARO').at(-1)?.text ?? '';

/** Presses the best mend of a card, and waits for what it would change. */
async function tries(title?: string): Promise<Posted> {
  const on = card(club, title);
  const thread = () => club.slack.inChannel(ROOM).filter((it) => it.thread === on.ts);
  await club.person('UCOORD').presses('補う方法を試算する', on);
  await until(club, () => thread().length > 0);
  return thread().at(-1) as Posted;
}

/** Adopts what was tried, and waits for the teams that come of it. @returns what was shown before */
async function adopts(told: Posted, filled: Record<string, string> = {}): Promise<string> {
  const { modal } = await club.person('UCOORD').presses('この方法にする', told);
  const before = summaries(club).length;
  await club.person('UCOORD').submits(modal, { 理由: '団体も了承済み', ...filled });
  await until(club, () => summaries(club).length > before);
  return JSON.stringify(modal.blocks);
}

test('hours: two who have an hour too few make a team once an hour less is asked for', async () => {
  await register(club, { id: 'UP1', hours: 2, leads: true }, { id: 'UP2', hours: 2 });
  await openProject(club, { id: 'p1', hours: 3 });
  await matches(club);
  expect(card(club).text).toContain(
    '補うには：活動時間を週3時間から週2時間に減らす → 揃うチームが1つ増えます',
  );
  const told = await tries();
  expect(told.text).toContain('揃うチーム：「動画編集講座」');
  expect((await project())?.hours).toBe(3);
  expect(await adopts(told)).toContain('募集の条件と、募集チャンネルの投稿が変わります');
  expect((await project())?.hours).toBe(2);
  expect(card(club).text).toContain('2席すべてと、リーダーが揃っています。');
  expect(proposer()).toMatch(/活動時間を週3時間から週2時間に減らす\n団体も了承済み/);
  expect(await log()).toMatchObject([{ act: 'amend', byUser: 'UCOORD', subject: '動画編集講座' }]);
});

test('slot: the schedule moves to where people are free, and its posting with it', async () => {
  await register(club, { id: 'UP1', slots: ['saturday'], leads: true }, { id: 'UP2', slots: ['saturday'] });
  await openProject(club, { id: 'p1', hours: 1 });
  await matches(club);
  expect(card(club).text).toContain('補うには：活動の時間帯を平日の夜から土曜日に移す');
  const shown = await adopts(await tries());
  expect(shown).toContain('最初の回は 12月5日(土) 10:00 になります。支援先の都合を確かめて');
  expect(await project()).toMatchObject({
    slots: ['saturday'],
    starts: '2026-12-05',
    ends: '2026-12-26',
    time: '10:00',
  });
  expect(card(club).text).toContain('2席すべてと、リーダーが揃っています。');
  expect(proposer()).toMatch(/活動の時間帯を平日の夜から土曜日に移す\n団体も了承済み/);
  expect((await log()).map((it) => it.act)).toEqual(['amend']);
});

test('share: the only one who can takes both seats, locked in both teams, once a coordinator says so', async () => {
  await register(club, { id: 'UP1', hours: 4, leads: true });
  const both = { hours: 3, roles: [seat('video-editing')] };
  await openProject(club, { id: 'p1', ...both });
  await openProject(club, { id: 'p2', ...both, title: '配信の手伝い' });
  await matches(club);
  const lacking = card(club).text.includes('（空席）') ? '動画編集講座' : '配信の手伝い';
  const other = lacking === '動画編集講座' ? '配信の手伝い' : '動画編集講座';
  expect(card(club, lacking).text).toContain(`補うには：<@UP1>さんに、「${other}」と兼ねてもらう`);
  const told = await tries(lacking);
  expect(told.text).toContain(`「${lacking}」：新しく <@UP1>さん`);
  expect(await adopts(told)).toContain('この方を両方のチームに固定して、組み直します');
  for (const title of [lacking, other]) {
    expect(card(club, title).text).toContain('• <@UP1>さん（リーダー）');
    expect(card(club, title).text).toContain('コーディネーターの判断：団体も了承済み');
  }
  expect(await log()).toMatchObject([{ act: 'share', byUser: 'UCOORD', reason: '団体も了承済み' }]);
  expect(club.slack.toldTo('UP1')).toEqual([]);
});

test('postpone: a team that lacks somebody anyway rests, and frees whom this one needs', async () => {
  await register(
    club,
    { id: 'UP1', hours: 4, skills: able('video-editing') },
    { id: 'UP2', skills: able('excel'), leads: true },
  );
  const apart = (skill: string) => [seat('video-editing'), seat(skill, 'help', '補佐')];
  await openProject(club, { id: 'p2', hours: 1, title: '配信の手伝い', roles: apart('live-streaming') });
  await openProject(club, { id: 'p3', hours: 1, title: '会場の設営', roles: apart('photography') });
  await matches(club);
  for (const title of ['配信の手伝い', '会場の設営']) {
    const { modal } = await club.person('UCOORD').presses('固定する', card(club, title));
    const [option] = modal.blocks.find((it: { block_id: string }) => it.block_id === 'people').element
      .options;
    await club.person('UCOORD').submits(modal, { 固定する席: [option.text.text] });
  }
  await openProject(club, { id: 'p1', hours: 1, roles: apart('excel') });
  await matches(club);
  expect(card(club).text).toMatch(/補うには：「(配信の手伝い|会場の設営)」を先に延ばす/);
  const late = /補うには：「(.*?)」を先に延ばす/.exec(card(club).text)?.[1] ?? '';
  const told = await tries();
  expect(told.text).toContain('揃うチーム：「動画編集講座」');
  const { modal } = await club.person('UCOORD').presses('この方法にする', told);
  const past = await club.person('UCOORD').submits(modal, { いつまで: '2026-11-24' });
  expect(past.errors.until).toBe('明日より後の日を選んでください。');
  expect(await adopts(told, { いつまで: '2027-01-15' })).toContain(
    '選んだ日まで、そのプロジェクトの案を出しません',
  );
  expect(card(club).text).toContain('2席すべてと、リーダーが揃っています。');
  expect(card(club, late).text).toContain('1月15日(金)まで、このプロジェクトの案は出しません。');
  expect(proposer()).toMatch(
    new RegExp(
      `あなたが提案した「${late}」のチームづくりを1月15日\\(金\\)まで延ばしました[\\s\\S]*団体も了承済み`,
    ),
  );
  expect((await log()).at(-1)).toMatchObject({ act: 'postpone', byUser: 'UCOORD', subject: late });
});
