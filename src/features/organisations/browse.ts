import { z } from 'zod';
import type { Button, Cx, Options, Word } from '../../core/feature';
import { type Form, form, type Tx } from '../../core/feature';
import { langs } from '../../core/lang';
import { prefectures } from '../../taxonomy';
import { audit } from '../admin';
import { listContacts } from './contacts';
import {
  findIntermediary,
  findOrganisation,
  type Intermediary,
  listIntermediaries,
  listOrganisations,
  type Organisation,
  saveIntermediary,
  saveOrganisation,
} from './directory';
import { editIntermediaryModal, editOrganisationModal, stageModal } from './directory.forms';
import { intermediaryList, intermediaryModal, organisationList, organisationModal } from './directory.views';
import { historyOf, moveStage } from './history';
import { intermediaryKinds, organisationKinds, type Stage, sizes, stages } from './kinds';
import { ON_PAGE } from './list';
import { nameOf } from './store';
import { directory, directoryProblem } from './texts.directory';

/** What is looked for by name is no longer than this: it goes into a button's value. */
const LONGEST = 60;

export const organisationsWord: Word = {
  aliases: ['支援先'],
  who: 'coordinator',
  help: { ja: '支援先の団体を探す・登録する', en: 'Find or add organisations' },
  run: (cx, rest) => showOrganisations(cx, 1, { typed: rest.slice(0, LONGEST) }),
};

export const intermediariesWord: Word = {
  aliases: ['中間支援組織'],
  who: 'coordinator',
  help: { ja: '中間支援組織を探す・登録する', en: 'Find or add intermediaries' },
  run: (cx, rest) => showIntermediaries(cx, 1, rest.slice(0, LONGEST)),
};

/** A page of organisations: by name, or of those that an intermediary introduced. */
export async function showOrganisations(
  cx: Cx,
  page: number,
  { typed = '', intermediaryId }: { typed?: string; intermediaryId?: string },
) {
  const which = { typed, ...(intermediaryId && { intermediaryId }), offset: (page - 1) * ON_PAGE };
  const found = await cx.db.run((tx) => listOrganisations(tx, { ...which, limit: ON_PAGE }));
  const turn = (to: number) =>
    intermediaryId ? `introduced|${to}|${intermediaryId}` : `organisations|${to}|${typed}`;
  return { tell: organisationList({ ...found, page, typed, turn }, cx.person.lang) };
}

export async function showIntermediaries(cx: Cx, page: number, typed: string) {
  const found = await cx.db.run((tx) =>
    listIntermediaries(tx, { typed, offset: (page - 1) * ON_PAGE, limit: ON_PAGE }),
  );
  const turn = (to: number) => `intermediaries|${to}|${typed}`;
  return { tell: intermediaryList({ ...found, page, typed, turn }, cx.person.lang) };
}

/** All about one organisation. */
export const organisation: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ open: await cx.db.run((tx) => organisationShown(tx, cx, value)) }),
};

/** The window of one organisation. */
export async function organisationShown(tx: Tx, cx: Cx, id: string) {
  const found = await known(tx, id);
  const clock = { now: cx.now(), zone: cx.settings.timezone };
  const people = await listContacts(tx, { organisationId: id });
  return organisationModal(found, people, await historyOf(tx, id), clock, cx.person.lang);
}

/** All about one intermediary. */
export const intermediary: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ open: await cx.db.run((tx) => intermediaryShown(tx, cx, value)) }),
};

/** So many of the organisations that an intermediary introduced are named with it. */
const NAMED = 20;

/** The window of one intermediary. */
export async function intermediaryShown(tx: Tx, cx: Cx, id: string) {
  const found = await findIntermediary(tx, { id });
  if (!found) throw directoryProblem('gone');
  const introduced = await listOrganisations(tx, { intermediaryId: id, limit: NAMED });
  const people = await listContacts(tx, { intermediaryId: id });
  return intermediaryModal(found, people, introduced, cx.person.lang);
}

/** Opens the form; without a value, for a new one. In a window, in that window. */
export const editOrganisation: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const found = value ? await cx.db.run((tx) => known(tx, value)) : undefined;
    return { update: editOrganisationModal(found, cx.person.lang) };
  },
};

export const editIntermediary: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const found = value ? await cx.db.run((tx) => findIntermediary(tx, { id: value })) : undefined;
    return { update: editIntermediaryModal(found, cx.person.lang) };
  },
};

const region = z.enum(prefectures.map((it) => it.id)).optional();
const note = z.string().max(2000).default('');

