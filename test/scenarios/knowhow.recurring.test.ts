import { lessons, recurringPitfalls } from '../../src/features/knowhow/tables';
import { emptyContent } from '../../src/features/knowhow/views';
import { scenarioVersions } from '../../src/features/scenarios/tables';
import { Club } from '../support/club';
import { room } from '../support/project';

/** What lessons of a scenario say again and again becomes one of its pitfalls, if a coordinator wants it. */

let club: Club;
beforeEach(async () => {
  club = await Club.open();
});
afterEach(() => club.close());

const publishes = (id: string, donts: string, scenario: string) =>
  club.app.world.db.run((tx) =>
    tx.insert(lessons).values({
      ...{ id, state: 'published', author: 'UTARO' },
      content: { ...emptyContent, title: `ノウハウ${id}`, situation: '講座', did: '試した', donts, scenario },
      ...{ checkedAt: club.now, createdAt: club.now, publishedAt: club.now },
    }),
  );
const line = '撮り直しのための予備日を決めずに始めない';
const offers = () => room(club).filter((it) => it.text.includes('注意点の追加のご提案'));

async function three(): Promise<void> {
  await publishes('1', line, 'video-editing');
  await publishes('2', `撮り直しのための予備日を、決めずに始めない`, '団体の動画づくりと編集教室');
  await publishes('3', `${line}こと`, 'video-editing');
}

test('a coordinator takes it: the form opens with it, and once saved it is not offered again', async () => {
  await three();
  await publishes('4', line, 'video-editing');
  await club.pass('2026-11-26T10:00:00+09:00');
  expect(offers()).toHaveLength(1);
  const [offer] = offers();
  expect(offer!.text).toContain(line);
  expect(offer!.text).toMatch(/もとのノウハウ：「ノウハウ1」/);

  const refused = await club.person('UTARO').presses('シナリオを開いて加える', offer!);
  expect(refused.modal).toBeUndefined();
  const coordinator = club.person('UCOORD');
  const { modal } = await coordinator.presses('シナリオを開いて加える', offer!);
  expect(JSON.stringify(modal)).toContain(`\\n${line}"`);
  const reason = (modal.blocks as { block_id?: string; label?: { text: string } }[]).find(
    (it) => it.block_id === 'reason',
  )!;
  const saved = await coordinator.submits(modal, { [reason.label!.text]: 'ノウハウから' });
  expect(saved.errors).toEqual({});
  const [version] = await club.app.world.db.run((tx) => tx.select().from(scenarioVersions));
  expect(version!.content.ja!.pitfalls.at(-1)).toBe(line);

  await club.pass('2026-11-27T10:00:00+09:00');
  await club.pass('2026-11-30T10:00:00+09:00');
  expect(room(club).find((it) => it.text.includes('シナリオに加わりました'))).toBeDefined();
  expect(offers()).toHaveLength(0);
  const kept = await club.app.world.db.run((tx) => tx.select().from(recurringPitfalls));
  expect(kept.map((it) => it.became)).toEqual(['taken']);
});

test('refused, or left alone, it ends and is never offered again', async () => {
  await three();
  await club.pass('2026-11-26T10:00:00+09:00');
  const gone = await club.person('UCOORD').presses('加えない', offers()[0]!);
  expect(gone.text).toContain('同じご提案は、もういたしません');
  await club.pass('2026-11-27T10:00:00+09:00');
  expect(offers()).toHaveLength(0);
  const kept = await club.app.world.db.run((tx) => tx.select().from(recurringPitfalls));
  expect(kept).toMatchObject([{ became: 'refused', byUser: 'UCOORD' }]);
});

test('nobody decides: it is brought to mind, and ends with a reason', async () => {
  await three();
  await club.pass('2026-11-26T10:00:00+09:00');
  await club.pass('2026-11-30T10:00:00+09:00');
  expect(room(club).at(-1)!.text).toContain('お返事を待っています');
  for (const day of ['2026-12-04', '2026-12-08', '2026-12-11', '2026-12-14'])
    await club.pass(`${day}T10:00:00+09:00`);
  expect(room(club).some((it) => it.text.includes('14日のあいだお返事がなかった'))).toBe(true);
  const kept = await club.app.world.db.run((tx) => tx.select().from(recurringPitfalls));
  expect(kept.map((it) => it.became)).toEqual(['lapsed']);
});
