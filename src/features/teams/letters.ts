import { bold, bullets, button, heading, type Message, message, para, row } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import type { Reason } from '../../matcher';
import { themeName } from '../../taxonomy';
import { skillName } from '../members';
import { type Project, placeLine, roleName, type WishKind } from '../projects';
import { inviteTexts } from './inviteTexts';
import type { Seat } from './team';
import { timesWords, words } from './words';

type Reader = { lang: Lang; zone: string };

/**
 * What somebody is asked by direct message.
 * @param first the first session, for somebody whose clock is not the club's
 */
export function invitation(
  project: Project,
  seat: Seat,
  reasons: readonly Reason[],
  { lang, zone }: Reader,
  first?: Date,
): Message {
  const say = inviteTexts[lang];
  const why = reasonsFor(seat, reasons, lang);
  return message(
    heading(say.heading),
    para(say.intro(project)),
    bullets([
      say.goal(project),
      say.role({ ...seat, role: roleTitle(project, seat, lang) }),
      ...(seat.leader ? [say.leads] : []),
      say.hours(project),
      say.times({ times: timesWords(project, lang), place: placeLine(project, lang) }),
      ...(first ? [say.ownTime({ at: moment(first, lang, zone) })] : []),
      ...(why ? [say.why({ reasons: why })] : []),
    ]),
    para(say.answerBy({ at: moment(seat.answerBy, lang, zone) })),
    row(
      button('teams.accept', say.accept, seat.id, { style: 'primary' }),
      button('teams.decline', say.decline, seat.id),
    ),
  );
}

/** Why this person: the three strongest reasons; empty where none is to be told. */
export const reasonsFor = (seat: Pick<Seat, 'learner'>, reasons: readonly Reason[], lang: Lang): string =>
  reasons
    .filter((it) => it.points > 0)
    .flatMap((it) => kindWords(it, seat, lang))
    .slice(0, 3)
    .join(inviteTexts[lang].comma);

/** A reason as one tells it to whom it is about: what they bring and wish, not how scarce they are. */
function kindWords(it: Reason, { learner }: Pick<Seat, 'learner'>, lang: Lang): string[] {
  const say = inviteTexts[lang];
  const named = (ids: readonly string[]) => ids.map((id) => skillName(id, lang)).join(say.comma);
  switch (it.code) {
    case 'wish':
      return [say.whyWish(it)];
    case 'fit':
      return learner
        ? []
        : it.skills.map((one) => say.whySkill({ ...one, skill: skillName(one.skill, lang) }));
    case 'use':
      return [say.whyUse({ skills: named(it.skills) })];
    case 'grow':
      return [say.whyGrow({ skills: named(it.skills) })];
    case 'theme':
      return [say.whyTheme({ themes: it.themes.map((id) => themeName(id, lang)).join(say.comma) })];
    case 'owed':
      return [say.whyOwed];
    default:
      return [];
  }
}

/** The invitation after its answer. */
export function answered(project: Project, seat: Seat, { lang }: Reader): Message {
  const say = inviteTexts[lang];
  const { title } = project;
  switch (seat.state) {
    case 'accepted': {
      const role = roleTitle(project, seat, lang);
      const times = { times: timesWords(project, lang), place: placeLine(project, lang) };
      const confirm = {
        title: say.withdrawTitle,
        text: say.withdrawText,
        yes: say.withdrawYes,
        no: say.withdrawNo,
      };
      return message(
        para(
          say.accepted({ title, role, leader: seat.leader }),
          `\n${say.times(times)}\n`,
          project.state === 'open' ? say.acceptedNext : say.acceptedRoom,
        ),
        ...(project.state === 'open'
          ? [row(button('teams.withdraw', say.withdraw, seat.id, { confirm }))]
          : []),
      );
    }
    case 'declined':
      return message(para(say.declined({ title })));
    case 'left':
      return message(para(say.withdrawn({ title })));
    case 'withdrawn':
      return message(para(say.calledOff({ title })));
    default:
      return message(para(say.over({ title })));
  }
}

export const calledOff = (project: Project, was: 'invited' | 'accepted', { lang }: Reader): Message => {
  const say = inviteTexts[lang];
  return message(para(was === 'invited' ? say.calledOff(project) : say.calledOffTeam(project)));
};

export const leaderLetter = (project: Project, { lang }: Reader): Message =>
  message(para(inviteTexts[lang].leaderAsked(project)));

/** The first message in a team's room. */
export function kickoff(
  project: Project,
  team: readonly Seat[],
  dates: readonly Date[],
  { lang, zone }: Reader,
): Message {
  const say = inviteTexts[lang];
  const leader = team.find((it) => it.leader)?.userId ?? '';
  return message(
    heading(say.kickoff(project)),
    para(say.kickoffIntro(project)),
    para(bold(say.goal(project))),
    ...(dates.length ? [para(say.kickoffDates), bullets(dates.map((at) => moment(at, lang, zone)))] : []),
    para(say.kickoffPeople),
    bullets(team.map((it) => personLine(project, it, lang))),
    para(say.kickoffNext({ leader })),
    ...(dates.length ? [row(button('calendar.file', say.kickoffCalendar, project.id))] : []),
  );
}

function personLine(project: Project, seat: Seat, lang: Lang) {
  const say = inviteTexts[lang];
  const marks = [...(seat.leader ? [say.leader] : []), ...(seat.learner ? [say.learner] : [])];
  return say.person({
    user: seat.userId,
    role: roleTitle(project, seat, lang),
    marks: marks.join(words[lang].comma),
  });
}

/** To somebody who wished to take part and has no seat. */
export const thanks = (project: Project, wish: WishKind, { lang }: Reader): Message => {
  const say = inviteTexts[lang];
  return message(
    para(
      say.thanks({ title: project.title, kind: wish === 'learn' ? 'learn' : 'join' }),
      '\n',
      say.thanksNext,
    ),
  );
};

/** To who proposed the project. */
export const proposerLetter = (project: Project, team: readonly Seat[], { lang }: Reader): Message => {
  const say = inviteTexts[lang];
  return message(para(say.proposer(project)), para(say.proposerTeam({ users: team.map((it) => it.userId) })));
};

/** In the team's room, when somebody joins later. */
export const newcomer = (project: Project, seat: Seat, { lang }: Reader): Message =>
  message(para(inviteTexts[lang].joined({ user: seat.userId, role: roleTitle(project, seat, lang) })));

/** What a seat's role is called in the reader's language. */
export function roleTitle({ roles }: Project, { roleId }: Pick<Seat, 'roleId'>, lang: Lang): string {
  const role = roles.find((it) => it.id === roleId);
  return role ? roleName(role, lang) : '';
}
