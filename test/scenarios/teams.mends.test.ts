import { HOUR } from '../../src/core/time';
import { admin } from '../../src/features/admin';
import { auditLog } from '../../src/features/admin/tables';
import { projects } from '../../src/features/projects/tables';
import { direct } from '../../src/features/teams/matcher';
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

const env = { MATCH_CRON: '0 8 * * *' };
const four = (it: 3 | 4) => [
  { id: 'teach', title: '講師', skills: [{ skill: 'video-editing', level: it }], seats: 1 },
];
let club: Club;
afterEach(() => club.close());

const open = async (options: Parameters<typeof openTeamsClub>[0] = {}) => {
  club = await openTeamsClub({ env, more: [admin], ...options });
};
const thread = (): Posted[] => club.slack.inChannel(ROOM).filter((it) => it.thread === card(club).ts);
const log = () => club.app.world.db.run((tx) => tx.select().from(auditLog));
const project = async () => {
  const [found] = await club.app.world.db.run((tx) => tx.select().from(projects));
  if (!found) throw new Error('There is no project.');
  return found;
};

/** A lesson that asks for level 4; the only one who would lead has level 3. */
async function tooHigh(options: Parameters<typeof openTeamsClub>[0] = {}): Promise<void> {
  await open(options);
  await register(club, { id: 'UP1', leads: true });
  await openProject(club, { id: 'p1', roles: four(4) });
  await matches(club);
}

/** Presses the best mend, and waits for what it would change. */
async function tries(): Promise<Posted> {
  const got = await club.person('UCOORD').presses('補う方法を試算する', card(club));
  expect(got.text).toContain('結果は、このチーム案のスレッドに届きます');
  await until(club, () => thread().length > 0);
  return thread().at(-1) as Posted;
}

test('a lower level is tried, shown and adopted; who proposed it is told, and the teams are formed anew', async () => {
  await tooHigh();
  expect(card(club).text).toContain('補うには：動画編集のレベルを4から3に下げる → 揃うチームが1つ増えます');
  const told = await tries();
  expect(told.text).toContain('揃うチーム：「動画編集講座」');
  expect(told.text).toContain('「動画編集講座」：新しく <@UP1>さん');
  expect((await project()).roles).toEqual(four(4));

  const { modal } = await club.person('UCOORD').presses('この方法にする', told);
  expect(JSON.stringify(modal.blocks)).toContain('提案した方にお知らせし、操作の記録に残して');
  const before = summaries(club).length;
  await club.person('UCOORD').submits(modal, { 理由: '団体も了承済み' });
  await until(club, () => summaries(club).length > before);
  expect((await project()).roles).toEqual(four(3));
  expect(card(club).text).toContain('<@UP1>さん（リーダー）');
  expect(club.slack.toldTo('UTARO').at(-1)?.text).toMatch(
    /あなたが提案した「動画編集講座」の条件を変えました[\s\S]*動画編集のレベルを4から3に下げる\n団体も了承済み/,
  );
  expect(await log()).toMatchObject([
    {
      act: 'amend',
      byUser: 'UCOORD',
      subject: '動画編集講座',
      reason: expect.stringContaining('団体も了承済み'),
    },
  ]);
});

test('of two coordinators who adopt it, one is told that it has changed', async () => {
  await tooHigh();
  const told = await tries();
  const first = await club.person('UCOORD').presses('この方法にする', told);
  const second = await club.person('UCOORD').presses('この方法にする', told);
  const before = summaries(club).length;
  await club.person('UCOORD').submits(first.modal);
  await until(club, () => summaries(club).length > before);
  await club.person('UCOORD').submits(second.modal);
  expect(await log()).toHaveLength(1);
});

test('a trial that fails changes nothing, and whoever asked is told', async () => {
  await tooHigh({ matcher: { ...direct, tryOut: () => Promise.reject(new Error('no memory')) } });
  await club.person('UCOORD').presses('補う方法を試算する', card(club));
  await until(club, () => club.slack.toldTo('UCOORD').length > 0);
  expect(club.slack.toldTo('UCOORD')[0]?.text).toContain(
    '試算がうまくいきませんでした。何も変わっていません',
  );
  expect(card(club).text).toContain('補う方法を試算する');
});

/** A lesson with two seats; whoever could take the second one has an hour a week too few. */
async function oneStep(): Promise<void> {
  await open();
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', hours: 1 });
  await openProject(club, { id: 'p1', hours: 3 });
  await matches(club);
}

