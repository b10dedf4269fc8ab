import { and, asc, eq, gte, inArray } from 'drizzle-orm';
import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Message,
  message,
  note,
  para,
  row,
} from '../../core/blocks';
import type { Button, Job, Tx, Word, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { DAY } from '../../core/time';
import { say } from '../../outbox';
import { addressee } from '../members';
import { showButton } from './card';
import { forLine, needLines, placeLine, scheduleLine } from './lines';
import { type Seek, seekSchema, seeks, seekText } from './seek';
import { problem, seekTexts } from './seekTexts';
import { seekWords } from './seekViews';
import type { Project } from './store';
import { projects, watches, watchNews } from './tables';

/** Somebody watches so many kinds at most. */
const MOST = 10;
/** A message names so many projects at most. */
const NAMED = 8;
/** What was posted so long ago is no news, should the app have been down. */
const FRESH_DAYS = 14;

export type Watch = typeof watches.$inferSelect;

export const listWatches = (tx: Tx, userId: string): Promise<Watch[]> =>
  tx.select().from(watches).where(eq(watches.userId, userId)).orderBy(asc(watches.at), asc(watches.seek));

/** Tell me of new ones like these: asked for, so outside the contact budget. Pressed twice, it stands once. */
export const watch: Button = {
  async press({ db, now, person: { id, lang } }, { value }) {
    const seek = seekSchema.parse(JSON.parse(value || '{}'));
    await db.run(async (tx) => {
      const known = await listWatches(tx, id);
      if (known.some((it) => it.seek === seekText(seek))) return;
      if (known.length >= MOST) throw problem('tooMany', { most: MOST });
      await tx
        .insert(watches)
        .values({ userId: id, seek: seekText(seek), at: now() })
        .onConflictDoNothing();
    });
    return { tell: [para(seekTexts[lang].watched({ what: seekWords(seek, lang) }))] };
  },
};

export const watchesWord: Word = {
  aliases: ['新着', '通知'],
  help: { ja: '新着を知らせる条件の一覧', en: 'What I am told of, and to end it' },
  async run({ db, person: { id, lang } }) {
    const all = await db.run((tx) => listWatches(tx, id));
    const say = seekTexts[lang];
    return {
      tell: [
        heading(say.watchesTitle),
        ...(all.length > 0 ? watchBlocks(all, lang) : [para(say.watchesNone)]),
      ],
    };
  },
};

/** Each kind that is watched, with the way to end it. */
const watchBlocks = (all: readonly Watch[], lang: Lang): Block[] =>
  all.flatMap((it, at) => [
    para(seekWords(readSeek(it), lang)),
    row(button(`projects.unwatch:${at}`, seekTexts[lang].unwatch, it.seek)),
  ]);

export const unwatch: Button = {
  async press({ db, person: { id, lang } }, { value }) {
    const gone = await db.run((tx) =>
      tx
        .delete(watches)
        .where(and(eq(watches.userId, id), eq(watches.seek, value)))
        .returning(),
    );
    const [was] = gone;
    const words = seekTexts[lang];
    return {
      tell: [para(was ? words.unwatched({ what: seekWords(readSeek(was), lang) }) : words.unwatchedGone)],
    };
  },
};

export const readSeek = ({ seek }: Pick<Watch, 'seek'>): Seek => seekSchema.parse(JSON.parse(seek));

/** Whoever watches a kind is told of what was posted since: of each project once, of several in one message. */
export const watching: Job = {
  cron: () => '*/10 * * * *',
  async run(world, due) {
    const since = new Date(world.now().getTime() - FRESH_DAYS * DAY);
    const { fresh, all } = await world.db.run(async (tx) => ({
      fresh: await tx
        .select()
        .from(projects)
        .where(and(eq(projects.state, 'open'), gte(projects.postedAt, since)))
        .orderBy(asc(projects.postedAt)),
      all: await tx.select().from(watches),
    }));
    if (fresh.length === 0) return;
    const byUser = new Map<string, Watch[]>();
    for (const it of all) byUser.set(it.userId, [...(byUser.get(it.userId) ?? []), it]);
    for (const [userId, own] of byUser) {
      const hits = hitsOf(own, fresh, userId);
      if (hits.length > 0) await world.db.run((tx) => tellNews(tx, world, userId, hits, due));
    }
  },
};

interface Hit {
  project: Project;
  seek: Seek;
}

/** What is new for somebody, with the first of their searches that it answers; not what they proposed themselves. */
function hitsOf(own: readonly Watch[], fresh: readonly Project[], userId: string): Hit[] {
  return fresh.flatMap((project) => {
    const found = own.find(
      (it) => project.postedAt && project.postedAt >= it.at && seeks(project, readSeek(it)),
    );
    return found && project.proposedBy !== userId ? [{ project, seek: readSeek(found) }] : [];
  });
}

async function tellNews(
  tx: Tx,
  world: World,
  userId: string,
  hits: readonly Hit[],
  due: Date,
): Promise<void> {
  const now = world.now();
  const ids = hits.map((it) => it.project.id);
  const told = await tx
    .select()
    .from(watchNews)
    .where(and(eq(watchNews.userId, userId), inArray(watchNews.projectId, ids)));
  const known = new Set(told.map((it) => it.projectId));
  const news = hits.filter((it) => !known.has(it.project.id));
  if (news.length === 0) return;
  await tx.insert(watchNews).values(news.map((it) => ({ userId, projectId: it.project.id, at: now })));
  const { lang } = await addressee(tx, world, userId);
  await say(tx, now, {
    key: `projects.watchNews:${userId}:${due.getTime()}`,
    to: { user: userId },
    message: newsMessage(news, lang),
  });
}

function newsMessage(news: readonly Hit[], lang: Lang): Message {
  const say = seekTexts[lang];
  const more = news.length - NAMED;
  const kinds = [...new Set(news.map((it) => seekWords(it.seek, lang)))];
  return message(
    heading(say.newsTitle({ count: news.length })),
    bullets(kinds.map((what) => say.newsFor({ what }))),
    ...news
      .slice(0, NAMED)
      .flatMap(({ project }) => [
        para(
          bold(project.title),
          `\n${forLine(project, lang)}\n${needLines(project, lang).join(say.comma)}\n${scheduleLine(project, lang)}${say.comma}${placeLine(project, lang)}`,
        ),
        row(showButton(project, lang)),
      ]),
    ...(more > 0 ? [para(say.newsMore({ more }))] : []),
    note(say.newsHow),
  );
}

/** Theirs to have, and to have deleted. */
export async function forgetWatches(tx: Tx, userId: string): Promise<void> {
  await tx.delete(watches).where(eq(watches.userId, userId));
  await tx.delete(watchNews).where(eq(watchNews.userId, userId));
}
