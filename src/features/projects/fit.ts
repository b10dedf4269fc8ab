import type { Member } from '../members';
import { meetingSlots, type SeatRole } from './rules';
import type { Project } from './store';

/** Why a project fits somebody, to be said in words. */
export type Reason =
  | { why: 'skill'; skill: string; level: number }
  | { why: 'learn'; skill: string }
  | { why: 'theme'; theme: string }
  | { why: 'slot'; slot: string }
  | { why: 'place'; prefecture: string }
  | { why: 'online' };

export interface Fit {
  /** The higher the better. */
  score: number;
  /** The strongest first. */
  reasons: Reason[];
}

type Wanted = Pick<
  Project,
  'roles' | 'themes' | 'hours' | 'slots' | 'rhythm' | 'starts' | 'time' | 'place' | 'prefecture'
>;
type Offered = Pick<Member, 'skills' | 'themes' | 'hours' | 'slots' | 'place' | 'prefecture'>;

/**
 * How well a project fits a member: a role that they could fill (6) or learn in (4), themes that they care about (2
 * each, two at most), a time when they are free, a place that they can be at (1 each); and what stands against it: too
 * many hours, no common time, a place out of reach (−4 each). For an order to look through, not for forming teams.
 */
export function fitOf(project: Wanted, member: Offered): Fit {
  const parts = [
    byRole(project.roles, member),
    byThemes(project, member),
    bySlots(project, member),
    byPlace(project, member),
  ];
  const tooLong = project.hours > member.hours ? -4 : 0;
  return {
    score: parts.reduce((sum, part) => sum + part.score, tooLong),
    reasons: parts.flatMap((part) => part.reasons),
  };
}

/** Whether it is worth a look: something that the person can do, would learn or cares about, not only a free evening. */
export const isWorthALook = ({ score, reasons }: Fit): boolean =>
  score > 0 && reasons.some(({ why }) => why === 'skill' || why === 'learn' || why === 'theme');

/** Projects with their fit, the best first; of equals, the one that begins sooner. */
export const ranked = <P extends Wanted & Pick<Project, 'id'>>(
  projects: readonly P[],
  member: Offered,
): { project: P; fit: Fit }[] =>
  projects
    .map((project) => ({ project, fit: fitOf(project, member) }))
    .sort(
      (a, b) =>
        b.fit.score - a.fit.score ||
        a.project.starts.localeCompare(b.project.starts) ||
        a.project.id.localeCompare(b.project.id),
    );

function byRole(roles: readonly SeatRole[], member: Offered): Fit {
  const fits = roles.map((role) => inRole(role, member));
  return fits.sort((a, b) => b.score - a.score)[0] ?? { score: 0, reasons: [] };
}

/** A learner may be one level below what the role asks. */
function inRole({ skills }: SeatRole, member: Offered): Fit {
  const reasons = skills.flatMap(({ skill, level }): Reason[] => {
    const own = member.skills.find((it) => it.skill === skill);
    if (own && own.level >= level) return [{ why: 'skill', skill, level: own.level }];
    return own?.wants === 'learn' && own.level >= level - 1 ? [{ why: 'learn', skill }] : [];
  });
  const whole = reasons.length === skills.length;
  const learns = reasons.some((it) => it.why === 'learn');
  return { score: whole ? (learns ? 4 : 6) : reasons.length, reasons };
}

function byThemes(project: Wanted, member: Offered): Fit {
  const common = project.themes.filter((theme) => member.themes.includes(theme)).slice(0, 2);
  return { score: 2 * common.length, reasons: common.map((theme) => ({ why: 'theme', theme })) };
}

function bySlots(project: Wanted, member: Offered): Fit {
  const [slot] = meetingSlots(project).filter((it) => member.slots.includes(it));
  return slot ? { score: 1, reasons: [{ why: 'slot', slot }] } : { score: -4, reasons: [] };
}

function byPlace({ place, prefecture }: Wanted, member: Offered): Fit {
  const near = place !== 'online' && member.place !== 'online' && prefecture === member.prefecture;
  if (near && prefecture) return { score: 1, reasons: [{ why: 'place', prefecture }] };
  if (place !== 'site' && member.place !== 'site') return { score: 1, reasons: [{ why: 'online' }] };
  return { score: -4, reasons: [] };
}
