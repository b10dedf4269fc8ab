import type { Modal } from '../../core/blocks';
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
import { findSkills, name } from '../../taxonomy';
import { findRequest, plannable } from '../organisations';
import { agreedDates } from './agreedDates';
import { mayChange } from './calling';
import { callProblem } from './callTexts';
import { beaten, inRound } from './decide';
import { type Draft, draftOf, emptyDraft, MOST_ROLES, postForm, typedSoFar } from './draft';
import { findDraft, keepDraft } from './drafts';
import { draftProblem, draftTexts } from './draftTexts';
import { type About, postModal, readAbout } from './form';
import { labels } from './labels';
import { agreedFor, complaintsOf, datesComplaints, mayPlan, preview, sentencesOf } from './send';
import { findProject } from './store';
import { problem } from './texts';

/** Anybody proposes a project. */
export const post: Word = {
  aliases: ['提案', '募集', 'propose'],
  help: { ja: 'プロジェクトを提案する', en: 'Propose a project' },
  run: async (cx) => ({ open: await cx.db.run((tx) => openForm(tx, cx, emptyDraft)) }),
};

/**
 * The form of a new project, filled in as far as `draft` is.
 * @param of.request the request that it is made of: its organisation, goal and agreed dates are taken over
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
  if (!request) return postModal({ about: { scenario }, draft, lang, requests: await agreedFor(tx, cx) });
  const found = await findRequest(tx, request);
  if (!found || !plannable.includes(found.state)) throw problem('notAgreed');
  if (!mayPlan(cx, found)) throw problem('notForPlan');
  const { organisation, goal } = found;
  const dates = await agreedDates(tx, request);
  return postModal({ about: { request, scenario }, draft: { ...draft, organisation, goal, ...dates }, lang });
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
    if (state === 'draft')
      return { open: postModal({ about: { project: { id, round } }, draft, lang, reason }) };
    if (state !== 'cancelled') throw await cx.db.run((tx) => beaten(tx, id));
    const scenario = project.scenario ?? undefined;
    return { open: await cx.db.run((tx) => openForm(tx, cx, draft, { scenario })) };
  },
};

/** A coordinator puts a proposal right instead of sending it back; they or who proposed it change what is posted: `ID|round`. */
export const edit: Button = {
  async press(cx, { value }) {
    const project = await cx.db.run(async (tx) => {
      const it = await inRound(tx, value);
      if (it.state === 'open' || it.state === 'paused') return mayChange(tx, cx, value);
      if (it.state !== 'waiting') throw await beaten(tx, it.id);
      if (it.proposedBy !== cx.person.id && !cx.person.roles.has('coordinator'))
        throw callProblem('notYourCall');
      return it;
    });
    const about = { project: { id: project.id, round: project.round } };
    return { open: postModal({ about, draft: draftOf(project), lang: cx.person.lang }) };
  },
};

/** Another role appears in the form. */
export const addRole: Button = { press: (cx, press) => redraw(cx, press, +1) };

/** The last role disappears from the form. */
export const dropRole: Button = { press: (cx, press) => redraw(cx, press, -1) };

export const skills: Options = async ({ person }, typed) =>
  findSkills(typed, { limit: 50 }).map((it) => ({ value: it.id, text: name(it, person.lang) }));

/** What is typed is kept as a draft, whole or not. */
export const keep: Button = {
  async press(cx, { values, meta }) {
    const about = readAbout(meta);
    const draft = typedWith(values, about);
    const id = about.draft ?? cx.newId();
    const kept = { ...about, draft: id };
    return cx.db.run(async (tx) => {
      await keepDraft(tx, { id, userId: cx.person.id, about: kept, draft, at: cx.now() });
      return { update: await drawn(tx, cx, kept, draft, draftTexts[cx.person.lang].kept) };
    });
  },
};

/** Goes on with a draft. */
export const goOn: Button = {
  press: async (cx, { value }) => ({ open: await cx.db.run((tx) => reopened(tx, cx, value)) }),
};

/** From the preview back to the form. */
export const back: Button = {
  press: async (cx, { value }) => ({ update: await cx.db.run((tx) => reopened(tx, cx, value)) }),
};

/** The form is filled in: it is kept as a draft, and shown as it will be posted. */
export const proposed: Form = form({
  schema: postForm,
  async submit(cx, values, { id, meta, values: raw }) {
    const read = readAbout(meta);
    const about = { ...read, draft: read.draft ?? id };
    const draft = typedWith(raw, about);
    refuse(
      complaintsOf(cx, { ...values, ...(about.request && { request: about.request }) }, draft),
      cx.person.lang,
    );
    return cx.db.run(async (tx) => {
      const was = about.project && (await findProject(tx, about.project.id));
      const subject = was ? (was.requestId ?? was.id) : draft.request;
      const outside = await datesComplaints(tx, cx, subject, values);
      if (Object.keys(outside).length > 0) throw new FieldErrors(outside);
      await keepDraft(tx, { id: about.draft, userId: cx.person.id, about, draft, at: cx.now() });
      return { update: await preview(tx, cx, about, draft) };
    });
  },
});

const typedWith = (values: Press['values'], { roles, request }: About): Draft => ({
  ...typedSoFar(values, roles),
  ...(request && { request }),
});

async function reopened(tx: Tx, cx: Cx, id: string): Promise<Modal> {
  const kept = await findDraft(tx, id);
  if (kept?.userId !== cx.person.id) throw draftProblem('gone');
  const complaints = sentencesOf(cx, kept.draft);
  const notice =
    complaints.length > 0 ? [draftTexts[cx.person.lang].stale, ...complaints].join('\n') : undefined;
  return drawn(tx, cx, { ...kept.about, draft: id }, kept.draft, notice);
}

/** The form as it stands, with a role more or less. */
async function redraw(cx: Cx, { values, meta }: Press, change: 1 | -1) {
  const about = readAbout(meta);
  const draft = typedSoFar(values, Math.min(MOST_ROLES, Math.max(1, about.roles + change)));
  return { update: await cx.db.run((tx) => drawn(tx, cx, about, draft)) };
}

async function drawn(tx: Tx, cx: Cx, about: About, draft: Draft, notice?: string): Promise<Modal> {
  const was = about.project && (await findProject(tx, about.project.id));
  const requests = about.project || about.request ? [] : await agreedFor(tx, cx);
  return postModal({ about, draft, lang: cx.person.lang, requests, reason: was?.reason, notice });
}

function refuse(complaints: Record<string, keyof (typeof labels)['ja']>, lang: Lang): void {
  const fields = Object.entries(complaints).map(([name, code]) => [name, String(labels[lang][code])]);
  if (fields.length > 0) throw new FieldErrors(Object.fromEntries(fields));
}
