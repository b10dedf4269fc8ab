import { z } from 'zod';
import { type Modal, message, para, quote } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import { input, words } from '../../core/inputs';
import { considerate } from '../../core/time';
import { edit, say } from '../../outbox';
import { findProject } from '../projects';
import { leaderOf, leadsSessions } from '../teams';
import { type Check, checksOf, saveCheck } from './checks';
import { approverOf } from './hearers';
import type { CheckIn } from './rules';
import { leaderHeard } from './silence';
import { redrawWeek } from './week';
import { weekProblem as problem, weekTexts as texts } from './weekTexts';

/** All is on course: one press. */
export const onCourse: Button = {
  async press(cx, { value }) {
    await cx.db.run((tx) => checkIn(tx, cx, value, 'onCourse', ''));
    return undefined;
  },
};

/** A talk would help, or there is trouble: with a word, if they like. */
export const asksWord = (state: Exclude<CheckIn, 'onCourse'>): Button => ({
  async press(cx, { value }) {
    const [projectId = '', week = ''] = value.split('|');
    const was = await cx.db.run(async (tx) => (await checksOf(tx, week, [projectId])).get(projectId));
    return { open: wordModal(value, state, was?.state === state ? was.word : '', cx) };
  },
});

export const checkForm: Form = form({
  schema: z.object({ word: z.string().max(500).default('') }),
  async submit(cx, { word }, { meta }) {
    const [projectId = '', week = '', state] = meta.split('|');
    if (state !== 'talk' && state !== 'trouble') throw problem('checkUnknown');
    await cx.db.run((tx) => checkIn(tx, cx, `${projectId}|${week}`, state, word));
    return { tell: [para(texts[cx.person.lang].checkSent)] };
  },
});

/** Keeps what the leader says of the week, and brings what asks for somebody to a coordinator. */
async function checkIn(tx: Tx, cx: Cx, of: string, state: CheckIn, word: string): Promise<void> {
  const [projectId = '', week = ''] = of.split('|');
  const project = await findProject(tx, projectId);
  if (!project) throw problem('checkUnknown');
  if (!(await leadsSessions(tx, projectId, cx.person.id))) throw problem('checkNotYours');
  const was = (await checksOf(tx, week, [projectId])).get(projectId);
  if (was?.state === state && was.word === word) return;
  const told = (was?.told ?? 0) + (state === 'onCourse' ? 0 : 1);
  const check: Check = { projectId, week, userId: cx.person.id, state, word, told, at: cx.now() };
  await saveCheck(tx, check);
  const { to, reader } = await approverOf(tx, cx, project, cx.person.id);
  const say_ = texts[reader.lang];
  const isDeputy = (await leaderOf(tx, projectId)) !== cx.person.id;
  const told_ = (it: Check, since?: CheckIn) =>
    message(
      para(say_.checkTold({ who: it.userId, title: project.title, state: it.state, isDeputy })),
      it.word ? quote(it.word) : para(say_.noWord),
      para(since ? say_.checkSince({ state: since }) : say_.checkAdvice),
    );
  if (was && was.state !== 'onCourse') await edit(tx, keyOf(was), told_(was, state));
  if (state !== 'onCourse')
    await say(tx, cx.now(), {
      key: keyOf(check),
      to,
      message: told_(check),
      // Trouble is not left lying over a night.
      due: state === 'trouble' ? cx.now() : considerate(cx.now(), reader.zone),
    });
  await leaderHeard(tx, cx, project, cx.person.id);
  await redrawWeek(tx, cx, week, [cx.person.id]);
}

const keyOf = ({ projectId, week, told }: Check): string => `sessions.check:${projectId}:${week}:${told}`;

function wordModal(of: string, state: Exclude<CheckIn, 'onCourse'>, was: string, { person }: Cx): Modal {
  const say = texts[person.lang];
  return {
    id: 'sessions.check',
    title: say.check[state],
    submit: say.send,
    close: say.cancel,
    meta: `${of}|${state}`,
    blocks: [input('word', say.wordLabel, words(500, was, 'lines'), { hint: say.wordHint, optional: true })],
  };
}
