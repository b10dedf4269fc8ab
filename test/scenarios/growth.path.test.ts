import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import { running } from '../support/running';
import { openTeamClub } from '../support/team';

let club: Club;
beforeEach(async () => {
  club = await openTeamClub('2026-11-25T10:00:00+09:00');
});
afterEach(() => club.close());

test('the path says where one is, what is missing in plain words, and a small step; to oneself alone', async () => {
  const first = (await club.person('UP1').types('path')).text;
  expect(first).toContain('これから最初の一歩です。');
  expect(first).toContain('どこかのチームに参加する');
  expect(first).toContain('/probono find');

  await closedProject(club, 'p1', ['UTARO', 'UHANAKO']);
  const hanako = (await club.person('UHANAKO').types('道のり')).text;
  expect(hanako).toContain('いまは「副リーダー」を担えるところまで来ています。');
  expect(hanako).toContain('プロジェクトを最後まで終える：あと1件（いま1件）');
  expect(hanako).toContain('活動回に参加する：あと2回（いま4回）');
  expect(hanako).not.toContain('鈴木');
  // She is in no team now, and then in one.
  expect(hanako).toContain('次は「リーダー」です。あと必要なのは、次のことです。');
  expect(hanako).toContain('はじめの小さな一歩：/probono find で、次の募集をご覧ください。');
  await running(club, { id: 'now' }, ['UP1', 'UHANAKO']);
  expect((await club.person('UHANAKO').types('path')).text).toContain(
    'はじめの小さな一歩：いまのチームの活動を、最後まで一緒に楽しんでください。',
  );

  await closedProject(club, 'p2', ['UTARO', 'UEMMA'], { met: 'partly' });
  await closedProject(club, 'p3', ['UTARO'], { met: 'no' });
  const taro = (await club.person('UTARO').types('path')).text;
  expect(taro).toContain('いまは「メンター」を担えるところまで来ています。');
  expect(taro).toContain('リーダーとして目標に届いて終える：あと1件（いま2件）');
  const coordinator = (await club.person('UCOORD').types('path')).text;
  expect(coordinator).toContain('道のりの最後まで来られました。');
});

test('in English, with the small step that begins with what is missing first', async () => {
  await closedProject(club, 'p1', ['UTARO', 'UEMMA'], { sessions: 1 });
  const { text } = await club.person('UEMMA').types('path');
  expect(text).toContain('You are a participant now.');
  expect(text).toContain('come to 2 more sessions (1 so far)');
  expect(text).toContain('/probono sessions');
});
