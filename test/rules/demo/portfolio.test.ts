import { DateTime } from 'luxon';
import { type Activity, occasions, portfolio } from '../../../src/demo/portfolio';
import { prefectures, skill, slots, theme } from '../../../src/taxonomy';

const TODAY = new Date('2025-04-16T03:00:00Z');

const count = (list: string[]) =>
  Object.fromEntries(
    [...new Set(list)].sort().map((each) => [each, list.filter((one) => one === each).length]),
  );

test('the published activities, in all tiers and all states', () => {
  expect(portfolio.length).toBeGreaterThanOrEqual(13);
  expect(new Set(portfolio.map((each) => each.id)).size).toBe(portfolio.length);
  expect(Object.keys(count(portfolio.map((each) => each.tier)))).toEqual([
    'expertise',
    'often',
    'unique',
    'value',
  ]);
  expect(count(portfolio.map((each) => each.state))).toEqual({
    closed: 4,
    draft: 1,
    matched: 2,
    posted: 4,
    running: 4,
    waiting: 2,
  });
});

describe.each(portfolio.map((each) => [each.id, each] as const))('%s', (_, activity: Activity) => {
  test('names what the taxonomy knows', () => {
    const unknown = [
      ...activity.themes.filter((id) => !theme(id)),
      ...activity.roles.flatMap((role) => role.skills).filter((each) => !skill(each.skill)),
      ...activity.slots.filter((id) => !slots.some((slot) => slot.id === id)),
      ...places(activity).filter((id) => !prefectures.some((prefecture) => prefecture.id === id)),
    ];
    expect(unknown).toEqual([]);
  });

  test('stands in both languages, short enough for a message', () => {
    for (const { ja, en } of texts(activity)) {
      expect(ja).toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u);
      expect(en).not.toMatch(/[\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Han}]/u);
      expect(Math.max(ja.length, en.length)).toBeLessThan(400);
    }
    expect(activity.title.ja.length).toBeLessThanOrEqual(40);
  });

  test('has a goal that can be counted', () => {
    expect(activity.goal.ja).toMatch(/\d|全員/);
  });

  test.each([0, 1, 2, 3, 4, 5, 6])('its sessions fit its state and its slots, %i days later too', (days) => {
    const today = new Date(TODAY.getTime() + days * 86_400_000);
    const all = occasions(activity, today);
    const [past, future] = [
      all.filter(({ start }) => start < today),
      all.filter(({ start }) => start > today),
    ];
    expect(past.length > 0).toBe(['running', 'closed'].includes(activity.state));
    expect(future.length > 0).toBe(activity.state !== 'closed');
    for (const { start } of all) expect(activity.slots).toContain(slotOf(start));
  });
});

test('weekly without an end: every week up to two months ahead', () => {
  const all = occasions(portfolio.find((each) => each.id === 'radio-exercise')!, TODAY);
  const gaps = all.slice(1).map(({ start }, at) => (start.getTime() - all[at]!.start.getTime()) / 86_400_000);
  expect(new Set(gaps)).toEqual(new Set([7]));
  expect(all.filter(({ start }) => start > TODAY)).toHaveLength(8);
  expect(DateTime.fromJSDate(all[0]!.start, { zone: 'Asia/Tokyo' }).toFormat('ccc HH:mm')).toBe('Thu 08:15');
});

function places({ organisation, place }: Activity): string[] {
  return place.kind === 'onsite' ? [organisation.prefecture, place.prefecture] : [organisation.prefecture];
}

/** Every text of an activity, wherever it stands. */
function texts(value: unknown): { ja: string; en: string }[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('ja' in value && 'en' in value) return [value as { ja: string; en: string }];
  return Object.values(value).flatMap(texts);
}

function slotOf(start: Date): string {
  const { weekday, hour } = DateTime.fromJSDate(start, { zone: 'Asia/Tokyo' });
  if (weekday > 5) return weekday === 6 ? 'saturday' : 'sunday';
  return hour < 9 ? 'weekday-morning' : hour < 17 ? 'weekday-daytime' : 'weekday-evening';
}
