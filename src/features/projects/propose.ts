import { bold, type Modal, note, para } from '../../core/blocks';
import {
  type Button,
  type Cx,
  type Form,
  form,
  type Options,
  type Press,
  type Tx,
  type Word,
} from '../../core/feature';
import type { Lang } from '../../core/lang';
import { FieldErrors } from '../../core/values';
import { coordinators, say, withdraw } from '../../outbox';
import { findSkills, name } from '../../taxonomy';
import { findRequest, listRequests, plannable, planRequest } from '../organisations';
import { projectCard } from './card';
import { beaten } from './decide';
import {
  complaintsAbout,
  type Draft,
  dayIn,
  draftOf,
  emptyDraft,
  MOST_ROLES,
  type PostForm,
  postForm,
  rolesFrom,
  typedSoFar,
} from './draft';
import { postModal, readAbout } from './form';
import { labels } from './labels';
import { skillNames } from './lines';
import { cardOf, nudgesOf, type SeatRole } from './rules';
import { addProject, findProject, moveProject, type Project } from './store';
import { problem, texts } from './texts';

/** Anybody proposes a project. */
export const post: Word = {
  aliases: ['提案', '募集', 'propose'],
  help: { ja: 'プロジェクトを提案する', en: 'Propose a project' },
  run: async (cx) => ({ open: await cx.db.run((tx) => openForm(tx, cx, emptyDraft)) }),
};

/**
 * The form of a new project, filled in as far as `draft` is.
 * @param of.request the request that it is made of: its organisation and goal are taken over
 * @param of.scenario the scenario that it begins from, `id@version`
 * @throws Problem when nothing may be made of the request
 */
export async function openForm(
  tx: Tx,
  cx: Cx,
  draft: Draft,
  { request, scenario }: { request?: string | undefined; scenario?: string | undefined } = {},
): Promise<Modal> {
  const { lang } = cx.person;
  if (!request) return postModal({ draft, lang, scenario, requests: await agreedFor(tx, cx) });
  const found = await findRequest(tx, request);
  if (!found || !plannable.includes(found.state)) throw problem('notAgreed');
  if (!mayPlan(cx, found)) throw problem('notForPlan');
  const { organisation, goal } = found;
  return postModal({ draft: { ...draft, organisation, goal }, lang, request, scenario });
}

/** A project is made of a request that has a goal. */
export const plan: Button = {
  press: async (cx, { value }) => ({
    open: await cx.db.run((tx) => openForm(tx, cx, emptyDraft, { request: value })),
  }),
};

/** What was sent back, or has ended, is put right by who proposed it. */
export const rework: Button = {
  async press(cx, { value }) {
    const project = await cx.db.run((tx) => findProject(tx, value));
    if (!project) throw problem('gone');
    if (project.proposedBy !== cx.person.id) throw problem('notYours');
    const { state, id, round, reason } = project;
    const { lang } = cx.person;
    const draft = draftOf(project);
    if (state === 'draft') return { open: postModal({ draft, lang, project: { id, round }, reason }) };
    if (state !== 'cancelled') throw await cx.db.run((tx) => beaten(tx, id));
    const scenario = project.scenario ?? undefined;
    return { open: await cx.db.run((tx) => openForm(tx, cx, draft, { scenario })) };
  },
};

/** Another role appears in the form. */
export const addRole: Button = { press: (cx, press) => redraw(cx, press, +1) };

/** The last role disappears from the form. */
export const dropRole: Button = { press: (cx, press) => redraw(cx, press, -1) };

export const skills: Options = async ({ person }, typed) =>
  findSkills(typed, { limit: 50 }).map((it) => ({ value: it.id, text: name(it, person.lang) }));

/** It is kept, and its card stands in the coordinators' room. */
export const proposed: Form = form({
  schema: postForm,
  async submit(cx, values, { id, meta, values: raw }) {
    const { project, request, scenario, roles: count } = readAbout(meta);
    const { settings } = cx;
    const drafts = typedSoFar(raw, count).roles;
    const asked = { ...values, ...(request && { request }) };
    refuse(complaintsAbout(asked, drafts, dayIn(cx.now(), settings.timezone)), cx.person.lang);
    const roles = rolesFrom(drafts, (role) => skillNames(role, settings.locale));
    await cx.db.run(async (tx) => {
      const handedIn = project
        ? await handInAgain(tx, cx, project, asked, roles)
        : await handIn(tx, cx, id, asked, roles, scenario);
      if (!handedIn) return;
      const card = projectCard(handedIn, settings.locale);
      await say(tx, cx.now(), { key: cardOf(handedIn), to: coordinators, message: card });
    });
    return { update: proposedModal(cx.person.lang) };
  },
});

