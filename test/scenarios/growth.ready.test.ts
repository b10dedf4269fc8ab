import { findMember } from '../../src/features/members';
import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { openTeamClub } from '../support/team';

let club: Club;
const desk = () => club.slack.inChannel('probono-coordinators');
const ready = () => desk().findLast((it) => it.text.startsWith('次の一歩の準備ができた人')) as Posted;
const last = (id: string) => club.person(id).told.at(-1) as Posted;
const coordinator = () => club.person('UCOORD');

/** A button of one of the people in the message. */
const beside = (label: string, id: string, on = ready()) => {
  const at = on.blocks.findIndex((it) => JSON.stringify(it).includes(`"${id}"`));
  const row = on.blocks.slice(at).find((it) => it.type === 'actions');
  return coordinator().presses(label, { ...on, blocks: [row!] });
};

beforeEach(async () => {
  club = await openTeamClub('2026-11-25T10:00:00+09:00');
  await known(club, [{ id: 'UP1' }]);
  // Hanako may be deputy, Emma is asked whether she would lead, Taro may coordinate.
  await closedProject(club, 'c1', ['UTARO', 'UHANAKO', 'UEMMA']);
  await closedProject(club, 'c2', ['UTARO', 'UEMMA'], { met: 'partly' });
  await closedProject(club, 'c3', ['UTARO']);
  await runningInRoom(club, { id: 'PRADIO' }, ['UTARO', 'UHANAKO']);
  await club.pass('2026-12-01T09:10:00+09:00');
});
afterEach(() => club.close());

test('once a month the coordinators hear who is ready, and why; nobody else does', async () => {
  const { text } = ready();
  expect(text).toContain(
    '<@UHANAKO>さん — 副リーダー\nプロジェクトを1件終え、活動回に4回参加、振り返りに1件回答。',
  );
  expect(text).toContain('いまは「オンラインラジオ体操」のチームで、副リーダーはまだいません。');
  expect(text).toContain('<@UEMMA>さん — リーダー\nプロジェクトを2件終え、活動回に8回参加');
  expect(text).toContain('<@UTARO>さん — コーディネーター\nリーダーとして3件を目標に届けて終え');
  expect(text).not.toContain('UP1');
  await club.pass('2026-12-02T09:10:00+09:00');
  expect(desk().filter((it) => it.text.startsWith('次の一歩'))).toHaveLength(1);
  expect(club.person('UEMMA').told.some((it) => it.text.includes('lead a team'))).toBe(false);

  await beside('副リーダーをお願いする', 'UHANAKO');
  expect(ready().text).toContain('<@UCOORD>さんが、副リーダーをお願いしました。');
  expect(last('UHANAKO').text).toContain('副リーダーをお願いしたいとのことです');
  const form = await beside('コーディネーターに任命する', 'UTARO');
  await coordinator().submits(form.modal!);
  await club.pass('2026-12-02T10:40:00+09:00');
  expect(ready().text).toContain('コーディネーターに任命されました。');
});

test('who is asked answers, and a yes stands in their profile; in English', async () => {
  const before = structuredClone(ready());
  await beside('引き受けられるか尋ねる', 'UEMMA');
  expect(ready().text).toContain('<@UCOORD>さんが、リーダーを引き受けられるか尋ねました。');
  expect((await beside('引き受けられるか尋ねる', 'UEMMA', before)).text).toContain('すでに決まっています');
  await club.pass('2026-12-01T18:00:00+09:00');
  expect(last('UEMMA').text).toContain(
    'Would you lead a team?\nYou have finished 2 projects and come to 8 sessions.',
  );
  const asked = JSON.stringify((await club.person('UEMMA').types('asked')).modal);
  expect(asked).toContain('by what you did, that you could lead a team');
  const letter = structuredClone(last('UEMMA'));
  await club.person('UEMMA').presses('I would', letter);
  expect(last('UEMMA').text).toContain('Your profile says now that you would lead.');
  expect((await club.app.world.db.run((tx) => findMember(tx, 'UEMMA')))?.leads).toBe(true);
  expect(desk().some((it) => it.text === '<@UEMMA>さんは、リーダーを引き受けてもよいとのことです。')).toBe(
    true,
  );
  expect((await club.person('UEMMA').presses('Not now', letter)).text).toContain('This question has ended.');
});

