import { z } from 'zod';
import { message, para } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Options, type Tx } from '../../core/feature';
import { sameStored } from '../../core/json';
import type { Lang } from '../../core/lang';
import { say } from '../../outbox';
import { addressee } from '../members';
import { FORMER, somebody } from '../organisations';
import { findProject, listProjects } from '../projects';
import { listScenarios, scenarioNamed, spokenIn } from '../scenarios';
import { draftTexts } from './draftTexts';
import { editable, logInPlace } from './rights';
import { type Content, lessonForm } from './rules';
import { addLesson, addVersion, findLesson, type Lesson, moveLesson } from './store';
import { problem, texts } from './texts';
import { type About, savedModal, writeModal } from './views';
import { settle } from './waiting';

const about = z.object({ id: z.string().optional(), version: z.number().int().optional() });

export const edit: Button = {
  async press(cx, { value }) {
    const { lang } = cx.person;
    const { lesson, project, scenario } = await cx.db.run(async (tx) => {
      const lesson = await editable(tx, cx, value);
      return {
        lesson,
        project: lesson.projectId ? await findProject(tx, lesson.projectId) : undefined,
        scenario: await scenarioWords(tx, lesson, lang),
      };
    });
    const content = { ...lesson.content, scenario };
    return { open: writeModal({ content, lesson, ...(project && { project }) }, lang) };
  },
};

/** What a lesson's scenario is called; what is none is as somebody wrote it. */
export async function scenarioWords(
  tx: Tx,
  { content: { scenario } }: Pick<Lesson, 'content'>,
  lang: Lang,
): Promise<string> {
  const known = scenarioNamed(await listScenarios(tx), scenario);
  return known ? spokenIn(known, lang).title : scenario;
}

/** Projects whose titles have what was typed. */
export const projectTitles: Options = async ({ db }, typed) => {
  const wanted = typed.trim().toLowerCase();
  const all = await db.run(async (tx) => [
    ...(await listProjects(tx, 'running')),
    ...(await listProjects(tx, 'closed')),
  ]);
  return all
    .filter((it) => it.title.toLowerCase().includes(wanted))
    .slice(0, 100)
    .map((it) => ({ value: it.id, text: it.title }));
};

/** A lesson is published at once; one that is there gets another version. */
export const write: Form = form({
  schema: lessonForm,
  async submit(cx, { project, kind, ...said }, { id, meta }) {
    const { id: of, version = 0 } = about.parse(JSON.parse(meta)) as About;
    const { lesson, isNew } = await cx.db.run(async (tx) => {
      const scenario = scenarioNamed(await listScenarios(tx), said.scenario)?.id ?? said.scenario;
      const content: Content = { ...said, scenario, kind: kind ?? null };
      if (project && !(await findProject(tx, project))) throw problem('noProject', undefined, 'project');
      return of
        ? change(tx, cx, of, version, content, project ?? null)
        : { lesson: await publish(tx, cx, id, content, project ?? null), isNew: true };
    });
    return { update: savedModal(lesson, isNew, cx.person.lang) };
  },
});

async function publish(
  tx: Tx,
  cx: Cx,
  id: string,
  content: Content,
  projectId: string | null,
): Promise<Lesson> {
  const at = cx.now();
  const times = { checkedAt: at, createdAt: at, publishedAt: at };
  await addLesson(tx, { id, state: 'published', content, projectId, author: cx.person.id, ...times });
  return (await findLesson(tx, id)) as Lesson;
}

async function change(
  tx: Tx,
  cx: Cx,
  id: string,
  seen: number,
  said: Content,
  projectId: string | null,
): Promise<{ lesson: Lesson; isNew: boolean }> {
  const was = await editable(tx, cx, id);
  const { event } = was.content;
  const content = event ? { ...said, event } : said;
  const isNew = was.state !== 'published';
  // The same submission came before.
  if (was.version === seen + 1 && sameStored(was.content, content)) return { lesson: was, isNew: false };
  const at = cx.now();
  const lesson = await addVersion(tx, id, seen, {
    ...{ content, projectId, state: 'published' as const, byUser: cx.person.id, at },
    // Whoever makes a lesson of a draft is its author.
    ...(was.state === 'draft' && { author: cx.person.id }),
    // When it was first published: what is older was a draft.
    ...(isNew && !was.publishedAt && { publishedAt: at }),
  });
  if (!lesson) throw problem('changed', undefined, 'title');
  await settle(tx, cx, was, (lang) => draftTexts[lang].settledPublished(content));
  if (!isNew) await tellAuthor(tx, cx, lesson, 'edited');
  await logInPlace(tx, cx, was, 'editKnowhow');
  return { lesson, isNew };
}

/** It is found no more. */
export const retire: Button = {
  async press(cx, { value }) {
    await cx.db.run(async (tx) => {
      const was = await editable(tx, cx, value);
      const retired = await moveLesson(tx, value, 'published', { state: 'retired', waitsSince: null });
      if (!retired) return;
      await settle(tx, cx, was, (lang) => draftTexts[lang].settledRetired(was.content));
      await tellAuthor(tx, cx, retired, 'retiredBy');
      await logInPlace(tx, cx, was, 'retireKnowhow');
    });
    return { tell: [para(texts[cx.person.lang].retired)] };
  },
};

/** Whoever wrote it hears what another did with it. */
async function tellAuthor(tx: Tx, cx: Cx, lesson: Lesson, what: 'edited' | 'retiredBy'): Promise<void> {
  const { id, author, version, content } = lesson;
  if (author === cx.person.id || author === FORMER) return;
  const { lang } = await addressee(tx, cx, author);
  const by = somebody(cx.person.id, lang);
  await say(tx, cx.now(), {
    key: `knowhow.${what}:${id}:${version}`,
    to: { user: author },
    message: message(para(texts[lang][what]({ by, title: content.title, version }))),
  });
}
