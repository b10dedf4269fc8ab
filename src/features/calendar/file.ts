import { message, para } from '../../core/blocks';
import { calendarFile, type Entry } from '../../core/calendar';
import type { Button, Cx, Tx } from '../../core/feature';
import { say } from '../../outbox';
import { readSession } from '../sessions';
import { windowFor } from './address';
import { entriesOf, partEntries } from './entries';
import { BACK } from './rules';
import { partsOf } from './store';
import { problem, texts } from './texts';

/**
 * Sends somebody a calendar file. The button's value says of what: a session, a project, or nothing, which is all of
 * theirs. Of a session that is not there any more it is the whole project, so that what came of it is in it.
 */
export const file: Button = {
  press: (cx, { value, meta }) =>
    cx.db.run(async (tx) => {
      const { title, entries } = value ? await ofProject(tx, cx, value) : await ofAll(tx, cx);
      if (entries.length === 0) throw problem('nothing');
      await send(tx, cx, entries, title);
      if (meta === 'window') return { update: await windowFor(tx, cx, 'fileSent') };
      return { tell: [para(texts[cx.person.lang].fileSent)] };
    }),
};

interface Sheet {
  title?: string;
  entries: Entry[];
}

async function ofProject(tx: Tx, cx: Cx, value: string): Promise<Sheet> {
  const { projectId, at } = readSession(value) ?? { projectId: value };
  const parts = await partsOf(tx, cx.person.id, new Date(cx.now().getTime() - BACK));
  const part = parts.find((it) => it.project.id === projectId);
  if (!part) throw problem('notYours');
  const all = partEntries(part, cx, cx.person.lang);
  const one = all.filter((it) => it.begins.getTime() === at?.getTime());
  return { title: part.project.title, entries: one.length > 0 ? one : ahead(all, cx) };
}

const ofAll = async (tx: Tx, cx: Cx): Promise<Sheet> => ({
  entries: ahead(await entriesOf(tx, cx, cx.person), cx),
});

const ahead = (entries: readonly Entry[], { now }: Cx): Entry[] => entries.filter((it) => it.begins >= now());

async function send(
  tx: Tx,
  { now, person, settings }: Cx,
  entries: readonly Entry[],
  title?: string,
): Promise<void> {
  const words = texts[person.lang];
  const follows = Boolean(settings.publicUrl);
  await say(tx, now(), {
    key: `calendar.file:${person.id}:${now().getTime()}`,
    to: { user: person.id },
    message: message(para(title ? words.fileOf({ title, follows }) : words.fileOfAll({ follows }))),
    file: { name: 'probono.ics', content: calendarFile(words.calendarName, entries) },
  });
}
