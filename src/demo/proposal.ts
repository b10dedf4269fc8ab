import { DateTime } from 'luxon';
import type { Values, World } from '../core/feature';
import { DAY } from '../core/time';
import { type Activity, occasions } from './portfolio';

type Settings = World['settings'];

/** An activity as its proposer writes it into the form, in the club's language. */
export function proposalOf(activity: Activity, today: Date, { locale, timezone }: Settings): Values {
  const { title, organisation, need, work, goal, gain, themes, tier, roles, hours, slots, place } = activity;
  const say = (text: { ja: string; en: string }, most: number) => text[locale].slice(0, most);
  return {
    title: say(title, 80),
    organisation: say(organisation.name, 80),
    good: say(need, 800),
    task: say(work, 800),
    goal: say(goal, 500),
    gain: say(gain, 500),
    themes: themes.slice(0, 3),
    tier,
    ...Object.assign(
      {},
      ...roles.map(({ name, seats: number, skills: [first, second] }, i) => ({
        [`role${i + 1}:title`]: say(name, 40),
        [`role${i + 1}:seats`]: String(number),
        ...(first && { [`role${i + 1}:skill`]: first.skill, [`role${i + 1}:level`]: String(first.level) }),
        ...(second && {
          [`role${i + 1}:skill2`]: second.skill,
          [`role${i + 1}:level2`]: String(second.level),
        }),
      })),
    ),
    hours: String(Math.ceil(hours)),
    slots,
    place: place.kind === 'online' ? 'online' : 'site',
    ...(place.kind === 'onsite' && { prefecture: place.prefecture }),
    ...scheduleOf(activity, today, timezone),
  };
}

/** The form knows one rhythm a project: the nearest to the activity's own dates. */
function scheduleOf(activity: Activity, today: Date, zone: string): Values {
  const all = occasions(activity, today);
  const [first, last] = [all[0], all.at(-1)];
  const day = (at: Date | undefined) => DateTime.fromJSDate(at ?? today, { zone });
  const days =
    first && last && all.length > 1
      ? (last.start.getTime() - first.start.getTime()) / DAY / (all.length - 1)
      : 0;
  const rhythm = days === 0 ? 'once' : days < 10 ? 'weekly' : days < 21 ? 'biweekly' : 'monthly';
  return {
    rhythm,
    starts: day(first?.start).toFormat('yyyy-MM-dd'),
    ends: day(last?.start).toFormat('yyyy-MM-dd'),
    time: day(first?.start).toFormat('HH:mm'),
    minutes: String(first?.minutes ?? 60),
  };
}
