import { eq } from 'drizzle-orm';
import {
  type Block,
  button,
  heading,
  type Line,
  type Message,
  type Modal,
  message,
  para,
  quote,
  row,
} from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Job, type Tx, type World } from '../../core/feature';
import { input, words as written } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { ago, considerate } from '../../core/time';
import { coordinators, edit, say } from '../../outbox';
import { addressee, anotherCoordinator, ask } from '../members';
import { nudgeDue, reasonForm, somebody } from '../organisations';
import { applyEdit, changeList } from './apply';
import { tellProposer } from './board';
import { isSeated } from './calling';
import { callProblem, callTexts } from './callTexts';
import { beaten, note } from './decide';
import { findProject, type Project } from './store';
import { projectEdits } from './tables';

type Edit = typeof projectEdits.$inferSelect;

/** A change that needs a coordinator's approval stands in their room; an earlier one that still waits gives way to it. */
export async function askForEdit(tx: Tx, cx: Cx, was: Project, changes: Partial<Project>): Promise<void> {
  const { locale } = cx.settings;
  const at = cx.now();
  const [before] = await tx.select().from(projectEdits).where(eq(projectEdits.projectId, was.id));
  if (before) await showEnd(tx, was, before, locale, callTexts[locale].editReplaced);
  const it = { projectId: was.id, id: `${was.id}.${at.getTime()}`, byUser: cx.person.id, changes, at };
  await tx.insert(projectEdits).values(it).onConflictDoUpdate({ target: projectEdits.projectId, set: it });
  await say(tx, at, { key: keyOf(it), to: coordinators, message: card(was, it, locale) });
}

/** A coordinator approves it: the posting is changed. */
export const approveEdit: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx) => {
      const { id: by, lang } = cx.person;
      const { it, was } = await waiting(tx, value);
      if (was.state !== 'open' && was.state !== 'paused') throw await beaten(tx, was.id);
      if (await isSeated(tx, was.id)) throw callProblem('seated');
      const { locale } = cx.settings;
      await end(tx, was, it, locale, callTexts[locale].editApproved({ by: somebody(by, locale) }));
      const project = await applyEdit(tx, cx, was, it.changes);
      return { tell: [para(callTexts[lang].editDone(project))] };
    }),
};

/** Asks why it is declined. */
export const refuseEdit: Button = {
  who: 'coordinator',
  async press({ db, person }, { value }) {
    await db.run((tx) => waiting(tx, value));
    return { open: refuseModal(value, person.lang) };
  },
};

export const editRefused: Form = form({
  who: 'coordinator',
  schema: reasonForm,
  async submit(cx, { reason }, { meta }) {
    await cx.db.run(async (tx) => {
      const { id: by } = cx.person;
      const { it, was } = await waiting(tx, meta, 'reason');
      const { locale } = cx.settings;
      await end(tx, was, it, locale, callTexts[locale].editRefused({ by: somebody(by, locale) }));
      await note(tx, cx, 'refuseEdit', was, reason);
      await tellProposer(tx, cx, was, `editRefused:${it.id}`, (lang) => [
        para(callTexts[lang].toldEditRefused({ title: was.title, by: somebody(by, lang) })),
        quote(reason),
      ]);
    });
    return { close: true };
  },
});

/** Every morning: a change that waits too long is brought to mind, then to its end. */
export const lookAtEdits: Job = {
  cron: () => '20 9 * * *',
  async run(world) {
    const all = await world.db.run((tx) => tx.select().from(projectEdits));
    for (const it of all) await world.db.run((tx) => look(tx, world, it));
  },
};

async function look(tx: Tx, world: World, it: Edit): Promise<void> {
  const was = await findProject(tx, it.projectId);
  if (!was) return;
  const { locale, timezone } = world.settings;
  const now = world.now();
  const isOver = was.state !== 'open' && was.state !== 'paused';
  const due = await nudgeDue(tx, `projects.editNudge:${it.projectId}`, it.at, now);
  if (isOver || due?.nudge === 'end') {
    await end(tx, was, it, locale, callTexts[locale].editOver);
    if (!isOver)
      await tellProposer(tx, world, was, `editOver:${it.id}`, (lang) => [
        para(callTexts[lang].toldEditOver(was)),
      ]);
    return;
  }
  if (!due) return;
  const { key } = due;
  const reminder = (lang: Lang) =>
    message(
      para(callTexts[lang].nudgeEdit({ title: was.title, since: ago(it.at, now, lang) })),
      ...changes(was, it, lang),
    );
  const other = due.nudge === 'other' ? await anotherCoordinator(tx, world, null) : null;
  if (!other)
    return say(tx, now, {
      key,
      to: coordinators,
      message: reminder(locale),
      due: considerate(now, timezone),
    });
  const reader = await addressee(tx, world, other);
  await ask(tx, world, reader, {
    key,
    message: reminder(reader.lang),
    why: { code: 'another', about: was.title },
  });
}

async function waiting(tx: Tx, id: string, field?: string): Promise<{ it: Edit; was: Project }> {
  const [it] = await tx.select().from(projectEdits).where(eq(projectEdits.id, id));
  const was = it && (await findProject(tx, it.projectId));
  if (!it || !was) throw callProblem('editGone', undefined, field);
  return { it, was };
}

async function end(tx: Tx, was: Project, it: Edit, lang: Lang, how: Line): Promise<void> {
  await tx.delete(projectEdits).where(eq(projectEdits.projectId, it.projectId));
  await showEnd(tx, was, it, lang, how);
}

const showEnd = (tx: Tx, was: Project, it: Edit, lang: Lang, how: Line): Promise<void> =>
  edit(tx, keyOf(it), message(...story(was, it, lang), para(how)));

const card = (was: Project, it: Edit, lang: Lang): Message =>
  message(...story(was, it, lang), decisions(it, lang));

const story = (was: Project, it: Edit, lang: Lang): Block[] => [
  heading(callTexts[lang].editTitle(was)),
  para(callTexts[lang].editBy({ by: somebody(it.byUser, lang) })),
  ...changeList(was, { ...was, ...it.changes }, lang),
];

const changes = (was: Project, it: Edit, lang: Lang): Block[] => [
  ...changeList(was, { ...was, ...it.changes }, lang),
  decisions(it, lang),
];

const decisions = ({ id }: Edit, lang: Lang): Block =>
  row(
    button('projects.approveEdit', callTexts[lang].approveEdit, id, { style: 'primary' }),
    button('projects.refuseEdit', callTexts[lang].refuseEdit, id),
  );

const keyOf = ({ id }: Pick<Edit, 'id'>): string => `projects.edit:${id}`;

function refuseModal(id: string, lang: Lang): Modal {
  const words = callTexts[lang];
  return {
    id: 'projects.refuseEdit',
    title: words.refuseTitle,
    submit: words.refuseEdit,
    close: words.cancel,
    meta: id,
    blocks: [input('reason', words.refuseReason, written(500, '', 'lines'), { hint: words.refuseHint })],
  };
}
