import { z } from 'zod';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import { langs } from '../../core/lang';
import { audit } from '../admin';
import { intermediaryShown, organisationShown } from './browse';
import { dropContact, findContact, saveContact, type Where } from './contacts';
import { contactModal, readPlace, whereabouts } from './contacts.views';
import { findIntermediary, findOrganisation } from './directory';
import { nameOf } from './store';
import { contactProblem } from './texts.contacts';
import { directoryProblem } from './texts.directory';

/** The people whom the club speaks with, from the window of their organisation or intermediary. */

/** Opens the form for another person there. */
export const addContact: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({
    update: contactModal(readPlace(value), undefined, cx.person.lang),
  }),
};

export const editContact: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const found = await cx.db.run((tx) => findContact(tx, value));
    if (!found) throw contactProblem('gone');
    return { update: contactModal(whereabouts(found), found, cx.person.lang) };
  },
};

/** Nothing of them is kept. */
export const removeContact: Button = {
  who: 'coordinator',
  press: (cx, { value }) =>
    cx.db.run(async (tx) => {
      const found = await findContact(tx, value);
      if (!found) throw contactProblem('gone');
      await dropContact(tx, value);
      await logContact(tx, cx, whereabouts(found), 'removeContact', cx.newId());
      return { update: await shown(tx, cx, whereabouts(found)) };
    }),
};

export const contactSaved: Form = form({
  who: 'coordinator',
  schema: z.object({
    name: z.string().max(80),
    position: z.string().max(80).default(''),
    email: z.string().max(200).default(''),
    phone: z.string().max(40).default(''),
    lang: z.enum(langs).optional(),
    mayWrite: z.array(z.string()).default([]),
    note: z.string().max(500).default(''),
  }),
  async submit(cx, { mayWrite, lang, ...rest }, { id: submission, meta }) {
    if (rest.email && !z.email().safeParse(rest.email).success)
      throw contactProblem('noEmail', undefined, 'email');
    const [place = '', id = submission, seen] = meta.split('|');
    const where = readPlace(place);
    return cx.db.run(async (tx) => {
      const was = await findContact(tx, id);
      if (seen && !was) throw contactProblem('gone', undefined, 'name');
      if (was && seen && was.updatedAt.getTime() !== Number(seen) && was.updatedBy !== cx.person.id)
        throw directoryProblem('changed', { name: await nameOf(tx, was.updatedBy) }, 'name');
      const facts = {
        ...rest,
        lang: lang ?? null,
        mayWrite: mayWrite.length > 0,
      };
      await saveContact(tx, id, where, facts, {
        userId: cx.person.id,
        at: cx.now(),
      });
      await logContact(tx, cx, where, 'saveContact', submission);
      return { update: await shown(tx, cx, where) };
    });
  },
});

/** Of whose contact; the person themselves stands in no log, so that nothing of them stays. */
async function logContact(
  tx: Tx,
  cx: Cx,
  where: Where,
  act: 'saveContact' | 'removeContact',
  id: string,
): Promise<void> {
  const of =
    'organisationId' in where
      ? await findOrganisation(tx, { id: where.organisationId })
      : await findIntermediary(tx, { id: where.intermediaryId });
  await audit(tx, { id, byUser: cx.person.id, act, subject: { words: of?.name ?? '' }, at: cx.now() });
}

const shown = (tx: Tx, cx: Cx, where: Where) =>
  'organisationId' in where
    ? organisationShown(tx, cx, where.organisationId)
    : intermediaryShown(tx, cx, where.intermediaryId);
