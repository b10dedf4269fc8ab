import { fitOf, ranked } from '../../../src/features/projects/fit';

const project = {
  id: 'p1',
  rhythm: 'weekly' as const,
  starts: '2026-12-01',
  time: '18:00',
  roles: [
    {
      id: 'r1',
      title: '編集',
      skills: [
        { skill: 'video-editing', level: 3 },
        { skill: 'excel', level: 2 },
      ],
      seats: 2,
    },
  ],
  themes: ['elderly', 'children', 'sports'],
  hours: 2,
  slots: ['weekday-evening'],
  place: 'site' as const,
  prefecture: '13',
};
const member = {
  skills: [
    { skill: 'video-editing', level: 4 as const, wants: 'use' as const },
    { skill: 'excel', level: 2 as const, wants: 'learn' as const },
  ],
  themes: ['elderly', 'children', 'sports'],
  hours: 2,
  slots: ['weekday-evening', 'saturday'],
  prefecture: '13',
  place: 'both' as const,
};

test('a member who fits in every way, with the reasons', () => {
  expect(fitOf(project, member)).toEqual({
    score: 6 + 4 + 1 + 1,
    reasons: [
      { why: 'skill', skill: 'video-editing', level: 4 },
      { why: 'skill', skill: 'excel', level: 2 },
      { why: 'theme', theme: 'elderly' },
      { why: 'theme', theme: 'children' },
      { why: 'slot', slot: 'weekday-evening' },
      { why: 'place', prefecture: '13' },
    ],
  });
});

test.each([
  [
    'learns one level below',
    { skills: [member.skills[0]!, { ...member.skills[1]!, level: 1 as const }] },
    4 + 6,
  ],
  ['has a part of the role', { skills: [member.skills[0]!] }, 1 + 6],
  ['is one level below and would not learn', { skills: [{ ...member.skills[0]!, level: 2 as const }] }, 6],
  ['cares about other things', { themes: ['disaster'] }, 12 - 4],
  ['has too few hours', { hours: 1 }, 12 - 4],
  ['is never free then', { slots: ['sunday'] }, 12 - 5],
  ['lives elsewhere', { prefecture: '47' }, 12 - 5],
  ['stays online', { place: 'online' as const }, 12 - 5],
])('a member who %s', (_, change, score) => {
  expect(fitOf(project, { ...member, ...change }).score).toBe(score);
});

test('an online project is within reach of all but those who want to be on site', () => {
  const online = { ...project, place: 'online' as const, prefecture: null };
  expect(fitOf(online, { ...member, prefecture: null }).reasons.at(-1)).toEqual({ why: 'online' });
  expect(fitOf(online, { ...member, place: 'site' }).score).toBe(12 - 5);
});

test('the best comes first; of equals, the one that begins sooner', () => {
  const [sooner, later] = [project, { ...project, id: 'p2', starts: '2027-01-01' }];
  const other = { ...project, id: 'p3', themes: [] };
  expect(ranked([other, later, sooner], member).map((it) => it.project.id)).toEqual(['p1', 'p2', 'p3']);
});
