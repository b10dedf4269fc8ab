import type { Entry } from '../../core/calendar';
import type { Person, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import { meetingsOf } from '../events';
import { type Planned, placeLine, roleName } from '../projects';
import { BACK, modifiedAt, nearest, type Part, sequenceOf, sessionsOf, uidOf } from './rules';
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
export const partEntries = (part: Part, { now, settings }: World, lang: Lang): Entry[] =>
  sessionsOf(part, now(), settings.timezone).map((it) => sessionEntry(part, it, settings.timezone, lang));

function sessionEntry(part: Part, session: Planned, zone: string, lang: Lang): Entry {
  const { project, channel } = part;
  const cancelled = session.change?.to === null;
  const link = channel && `https://slack.com/app_redirect?${new URLSearchParams({ channel })}`;
  return {
    uid: uidOf(project, session, zone),
    begins: session.at,
    minutes: session.minutes,
    title: cancelled ? texts[lang].cancelledTitle(project) : project.title,
    words: wordsOf(part, session, lang, link).join('\n'),
    place: placeLine(project, lang),
    ...(link && { link }),
    cancelled,
    free: cancelled || part.said.get(session.at.getTime())?.answer === 'absent',
    sequence: sequenceOf(project),
    modified: modifiedAt(part, session),
  };
}

function wordsOf(part: Part, { at, was, change }: Planned, lang: Lang, link?: string): string[] {
  const { project, roles, leads, said, standsInAt } = part;
  const say = texts[lang];
  const cancelled = change?.to === null;
  const answer = said.get(at.getTime())?.answer;
  return [
    ...(cancelled ? [say.cancelled] : []),
    ...(change?.to ? [say.moved({ day: dayWords(was.slice(0, 10), lang) })] : []),
    ...(change?.reason ? [say.reason(change)] : []),
    say.organisation({ name: project.organisation }),
    ...(standsInAt ? [say.instead] : [say.role({ roles: roles.map((it) => roleName(it, lang)), leads })]),
    ...(cancelled || standsInAt ? [] : [answer ? say.said[answer] : say.notSaid]),
    ...(link ? [say.room({ link })] : []),
  ];
}
