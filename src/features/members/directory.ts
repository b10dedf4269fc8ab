import { z } from 'zod';
import { type Answer, type Button, type Cx, type Form, form, type Word } from '../../core/feature';
import { readWords } from '../../taxonomy/read';
import { problem } from './directoryTexts';
import { foundBlocks, profileShown, searchModal } from './directoryViews';
import { levels } from './rules';
import {
  leads,
  placeSchema,
  type SoughtMembers,
  searchMembers,
  soughtSchema,
  takeUpSkills,
  WAITED,
} from './search';
import { findMember } from './store';

/** So many people a page. */
const SHOWN = 8;

/** What a page's buttons carry: what is sought, and behind whom it goes on. */
const pageSchema = z.object({ sought: soughtSchema, after: placeSchema.optional() });
type Page = z.output<typeof pageSchema>;

const readPage = (value: string): Page => pageSchema.parse(value ? JSON.parse(value) : { sought: {} });

/** Coordinators search the register: `/probono members 動画編集 3 東京`. */
export const membersWord: Word = {
  aliases: ['登録者', 'people'],
  who: 'coordinator',
  help: {
    ja: '登録者をさがす（スキル・地域・空き時間など）',
    en: 'Search members by skill, region, free hours',
  },
  run: async (cx, rest) => ({ tell: await page(cx, { sought: soughtIn(rest) }) }),
};

/** The next people. */
export const found: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ tell: await page(cx, readPage(value)) }),
};

export const search: Button = {
  who: 'coordinator',
  press: async ({ person }, { value }) => ({ open: searchModal(readPage(value).sought, person.lang) }),
};

const kinds = z.array(z.enum(['learns', 'leads'])).default([]);

export const searchForm: Form = form({
  who: 'coordinator',
  schema: z.object({
    skill: z.string().optional(),
    level: z.enum(levels.map(String)).optional(),
    theme: z.string().optional(),
    prefecture: z.string().optional(),
    hours: z.coerce.number().int().min(1).max(40).optional(),
    asked: z.enum(['never', '30', '90']).optional(),
    kinds,
    words: z.string().max(80).optional(),
  }),
  async submit(cx, { level, asked, kinds: chosen, ...rest }) {
    const sought = soughtSchema.parse({
      ...rest,
      ...(level && { level: Number(level) }),
      ...(asked && { asked: asked === 'never' ? asked : Number(asked) }),
      ...Object.fromEntries(chosen.map((it) => [it, true])),
    });
    return { tell: await page(cx, { sought }) };
  },
});

/** A profile: to its owner, to coordinators, and to who leads a team that the person is in. */
export const profile: Button = {
  press: (cx, { value: id }): Promise<Answer> =>
    cx.db.run(async (tx) => {
      const { person } = cx;
      const may = person.roles.has('coordinator') || person.id === id || (await leads(tx, person.id, id));
      if (!may) throw problem('notYours');
      const member = await findMember(tx, id);
      if (!member) throw problem('gone');
      return { open: profileShown(member, cx.now(), person.lang) };
    }),
};

async function page(cx: Cx, { sought, after }: Page) {
  await takeUpSkills(cx, WAITED);
  const now = cx.now();
  const rows = await cx.db.run((tx) => searchMembers(tx, sought, now, SHOWN + 1, after));
  return foundBlocks(rows.slice(0, SHOWN), { sought, more: rows.length > SHOWN, now }, cx.person.lang);
}

/** Free words: what names no skill, theme, place or wish is part of a name. */
function soughtIn(rest: string): SoughtMembers {
  const { skills, themes, prefectures, learn, leads: lead, level, rest: words } = readWords(rest);
  const [skill] = skills;
  const [theme] = themes;
  const [prefecture] = prefectures;
  return {
    ...(skill && { skill }),
    ...(level && { level }),
    ...(theme && { theme }),
    ...(prefecture && { prefecture }),
    ...(learn && { learns: true }),
    ...(lead && { leads: true }),
    ...(words.length > 0 && { words: words.join(' ') }),
  };
}