export const organisationSaved: Form = form({
  who: 'coordinator',
  schema: z.object({
    name: z.string().max(80),
    kind: z.enum(organisationKinds).optional(),
    region,
    size: z.enum(sizes).optional(),
    intermediaryId: z.string().optional(),
    lang: z.enum(langs),
    note,
  }),
  async submit(cx, { kind, region, size, intermediaryId, ...rest }, { id: submission, meta }) {
    const [id = submission, seen] = meta ? meta.split('|') : [];
    return cx.db.run(async (tx) => {
      refuse(id, await findOrganisation(tx, { name: rest.name }));
      if (meta) await unchanged(tx, cx, await known(tx, id), seen);
      const facts = { kind, region, size, intermediaryId };
      const empty = Object.fromEntries(Object.entries(facts).map(([name, it]) => [name, it ?? null]));
      const by = { userId: cx.person.id, at: cx.now() };
      await saveOrganisation(tx, { ...rest, ...empty, id }, by);
      const act = { id: submission, byUser: by.userId, act: 'saveOrganisation', at: by.at } as const;
      await audit(tx, { ...act, subject: { words: rest.name } });
      return { update: await organisationShown(tx, cx, id) };
    });
  },
});

export const intermediarySaved: Form = form({
  who: 'coordinator',
  schema: z.object({
    name: z.string().max(80),
    kind: z.enum(intermediaryKinds),
    region,
    note,
  }),
  async submit(cx, { region, ...rest }, { id: submission, meta }) {
    const [id = submission, seen] = meta ? meta.split('|') : [];
    return cx.db.run(async (tx) => {
      refuse(id, await findIntermediary(tx, { name: rest.name }));
      const was = await findIntermediary(tx, { id });
      if (meta && was) await unchanged(tx, cx, was, seen);
      const by = { userId: cx.person.id, at: cx.now() };
      await saveIntermediary(tx, { ...rest, region: region ?? null, id }, by);
      const act = { id: submission, byUser: by.userId, act: 'saveIntermediary', at: by.at } as const;
      await audit(tx, { ...act, subject: { words: rest.name } });
      return { update: await intermediaryShown(tx, cx, id) };
    });
  },
});

/** @throws Problem when the name is somebody else's */
function refuse(id: string, same: { id: string } | undefined): void {
  if (same && same.id !== id) throw directoryProblem('nameTaken', undefined, 'name');
}

/** @throws Problem when somebody else changed it since the form was opened */
async function unchanged(
  tx: Tx,
  { person }: Cx,
  { updatedAt, updatedBy }: Pick<Organisation | Intermediary, 'updatedAt' | 'updatedBy'>,
  seen: string | undefined,
): Promise<void> {
  if ((updatedAt?.getTime() ?? 0) === Number(seen) || updatedBy === person.id) return;
  throw directoryProblem('changed', { name: await nameOf(tx, updatedBy) }, 'name');
}

/** Opens the form for another stage. */
export const moveStageAsked: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const found = await cx.db.run((tx) => known(tx, value));
    return { update: stageModal(found, cx.person.lang) };
  },
};

/** It stands at another stage: who moved it, when and why is kept. */
export const stageMoved: Form = form({
  who: 'coordinator',
  schema: z.object({ to: z.enum(stages), reason: z.string().max(500) }),
  async submit(cx, { to, reason }, { id, meta }) {
    const [of = '', from] = meta.split('|') as [string, Stage];
    if (to === from) throw directoryProblem('sameStage', undefined, 'to');
    const by = { userId: cx.person.id, at: cx.now() };
    return cx.db.run(async (tx) => {
      const { name, updatedBy } = await known(tx, of);
      if (!(await moveStage(tx, of, { id, from, to, reason }, by)))
        throw directoryProblem('changed', { name: await nameOf(tx, updatedBy) }, 'to');
      const say = directory[cx.settings.locale];
      const words = say.audited({
        name,
        from: say.stageName({ stage: from }),
        to: say.stageName({ stage: to }),
      });
      await audit(tx, { id, byUser: by.userId, act: 'moveStage', subject: { words }, reason, at: by.at });
      return { update: await organisationShown(tx, cx, of) };
    });
  },
});

/** A menu offers so many. */
const OFFERED = 50;

/** Known organisations, as one types. */
export const organisationOptions: Options = async ({ db }, typed) => {
  const { rows } = await db.run((tx) => listOrganisations(tx, { typed, limit: OFFERED }));
  return rows.map(({ id, name }) => ({ value: id, text: name }));
};

/** Known intermediaries, as one types. */
export const intermediaryOptions: Options = async ({ db }, typed) => {
  const { rows } = await db.run((tx) => listIntermediaries(tx, { typed, limit: OFFERED }));
  return rows.map(({ id, name }) => ({ value: id, text: name }));
};

async function known(tx: Tx, id: string): Promise<Organisation> {
  const found = await findOrganisation(tx, { id });
  if (!found) throw directoryProblem('gone');
  return found;
}
