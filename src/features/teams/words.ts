import type { Lang } from '../../core/lang';
import { inBoth } from '../../core/texts';
import type { Loss, Reason } from '../../matcher';
import { themeName } from '../../taxonomy';
import { skillName } from '../members';
import { isNamed, type Project, periodLine, type SeatRole, scheduleLine } from '../projects';

/** What the matcher says in codes, in words. */
export const words = inBoth(
  {
    comma: '、',
    quoted: (d: { title: string }) => `「${d.title}」`,
    join: '「参加したい」と応えている',
    learn: '「学びながら参加したい」と応えている',
    watch: '募集に関心を示している',
    fit: (d: { skill: string; level: number; asked: number }) =>
      `${d.skill} レベル${d.level}（求めるレベル${d.asked}）`,
    use: (d: { skills: string }) => `${d.skills}を活かしたい`,
    grow: (d: { skills: string }) => `${d.skills}を学びたい`,
    turn: (d: { months: number }) =>
      d.months >= 12 ? 'しばらく参加の機会がなかった' : `前回から${d.months}か月`,
    owed: (d: { wishes: number }) => `かなわなかった希望が${d.wishes}件ある`,
    theme: (d: { themes: string }) => `${d.themes}に関心がある`,
    leader: 'リーダーを引き受けられる',
    ledBefore: (d: { led: number }) => `リーダーの経験が${d.led}回ある`,
    ledFirst: 'リーダーははじめて（相談相手を提案します）',
    ledReady: 'リーダーははじめて、準備は整っている（相談相手を提案します）',
    mentor: 'はじめてのリーダーの相談相手になれる',
    newcomer: 'はじめての参加（経験者と組む）',
    experienced: (d: { past: number }) => `参加${d.past}回の経験がある`,
    second: (d: { teams: number }) => `すでに${d.teams}つのチームに参加している`,
    colleague: 'チームに同じ部署の人がいる',
    credit: 'これまで機会が少なかった',
    rare: (d: { others: number }) =>
      d.others === 0 ? 'ほかに担える人がいない' : `ほかに担えるのは${d.others}人だけ`,
    locked: 'コーディネーターが選んだ',
    lossTeam: 'この人が抜けると、チームが揃わない',
    lossSome: '代わりの候補がいる',
    roleWith: (d: { title: string; skills: string }) => `${d.title}（${d.skills}）`,
    skillAt: (d: { skill: string; level: number }) => `${d.skill} レベル${d.level}以上`,
    missingRole: (d: { role: string; seats: number }) => `${d.role} あと${d.seats}人`,
    missingLeader: 'リーダーを引き受ける人',
  },
  {
    comma: ', ',
    quoted: (d) => `“${d.title}”`,
    join: 'wants to take part',
    learn: 'wants to learn by taking part',
    watch: 'is interested in this posting',
    fit: (d) => `${d.skill} at level ${d.level} (${d.asked} needed)`,
    use: (d) => `wants to use ${d.skills}`,
    grow: (d) => `wants to learn ${d.skills}`,
    turn: (d) => (d.months >= 12 ? 'has not had a turn for long' : `last took part ${d.months} months ago`),
    owed: (d) => `${d.wishes} earlier ${d.wishes === 1 ? 'wish' : 'wishes'} not met yet`,
    theme: (d) => `cares about ${d.themes}`,
    leader: 'would lead',
    ledBefore: (d) => `has led ${d.led === 1 ? 'a team' : `${d.led} teams`} before`,
    ledFirst: 'would lead for the first time (a mentor is proposed)',
    ledReady: 'would lead for the first time and is ready to (a mentor is proposed)',
    mentor: 'can stand beside whoever leads for the first time',
    newcomer: 'first time, beside somebody experienced',
    experienced: (d) => `has taken part ${d.past} times`,
    second: (d) => `is in ${d.teams === 1 ? 'another team' : `${d.teams} teams`} already`,
    colleague: 'somebody of the same department is in the team',
    credit: 'has had fewer chances so far',
    rare: (d) =>
      d.others === 0
        ? 'nobody else could do it'
        : `only ${d.others} ${d.others === 1 ? 'other' : 'others'} could do it`,
    locked: 'chosen by a coordinator',
    lossTeam: 'without them the team would not be complete',
    lossSome: 'there are substitutes',
    roleWith: (d) => `${d.title} (${d.skills})`,
    skillAt: (d) => `${d.skill} at level ${d.level} or more`,
    missingRole: (d) => `${d.seats} more for ${d.role}`,
    missingLeader: 'somebody who would lead',
  },
);

