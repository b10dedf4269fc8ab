import { z } from 'zod';
import { bold, cut, type Modal, note, para } from '../../core/blocks';
import { type Answer, type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import { input, words as line, menus, option } from '../../core/inputs';
import { findPeople } from '../members';
import { findProject, type Project } from '../projects';
import { banTexts, problem } from './banTexts';
import { findWaiting } from './decide';
import { ban, bansOf, findBan, logPerson, unban } from './decisions';
import { MOST_REASON, peopleIn } from './modals';
import type { Proposal } from './store';

/** A menu has so many entries at most. */
const MOST = 100;

/** Who is not to be asked for a project, and who may be asked again. */
export const openBan = (cx: Cx, id: string): Promise<Answer> =>
  cx.db.run(async (tx) => {
    const found = await findWaiting(tx, cx, id);
    return 'told' in found ? { tell: found.told } : { open: await banModal(tx, cx, found) };
  });

async function banModal(
  tx: Tx,
  { person }: Cx,
  { proposal, project }: { proposal: Proposal; project: Project },
): Promise<Modal> {
  const say = banTexts[person.lang];
  const banned = await bansOf(tx, project.id);
  const held = new Set(proposal.seats.flatMap((it) => (it.held && it.userId ? it.userId : [])));
  const people = peopleIn(proposal.seats).filter(
    (id) => !held.has(id) && !banned.some((it) => it.userId === id),
  );
  const found = await findPeople(tx, [...people, ...banned.map((it) => it.userId)]);
  const name = (id: string) => found.find((it) => it.id === id)?.name ?? id;
  return {
    id: 'teams.banned',
    title: say.title,
    submit: say.yes,
    close: say.cancel,
    meta: proposal.id,
    blocks: [
      para(bold(project.title)),
      note(say.intro),
      ...(people.length
        ? [
            input('people', say.people, menus(people.slice(0, MOST).map((id) => option(id, name(id)))), {
              optional: true,
            }),
          ]
        : []),
      input('reason', say.reason, line(MOST_REASON, '', 'lines'), { hint: say.reasonHint, optional: true }),
      ...(banned.length
        ? [
            input(
              'back',
              say.back,
              menus(
                banned
                  .slice(0, MOST)
                  .map((it) =>
                    option(it.userId, say.banned({ name: name(it.userId), reason: cut(it.reason, 40) })),
                  ),
              ),
              { optional: true },
            ),
          ]
        : []),
    ],
  };
}

/** @param run forms the teams anew */
export const banForm = (run: (cx: Cx) => Promise<Answer>): Form =>
  form({
    who: 'coordinator',
    schema: z.object({
      people: z.array(z.string()).default([]),
      reason: z.string().max(MOST_REASON).default(''),
      back: z.array(z.string()).default([]),
    }),
    async submit(cx, { people, reason, back }, { id, meta }) {
      if (people.length + back.length === 0) throw problem('choose', undefined, 'reason');
      if (people.length > 0 && !reason) throw problem('whyNot', undefined, 'reason');
      await cx.db.run(async (tx) => {
        const found = await findWaiting(tx, cx, meta);
        if ('told' in found) throw problem('gone');
        for (const userId of people) await banOne(tx, cx, found.project, { id, userId, reason });
        for (const userId of back) await takeBack(tx, cx, found.project.id, userId, id);
      });
      await run(cx);
      return { close: true };
    },
  });

async function banOne(
  tx: Tx,
  cx: Cx,
  { id: projectId, title }: Project,
  it: { id: string; userId: string; reason: string },
): Promise<void> {
  const at = cx.now();
  await ban(tx, { projectId, userId: it.userId, byUser: cx.person.id, reason: it.reason, at });
  await logPerson(tx, cx, { ...it, act: 'ban', title });
}

/** They may be asked for it again. */
async function takeBack(tx: Tx, cx: Cx, projectId: string, userId: string, act: string): Promise<void> {
  const project = await findProject(tx, projectId);
  if (!project || !(await unban(tx, projectId, userId))) return;
  await logPerson(tx, cx, { id: act, act: 'unban', userId, title: project.title });
}

/** From the answer to “why”: what a coordinator decided is taken back. `value` is the project and the person. */
export const unbanButton: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [projectId = '', userId = ''] = value.split('|');
    await cx.db.run(async (tx) => {
      const was = await findBan(tx, projectId, userId);
      if (was) await takeBack(tx, cx, projectId, userId, `unban-${projectId}-${was.at.getTime()}`);
    });
    const say = banTexts[cx.person.lang];
    return {
      update: { id: 'teams.whyShown', title: say.title, close: say.close, blocks: [para(say.takenBack)] },
    };
  },
};
