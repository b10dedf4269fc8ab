import { and, eq } from 'drizzle-orm';
import { type Block, button, type Line, message, para, row } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import { inTime, moment } from '../../core/time';
import { say } from '../../outbox';
import { rooms } from '../../outbox/tables';
import { audit } from '../admin';
import { refreshCard } from '../artifacts';
import { addressee } from '../members';
import { moveProject, type Project, refreshPosting, upcoming } from '../projects';
import { rescheduled, sessionId, whoAnswered } from '../sessions';
import { sessionsGone } from '../substitutes';
import { roomOf } from '../teams';
import { goneFrom, type Retimed } from './rules';
import { problem, texts } from './texts';

/** What the team reads of a change: a line in its channel. */
export type News = (words: (typeof texts)['ja'], lang: Cx['person']['lang'], zone: string) => Line;

interface Deed {
  was: Project;
  set: Retimed;
  act: 'moveSession' | 'cancelSession' | 'addSession' | 'restoreSession' | 'changeRhythm';
  reason: string;
  news: News;
  /** Where the session is now that somebody had answered for. */
  to?: Date;
  /** The one session that it is about: when it begins now; of a cancelled one, when it would have by the rhythm. */
  session?: Date;
  /** What comes next is told, too. */
  andNext?: boolean;
}

/** So many coming sessions are told of a new rhythm. */
const NEXT = 5;

/** Changes when a project's sessions are: everything that speaks of them follows, and the team is told. */
export async function reschedule(tx: Tx, cx: Cx, deed: Deed): Promise<Project> {
  const { was, set, act, reason } = deed;
  const now = cx.now();
  const changed = set.schedule && { ...set.schedule, changedAt: now.toISOString() };
  const is = await moveProject(tx, was.id, 'running', 'running', { ...set, schedule: changed });
  if (!is) throw problem('gone');
  const version = is.schedule?.version ?? 0;
  const id = `${act}:${was.id}:${version}`;
  await audit(tx, { id, byUser: cx.person.id, act, subject: { words: was.title }, reason, at: now });

  const gone = goneFrom(was, is, now, cx.settings.timezone);
  const answered = await whoAnswered(tx, was.id, gone);
  const told = await sessionsGone(tx, cx, is, gone);
  await rescheduled(tx, cx, is);
  await refreshCard(tx, was.id);
  await refreshPosting(tx, cx, was.id);
  await tellTeam(tx, cx, is, version, deed);
  for (const user of answered)
    if (user !== cx.person.id && !told.has(user)) await tellAnswered(tx, cx, is, user, gone, deed, version);
  return is;
}

/** A line in the team's channel, in which Slack draws each reader's own time. */
async function tellTeam(
  tx: Tx,
  { now, settings }: Cx,
  project: Project,
  version: number,
  { news, reason, andNext, session }: Deed,
): Promise<void> {
  const { locale: lang, timezone: zone } = settings;
  const words = texts[lang];
  const room = roomOf(project.id);
  const [open] = await tx
    .select({ key: rooms.key })
    .from(rooms)
    .where(and(eq(rooms.key, room)));
  if (!open) return;
  const next = andNext ? upcoming(project, now(), zone, NEXT) : [];
  const dates = next.flatMap((at, i) => [...(i ? [words.comma] : []), moment(at, lang, zone)]);
  const after: Line[] = andNext ? ['\n', next.length ? words.toldNext({ dates }) : words.toldNone] : [];
  const line = [news(words, lang, zone), ...(reason ? [words.why({ reason })] : []), ...after];
  await say(tx, now(), {
    key: `schedule.told:${project.id}:${version}`,
    to: { room },
    message: message(para(...line.flatMap(flat)), row(forCalendar(project.id, session, words.calendar))),
  });
}

/** Who had answered for a session that is elsewhere now, or nowhere, hears of it; for its new time they are asked anew. */
async function tellAnswered(
  tx: Tx,
  cx: Cx,
  { id, title }: Project,
  user: string,
  gone: readonly Date[],
  { to, session }: Deed,
  version: number,
): Promise<void> {
  const now = cx.now();
  const { lang, zone } = await addressee(tx, cx, user);
  const words = texts[lang];
  for (const at of gone) {
    if ((await whoAnswered(tx, id, [at])).every((it) => it !== user)) continue;
    const was = moment(at, lang, zone);
    const blocks: Block[] = to
      ? [
          para(words.yoursMoved({ title, was, now: moment(to, lang, zone) })),
          row(button('slack.word:sessions', words.answer, 'sessions'), forCalendar(id, to, words.calendar)),
        ]
      : [para(words.yoursGone({ title, was })), row(forCalendar(id, session ?? at, words.calendar))];
    await say(tx, now, {
      key: `schedule.yours:${id}:${version}:${at.getTime()}:${user}`,
      to: { user },
      message: message(...blocks),
      due: inTime(now, to && to < at ? to : at, zone),
    });
  }
}

/** A press has the session, or all of the project's, sent as a calendar file. */
const forCalendar = (projectId: string, at: Date | undefined, label: string) =>
  button('calendar.file', label, at ? sessionId({ projectId, at }) : projectId);

const flat = (line: Line): Line[] => (Array.isArray(line) ? [...line] : [line]);