test('a member who is one step away is asked, and a yes puts them into the next proposal', async () => {
  await oneStep();
  const { modal } = await club.person('UCOORD').presses('この方に尋ねる', card(club));
  expect(JSON.stringify(modal.blocks)).toContain('社員 2（空き時間が週1時間、必要なのは週3時間）');
  const done = await club.person('UCOORD').submits(modal);
  expect(JSON.stringify(done.modal)).toContain('48時間以内の返事をお待ちします');
  const [asked] = club.slack.toldTo('UP2');
  expect(asked?.text).toContain('ひとつだけ条件が合いません（空き時間が週1時間、必要なのは週3時間）');

  await club.person('UP2').presses('参加できます', asked as Posted);
  expect(club.slack.toldTo('UP2')[0]?.text).toContain('参加できるとのお返事、ありがとうございます');
  expect(thread().at(-1)?.text).toContain('<@UP2>さんから「参加できます」と返事がありました');
  await matches(club);
  expect(card(club).text).toMatch(/<@UP2>さん[\s\S]*ご本人に確認し、参加できると返事があった/);
  expect((await log()).map((it) => it.act)).toEqual(['ask']);
});

test('no answer within 48 hours is told, and nobody is asked twice', async () => {
  await oneStep();
  const { modal } = await club.person('UCOORD').presses('この方に尋ねる', card(club));
  await club.person('UCOORD').submits(modal);
  const again = await club.person('UCOORD').presses('この方に尋ねる', card(club));
  const refused = await club.person('UCOORD').submits(again.modal);
  expect(JSON.stringify(refused.modal)).toContain('今回は、どなたにも尋ねていません。');
  const proposal = card(club);
  await club.pass(49 * HOUR);
  expect(club.slack.toldTo('UP2')).toHaveLength(1);
  expect(club.slack.toldTo('UP2')[0]?.text).toContain('お返事の期限は過ぎました');
  const told = club.slack.inChannel(ROOM).filter((it) => it.thread === proposal.ts);
  expect(told.at(-1)?.text).toContain('48時間以内に返事がありませんでした');
});

test('who is not to be asked leaves the team at once, and may come back', async () => {
  await open();
  await register(club, { id: 'UP1', leads: true }, { id: 'UP2', leads: true });
  await openProject(club, { id: 'p1', roles: four(3) });
  await matches(club);
  const first = /<@(UP\d)>さん（リーダー）/.exec(card(club).text)?.[1] ?? '';
  const name = `社員 ${first.slice(2)}`;
  const { modal } = await club.person('UCOORD').presses('候補から外す', card(club));
  const silent = await club.person('UCOORD').submits(modal, { 候補から外す方: [name] });
  expect(silent.errors.reason).toBe('外す理由を入力してください。');
  const before = summaries(club).length;
  await club.person('UCOORD').submits(modal, { 候補から外す方: [name], 理由: '支援先の職員と親族' });
  await until(club, () => summaries(club).length > before);
  const [head] = card(club).text.split('代役');
  expect(head).not.toMatch(new RegExp(`• <@${first}>さん（リーダー）`));
  expect(card(club).text).toContain(`外れた方 <@${first}>さん（コーディネーターが候補から外しました）`);

  const asked = await club.person('UCOORD').types('why');
  const why = await club.person('UCOORD').submits(asked.modal, { 社員: first, プロジェクト: '動画編集講座' });
  expect(JSON.stringify(why.modal)).toContain('支援先の職員と親族');
  await club.person('UCOORD').presses('候補に戻す', why.modal);
  expect((await log()).map((it) => it.act).sort()).toEqual(['ban', 'unban']);
  const other = await club.person('UCOORD').types('why');
  const now = await club.person('UCOORD').submits(other.modal, { 社員: first, プロジェクト: '動画編集講座' });
  expect(JSON.stringify(now.modal)).not.toContain('支援先の職員と親族');
});

test('weights are read, changed within bounds, used, written down, and set back', async () => {
  await open();
  const { modal } = await club.person('UCOORD').types('weights');
  expect(JSON.stringify(modal.blocks)).toContain('いまは、すべて標準の点数です。');
  const saved = await club.person('UCOORD').submits(modal, { '✋ の希望がかなう': '800' });
  expect(JSON.stringify(saved.modal)).toContain('重みづけを保存しました。');
  expect((await log()).at(-1)).toMatchObject({ act: 'weigh', subject: '（✋ の希望がかなう 600→800）' });
  const again = await club.person('UCOORD').types('重みづけ');
  expect(JSON.stringify(again.modal.blocks)).toContain('標準から変えた項目があります。');
  await club.person('UCOORD').submits(again.modal, {
    標準に戻す: ['すべての項目を標準の点数に戻す（下の入力は使いません）'],
  });
  expect((await log()).at(-1)?.subject).toBe('（✋ の希望がかなう 800→600）');
  expect((await club.person('UHANAKO').types('weights')).text).toContain('コーディネーター');
});
