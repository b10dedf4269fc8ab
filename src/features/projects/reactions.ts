import { type Block, button, message, para, row } from '../../core/blocks';
import type { Cx, Reaction, Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { say, touch } from '../../outbox';
import { findMember } from '../members';
import { loadsOf } from './load';
import { mineTexts } from './mineTexts';
import { fullBy, MOST_TEAMS, postingOf, replyTo, type WishKind, wishOf } from './rules';
import { findProject, type Project, takeWish } from './store';
import { texts } from './texts';
import { told } from './told';

/** A reaction on a posting, put on or taken off: the wish is kept, the posting shows it, and the person is answered. */
export async function reacted(cx: Cx, { subject, emoji, added, at }: Reaction): Promise<void> {
  const kind = wishOf[emoji];
  if (!kind || cx.person.bot) return;
  const { id: userId } = cx.person;
  await cx.db.run(async (tx) => {
    const project = await findProject(tx, subject);
    if (!project) return;
    const isNew = await takeWish(tx, { projectId: project.id, userId, kind, on: added, at });
    if (!isNew) return;
    await touch(tx, postingOf(project.id));
    if (added) await answer(tx, cx, project, kind);
  });
}

async function answer(tx: Tx, { now, person }: Cx, project: Project, kind: WishKind): Promise<void> {
  const member = await findMember(tx, person.id);
  // Who only looks on needs no time for it.
  const load = kind === 'watch' ? undefined : (await loadsOf(tx, person.id)).get(person.id);
  const full = member && kind !== 'watch' ? fullBy(load, project, member) : undefined;
  const reply = replyTo(project.state, member, full);
  if (!reply) return;
  // To register, somebody is asked once in all; about a posting, once for each.
  const about = reply === 'register' ? person.id : `${project.id}:${person.id}`;
  await say(tx, now(), {
    key: `projects.${reply}:${about}`,
    to: { user: person.id },
    message: message(...replies[reply](project, person.lang)),
  });
}

const replies = {
  teams: ({ title }: Project, lang: Lang): Block[] => [
    para(told[lang].fullTeams({ title, most: MOST_TEAMS })),
  ],
  hours: ({ title, hours }: Project, lang: Lang): Block[] => [
    para(told[lang].fullHours({ title, hours })),
    row(button('slack.word:register', mineTexts[lang].edit, 'register')),
  ],
  onHold: ({ title }: Project, lang: Lang): Block[] => [para(told[lang].onHold({ title }))],
  register: ({ title }: Project, lang: Lang): Block[] => [
    para(told[lang].askRegister({ title })),
    row(button('slack.word:register', texts[lang].register, 'register', { style: 'primary' })),
  ],
  paused: ({ title }: Project, lang: Lang): Block[] => [
    para(told[lang].isPaused({ title })),
    row(button('slack.word:resume', told[lang].resume, 'resume')),
  ],
  late: ({ title, state }: Project, lang: Lang): Block[] => [
    para(told[lang].late({ title, state })),
    row(button('slack.word:find', texts[lang].find, 'find')),
  ],
};
