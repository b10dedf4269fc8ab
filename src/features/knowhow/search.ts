import { count, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { shelf } from '../../db/search';
import type { Shelf } from '../../db/shelf';
import { skill, theme } from '../../taxonomy';
import { cut } from './cut';
import { type Ranked, rank, type Text, weigh, wholeOf } from './rank';
import type { Content } from './rules';
import { findLessons, type Lesson } from './store';
import { lessons } from './tables';

const lessonShelf = shelf('lesson_shelf');

/** Lessons that are put on the shelf at once, and that are weighed against each other. */
const BATCH = 50;
const CANDIDATES = 40;

export interface Hit extends Ranked, Text {
  lesson: Lesson;
}

/**
 * The published lessons that free words in Japanese or English most likely mean, the best first.
 * @param words anything; of a long text, what says most of it
 */
export async function searchLessons(tx: Tx, words: string, most: number): Promise<Hit[]> {
  await shelveLessons(tx);
  const many = await countPublished(tx);
  const found = await searchShelf(tx, lessonShelf, words, many, async (ids) => {
    const texts = await findLessons(tx, ids);
    return texts.map((lesson) => ({ ...textOf(lesson), lesson }));
  });
  return found.slice(0, most);
}

/**
 * What on a shelf free words most likely mean, the best first.
 * @param many how many texts stand there
 * @param read the texts with these ids
 */
export async function searchShelf<T extends Text>(
  tx: Tx,
  { frequencies, candidates }: Shelf,
  words: string,
  many: number,
  read: (ids: string[]) => Promise<T[]>,
): Promise<(T & Ranked)[]> {
  const asked = cut(words);
  const known = await frequencies(tx, [...asked.keys()]);
  const weights = weigh(asked, known, many);
  const whole = wholeOf(asked, known, many);
  const texts = await read(await candidates(tx, weights, CANDIDATES));
  const byId = new Map(texts.map((it) => [it.id, it]));
  return rank(weights, texts, CANDIDATES, whole).flatMap((it) => {
    const text = byId.get(it.id);
    return text ? [{ ...text, ...it }] : [];
  });
}

/**
 * Brings the shelf up to what lessons say now: some at once, so that no press waits for all of a large club's.
 * @returns how many were brought; 0 when there were none left
 */
export async function shelveLessons(tx: Tx): Promise<number> {
  if (await lessonShelf.open(tx)) await tx.update(lessons).set({ shelved: false });
  const changed = await tx.select().from(lessons).where(eq(lessons.shelved, false)).limit(BATCH);
  if (changed.length === 0) return 0;
  const published = changed.filter((it) => it.state === 'published');
  await lessonShelf.put(
    tx,
    published.map((it) => {
      const { id, title, rest } = textOf(it);
      return { id, grams: new Set(cut(`${title}\n${rest}`).keys()) };
    }),
  );
  for (const { id, state } of changed) if (state !== 'published') await lessonShelf.remove(tx, id);
  const ids = changed.map((it) => it.id);
  await tx.update(lessons).set({ shelved: true }).where(inArray(lessons.id, ids));
  return changed.length;
}

const textOf = ({ id, content }: Lesson): Text => ({ id, title: content.title, rest: wordsOf(content) });

/** What a lesson says beside its title, with the names of what it is linked to in both languages. */
function wordsOf({ situation, did, outcome, dos, donts, skills, themes }: Content): string {
  const names = [...skills.map(skill), ...themes.map(theme)].flatMap((it) => (it ? [it.ja, it.en] : []));
  return [situation, did, outcome, dos, donts, ...names].join('\n');
}

async function countPublished(tx: Tx): Promise<number> {
  const [row] = await tx.select({ many: count() }).from(lessons).where(eq(lessons.state, 'published'));
  return row?.many ?? 0;
}