test('a question that nobody answers ends, and so does one that would be too much', async () => {
  await club.person('UEMMA').types('pause');
  expect((await beside('引き受けられるか尋ねる', 'UEMMA')).text).toContain('お声がけを控えています');
  await club.person('UEMMA').types('resume');
  await beside('引き受けられるか尋ねる', 'UEMMA');
  await club.pass('2026-12-08T09:10:00+09:00');
  expect(ready().text).toContain('お返事を待っています。');
  await club.pass('2026-12-09T09:10:00+09:00');
  expect(ready().text).toContain('期限までにお返事がありませんでした。');
  expect(club.person('UEMMA').told.some((it) => it.text.includes('is over.'))).toBe(true);
});

test('not now, and “don’t suggest me”, are kept; what nobody decided on comes again', async () => {
  await beside('今はお願いしない', 'UHANAKO');
  expect(ready().text).toContain('半年は、ここに出しません。');
  const emma = club.person('UEMMA');
  const path = await emma.types('path');
  expect((await emma.presses('Don’t suggest me', path as never)).text).toContain('coordinators are not told');
  expect((await emma.types('path')).text).toContain('[You may suggest me]');
  expect((await beside('引き受けられるか尋ねる', 'UEMMA')).text).toContain('お声がけを控えています');
  await club.pass('2027-01-04T09:10:00+09:00');
  expect(ready().text).toContain('<@UTARO>さん');
  for (const id of ['UHANAKO', 'UEMMA']) expect(ready().text).not.toContain(id);
  await emma.presses('You may suggest me', (await emma.types('path')) as never);
  await club.pass('2027-02-01T09:10:00+09:00');
  expect(ready().text).toContain('<@UEMMA>さん');
  await club.pass('2027-07-01T09:10:00+09:00');
  expect(ready().text).toContain('<@UEMMA>さん');
});

test('who asks after the message not to be suggested is named in it no more, and nobody acts on it', async () => {
  const before = structuredClone(ready());
  const quiet = async (id: string, label: string) =>
    club.person(id).presses(label, (await club.person(id).types('path')) as never);
  await quiet('UHANAKO', '候補として知らせない');
  expect((await beside('副リーダーをお願いする', 'UHANAKO', before)).text).toContain(
    'お声がけを控えています',
  );
  await club.pass('2026-12-01T09:40:00+09:00');
  expect(ready().text).not.toContain('UHANAKO');
  expect(ready().text).toContain('UEMMA');
  await beside('今はお願いしない', 'UTARO');
  await quiet('UEMMA', 'Don’t suggest me');
  await quiet('UTARO', '候補として知らせない');
  await club.pass('2026-12-01T10:40:00+09:00');
  expect(ready().text).toContain('半年は、ここに出しません。');
  await club.person('UTARO').submits((await club.person('UTARO').types('leave')).modal!, {
    確認: ['削除されるものを読み、退会します'],
  });
  await club.pass('2026-12-01T11:40:00+09:00');
  expect(ready().text).toContain('いま、ここでお知らせする方はいません。');
  expect(ready().text).not.toContain('<@U');
});

test('what is kept of it is theirs, and goes', async () => {
  const hanako = club.person('UHANAKO');
  await hanako.types('export');
  await club.settle();
  expect(String(last('UHANAKO').file?.content)).toContain('"step": "deputy"');
  await hanako.submits((await hanako.types('leave')).modal!, { 確認: ['削除されるものを読み、退会します'] });
  await club.pass('2026-12-01T10:40:00+09:00');
  expect(ready().text).not.toContain('UHANAKO');
});