/** A new proposal, which may be of a request. @returns undefined when this submission came before */
async function handIn(
  tx: Tx,
  cx: Cx,
  id: string,
  values: PostForm,
  roles: SeatRole[],
  scenario: string | undefined,
): Promise<Project | undefined> {
  if (await findProject(tx, id)) return undefined;
  const request = values.request ? await findRequest(tx, values.request) : undefined;
  if (values.request && !(request && plannable.includes(request.state)))
    throw problem('notAgreed', undefined, 'request');
  if (request && !mayPlan(cx, request)) throw problem('notForPlan', undefined, 'request');
  const at = cx.now();
  await addProject(tx, {
    ...written(values, roles),
    id,
    requestId: request?.id ?? null,
    scenario: scenario ?? null,
    organisation: values.organisation || (request?.organisation ?? ''),
    goal: values.goal || (request?.goal ?? ''),
    state: 'waiting',
    proposedBy: cx.person.id,
    createdAt: at,
    waitsSince: at,
  });
  if (request) await planRequest(tx, cx, request.id, id);
  return findProject(tx, id);
}

/** What was sent back comes again, in its next round. @returns undefined when this submission came before */
async function handInAgain(
  tx: Tx,
  cx: Cx,
  { id, round }: { id: string; round: number },
  values: PostForm,
  roles: SeatRole[],
): Promise<Project | undefined> {
  const was = await findProject(tx, id);
  if (!was) throw problem('gone');
  if (was.proposedBy !== cx.person.id) throw problem('notYours');
  if (was.round > round) return undefined;
  const set = { ...written(values, roles), reason: '', round: round + 1, waitsSince: cx.now() };
  const again = await moveProject(tx, id, 'draft', 'waiting', set);
  if (!again) throw await beaten(tx, id, 'title');
  await withdraw(tx, `${nudgesOf(id)}:`);
  return again;
}

/** What the form says, as the project keeps it. */
function written(values: PostForm, roles: SeatRole[]) {
  const { title, organisation, good, task, goal, gain, themes, tier, hours, slots, place } = values;
  const { prefecture, rhythm, starts, ends, time, minutes } = values;
  return {
    ...{ title, organisation, good, task, goal, gain, themes, tier, roles, hours, slots, place },
    ...{ rhythm, starts, ends, time, minutes },
    prefecture: place === 'online' ? null : (prefecture ?? null),
  };
}

/** The form as it stands, with a role more or less. */
async function redraw(cx: Cx, { values, meta }: Press, change: 1 | -1) {
  const about = readAbout(meta);
  const draft = typedSoFar(values, Math.min(MOST_ROLES, Math.max(1, about.roles + change)));
  return cx.db.run(async (tx) => ({
    update: postModal({
      ...about,
      draft,
      lang: cx.person.lang,
      requests: about.project || about.request ? [] : await agreedFor(tx, cx),
      reason: about.project && (await findProject(tx, about.project.id))?.reason,
    }),
  }));
}

/** Requests with a goal, of which somebody may make a project of. */
const agreedFor = async (tx: Tx, cx: Cx) =>
  (await listRequests(tx, ...plannable)).filter((request) => mayPlan(cx, request));

const mayPlan = ({ person }: Cx, { createdBy }: { createdBy: string }): boolean =>
  person.roles.has('coordinator') || createdBy === person.id;

function refuse(complaints: Record<string, keyof (typeof labels)['ja']>, lang: Lang): void {
  const fields = Object.entries(complaints).map(([name, code]) => [name, String(labels[lang][code])]);
  if (fields.length > 0) throw new FieldErrors(Object.fromEntries(fields));
}

const proposedModal = (lang: Lang): Modal => ({
  id: 'projects.proposed',
  title: labels[lang].title,
  close: labels[lang].close,
  blocks: [para(bold(texts[lang].proposed)), note(texts[lang].proposedNext)],
  last: true,
});
