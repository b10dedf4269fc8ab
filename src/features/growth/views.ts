import {
  type Block,
  bold,
  button,
  divider,
  heading,
  type Modal,
  note,
  para,
  quote,
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { skillName } from '../members';
import { type Project, roleName } from '../projects';
import { hoursOf, type Learned, sumOf } from './rules';
import type { Entry } from './store';
import { texts } from './texts';

/** Projects that the window has room for. */
const MOST = 20;

/** Somebody's own record. */
export function recordModal(entries: readonly Entry[], lang: Lang): Modal {
  const say = texts[lang];
  const { minutes, sessions, learned } = sumOf(entries);
  const sum = say.sum({ projects: entries.length, sessions, hours: bookedHours(minutes) });
  return {
    id: 'growth.record',
    title: say.title,
    close: say.close,
    blocks: [
      para(
        bold(sum),
        ...(learned.length > 0 ? [`\n${say.learnedAll({ skills: levels(learned, lang) })}`] : []),
      ),
      note(say.private),
      row(
        button('growth.certificate:ja', say.certificateJa, 'ja'),
        button('growth.certificate:en', say.certificateEn, 'en'),
        button('growth.share', say.share),
      ),
      divider(),
      ...entries
        .slice(0, MOST)
        .flatMap((it) => entryBlocks(it, { hours: true, skills: true, thanks: 'all' }, lang)),
      ...(entries.length > MOST ? [note(say.more({ count: entries.length - MOST }))] : []),
    ],
  };
}

/** What of an entry is shown. */
export interface Shown {
  hours: boolean;
  skills: boolean;
  /** `quotable`: what the organisation agreed to have quoted. */
  thanks: 'all' | 'quotable' | 'none';
}

/** A project in a record. */
export function entryBlocks(entry: Entry, shown: Shown, lang: Lang): Block[] {
  const say = texts[lang];
  const { project, minutes, learned } = entry;
  const { title, organisation, starts } = project;
  const used = usedIn(entry).map((it) => skillName(it, lang));
  const hours = bookedHours(minutes);
  const facts = {
    organisation,
    period: say.period({ from: monthOf(starts), until: monthOf(lastDayOf(project)) }),
    part: partWords(entry, lang),
  };
  const lines = [
    shown.hours ? say.line({ ...facts, hours }) : say.lineBare(facts),
    ...(shown.skills && used.length > 0 ? [say.used({ skills: used.join(say.comma) })] : []),
    ...(shown.skills && learned.length > 0 ? [say.learned({ skills: levels(learned, lang) })] : []),
  ];
  const said = entry.thanks.filter((it) => it.quotable || shown.thanks === 'all');
  return [
    para(bold(title), `\n${lines.join('\n')}`),
    ...(shown.thanks === 'none'
      ? []
      : said.flatMap((it) => [note(it.quotable ? say.thanks : say.thanksPrivate), quote(it.words)])),
  ];
}

/** Its line on the Home tab. */
export function recordHome(
  { projects, minutes }: { projects: number; minutes: number },
  lang: Lang,
): Block[] {
  if (projects === 0) return [];
  const say = texts[lang];
  return [
    heading(say.title),
    para(say.home({ projects, hours: bookedHours(minutes) })),
    row(button('growth.record', say.homeOpen)),
  ];
}

/** Null where nothing is booked, which is not the same as no work. */
const bookedHours = (minutes: number): string | null => (minutes > 0 ? hoursOf(minutes) : null);

const levels = (learned: readonly Learned[], lang: Lang): string =>
  learned
    .map(({ skill, level }) => texts[lang].level({ skill: skillName(skill, lang), level }))
    .join(texts[lang].comma);

/** As what somebody took part, with the role's name. */
export const partWords = ({ part, role }: Pick<Entry, 'part' | 'role'>, lang: Lang): string =>
  texts[lang].part({ part, role: role ? roleName(role, lang) : '' });

/** Skills that the role asked for, and that whoever had it used; a learner worked on learning them. */
export const usedIn = ({ part, role }: Pick<Entry, 'part' | 'role'>): string[] =>
  part === 'learner' ? [] : (role?.skills ?? []).map((it) => it.skill);

/** The day on which it ended, `YYYY-MM-DD`; null while it runs. */
export const lastDayOf = ({ state, ends, closedAt }: Project): string | null => {
  if (state !== 'closed') return null;
  const closed = closedAt?.toISOString().slice(0, 10) ?? ends;
  return closed < ends ? closed : ends;
};

const monthOf = <D extends string | null>(day: D) => (day ? day.slice(0, 7).replace('-', '/') : null) as D;
