import { mentorships } from '../../src/features/mentors/tables';
import type { Club } from '../support/club';
import { closedProject } from '../support/past';
import type { Posted } from '../support/recorder';
import { known, runningInRoom } from '../support/running';
import { openTeamClub } from '../support/team';

let club: Club;
const desk = () => club.slack.inChannel('probono-coordinators');
const messages = () => desk().filter((it) => it.text.startsWith('次の一歩の準備ができた人'));
const ready = () => messages().at(-1) as Posted;
const named = (text: string) => text.match(/<@UP\d+>さん — リーダーとして2件/g) ?? [];
const leadsTwo = async (n: number) => {
  for (const i of [1, 2]) await closedProject(club, `p${n}x${i}`, [`UP${n}`]);
};

beforeEach(async () => {
  club = await openTeamClub('2026-11-25T10:00:00+09:00');
  await known(
    club,
    Array.from({ length: 12 }, (_, i) => ({ id: `UP${i + 1}` })),
  );
});
afterEach(() => club.close());

test('coordinators hear once in half a year who could be a mentor, with nothing to decide; and so do they', async () => {
  await leadsTwo(1);
  await leadsTwo(2);
  await runningInRoom(club, { id: 'PRADIO' }, ['UHANAKO', 'UTARO']);
  await club.app.world.db.run((tx) =>
    tx.insert(mentorships).values({
      ...{ id: 'm', projectId: 'PRADIO', leaderId: 'UHANAKO', mentorId: 'UP2', state: 'accepted' },
      ...{ ranked: [], refused: [], byUser: null, at: club.now, answerBy: null },
    }),
  );
  await club.pass('2026-12-01T09:10:00+09:00');
  expect(ready().text).toContain('メンター（はじめてのリーダーの相談相手）をお願いできる方');
  expect(ready().text).toContain('いま決めることはありません。');
  expect(ready().text).toContain('• <@UP1>さん — リーダーとして2件を目標に届けて終えています');
  expect(ready().text).not.toContain('UP2');
  expect(ready().blocks.some((it) => it.type === 'actions')).toBe(false);
  const path = (await club.person('UP1').types('path')).text;
  expect(path).toContain('いまは「メンター」を担えるところまで来ています。');
  expect(path).toContain('はじめてリーダーを務める人の相談相手になれます。');

  await club.pass('2027-01-04T09:10:00+09:00');
  expect(messages()).toHaveLength(1);
  await closedProject(club, 'third', ['UP1']);
  await club.pass('2027-02-01T09:10:00+09:00');
  expect(ready().text).toContain('<@UP1>さん — コーディネーター');
});

test('they take nobody’s place in the message, and ten of them stand in it', async () => {
  for (let n = 1; n <= 11; n++) await leadsTwo(n);
  await closedProject(club, 'c1', ['UTARO', 'UHANAKO']);
  await runningInRoom(club, { id: 'PRADIO' }, ['UTARO', 'UHANAKO']);
  await club.pass('2026-12-01T09:10:00+09:00');
  expect(ready().text).toContain('<@UHANAKO>さん — 副リーダー');
  expect(named(ready().text)).toHaveLength(10);
  await club.pass('2027-01-04T09:10:00+09:00');
  expect(named(ready().text)).toHaveLength(1);
});

test('where half a year has gone by and nobody asked them, they are named again', async () => {
  await leadsTwo(1);
  await club.pass('2026-12-01T09:10:00+09:00');
  await club.pass('2027-06-01T09:10:00+09:00');
  expect(messages()).toHaveLength(2);
});
