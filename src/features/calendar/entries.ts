import type { Entry } from '../../core/calendar';
import type { Person, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import { meetingsOf } from '../events';
import { isOn, placeLine, roleName } from '../projects';
import { BACK, isClosed, modifiedAt, type Named, nearest, type Part, sequenceOf, sessionsOf } from './rules';
import { partsOf } from './store';
import { texts } from './texts';

type Reader = Pick<Person, 'id' | 'lang'>;

/** All that stands in somebody's calendar: the sessions of their teams, those where they stand in, and meetings. */
export async function entriesOf(tx: Tx, world: World, { id, lang }: Reader): Promise<Entry[]> {
  const since = new Date(world.now().getTime() - BACK);
  const parts = await partsOf(tx, id, since);
  const sessions = parts.flatMap((part) => partEntries(part, world, lang));
  return nearest([...sessions, ...(await meetingsOf(tx, id, since))], world.now());
}

/** What stands in it of one project. */
export function partEntries(part: Part, { now, settings }: World, lang: Lang): Entry[] {
  const shared = sharedOf(part, lang);
  const { timezone } = settings;
  return sessionsOf(part, now(), timezone).map((it) => sessionEntry(part, shared, it, lang));
}

/** What is the same of all sessions. */
interface Shared {
  place: string;
  link?: string;
  /** What the person does there. */
  task: string;
}

function sharedOf({ project, roles, leads, channel, standsInAt }: Part, lang: Lang): Shared {
  const say = texts[lang];
  return {
    place: placeLine(project, lang),
    ...(channel && { link: `https://slack.com/app_redirect?${new URLSearchParams({ channel })}` }),
    task: standsInAt ? say.instead : say.role({ roles: roles.map((it) => roleName(it, lang)), leads }),
  };
}

function sessionEntry(part: Part, shared: Shared, session: Named, lang: Lang): Entry {
  const { project } = part;
  const { place, link } = shared;
  const cancelled = !isOn(session) || isClosed(project, session);
  return {
    uid: session.uid,
    begins: session.at,
    minutes: session.minutes,
    title: cancelled ? texts[lang].cancelledTitle(project) : project.title,
    words: wordsOf(part, shared, session, lang).join('\n'),
    place,
    ...(link && { link }),
    cancelled,
    free: cancelled || part.said.get(session.at.getTime())?.answer === 'absent',
    sequence: sequenceOf(project),
    modified: modifiedAt(part, session),
  };
}

function wordsOf(
  { project, said, standsInAt }: Part,
  { task, link }: Shared,
  session: Named,
  lang: Lang,
): string[] {
  const say = texts[lang];
  const { at, was, change } = session;
  const closed = isClosed(project, session);
  const cancelled = closed || !isOn(session);
  const answer = said.get(at.getTime())?.answer;
  return [
    ...(closed ? [say.ended] : cancelled ? [say.cancelled] : []),
    ...(change?.to ? [say.moved({ day: dayWords(was.slice(0, 10), lang) })] : []),
    ...(change?.reason ? [say.reason(change)] : []),
    say.organisation({ name: project.organisation }),
    task,
    ...(cancelled || standsInAt ? [] : [answer ? say.said[answer] : say.notSaid]),
    ...(link ? [say.room({ link })] : []),
  ];
}
