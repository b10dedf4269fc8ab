import { tiers } from '../../../src/features/projects/rules';
import { shipped } from '../../../src/features/scenarios/catalogue';
import {
  draftFrom,
  linesIn,
  matching,
  type Scenario,
  stepLines,
  stepsIn,
} from '../../../src/features/scenarios/rules';

const all: Scenario[] = [...shipped].map(([id, content]) => ({ id, version: 1, retired: false, ...content }));

test('the catalogue has the kinds of activity of the published case, in both languages and all four tiers', () => {
  expect(all.length).toBeGreaterThanOrEqual(12);
  expect(new Set(all.map((it) => it.tier))).toEqual(new Set(tiers));
  for (const { id, ja, en } of all) {
    expect([id, ja?.steps.length]).toEqual([id, en?.steps.length]);
    for (const key of ['roles', 'deliverables', 'pitfalls', 'measures'] as const)
      expect([id, key, ja?.[key].length]).toEqual([id, key, en?.[key].length]);
  }
});

test.each(all.map((it) => [it.id, it] as const))('%s is written in each language', (_, { ja, en }) => {
  expect(JSON.stringify(en)).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  for (const words of [ja!.purpose, ja!.task, ja!.goal, ...ja!.pitfalls]) expect(words).toMatch(/。$/);
  for (const words of [en!.purpose, en!.task, en!.goal, ...en!.pitfalls]) expect(words).toMatch(/[.”]$/);
});

test('a project begins four weeks ahead and lasts as long as the scenario does', () => {
  const weekly = all.find((it) => it.id === 'programming-class')!;
  expect(draftFrom(weekly, 'en', '2026-11-26')).toMatchObject({
    title: 'Programming class for children',
    starts: '2026-12-24',
    ends: '2027-03-11',
    rhythm: 'weekly',
    roles: [{ title: 'Head teacher', seats: 1 }, { title: 'Mentor' }, { title: 'Laptop set-up' }],
  });
  const once = all.find((it) => it.id === 'live-streaming')!;
  expect(draftFrom(once, 'ja', '2026-11-26')).toMatchObject({ starts: '2026-12-24', ends: '2026-12-24' });
});

test.each([
  ['動画', 'video-editing'],
  ['ラジオ体操', 'radio-exercise'],
  ['ﾗｼﾞｵ', 'radio-exercise'],
  ['BOCCIA 3D', 'boccia-equipment'],
  ['students inquiry', 'inquiry-learning'],
  ['探究', 'inquiry-learning'],
  ['プレミアで映像編集', 'video-editing'],
])('“%s” finds %s', (typed, id) => {
  expect(matching(all, typed).map((it) => it.id)).toContain(id);
});

test('nothing typed finds everything, nonsense little', () => {
  expect(matching(all, ' ')).toHaveLength(all.length);
  expect(matching(all, '動画 ボッチャ サーフィン').length).toBeLessThan(all.length);
});

test('steps and lists read as they are typed', () => {
  const steps = stepsIn('下見｜1週間\n\n・配信 | 1日\n引き継ぎ');
  expect(steps).toEqual([
    { what: '下見', lasts: '1週間' },
    { what: '配信', lasts: '1日' },
    { what: '引き継ぎ', lasts: '' },
  ]);
  expect(stepsIn(stepLines(steps))).toEqual(steps);
  expect(linesIn('- a\n\n* b\n c ')).toEqual(['a', 'b', 'c']);
});
