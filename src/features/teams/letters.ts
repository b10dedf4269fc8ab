import { bold, bullets, button, heading, type Message, message, para, row } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import type { Reason } from '../../matcher';
import { type Project, placeLine, type WishKind } from '../projects';
import { inviteTexts } from './inviteTexts';
import type { Seat } from './team';
import { reasonsLine, timesWords, words } from './words';

type Reader = { lang: Lang; zone: string };

/** Reasons that are kind to tell: what somebody brings and wishes, not how scarce they are. */
const kind = new Set(['wish', 'fit', 'use', 'grow', 'theme', 'turn', 'owed']);

/** What somebody is asked by direct message. */
export function invitation(
  project: Project,
  seat: Seat,
  reasons: readonly Reason[],
  { lang, zone }: Reader,
): Message {
  const say = inviteTexts[lang];
  const why = reasonsLine(
    reasons.filter((it) => kind.has(it.code)),
    lang,
  );
  return message(
    heading(say.heading),
    para(say.intro(project)),
    bullets([
      say.goal(project),
      say.role({ ...seat, role: roleTitle(project, seat) }),
      ...(seat.leader ? [say.leads] : []),
      say.hours(project),
      say.times({ times: timesWords(project, lang), place: placeLine(project, lang) }),
      ...(why ? [say.why({ reasons: why })] : []),
    ]),
    para(say.answerBy({ at: moment(seat.answerBy, lang, zone) })),
    row(
      button('teams.accept', say.accept, seat.id, { style: 'primary' }),
      button('teams.decline', say.decline, seat.id),
    ),
  );
}

/** The invitation after its answer. */
export function answered(project: Project, seat: Seat, { lang }: Reader): Message {
  const say = inviteTexts[lang];
  const { title } = project;
  switch (seat.state) {
    case 'accepted': {
      const role = roleTitle(project, seat);
      const confirm = {
        title: say.withdrawTitle,
        text: say.withdrawText,
        yes: say.withdrawYes,
        no: say.withdrawNo,
      };
      return message(
        para(
          say.accepted({ title, role }),
          '\n',
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
  );
}

function personLine(project: Project, seat: Seat, lang: Lang) {
  const say = inviteTexts[lang];
  const marks = [...(seat.leader ? [say.leader] : []), ...(seat.learner ? [say.learner] : [])];
  return say.person({
    user: seat.userId,
    role: roleTitle(project, seat),
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
  message(para(inviteTexts[lang].joined({ user: seat.userId, role: roleTitle(project, seat) })));

export const roleTitle = ({ roles }: Project, { roleId }: Pick<Seat, 'roleId'>): string =>
  roles.find((it) => it.id === roleId)?.title ?? '';
