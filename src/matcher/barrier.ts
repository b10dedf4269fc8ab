import { type Facts, ONLINE } from './facts';
import { BARRIER, barriers, type Standing, skillAt } from './fit';
import type { Barrier } from './plan';

/** The rules that keep member m out of role r, with what each was decided on; empty when eligible. */
export function barrierData(facts: Facts, m: number, r: number, standing: Standing): Barrier[] {
  const found = barriers(facts, m, r, standing);
  const member = facts.members[m]!;
  const project = facts.projects[facts.roleProject[r]!]!;
  const list: Barrier[] = [];
  if (found & BARRIER.paused) list.push({ rule: 'paused' });
  if (found & BARRIER.banned) list.push({ rule: 'banned' });
  if (found & BARRIER.refused) list.push({ rule: 'refused' });
  if (found & BARRIER.teams)
    list.push({ rule: 'teams', teams: member.teams, most: facts.problem.limits.teams });
  if (found & BARRIER.hours) list.push({ rule: 'hours', free: member.hours, asked: standing.hours });
  if (found & BARRIER.slot) list.push({ rule: 'slot', missing: without(project.slots, member.slots) });
  if (found & BARRIER.place) {
    list.push({
      rule: 'place',
      asked: facts.projectPlace[facts.roleProject[r]!] === ONLINE ? 'online' : 'site',
    });
  }
  if (found & BARRIER.region) list.push({ rule: 'region', asked: project.region ?? '' });
  if (found & BARRIER.language) {
    list.push({ rule: 'language', missing: without(project.languages, member.languages) });
  }
  return [...list, ...(found & (BARRIER.skill | BARRIER.level) ? skillData(facts, m, r) : [])];
}

function skillData(facts: Facts, m: number, r: number): Barrier[] {
  const { skills } = facts.roles[r]!;
  return skills.flatMap(({ skill, level }): Barrier[] => {
    const at = skillAt(facts, m, facts.skills.find(skill));
    if (at < 0) return [{ rule: 'skill', skill, asked: level }];
    const has = facts.skillLevel[at]!;
    return has < level ? [{ rule: 'level', skill, level: has, asked: level }] : [];
  });
}

function without(asked: readonly string[], known: readonly string[]): string[] {
  return asked.filter((word) => !known.includes(word));
}
