import { z } from 'zod';
import { type Block, button, type Line, type Message, message, para, row } from '../../core/blocks';
import { type Answer, type Button, type Cx, type Form, form, type Tx, type World } from '../../core/feature';
import { input, somebody as somebodyInput } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { considerate, HOUR } from '../../core/time';
import { coordinators, edit, say } from '../../outbox';
import { audit } from '../admin';
import { addressee, ask, findMember, mayAsk } from '../members';
import { FORMER, somebody } from '../organisations';
import { countBeside, isQuiet, MOST_BESIDE, quietAmong } from '../path';
import { findProject, type Project } from '../projects';
import { teamOf } from '../teams';
import { cardKey, leaderWords, letter, redraw } from './card';
import { HOURS_TO_ANSWER } from './rules';
import * as store from './store';
import { problem, texts } from './texts';

type Mentorship = store.Mentorship;
interface Found {
  it: Mentorship;
  project: Project;
}

/** @throws Problem where the team does not run any more */
async function findRunning(tx: Tx, id: string): Promise<Found> {
  const it = await store.findMentorship(tx, id);
  const project = it && (await findProject(tx, it.projectId));
  if (!it || project?.state !== 'running') throw problem('over');
  return { it, project };
}

/** One that a coordinator can decide on. @throws Problem where somebody did */
async function findUndecided(tx: Tx, id: string): Promise<Found> {
  const found = await findRunning(tx, id);
  if (found.it.state !== 'proposed' && found.it.state !== 'nobody') throw problem('decided');
  return found;
}

/** The first of those whom the card names is asked. */
export const askFirst: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { it, project } = await findUndecided(tx, value);
      const asked = await askNext(tx, cx, { ...it, byUser: cx.person.id }, project);
      if (!asked?.mentorId) throw problem('nobodyNow');
      await write(tx, cx, 'askMentor', { user: asked.mentorId });
      return undefined;
    }),
};

export const choose: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { it, project } = await findUndecided(tx, value);
      const say = texts[cx.person.lang];
      return {
        open: {
          id: 'mentors.chosen',
          title: say.chooseTitle,
          submit: say.ask,
          close: say.cancel,
          meta: it.id,
          blocks: [
            para(project.title),
            input('who', say.chooseWho, somebodyInput(), { hint: say.chooseHint }),
          ],
        },
      };
    }),
};

export const chosen: Form = form({
  who: 'coordinator',
  schema: z.object({ who: z.string() }),
  async submit(cx, { who }, { meta }) {
    await cx.db.run(async (tx) => {
      const { it, project } = await findUndecided(tx, meta);
      if (!(await findMember(tx, who))) throw problem('noMember', undefined, 'who');
      if (who === it.leaderId) throw problem('leads', undefined, 'who');
      if ((await isQuiet(tx, who)) || !(await mayAsk(tx, [who], cx.now())).includes(who))
        throw problem('notNow', undefined, 'who');
      if (((await countBeside(tx, [who])).get(who) ?? 0) >= MOST_BESIDE)
        throw problem('full', undefined, 'who');
      const ranked = [who, ...it.ranked.filter((id) => id !== who)];
      const refused = it.refused.filter((id) => id !== who);
      await askNext(tx, cx, { ...it, ranked, refused, byUser: cx.person.id }, project);
      await write(tx, cx, 'askMentor', { user: who });
    });
    return { close: true };
  },
});

/** This leader needs none. */
export const none: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { it, project } = await findUndecided(tx, value);
      await store.moveMentorship(tx, it, 'none', { at: cx.now(), byUser: cx.person.id });
      await write(tx, cx, 'noMentor', { words: project.title });
      await redraw(tx, cx, it.id);
      return undefined;
    }),
};

/**
 * Asks the next of those whom the coordinators saw, within the contact budget.
 * @param it with what is to be kept of it beside
 * @returns undefined where nobody is left, and the proposal stays as it was
 */
export async function askNext(
  tx: Tx,
  world: World,
  it: Mentorship,
  project: Project,
): Promise<Mentorship | undefined> {
  const now = world.now();
  const load = await countBeside(tx, it.ranked);
  const not = new Set([...it.refused, ...(await quietAmong(tx, it.ranked))]);
  const left = it.ranked.filter((id) => !not.has(id) && (load.get(id) ?? 0) < MOST_BESIDE);
  const may = new Set(await mayAsk(tx, left, now));
  const mentorId = left.find((id) => may.has(id));
  if (!mentorId) return undefined;
  const reader = await addressee(tx, world, mentorId);
  const due = considerate(now, reader.zone);
  const { ranked, refused, byUser } = it;
  const answerBy = new Date(due.getTime() + HOURS_TO_ANSWER * HOUR);
  const before = (await store.findMentorship(tx, it.id)) ?? it;
  const team = new Set((await teamOf(tx, project.id)).map((seat) => seat.userId));
  const asked = await store.moveMentorship(tx, before, 'asked', {
    ...{ mentorId, ranked, refused, byUser, answerBy, at: now },
  });
  if (!asked) return undefined;
  await ask(tx, world, reader, {
    key: letterKey(asked),
    message: letter(asked, project.title, team.has(mentorId), reader),
    why: { code: 'mentor', about: project.title },
  });
  await redraw(tx, world, it.id);
  return asked;
}

