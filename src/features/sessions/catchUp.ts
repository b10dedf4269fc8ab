import { bold, button, heading, type Message, message, para, row } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { considerate, DAY, HOUR, moment } from '../../core/time';
import { say, touch, withdraw } from '../../outbox';
import { addressee } from '../members';
import { findProject } from '../projects';
import { teamOf } from '../teams';
import { catchUpTexts as texts } from './catchUpTexts';
import { findHeld, type Held, type Kept, listAttendance, listKeptOf } from './roll';
import { nextSession, readSession, type Session, sessionId } from './rules';
import { listProfiles } from './store';
import { lines, type Reader } from './views';

/** A leader who booked who came has so long for a sentence, before the note leaves. */
const WAITS = HOUR;
/** So long after the session what is kept of it still comes into the note. */
const FOLLOWS = 14 * DAY;
/** So many kept things are named. */
const SHOWN = 5;

const keyOf = (userId: string, session: Session): string =>
  `sessions.catchUp:${userId}|${sessionId(session)}`;

/**
 * Everybody of the team who missed a session is told once how it went. Whoever was there after all is not; who pauses or
 * left the team is left in peace.
 */
export async function tellMissed(tx: Tx, world: World, session: Session): Promise<void> {
  const rows = await listAttendance(tx, session);
  for (const { userId } of rows.filter((it) => it.came)) await withdraw(tx, keyOf(userId, session));
  if (!rows.some((it) => it.came)) return;
  const team = new Set((await teamOf(tx, session.projectId)).map((seat) => seat.userId));
  const missed = rows.filter((it) => !it.came && team.has(it.userId)).map((it) => it.userId);
  const paused = new Set((await listProfiles(tx, missed)).filter((it) => it.paused).map((it) => it.id));
  const waits = (await findHeld(tx, session))?.bookedBy ? WAITS : 0;
  for (const userId of missed.filter((id) => !paused.has(id))) {
    const reader = await addressee(tx, world, userId);
    const note = await noteOf(tx, world, session, reader);
    if (!note) continue;
    const due = considerate(new Date(world.now().getTime() + waits), reader.zone);
    await say(tx, world.now(), { key: keyOf(userId, session), to: { user: userId }, message: note, due });
  }
  await followNotes(tx, world, session);
}

/** What is known of a session has changed: the notes say so, up to two weeks after it. */
export async function followNotes(tx: Tx, { now }: Pick<World, 'now'>, session: Session): Promise<void> {
  if (now().getTime() - session.at.getTime() > FOLLOWS) return;
  for (const { userId } of await listAttendance(tx, session)) await touch(tx, keyOf(userId, session));
}

/** No note of this team's sessions reaches them any more, where it has not already. */
export const dropNotes = (tx: Tx, userId: string, projectId: string): Promise<void> =>
  withdraw(tx, `sessions.catchUp:${userId}|${projectId}|`);

/** The note as it should be now. */
export async function drawNote(tx: Tx, world: World, id: string): Promise<Message | undefined> {
  const [userId = '', ...rest] = id.split('|');
  const session = readSession(rest.join('|'));
  return session && noteOf(tx, world, session, await addressee(tx, world, userId));
}

async function noteOf(tx: Tx, world: World, session: Session, reader: Reader): Promise<Message | undefined> {
  const project = await findProject(tx, session.projectId);
  const held = await findHeld(tx, session);
  if (!project || !held) return undefined;
  const running = project.state === 'running';
  return noteMessage(
    {
      title: project.title,
      held,
      came: (await listAttendance(tx, session)).filter((it) => it.came).map((it) => it.userId),
      kept: await listKeptOf(tx, session),
      next: running ? nextSession(project, world.now(), world.settings.timezone) : undefined,
    },
    reader,
  );
}

interface Note {
  title: string;
  held: Held;
  came: readonly string[];
  kept: readonly Kept[];
  next: Date | undefined;
}

function noteMessage({ title, held, came, kept, next }: Note, { lang, zone }: Reader): Message {
  const say = texts[lang];
  return message(
    heading(say.title),
    para(say.intro),
    para(
      ...lines(
        say.session({ title, when: moment(held.at, lang, zone) }),
        say.came({ ids: came }),
        ...(held.done ? [say.did(held)] : []),
        ...(held.beneficiaries === null ? [] : [say.reached({ people: held.beneficiaries })]),
      ),
    ),
    ...(kept.length
      ? [
          para(bold(say.kept)),
          row(...kept.slice(0, SHOWN).map((it, i) => button(`artifacts.read:${i}`, it.title, it.id))),
        ]
      : [para(say.keptNone)]),
    ...(next ? [para(say.next({ when: moment(next, lang, zone) }))] : []),
  );
}
