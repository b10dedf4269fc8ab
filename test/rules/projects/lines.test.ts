import { needLines, periodLine, placeLine, scheduleLine } from '../../../src/features/projects/lines';

const schedule = {
  rhythm: 'weekly' as const,
  starts: '2026-12-01',
  ends: '2026-12-22',
  time: '18:00',
  minutes: 90,
};

test('when sessions are', () => {
  expect(scheduleLine(schedule, 'ja')).toBe('毎週火曜日 18:00〜19:30');
  expect(scheduleLine({ ...schedule, rhythm: 'biweekly' }, 'en')).toBe('Every other Tuesday 18:00–19:30');
  expect(scheduleLine({ ...schedule, rhythm: 'monthly' }, 'en')).toBe('Monthly on day 1 18:00–19:30');
  expect(scheduleLine({ ...schedule, rhythm: 'once', time: '23:00' }, 'en')).toBe(
    'Tue 1 Dec 23:00–next day 00:30',
  );
});

test('from when until when, with years where they differ', () => {
  expect(periodLine(schedule, 'ja')).toBe('12月1日(火)〜12月22日(火)');
  expect(periodLine({ ...schedule, ends: '2027-01-12' }, 'en')).toBe('Tue 1 Dec 2026 – Tue 12 Jan 2027');
});

test('where it is', () => {
  expect(placeLine({ place: 'site', prefecture: '13' }, 'ja')).toBe('現地（東京都）');
  expect(placeLine({ place: 'online', prefecture: null }, 'en')).toBe('online');
});

test('what is still needed', () => {
  const skills = [{ skill: 'video-editing', level: 3 }];
  const roles = [
    { id: 'r1', title: '動画編集', skills, seats: 2 },
    { id: 'r2', title: '司会', skills, seats: 1 },
  ];
  expect(needLines({ roles }, 'ja')).toEqual([
    '動画編集 レベル3以上：2名',
    '司会（動画編集 レベル3以上）：1名',
  ]);
  const taken = new Map([
    ['r1', 1],
    ['r2', 1],
  ]);
  expect(needLines({ roles }, 'en', taken)).toEqual([
    '1 seat: Video editing at level 3 or more',
    '司会: found',
  ]);
});
