import { z } from 'zod';
import { type Button, type Cx, type Form, form, type Word } from '../../core/feature';
import type { Member } from '../members';
import { findMember } from '../members';
import { recruitingChannel } from './board';
import { fitOf } from './fit';
import { findList, type Offer } from './lists';
import { isAnything, met, type Seek, seekIn, seekSchema, seeks } from './seek';
import { seekModal } from './seekViews';
import { listProjects, listWishesOf, type Project } from './store';

/** A page names so many projects. */
export const SHOWN = 10;

/** What a page's buttons carry. */
const pageSchema = z.object({ seek: seekSchema, at: z.number().int().min(0).default(0) });
type Page = z.output<typeof pageSchema>;
const readPage = (value: string): Page => pageSchema.parse(value ? JSON.parse(value) : { seek: {} });

/** What looks for people, the best fit first: `/probono find 動画 オンライン 土曜`. */
export const find: Word = {
  aliases: ['さがす', '探す', '検索', 'search'],
  help: { ja: '自分に合う募集をさがす', en: 'Find a project that fits me' },
  run: async (cx, rest) => ({ tell: await page(cx, { seek: seekIn(rest), at: 0 }) }),
};

/** The next projects. */
export const found: Button = {
  press: async (cx, { value }) => ({ tell: await page(cx, readPage(value)) }),
};

export const seek: Button = {
  press: async ({ person }, { value }) => ({ open: seekModal(readPage(value).seek, person.lang) }),
};

const ids = z.array(z.string()).default([]);

export const sought: Form = form({
  schema: z.object({
    skills: ids,
    themes: ids,
    slots: ids,
    prefectures: ids,
    online: ids,
    words: z.string().max(80).default(''),
  }),
  async submit(cx, { online, ...rest }) {
    return { tell: await page(cx, { seek: { ...rest, online: online.length > 0 }, at: 0 }) };
  },
});

function page(cx: Cx, { seek: asked, at }: Page) {
  return cx.db.run(async (tx) => {
    const { id, lang } = cx.person;
    const open = await listProjects(tx, 'open');
    const member = await findMember(tx, id);
    const exact = open.filter((project) => seeks(project, asked));
    const isNear = exact.length === 0 && !isAnything(asked);
    const list = inOrder(isNear ? open.filter((it) => met(it, asked) > 0) : exact, asked, member);
    const channel = await recruitingChannel(tx, lang);
    const shown = list.slice(at, at + SHOWN);
    const wishes = await listWishesOf(tx, id);
    const count = list.length;
    const any = open.length > 0;
    return findList(shown, { seek: asked, at, count, isNear, any, member, wishes, channel }, lang);
  });
}

/** What is more of what was looked for comes first, then what fits better; without a profile, the newest. */
function inOrder(projects: readonly Project[], asked: Seek, member: Member | undefined): Offer[] {
  return projects
    .map((project) => ({ project, fit: member && fitOf(project, member), met: met(project, asked) }))
    .sort(
      (a, b) =>
        b.met - a.met ||
        (b.fit?.score ?? 0) - (a.fit?.score ?? 0) ||
        (member ? a.project.starts.localeCompare(b.project.starts) : newest(a.project, b.project)) ||
        a.project.id.localeCompare(b.project.id),
    )
    .map(({ project, fit }) => ({ project, reasons: fit?.reasons ?? [] }));
}

const newest = (a: Project, b: Project): number => b.createdAt.getTime() - a.createdAt.getTime();
