import fc from 'fast-check';
import { calendarFile, type Entry } from '../../src/core/calendar';
import { nearest, type Part, sessionsOf } from '../../src/features/calendar/rules';
import type { Project } from '../../src/features/projects';
import { inRhythm } from '../../src/features/schedule/rules';
import { readCalendar } from '../support/icalendar';
import { change, plan, TOKYO } from '../support/plans';
import { radio } from '../support/running';

const entry = (more: Partial<Entry> = {}): Entry => ({
  ...{ uid: 'P1-20261202@probono', begins: new Date('2026-12-02T09:00:00Z'), minutes: 60 },
  ...{ title: 'オンラインラジオ体操', words: '', place: 'オンライン', cancelled: false, free: false },
  ...{ sequence: 0, modified: new Date('2026-11-28T00:00:00Z') },
  ...more,
});

test('whatever people typed comes out of a calendar as it went in, in lines of 75 octets at most', () => {
  // Line breaks are one kind in a calendar, and what is not seen at the ends counts for nothing.
  const unit = fc.constantFrom(...'あ体操😀,;:\\"\n=n '.split(''), 'BEGIN:VEVENT', '\r\n', '🇯🇵', 'é');
  const typed = fc.array(unit, { maxLength: 120 }).map((it) => it.join(''));
  const told = (text: string) => text.replaceAll('\r\n', '\n').replaceAll('\r', '');
  fc.assert(
    fc.property(typed, typed, typed, (title, words, place) => {
      const { entries } = readCalendar(calendarFile('予定', [entry({ title, words, place })]));
      expect(entries).toHaveLength(1);
      expect(told(entries[0]!.words)).toBe(told(words));
      expect(told(entries[0]!.title ?? '')).toBe(told(title));
      expect(told(entries[0]!.place ?? '')).toBe(told(place));
    }),
  );
});

test('the nearest entries are kept, the earliest first', () => {
  const now = new Date('2026-12-01T00:00:00Z');
  const at = (days: number) => entry({ uid: `${days}`, begins: new Date(now.getTime() + days * 86_400_000) });
  const kept = nearest([at(30), at(-3), at(-50), at(2), at(9)], now, 3);
  expect(kept.map((it) => it.uid)).toEqual(['-3', '2', '9']);
});

const part = (project: Partial<Project>, more: Partial<Part> = {}): Part => ({
  project: { ...radio, ...project },
  since: new Date('2026-10-01T00:00:00Z'),
  ...{ roles: [], leads: false, said: new Map() },
  ...more,
});
const begins = (it: Part, now: string, zone = TOKYO) =>
  sessionsOf(it, new Date(now), zone).map(({ at }) => at.toISOString());

test('sessions keep their time of the clock across a change to summer time, and in Tokyo there is none', () => {
  const project = { starts: '2027-03-22', ends: '2027-04-05', time: '18:00' };
  expect(begins(part(project), '2027-03-20T00:00:00Z')).toEqual([
    '2027-03-22T09:00:00.000Z',
    '2027-03-29T09:00:00.000Z',
    '2027-04-05T09:00:00.000Z',
  ]);
  expect(begins(part(project), '2027-03-20T00:00:00Z', 'Europe/Berlin')).toEqual([
    '2027-03-22T17:00:00.000Z',
    '2027-03-29T16:00:00.000Z',
    '2027-04-05T16:00:00.000Z',
  ]);
});

test('a calendar tells of 60 days back, and of nothing before one was in the team', () => {
  const project = { starts: '2026-11-04', ends: '2026-12-23' };
  expect(begins(part(project), '2027-02-01T00:00:00Z')[0]).toBe('2026-12-09T09:00:00.000Z');
  const joined = part(project, { since: new Date('2026-12-10T00:00:00Z') });
  expect(begins(joined, '2026-12-20T00:00:00Z')[0]).toBe('2026-12-16T09:00:00.000Z');
  const instead = part(project, { standsInAt: new Set([Date.parse('2026-12-16T09:00:00Z')]) });
  expect(begins(instead, '2026-12-01T00:00:00Z')).toEqual(['2026-12-16T09:00:00.000Z']);
});

test('a moved session is known by when it would have been, and a cancelled one stays', () => {
  const changes = [change('2026-11-09T18:00', '2026-11-10T19:00'), change('2026-11-16T18:00', null)];
  const project = { ...radio, ...plan({ changes }), ends: '2026-11-23' };
  const all = sessionsOf(part(project), new Date('2026-11-01T00:00:00Z'), TOKYO);
  expect(all.map((it) => [it.uid, it.at.toISOString(), it.change?.to])).toEqual([
    ['PRADIO-20261102@probono', '2026-11-02T09:00:00.000Z', undefined],
    ['PRADIO-20261109@probono', '2026-11-10T10:00:00.000Z', '2026-11-10T19:00'],
    ['PRADIO-20261116@probono', '2026-11-16T09:00:00.000Z', null],
    ['PRADIO-20261123@probono', '2026-11-23T09:00:00.000Z', undefined],
  ]);
});

test('a project that goes by another clock from some day on has the same sessions before', () => {
  const project = { ...radio, ...plan() };
  const rhythm = {
    often: { kind: 'weekly' as const, every: 1, on: [1] },
    dates: [],
    holidays: 'keep' as const,
  };
  const abroad = {
    from: '2026-11-16',
    ends: '2026-11-30',
    time: '10:00',
    minutes: 60,
    zone: 'Europe/Berlin',
  };
  const after = {
    ...project,
    ...inRhythm(project, { ...rhythm, ...abroad }, new Date('2026-11-01T00:00:00Z'), TOKYO),
  };
  const uids = (it: Project) =>
    sessionsOf(part(it), new Date('2026-11-01T00:00:00Z'), TOKYO).map((session) => session.uid);
  expect(uids(after).slice(0, 3)).toEqual([...uids(project).slice(0, 2), 'PRADIO-20261116@probono']);
});

test('another time of day leaves the sessions what they are known by; a second one on a day has a name of its own', () => {
  const project = { ...radio, ...plan({ dates: ['2026-11-16T10:00'] }), ends: '2026-11-30' };
  const later = {
    ...{ often: { kind: 'weekly' as const, every: 1, on: [1] }, dates: [], holidays: 'keep' as const },
    ...{ from: '2026-11-09', ends: '2026-11-30', time: '19:30', minutes: 90, zone: null },
  };
  const after = { ...project, ...inRhythm(project, later, new Date('2026-11-01T00:00:00Z'), TOKYO) };
  const named = (it: Project) =>
    sessionsOf(part(it), new Date('2026-11-01T00:00:00Z'), TOKYO).map(({ uid, at }) => [
      uid.slice(7, -8),
      at.toISOString().slice(5, 16),
    ]);
  expect(named(project)).toEqual([
    ['20261102', '11-02T09:00'],
    ['20261109', '11-09T09:00'],
    ['20261116', '11-16T01:00'],
    ['20261116-2', '11-16T09:00'],
    ['20261123', '11-23T09:00'],
    ['20261130', '11-30T09:00'],
  ]);
  expect(named(after)).toEqual([
    ['20261102', '11-02T09:00'],
    ['20261109', '11-09T10:30'],
    ['20261116', '11-16T01:00'],
    ['20261116-2', '11-16T10:30'],
    ['20261123', '11-23T10:30'],
    ['20261130', '11-30T10:30'],
  ]);
});
