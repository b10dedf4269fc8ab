import { DateTime } from 'luxon';
import { type Block, message, para } from '../../core/blocks';
import type { Job, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { considerate, dayWords } from '../../core/time';
import { coordinators, say } from '../../outbox';
import { addressee, ask, askable } from '../members';
import { FORMER } from '../organisations';
import { listProjects, type Project } from '../projects';
import { remindersOf } from './follow';
import { reminderDue } from './rules';
import { findSubject, listAgreed, type Subject } from './store';
import { texts } from './texts';
import { goalRow } from './views';

/** Every morning: a goal that should be agreed before its team starts is brought to mind, once to one, once to all. */
export const remind: Job = {
  cron: () => '0 9 * * *',
  async run(world) {
    const all = await world.db.run(async (tx) => {
      const agreed = await listAgreed(tx);
      const going = await listProjects(tx, 'open', 'running');
      return going.filter((it) => !agreed.has(it.requestId ?? it.id));
    });
    for (const { id } of all) await world.db.run((tx) => look(tx, world, id));
  },
};

async function look(tx: Tx, world: World, projectId: string): Promise<void> {
  const subject = await findSubject(tx, projectId);
  // A project of the time before goals had versions says what was agreed itself.
  if (!subject?.project || !subject.goal || subject.goal.agreed) return;
  const { project } = subject;
  const { timezone } = world.settings;
  const today = DateTime.fromJSDate(world.now(), { zone: timezone }).toFormat('yyyy-MM-dd');
  const whom = reminderDue(project.starts, today);
  if (whom) await callFor(tx, world, subject, project, whom);
}

/** The coordinator who has it in hand; where they may not be asked, and when time runs out, all of them. */
async function callFor(
  tx: Tx,
  world: World,
  subject: Subject,
  project: Project,
  whom: 'owner' | 'room',
): Promise<void> {
  const { settings } = world;
  const now = world.now();
  const key = `${remindersOf(project.id)}:${project.starts}:${whom}`;
  const owner = [subject.request?.owner, project.approvedBy].find((id) => id && id !== FORMER) ?? null;
  const userId = whom === 'owner' ? await askable(tx, owner, now) : null;
  if (!userId) {
    const due = considerate(now, settings.timezone);
    const blocks = reminder(subject, project, 'remindRoom', settings.locale);
    return say(tx, now, { key, to: coordinators, message: message(...blocks), due });
  }
  const reader = await addressee(tx, world, userId);
  const blocks = reminder(subject, project, 'remindOwner', reader.lang);
  await ask(tx, world, reader, {
    key,
    message: message(...blocks),
    why: { code: 'owner', about: project.title },
  });
}

const reminder = (
  subject: Subject,
  { title, starts }: Project,
  call: 'remindOwner' | 'remindRoom',
  lang: Lang,
): Block[] => [para(texts[lang][call]({ title, day: dayWords(starts, lang) })), goalRow(subject, lang)];