/** Of the letter to whoever is asked; asked again later, it is another. */
const letterKey = ({ id, mentorId, answerBy }: Mentorship): string =>
  `mentors.letter:${id}:${mentorId}:${answerBy?.getTime() ?? 0}`;

/** One that was put to who acts. @throws Problem where it is over, or was not */
async function findMine(tx: Tx, cx: Cx, id: string, state: 'asked' | 'accepted'): Promise<Found> {
  const found = await findRunning(tx, id);
  if (found.it.mentorId !== cx.person.id || found.it.state !== state) throw problem('answered');
  return found;
}

/** Yes: both hear of it, and what comes next. */
export const accept: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { it, project } = await findMine(tx, cx, value, 'asked');
      const now = cx.now();
      await store.moveMentorship(tx, it, 'accepted', { at: now });
      await edit(tx, letterKey(it), acceptedLetter(it, project, cx.person.lang));
      const words = { mentor: cx.person.id, title: project.title };
      await tellLeader(tx, cx, it, `mentors.leader:${it.id}:${cx.person.id}`, (lang) => [
        para(texts[lang].forLeader(words)),
        para(texts[lang].forLeaderNext),
      ]);
      await write(tx, cx, 'acceptMentor', { words: project.title });
      await redraw(tx, cx, it.id);
      return undefined;
    }),
};

async function tellLeader(
  tx: Tx,
  world: World,
  { leaderId }: Mentorship,
  key: string,
  draw: (lang: Lang) => Block[],
): Promise<void> {
  if (!leaderId) return;
  const { lang, zone } = await addressee(tx, world, leaderId);
  const now = world.now();
  const due = considerate(now, zone);
  await say(tx, now, { key, to: { user: leaderId }, message: message(...draw(lang)), due });
}

function acceptedLetter(it: Mentorship, project: Project, lang: Lang): Message {
  const say = texts[lang];
  const confirm = { title: say.quitTitle, text: say.quitText, yes: say.quitYes, no: say.cancel };
  return message(
    para(say.accepted({ leader: leaderWords(it, lang), title: project.title })),
    para(say.acceptedNext),
    row(button('mentors.quit', say.quit, it.id, { confirm })),
  );
}

/** No: the next is asked. */
export const decline: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { it, project } = await findMine(tx, cx, value, 'asked');
      await edit(tx, letterKey(it), message(para(texts[cx.person.lang].declined)));
      await passOn(tx, cx, it, project);
      return undefined;
    }),
};

/** Said yes, and can't go on. */
export const quit: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { it, project } = await findMine(tx, cx, value, 'accepted');
      await edit(tx, letterKey(it), message(para(texts[cx.person.lang].thanks(project))));
      await lose(tx, cx, it, project);
      return undefined;
    }),
};

/** Whoever said yes does not go on: the leader and the coordinators know, who may ask somebody else. */
export async function lose(tx: Tx, world: World, it: Mentorship, project: Project): Promise<void> {
  const { title } = project;
  const mentor = (lang: Lang) => somebody(it.mentorId ?? FORMER, lang);
  await tellLeader(tx, world, it, `mentors.left:${it.id}:${world.now().getTime()}`, (lang) => [
    para(texts[lang].left({ who: mentor(lang), title })),
  ]);
  const lang = world.settings.locale;
  await giveUp(tx, world, withRefusal(it), texts[lang].stepped({ who: mentor(lang), title }));
}

/** Whoever was asked does not: the next is, or the coordinators hear that nobody is left. */
export async function passOn(tx: Tx, world: World, it: Mentorship, project: Project): Promise<void> {
  const left = withRefusal(it);
  if (await askNext(tx, world, left, project)) return;
  await giveUp(tx, world, left, [texts[world.settings.locale].nobodyLeft(project)]);
}

const withRefusal = (it: Mentorship): Mentorship => ({
  ...it,
  refused: [...it.refused, ...(it.mentorId ? [it.mentorId] : [])],
});

/** There is no mentor, for now. On the coordinators' card one can be asked. */
async function giveUp(tx: Tx, world: World, left: Mentorship, words: Line): Promise<void> {
  const now = world.now();
  const set = { at: now, mentorId: null, answerBy: null, refused: left.refused };
  if (!(await store.moveMentorship(tx, left, 'nobody', set))) return;
  await redraw(tx, world, left.id);
  await say(tx, now, {
    key: `mentors.nobody:${left.id}:${now.getTime()}`,
    to: coordinators,
    thread: cardKey(left.id),
    message: message(para(words)),
    due: considerate(now, world.settings.timezone),
  });
}

/** Time to answer is over. */
export async function expire(tx: Tx, world: World, it: Mentorship, project: Project): Promise<void> {
  await closeLetter(tx, world, it, 'expired', project);
  await passOn(tx, world, it, project);
}

/** What whoever was asked reads from now on. */
export async function closeLetter(
  tx: Tx,
  world: World,
  it: Mentorship,
  how: 'expired' | 'overLetter' | 'thanks',
  project: Project,
): Promise<void> {
  if (!it.mentorId) return;
  const { lang } = await addressee(tx, world, it.mentorId);
  await edit(tx, letterKey(it), message(para(texts[lang][how](project))));
}

const write = (
  tx: Tx,
  cx: Cx,
  act: 'askMentor' | 'acceptMentor' | 'noMentor',
  subject: { user: string } | { words: string },
) => audit(tx, { id: cx.newId(), byUser: cx.person.id, act, subject, at: cx.now() });