/** The strongest reasons for somebody, as one line; empty where there are none. */
export function reasonsLine(reasons: readonly Reason[], lang: Lang, most = 3): string {
  return reasons
    .filter((it) => it.points > 0 || it.code === 'locked')
    .toSorted((a, b) => (ORDER[a.code] ?? 0) - (ORDER[b.code] ?? 0))
    .slice(0, most)
    .map((it) => reasonWords(it, lang))
    .join(words[lang].comma);
}

/** What is said first, as it is of use to somebody else; and last, as what holds for a whole group says least of one. */
const ORDER: Partial<Record<Reason['code'], number>> = { mentor: -1, credit: 1 };

/** What speaks against somebody, and what their leaving would mean, as one line; empty where there is nothing to say. */
export function cautionLine(reasons: readonly Reason[], loss: Loss | null, lang: Lang): string {
  const say = words[lang];
  const against = reasons.filter((it) => it.points < 0).map((it) => reasonWords(it, lang));
  return [...against.slice(0, 2), ...(loss?.complete ? [say.lossTeam] : [])].join(say.comma);
}

export function reasonWords(it: Reason, lang: Lang): string {
  const say = words[lang];
  const named = (ids: readonly string[]) => ids.map((id) => skillName(id, lang)).join(say.comma);
  switch (it.code) {
    case 'wish':
      return say[it.kind];
    case 'fit':
      return it.skills.map((one) => say.fit({ ...one, skill: skillName(one.skill, lang) })).join(say.comma);
    case 'use':
      return say.use({ skills: named(it.skills) });
    case 'grow':
      return say.grow({ skills: named(it.skills) });
    case 'turn':
      return say.turn(it);
    case 'owed':
      return say.owed(it);
    case 'theme':
      return say.theme({ themes: it.themes.map((id) => themeName(id, lang)).join(say.comma) });
    case 'experienced':
      return say.experienced(it);
    case 'leader':
      return leaderWords(it, lang);
    case 'second':
      return say.second(it);
    case 'rare':
      return say.rare(it);
    case 'given':
      return it.reason ?? say.locked;
    default:
      return say[it.code];
  }
}

/** Proposals of former times do not say how often somebody led, and whether they are ready to. */
function leaderWords({ led, ready = false }: { led?: number; ready?: boolean }, lang: Lang): string {
  const say = words[lang];
  if (led === undefined) return say.leader;
  if (led > 0) return say.ledBefore({ led });
  return ready ? say.ledReady : say.ledFirst;
}

/** A role with what it asks for: `配信（動画編集 レベル3以上）`. */
export function roleWords(role: SeatRole, lang: Lang): string {
  const say = words[lang];
  const asked = role.skills.map((it) => say.skillAt({ skill: skillName(it.skill, lang), level: it.level }));
  if (!asked.length) return role.title;
  const skills = asked.join(say.comma);
  return isNamed(role) ? say.roleWith({ title: role.title, skills }) : skills;
}

/** When a project takes place, and how long it goes on. */
export const timesWords = (project: Project, lang: Lang): string =>
  [scheduleLine(project, lang), ...(project.rhythm === 'once' ? [] : [periodLine(project, lang)])].join(
    words[lang].comma,
  );
