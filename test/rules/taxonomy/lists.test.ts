import * as taxonomy from '../../../src/taxonomy';

const lists = {
  groups: taxonomy.groups,
  skills: taxonomy.skills,
  themes: taxonomy.themes,
  regions: taxonomy.regions,
  prefectures: taxonomy.prefectures,
  slots: taxonomy.slots,
  languages: taxonomy.languages,
};

describe.each(Object.entries(lists))('%s', (_, list: readonly taxonomy.Named[]) => {
  test('no id, no name twice', () => {
    for (const key of ['id', 'ja', 'en'] as const) {
      const values = list.map((each) => each[key]);
      expect(values.filter((value, at) => values.indexOf(value) !== at)).toEqual([]);
    }
  });

  test('ids are plain, names stand in both languages and fit an option of Slack', () => {
    for (const { id, ja, en } of list) {
      expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      for (const name of [ja, en]) expect(name).toMatch(/^\S(.{0,73}\S)?$/);
      expect(en).not.toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u);
    }
  });
});

describe('synonyms', () => {
  const entries = [...taxonomy.skills, ...taxonomy.themes];

  test('stand in both languages, none twice in an entry', () => {
    for (const { id, synonyms } of entries) {
      for (const list of [synonyms.ja, synonyms.en]) {
        expect({ id, twice: list.filter((word, at) => list.indexOf(word) !== at) }).toEqual({
          id,
          twice: [],
        });
        expect({ id, empty: list.length === 0 }).toEqual({ id, empty: false });
      }
    }
  });

  test('one word does not mean two skills', () => {
    const meant = new Map<string, string>();
    for (const { id, ja, en, synonyms } of taxonomy.skills) {
      for (const word of new Set(
        [ja, en, ...synonyms.ja, ...synonyms.en].map((each) => each.toLowerCase()),
      )) {
        expect({ word, other: meant.get(word) }).toEqual({ word, other: undefined });
        meant.set(word, id);
      }
    }
  });
});

test('the sizes that were promised', () => {
  expect(taxonomy.skills.length).toBeGreaterThanOrEqual(150);
  expect(taxonomy.themes.length).toBeGreaterThanOrEqual(20);
  expect(taxonomy.prefectures.map((each) => each.id)).toEqual(
    Array.from({ length: 47 }, (_, at) => String(at + 1).padStart(2, '0')),
  );
});

test('every group and region that is named exists and is used', () => {
  expect(new Set(taxonomy.skills.map((each) => each.group))).toEqual(
    new Set(taxonomy.groups.map((each) => each.id)),
  );
  expect(new Set(taxonomy.prefectures.map((each) => each.region))).toEqual(
    new Set(taxonomy.regions.map((each) => each.id)),
  );
});

test('themes serve goals 1 to 17', () => {
  for (const { sdgs } of taxonomy.themes) {
    expect(sdgs.length).toBeGreaterThan(0);
    for (const goal of sdgs) expect(goal >= 1 && goal <= 17).toBe(true);
  }
});

test('looking one up', () => {
  expect(taxonomy.skill('boccia')?.group).toBe('wellbeing');
  expect(taxonomy.skill('no-such-skill')).toBeUndefined();
  expect(taxonomy.theme('disaster')?.sdgs).toEqual([11, 13]);
  const [hokkaido] = taxonomy.prefectures;
  expect([taxonomy.name(hokkaido!, 'ja'), taxonomy.name(hokkaido!, 'en')]).toEqual(['北海道', 'Hokkaido']);
});
