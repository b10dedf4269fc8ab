import type { Parts } from '../parts';
import type { Done } from '../protocol';
import { Refusal } from '../refusal';
import type { Person } from '../workspace/model';
import { anyAct, type ReadAct, type To } from './acts';
import { askOptions, press, runCommand, runShortcut, visitHome } from './interact';
import { close, submit } from './modal';
import * as talk from './talk';

type Deed<D extends ReadAct['do']> = (parts: Parts, person: Person, act: To<D>) => Done | Promise<Done>;

const deeds: { [D in ReadAct['do']]: Deed<D> } = {
  post: talk.say,
  edit: talk.change,
  delete: talk.takeBack,
  react: talk.reactTo,
  pin: talk.pinTo,
  read: talk.readUp,
  upload: talk.upload,
  dm: talk.openDm,
  join: talk.enter,
  leave: talk.quit,
  create: talk.found,
  invite: talk.bring,
  user: talk.changeSelf,
  command: runCommand,
  shortcut: runShortcut,
  press,
  options: askOptions,
  home: visitHome,
  submit,
  close,
};

/** A guest is where they were invited to, and opens nothing to others. */
const guestsMayNot: ReadonlySet<ReadAct['do']> = new Set(['join', 'create', 'invite']);

/** Lets a persona do something, and says what they would see. */
export async function act(parts: Parts, given: unknown): Promise<Done> {
  const read = anyAct.safeParse(given);
  if (!read.success) return { ok: false, error: `invalid_act: ${read.error.issues[0]?.path.join('.')}` };
  const person = parts.workspace.people.get(read.data.user);
  if (!person) return { ok: false, error: 'user_not_found' };
  if (person.deleted && read.data.do !== 'user') return { ok: false, error: 'account_inactive' };
  if (person.is_restricted && guestsMayNot.has(read.data.do))
    return { ok: false, error: 'user_is_restricted' };
  try {
    const deed = deeds[read.data.do] as Deed<ReadAct['do']>;
    return await deed(parts, person, read.data);
  } catch (fault) {
    if (fault instanceof Refusal) return { ok: false, error: fault.code };
    throw fault;
  }
}
