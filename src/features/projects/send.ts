import { z } from 'zod';
import { type Block, bold, type Modal, note, para } from '../../core/blocks';
import { type Answer, type Cx, type Form, form, type Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { Problem } from '../../core/problem';
import { dayWords } from '../../core/time';
import { coordinators, say, withdraw } from '../../outbox';
import { type Suggested, suggest, suggestedLines } from '../members';
import { findRequest, idOf, listRequests, plannable, planRequest } from '../organisations';
import { agreedDates } from './agreedDates';
import { differences, type Written } from './apply';
import { listBeside } from './beside';
import { mayChange } from './calling';
import { projectCard } from './card';
import { beaten } from './decide';
import {
  type Complaint,
  complaintsAbout,
  type Draft,
  dayIn,
  type PostForm,
  postForm,
  rolesFrom,
  themesOf,
} from './draft';
import { dropDraft, findDraft } from './drafts';
import { draftProblem, draftTexts } from './draftTexts';
import { editPosted, editWaiting, mayPutRight } from './edit';
import { type About, postModal, readAbout } from './form';
import { labels } from './labels';
import { skillNames } from './lines';
import { previewModal } from './preview';
import { cardOf, nudgesOf, type SeatRole } from './rules';
import { addProject, findProject, moveProject, type Project } from './store';
import { problem, texts } from './texts';

/** A form that nothing is to be complained about. */
export interface Filled {
  values: PostForm;
  roles: SeatRole[];
}

/** What is wrong with a filled-in form beyond its schema, by field. */
export const complaintsOf = (cx: Cx, values: PostForm, draft: Draft): Record<string, Complaint> =>
  complaintsAbout(values, draft.roles, dayIn(cx.now(), cx.settings.timezone));

/** What time has made wrong of a draft that was whole; none for one that is not whole yet. */
export function sentencesOf(cx: Cx, draft: Draft): string[] {
  const parsed = postForm.safeParse(draft);
  if (!parsed.success) return [];
  return Object.values(complaintsOf(cx, parsed.data, draft)).map((code) =>
    String(labels[cx.person.lang][code]),
  );
}

/**
 * The dates stay within those that were agreed with the organisation.
 * @param subject the request, or the project without one
 */
export async function datesComplaints(
  tx: Tx,
  { person }: Cx,
  subject: string | undefined,
  { starts, ends }: Pick<PostForm, 'starts' | 'ends'>,
): Promise<Record<string, string>> {
  const agreed = subject ? await agreedDates(tx, subject) : undefined;
  if (!agreed) return {};
  const { lang } = person;
  const words = labels[lang].outsideGoal({
    from: dayWords(agreed.starts, lang),
    to: dayWords(agreed.ends, lang),
  });
  return {
    ...((starts < agreed.starts || starts > agreed.ends) && { starts: words }),
    ...(ends > agreed.ends && { ends: words }),
  };
}

/** The posting as it will look. */
export async function preview(tx: Tx, cx: Cx, about: About, draft: Draft, notice?: string): Promise<Modal> {
  const was = about.project && (await findProject(tx, about.project.id));
  const project = await asProject(tx, cx, about, draft, was);
  const edits = was !== undefined && was.state !== 'draft';
  const { lang } = cx.person;
  const meta = JSON.stringify(about);
  return previewModal({
    project,
    draft: about.draft ?? '',
    meta,
    edits,
    notice,
    beside: await listBeside(tx, cx, project),
    lang,
    locale: cx.settings.locale,
  });
}

/** It is handed in, and its card stands in the coordinators' room. */
export const sent: Form = form({
  schema: z.looseObject({}),
  async submit(cx, _values, { meta }) {
    const about = readAbout(meta);
    try {
      return await cx.db.run((tx) => handOver(tx, cx, about));
    } catch (error) {
      // The preview has no field to say it at, and what was written stays.
      if (!(error instanceof Problem)) throw error;
      return cx.db.run(async (tx) => {
        const kept = await findDraft(tx, about.draft ?? '');
        if (!kept) throw error;
        return { update: await preview(tx, cx, about, kept.draft, error.in(cx.person.lang)) };
      });
    }
  },
});

async function handOver(tx: Tx, cx: Cx, about: About): Promise<Answer> {
  const { lang } = cx.person;
  const { draft: id = '', project, scenario } = about;
  const kept = await findDraft(tx, id);
  const was = await findProject(tx, project?.id ?? id);
  if (!kept) {
    if (!was) throw draftProblem('gone');
    return { update: proposedModal(lang) };
  }
  if (kept.userId !== cx.person.id) throw draftProblem('gone');
  const parsed = postForm.safeParse(kept.draft);
  const wrong = sentencesOf(cx, kept.draft);
  if (!parsed.success || wrong.length > 0) {
    const notice = [draftTexts[lang].stale, ...wrong].join('\n');
    return { update: postModal({ about, draft: kept.draft, lang, notice }) };
  }
  const roles = rolesFrom(kept.draft.roles, (role) => skillNames(role, cx.settings.locale));
  const filled = { values: parsed.data, roles };
  await dropDraft(tx, id);
  const suggested = await suggestThemes(tx, cx, project?.id ?? id, parsed.data);
  const answer =
    project && was && was.state !== 'draft'
      ? await editIn(tx, cx, was, project.round, { set: written(filled), suggested })
      : await handInAs(tx, cx, { project, id, scenario }, filled);
  return { update: { ...answer, blocks: [...answer.blocks, ...suggestedLines(suggested, lang)] } };
}

/** What stands already is changed; a word for the list of themes alone, by who may change it, changes nothing. */
async function editIn(
  tx: Tx,
  cx: Cx,
  was: Project,
  round: number,
  { set, suggested }: { set: Written; suggested: Suggested },
): Promise<Modal> {
  const isWaiting = was.state === 'waiting';
  if (isSaid(suggested) && Object.keys(differences(was, set)).length === 0) {
    if (isWaiting) mayPutRight(cx, was, round);
    else await mayChange(tx, cx, `${was.id}|${round}`);
    return ofProject([], cx.person.lang);
  }
  return isWaiting ? editWaiting(tx, cx, was, round, set) : editPosted(tx, cx, was, round, set);
}

const isSaid = ({ asked, refused }: Suggested): boolean => asked.length + refused.length > 0;

async function handInAs(
  tx: Tx,
  cx: Cx,
  { project, id, scenario }: Pick<About, 'project' | 'scenario'> & { id: string },
  filled: Filled,
): Promise<Modal> {
  const handedIn = project
    ? await handInAgain(tx, cx, project, filled)
    : await handIn(tx, cx, id, filled, scenario);
  if (handedIn) {
    const card = projectCard(handedIn, cx.settings.locale);
    await say(tx, cx.now(), { key: cardOf(handedIn), to: coordinators, message: card });
  }
  return proposedModal(cx.person.lang);
}

/** Words that the list of themes does not have go to the coordinators; the project gets the theme that comes of them. */
const suggestThemes = (tx: Tx, cx: Cx, project: string, values: PostForm): Promise<Suggested> =>
  suggest(tx, cx, { kind: 'theme', userId: cx.person.id, project }, themesOf(values).unknown);

/** A new proposal, which may be of a request. @returns undefined when this submission came before */
async function handIn(
  tx: Tx,
  cx: Cx,
  id: string,
  { values, roles }: Filled,
  scenario: string | undefined,
): Promise<Project | undefined> {
  if (await findProject(tx, id)) return undefined;
  const request = values.request ? await findRequest(tx, values.request) : undefined;
  if (values.request && !(request && plannable.includes(request.state))) throw problem('notAgreed');
  if (request && !mayPlan(cx, request)) throw problem('notForPlan');
  const at = cx.now();
  await addProject(tx, {
    ...written({ values, roles }),
    id,
    requestId: request?.id ?? null,
    organisationId: request?.organisationId ?? (await idOf(tx, values.organisation)),
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
  { values, roles }: Filled,
): Promise<Project | undefined> {
  const was = await findProject(tx, id);
  if (!was) throw problem('gone');
  // A coordinator was about to put it right, and somebody sent it back or decided first.
  if (was.proposedBy !== cx.person.id) throw await beaten(tx, id);
  if (was.round > round) return undefined;
  const set = {
    ...written({ values, roles }),
    ...(!was.requestId && {
      organisationId: await idOf(tx, values.organisation),
    }),
    reason: '',
    round: round + 1,
    waitsSince: cx.now(),
  };
  const again = await moveProject(tx, id, 'draft', 'waiting', set);
  if (!again) throw await beaten(tx, id);
  await withdraw(tx, `${nudgesOf(id)}:`);
  return again;
}

/** What the form says, as the project keeps it. */
export function written({ values, roles }: Filled) {
  const { title, organisation, good, task, goal, gain, tier, hours, slots, place } = values;
  const { prefecture, rhythm, starts, ends, time, minutes } = values;
  return {
    ...{ title, organisation, good, task, goal, gain, tier, roles, hours, slots, place },
    themes: themesOf(values).themes,
    ...{ rhythm, starts, ends, time, minutes, languages: values.languages },
    prefecture: place === 'online' ? null : (prefecture ?? null),
    callUntil: values.callUntil ?? null,
    schedule: null,
  };
}

/** The project that a draft would become. */
async function asProject(
  tx: Tx,
  cx: Cx,
  { request, scenario }: About,
  draft: Draft,
  was: Project | undefined,
): Promise<Project> {
  const values = postForm.parse(draft);
  const roles = rolesFrom(draft.roles, (role) => skillNames(role, cx.settings.locale));
  const from = values.request ? await findRequest(tx, values.request) : undefined;
  return {
    ...{ id: '', state: 'open', proposedBy: cx.person.id, round: 1, reason: '', createdAt: cx.now() },
    ...{ requestId: request ?? null, scenario: scenario ?? null, waitsSince: null, sentBackBy: null },
    organisationId: null,
    ...{ approvedBy: null, postedAt: null, startedAt: null, closedAt: null, closedBy: null },
    ...was,
    ...written({ values, roles }),
    organisation: values.organisation || (from?.organisation ?? was?.organisation ?? ''),
    goal: values.goal || (from?.goal ?? was?.goal ?? ''),
    state: 'open',
  };
}

/** Requests with a goal, of which somebody may make a project of. */
export const agreedFor = async (tx: Tx, cx: Cx) =>
  (await listRequests(tx, ...plannable)).filter((request) => mayPlan(cx, request));

export const mayPlan = ({ person }: Cx, { createdBy }: { createdBy: string }): boolean =>
  person.roles.has('coordinator') || createdBy === person.id;

const proposedModal = (lang: Lang): Modal =>
  ofProject([para(bold(texts[lang].proposed)), note(texts[lang].proposedNext)], lang);

const ofProject = (blocks: Block[], lang: Lang): Modal => ({
  id: 'projects.proposed',
  title: labels[lang].title,
  close: labels[lang].close,
  blocks,
  last: true,
});
