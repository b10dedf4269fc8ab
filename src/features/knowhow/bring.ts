import { and, eq, gte, notExists, sql } from 'drizzle-orm';
import { type Block, bold, type Message, message, para } from '../../core/blocks';
import type { Cx, Job, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { DAY } from '../../core/time';
import { coordinators, recruiting, type Sending, say } from '../../outbox';
import { addressee } from '../members';
import { FORMER } from '../organisations';
import { cardOf, findProject, type Project, postingOf } from '../projects';
import { projects } from '../projects/tables';
import { cardKey, roomOf } from '../teams';
import { proposals } from '../teams/tables';
import { besideBlocks, pastBlocks, whyWords } from './advice.views';
import { bringTexts } from './bringTexts';
import { shelveLessons } from './search';
import { type Advice, adviceFor, type Past, pastLike, shelveProjects } from './similar';
import { lessonShowings, type Stage } from './tables';
import { lessonBlocks } from './views';

/** Lessons, and past projects, that are brought at once. */
const BROUGHT = 3;
/** A moment that is longer ago is not made up for. */
const RECENT_DAYS = 7;

/** Know-how that comes to you: when a project is drafted, posted, staffed and kicked off. */
export const bring: Job = {
  cron: () => '* * * * *',
  async run(world) {
    for (const shelve of [shelveLessons, shelveProjects]) while ((await world.db.run(shelve)) > 0);
    const due = await world.db.run((tx) => listDue(tx, world.now()));
    for (const it of due) await world.db.run((tx) => bringTo(tx, world, it));
  },
};

/** The same in the window of a draft, where it is shown as it will be posted. */
export async function besideDraft(tx: Tx, { person }: Cx, project: Project): Promise<Block[]> {
  const advice = await adviceFor(tx, project, BROUGHT);
  return besideBlocks(advice, await pastLike(tx, project, BROUGHT), person.lang);
}

interface Due {
  projectId: string;
  stage: Stage;
  /** The proposal whose card is before the coordinators. */
  proposalId?: string;
}

async function listDue(tx: Tx, now: Date): Promise<Due[]> {
  const since = new Date(now.getTime() - RECENT_DAYS * DAY);
  const notShown = (stage: Stage) =>
    notExists(
      tx
        .select({ one: sql`1` })
        .from(lessonShowings)
        .where(and(eq(lessonShowings.projectId, projects.id), eq(lessonShowings.stage, stage))),
    );
  const inState = async (
    stage: Stage,
    state: Project['state'],
    at: 'createdAt' | 'postedAt' | 'startedAt',
  ) => {
    const found = await tx
      .select({ id: projects.id })
      .from(projects)
      .where(and(eq(projects.state, state), gte(projects[at], since), notShown(stage)));
    return found.map(({ id }): Due => ({ projectId: id, stage }));
  };
  const staffed = await tx
    .select({ projectId: projects.id, proposalId: proposals.id })
    .from(proposals)
    .innerJoin(projects, eq(projects.id, proposals.projectId))
    .where(and(eq(proposals.state, 'proposed'), gte(proposals.createdAt, since), notShown('proposal')));
  return [
    ...(await inState('draft', 'waiting', 'createdAt')),
    ...(await inState('posting', 'open', 'postedAt')),
    ...staffed.map((it): Due => ({ ...it, stage: 'proposal' })),
    ...(await inState('kickoff', 'running', 'startedAt')),
  ];
}

async function bringTo(tx: Tx, world: World, { projectId, stage, proposalId }: Due): Promise<void> {
  const project = await findProject(tx, projectId);
  if (!project) return;
  const advice = await adviceFor(tx, project, BROUGHT);
  const at = world.now();
  const ids = advice.map((it) => it.lesson.id);
  const [fresh] = await tx
    .insert(lessonShowings)
    .values({ projectId, stage, lessons: ids, at })
    .onConflictDoNothing()
    .returning();
  const past = await pastLike(tx, project, BROUGHT);
  if (!fresh || advice.length + past.length === 0) return;
  const write = (lang: Lang) => bringMessage(project, stage, advice, past, lang);
  const key = `knowhow.brought:${projectId}:${stage}`;
  const place = placeFor(project, stage, proposalId);
  await say(tx, at, { key, ...place, message: write(world.settings.locale) });
  const { proposedBy } = project;
  if (stage !== 'draft' || proposedBy === FORMER) return;
  const { lang } = await addressee(tx, world, proposedBy);
  await say(tx, at, { key: `${key}:${proposedBy}`, to: { user: proposedBy }, message: write(lang) });
}

/** Where those are who can use it then. */
function placeFor(project: Project, stage: Stage, proposalId = ''): Pick<Sending, 'to' | 'thread'> {
  switch (stage) {
    case 'draft':
      return { to: coordinators, thread: cardOf(project) };
    case 'posting':
      return { to: recruiting, thread: postingOf(project.id) };
    case 'proposal':
      return { to: coordinators, thread: cardKey(proposalId) };
    case 'kickoff':
      return { to: { room: roomOf(project.id) } };
  }
}

function bringMessage(
  { title }: Project,
  stage: Stage,
  advice: readonly Advice[],
  past: readonly Past[],
  lang: Lang,
): Message {
  const say = bringTexts[lang];
  return message(
    para(bold(say.intro({ stage, title }))),
    ...advice.flatMap(({ lesson, people, why }) =>
      lessonBlocks(lesson, { people, why: whyWords(why, lang) }, lang),
    ),
    ...pastBlocks(past, lang),
  );
}
