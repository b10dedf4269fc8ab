import {
  extend,
  findSkills,
  findThemes,
  type Skill,
  skill,
  skillNamed,
  type Theme,
  theme,
  themeName,
  themeNamed,
  themes,
} from '../../../src/taxonomy';
import { readWords } from '../../../src/taxonomy/read';
import { skillId, themeId } from '../../../src/taxonomy/schema';

const houses: Theme = {
  id: 'own-1',
  ja: '空き家活用',
  en: 'Empty houses',
  synonyms: { ja: ['空家'], en: [] },
  sdgs: [11],
};
const danchi: Theme = { ...themes.find((it) => it.id === 'town')!, synonyms: { ja: ['団地'], en: [] } };
const kendama: Skill = {
  id: 'own-2',
  ja: 'けん玉指導',
  en: 'Kendama coaching',
  group: 'making',
  synonyms: { ja: [], en: [] },
};

afterEach(() => extend({}));

test('a theme of the club is found, named and accepted as those of the list are', () => {
  extend({ themes: [houses, danchi], skills: [kendama] });
  expect(findThemes('空き家')[0]).toBe(houses);
  expect(findThemes('', { limit: 100 })).toEqual([...themes, houses]);
  expect(theme('own-1')).toBe(houses);
  expect(themeName('own-1', 'en')).toBe('Empty houses');
  expect(themeNamed(' ＥＭＰＴＹ houses ')?.id).toBe('own-1');
  expect(skillNamed('kendama COACHING')).toBe(kendama);
  expect(themeId.safeParse('own-1').success).toBe(true);
  expect(skillId.safeParse('own-2').success).toBe(true);
  expect(readWords('Empty houses Kendama coaching')).toMatchObject({ themes: ['own-1'], skills: ['own-2'] });
});

test('another word finds the theme of the list, once and as it is', () => {
  extend({ themes: [danchi] });
  expect(findThemes('団地').map((it) => it.id)).toEqual(['town']);
  expect(findThemes('団地')[0]).toBe(theme('town'));
  expect(themeNamed('団地')).toBe(theme('town'));
  expect(readWords('団地').themes).toEqual(['town']);
});

test('what nobody added is no theme and no skill', () => {
  for (const schema of [themeId, skillId]) expect(schema.safeParse('own-1').success).toBe(false);
  expect(theme('own-1')).toBeUndefined();
  expect(skill('own-2')).toBeUndefined();
  expect(themeName('own-1', 'ja')).toBe('own-1');
  expect(themeNamed('')).toBeUndefined();
  expect(findSkills('けん玉指導').map((it) => it.id)).not.toContain('own-2');
});
