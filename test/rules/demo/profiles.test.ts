import { profiles } from '../../../src/demo/profiles';
import { cast, company } from '../../../src/sandbox/company';
import { languages, prefectures, skill, slots, theme } from '../../../src/taxonomy';

const ids = company(7, 455).map((each) => each.id);
const members = profiles(1, ids);

const share = (is: (member: (typeof members)[number]) => boolean) =>
  members.filter(is).length / members.length;
const having = (id: string) => members.filter((each) => each.skills.some((one) => one.skill === id)).length;
const unknown = (list: readonly { id: string }[], given: string[]) =>
  given.filter((id) => !list.some((each) => each.id === id));

test('a profile depends on the seed and the person alone', () => {
  expect(profiles(1, ids)).toEqual(members);
  expect(profiles(1, [...ids].reverse())).toEqual([...members].reverse());
  expect(profiles(2, ids)).not.toEqual(members);
});

test('profiles name what the taxonomy knows, each thing once', () => {
  for (const each of members) {
    const known = each.skills.map((one) => one.skill);
    expect(known.filter((id) => !skill(id))).toEqual([]);
    expect(each.themes.filter((id) => !theme(id))).toEqual([]);
    expect(unknown(slots, each.slots)).toEqual([]);
    expect(unknown(languages, each.languages)).toEqual([]);
    expect(unknown(prefectures, each.prefecture ? [each.prefecture] : [])).toEqual([]);
    for (const list of [known, each.themes, each.slots, each.languages]) {
      expect(list.length).toBeGreaterThan(0);
      expect(new Set(list).size).toBe(list.length);
    }
    for (const { level } of each.skills) expect([1, 2, 3, 4, 5]).toContain(level);
    expect([1, 2, 3, 4, 5, 6]).toContain(each.hours);
  }
});

test('skills are spread as in a company', () => {
  expect(having('excel')).toBeGreaterThan(80);
  expect(having('facilitation')).toBeGreaterThan(60);
  for (const rare of ['video-editing', 'live-streaming']) {
    expect(having(rare)).toBeGreaterThan(0);
    expect(having(rare)).toBeLessThan(30);
  }
  expect(new Set(members.flatMap((each) => each.skills.map((one) => one.skill))).size).toBeGreaterThan(150);
  expect(share((each) => each.skills.some((one) => one.wants === 'learn'))).toBeGreaterThan(0.3);
});

test('some lead, some agree, a few pause', () => {
  const between = (value: number, least: number, most: number) =>
    expect(value >= least && value <= most).toBe(true);
  between(
    share((each) => each.leads),
    0.1,
    0.2,
  );
  between(
    share((each) => each.consent),
    0.22,
    0.38,
  );
  between(
    share((each) => each.paused),
    0.01,
    0.08,
  );
});

test('the people whom the README names have the profile that was written for them', () => {
  const known = profiles(
    99,
    Object.values(cast).map((each) => each.id),
  );
  expect(known).toEqual(members.slice(0, 12));
  expect(known.map((each) => each.prefecture)).toEqual(Object.values(cast).map((each) => each.prefecture));
  expect(known.find((each) => each.id === cast.ren.id)?.skills[0]).toEqual({
    skill: 'video-editing',
    level: 5,
    wants: 'use',
  });
});
