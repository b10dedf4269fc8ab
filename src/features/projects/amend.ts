import { and, eq } from 'drizzle-orm';
import { DateTime } from 'luxon';
import { bullets, para, quote } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { somebody } from '../organisations';
import { refreshPosting, tellProposer } from './board';
import { meetingSlots, slotAt } from './rules';
import type { Project } from './store';
import { projects } from './tables';
import { told } from './told';

/** What may be changed of an open project to find people for it. */
export type Amendment = Partial<Pick<Project, 'roles' | 'hours' | 'slots' | 'starts' | 'ends' | 'time'>>;

/**
 * Changes what an open project asks for. Its posting and its card follow, and who proposed it is told.
 * @param act.id unique for all time: it is told once
 * @param act.change what changes, as one line
 * @returns undefined where it is no longer open
 */
export async function amend(
  tx: Tx,
  cx: Cx,
  projectId: string,
  amendment: Amendment,
  act: { id: string; reason: string; change: (lang: Lang) => string },
): Promise<Project | undefined> {
  const [amended] = await tx
    .update(projects)
    .set(amendment)
    .where(and(eq(projects.id, projectId), eq(projects.state, 'open')))
    .returning();
  if (!amended) return undefined;
  await refreshPosting(tx, cx, projectId);
  if (amended.proposedBy !== cx.person.id)
    await tellProposer(tx, cx, amended, `amended:${act.id}`, (lang) => [
      para(told[lang].toldAmended({ title: amended.title, by: somebody(cx.person.id, lang) })),
      bullets([act.change(lang)]),
      ...(act.reason ? [quote(act.reason)] : []),
    ]);
  return amended;
}

/** When a session in a slot begins, unless it is known better. */
const usualTime: Readonly<Record<string, string>> = {
  'weekday-morning': '08:00',
  'weekday-lunch': '12:00',
  'weekday-daytime': '14:00',
  'weekday-evening': '18:30',
  saturday: '10:00',
  sunday: '10:00',
};

/**
 * A project's schedule moved into another slot of the week: on the first day from its own on that is in it, all later
 * days by as many. Where its sessions are in none of the slots that it named, only the slots change.
 */
export function movedInto(project: Project, slots: readonly string[]): Amendment {
  const own = slotAt(project.starts, project.time);
  const [slot] = slots;
  if (!slot || !project.slots.includes(own) || !meetingSlots(project).includes(own))
    return { slots: [...slots] };
  if (meetingSlots(project).length !== 1) return { slots: [...slots] };
  const time = usualTime[slot] ?? project.time;
  const on = (day: string, days: number) => DateTime.fromISO(day).plus({ days }).toISODate() ?? day;
  const days = [0, 1, 2, 3, 4, 5, 6].find((it) => slotAt(on(project.starts, it), time) === slot) ?? 0;
  return {
    slots: [...new Set([...project.slots.filter((it) => it !== own), slot])],
    starts: on(project.starts, days),
    ends: on(project.ends, days),
    time,
  };
}
