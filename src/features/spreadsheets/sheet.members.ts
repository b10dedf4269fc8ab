import { findSkills, languages, prefectures, skillNamed, skill as skillOf, slots } from '../../taxonomy';
import {
  findMember,
  listMembersPage,
  MOST_DEPARTMENT,
  MOST_SKILLS,
  type Skill,
  saveMember,
  savePerson,
} from '../members';
import { flag, lines, meant, oneOf, someOf, someThemes, whole, words } from './cells';
import { places } from './choices';
import { welcome } from './letter';
import type { Directory } from './people';
import type { Column } from './rules';
import type { Sheet } from './sheets';

/** A level that a list does not give: does it at work. The member is asked to look at it. */
const USUAL_LEVEL = 3;

/** `動画編集 4 生かしたい; Excel 3`: a skill, its level 1–5, and whether to use it or to learn it. */
const skillsCell: Pick<Column<Skill[]>, 'read' | 'write' | 'joins'> = {
  joins: true,
  read(cell) {
    const found = new Map<string, Skill & { said: boolean }>();
    for (const part of cell.split(/[;；、，\n|]+/).map((it) => it.trim())) {
      if (!part) continue;
      const [, called = '', level, want] =
        /^(.*?)[\s:：(（]*([1-5１-５])?[\s)）:：]*(use|learn|生かしたい|活かしたい|使いたい|学びたい)?$/i.exec(
          part,
        ) ?? [];
      const best = skillOf(called) ?? skillNamed(called);
      if (!best) return { reason: 'unknown', hint: meant(findSkills(called, { limit: 1 })[0]) };
      const it = {
        skill: best.id,
        level: (level ? Number(level.normalize('NFKC')) : USUAL_LEVEL) as Skill['level'],
        wants: /learn|学び/i.test(want ?? '') ? ('learn' as const) : ('use' as const),
        said: Boolean(level),
      };
      const before = found.get(it.skill);
      if (before?.said && it.said && before.level !== it.level) return { reason: 'contradicts' };
      if (!before?.said) found.set(it.skill, it);
    }
    const once = [...found.values()].map(({ said, ...it }) => it);
    return once.length <= MOST_SKILLS
      ? { value: once }
      : { reason: 'tooLong', hint: { ja: String(MOST_SKILLS), en: String(MOST_SKILLS) } };
  },
  write: (value, lang) =>
    value
      .map((it) => {
        const want = { use: { ja: '生かしたい', en: 'use' }, learn: { ja: '学びたい', en: 'learn' } }[
          it.wants
        ];
        return `${skillOf(it.skill)?.[lang] ?? it.skill} ${it.level} ${want[lang]}`;
      })
      .join('; '),
};

/** Members know best themselves what stands in their profile: a list adds new ones, and changes nobody. */
export const membersSheet = (directory?: Directory): Sheet => ({
  kind: 'members',
  owned: true,
  keys: ['person'],
  columns: [
    {
      key: 'person',
      titles: { ja: 'メール・Slack ID・氏名', en: 'E-mail, Slack id or name' },
      also: [
        'メール',
        'メールアドレス',
        'email',
        'e-mail',
        'mail',
        'Slack ID',
        'メンバーID',
        '氏名',
        '名前',
        '社員名',
        'name',
      ],
      needed: true,
      read: (cell: string) => directory?.find(cell) ?? { reason: 'noPerson' },
      write: (value: string) => value,
    },
    {
      key: 'skills',
      titles: { ja: 'スキル', en: 'Skills' },
      also: ['できること', '得意なこと', 'skill'],
      needed: true,
      ...skillsCell,
    },
    {
      key: 'themes',
      titles: { ja: 'テーマ', en: 'Themes' },
      also: ['関心', '関心分野', '分野', 'interests'],
      ...someThemes,
    },
    {
      key: 'hours',
      titles: { ja: '週の時間', en: 'Hours a week' },
      also: ['時間', '活動時間', 'hours'],
      needed: true,
      ...whole(1, 40),
    },
    {
      key: 'slots',
      titles: { ja: '時間帯', en: 'Free times' },
      also: ['曜日', '活動できる時間帯', 'slots'],
      needed: true,
      ...someOf(slots),
    },
    {
      key: 'prefecture',
      titles: { ja: '都道府県', en: 'Prefecture' },
      also: ['地域', '居住地', '勤務地', 'region'],
      ...oneOf(prefectures),
    },
    {
      key: 'place',
      titles: { ja: '活動の場所', en: 'Where' },
      also: ['場所', '参加方法', 'place'],
      ...oneOf(places),
    },
    { key: 'languages', titles: { ja: '言語', en: 'Languages' }, also: ['話せる言語'], ...someOf(languages) },
    {
      key: 'leads',
      titles: { ja: 'リーダー', en: 'Would lead' },
      also: ['リーダー希望', 'leader', 'leads'],
      ...flag,
    },
    {
      key: 'department',
      titles: { ja: '部署', en: 'Department' },
      also: ['部門', '所属', '所属部署', 'dept', 'division'],
      ...words(MOST_DEPARTMENT),
    },
    {
      key: 'note',
      titles: { ja: 'ひとこと', en: 'Note' },
      also: ['メモ', '備考', '自己紹介', 'remarks'],
      ...lines(500),
    },
  ] as Sheet['columns'],

  async meet(tx, { person }) {
    const id = String(person);
    const known = await findMember(tx, id);
    const called = directory?.byId.get(id)?.name ?? id;
    return { known: known && { id, entry: { ...known, person: id } }, called };
  },
  people: ({ person }) => [String(person)],
  async take(tx, cx, { person, ...entry }) {
    const id = String(person);
    const colleague = directory?.byId.get(id);
    if (!colleague) return;
    await savePerson(tx, { ...colleague, bot: false }, cx.now());
    const profile = { ...blank, ...(entry as Pick<Blank, 'skills' | 'hours' | 'slots'>), id };
    await saveMember(tx, profile, cx.now());
    await welcome(tx, cx, id);
  },
  list: async (tx, page) => (await listMembersPage(tx, page)).map(({ id, ...it }) => ({ ...it, person: id })),
});

const blank = {
  skills: [] as Skill[],
  themes: [] as string[],
  hours: 1,
  slots: [] as string[],
  prefecture: null,
  place: 'both' as const,
  languages: ['ja'],
  leads: false,
  note: '',
  department: '',
  // Only a person can give it.
  consent: false,
};
type Blank = typeof blank;
