import { type Block, bullets, button, heading, note, para, row } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import { ago, moment } from '../../core/time';
import { channelOf } from '../../outbox';
import { findProject, placeLine } from '../projects';
import { inviteTexts } from './inviteTexts';
import { roleTitle } from './letters';
import { seatsWith, waitingProposals } from './store';
import { roomOf } from './team';
import { texts } from './texts';
import { timesWords } from './words';

/** Invitations and proposals that the Home tab names at most. */
const MOST = 8;

/** The Home tab's part: what waits for an answer of mine, and my teams. */
export async function teamsHome(tx: Tx, cx: Cx): Promise<Block[]> {
  return [...(await invitations(tx, cx)), ...(await myTeams(tx, cx))];
}

async function invitations(tx: Tx, { person, now }: Cx): Promise<Block[]> {
  const { lang, zone } = person;
  const say = inviteTexts[lang];
  const asked = (await seatsWith(tx, person.id, 'invited')).filter(({ seat }) => seat.invitedAt <= now());
  if (asked.length === 0) return [];
  return [
    heading(texts[lang].homeInvited),
    ...asked
      .slice(0, MOST)
      .flatMap(({ seat, project }) => [
        para(say.intro(project)),
        bullets([
          say.role({ ...seat, role: roleTitle(project, seat, lang) }),
          say.times({ times: timesWords(project, lang), place: placeLine(project, lang) }),
          say.answerBy({ at: moment(seat.answerBy, lang, zone) }),
        ]),
        row(
          button(`teams.accept:${seat.id}`, say.accept, seat.id, { style: 'primary' }),
          button(`teams.decline:${seat.id}`, say.decline, seat.id),
        ),
      ]),
  ];
}

async function myTeams(tx: Tx, { person: { id, lang } }: Cx): Promise<Block[]> {
  const mine = (await seatsWith(tx, id, 'accepted')).filter(
    ({ project }) => project.state === 'open' || project.state === 'running',
  );
  if (mine.length === 0) return [];
  const lines = [];
  for (const { seat, project } of mine)
    lines.push(
      texts[lang].homeTeam({
        title: project.title,
        role: roleTitle(project, seat, lang),
        leader: seat.leader,
        channel: project.state === 'running' ? await channelOf(tx, roomOf(project.id)) : undefined,
      }),
    );
  return [heading(texts[lang].homeTeams), bullets(lines)];
}

/** On the Home tab of a coordinator: proposed teams that wait for approval. */
export async function teamsDesk(tx: Tx, { person: { lang }, now }: Cx): Promise<Block[]> {
  const lines = [];
  for (const { projectId, createdAt } of await waitingProposals(tx)) {
    const project = await findProject(tx, projectId);
    if (project)
      lines.push(texts[lang].deskProposal({ title: project.title, ago: ago(createdAt, now(), lang) }));
  }
  if (lines.length === 0) return [];
  return [
    heading(texts[lang].deskTitle({ count: lines.length })),
    bullets(lines.slice(0, MOST)),
    note(texts[lang].deskHint),
  ];
}
