import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Line,
  type Message,
  message,
  para,
  row,
} from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import { edit } from '../../outbox';
import { FORMER, somebody } from '../organisations';
import { findFacts } from '../path';
import { findProject } from '../projects';
import { teamOf } from '../teams';
import { findMentorship, type Mentorship } from './store';
import { texts } from './texts';

/** The outbox key of a proposal's card. */
export const cardKey = (id: string): string => `mentors.card:${id}`;

/** What coordinators see of a mentor for a leader, as it stands now. */
export async function drawCard(tx: Tx, { settings }: World, id: string): Promise<Message | undefined> {
  const it = await findMentorship(tx, id);
  const project = it && (await findProject(tx, it.projectId));
  if (!it || !project) return undefined;
  const { locale: lang, timezone: zone } = settings;
  const say = texts[lang];
  const left = leftOf(it);
  const facts = await findFacts(tx, left, new Set());
  const team = new Set((await teamOf(tx, project.id)).map((seat) => seat.userId));
  return message(
    heading(say.cardTitle),
    para(say.about({ leader: leaderWords(it, lang), title: project.title })),
    ...(it.state === 'proposed' && left.length ? [] : [para(...stateWords(it, lang, zone))]),
    ...(left.length
      ? [
          bullets(
            left.map(
              (who): Line => [
                ...somebody(who, lang),
                say.why({
                  led: facts.get(who)?.ledWell ?? 0,
                  mentored: facts.get(who)?.mentored ?? 0,
                  inTeam: team.has(who),
                }),
              ],
            ),
          ),
          para(say.howto),
        ]
      : []),
    ...actions(it, lang),
  );
}

/** Whom a coordinator may have asked, in this order: nobody where it is decided. */
const leftOf = ({ state, ranked, refused }: Mentorship): string[] =>
  state === 'proposed' || state === 'nobody' ? ranked.filter((id) => !refused.includes(id)) : [];

/** Whom it is about, in words. */
export const leaderWords = ({ leaderId }: Mentorship, lang: Lang) => somebody(leaderId ?? FORMER, lang);

function stateWords(it: Mentorship, lang: Lang, zone: string): Line[] {
  const say = texts[lang];
  const who = it.mentorId ? somebody(it.mentorId, lang) : [];
  switch (it.state) {
    case 'asked':
      return [say.asked({ who, at: it.answerBy ? moment(it.answerBy, lang, zone) : '' })];
    case 'accepted':
      return [say.acceptedCard({ who })];
    case 'none':
      return [it.byUser ? say.noneBy({ by: somebody(it.byUser, lang) }) : say.noneDecided];
    case 'proposed':
    case 'nobody':
      return [leftOf(it).length ? say.nobodyYet : say.nobody];
    default:
      return [it.state === 'ended' ? say.endedCard({ who }) : say.over];
  }
}

function actions(it: Mentorship, lang: Lang): Block[] {
  const say = texts[lang];
  if (it.state !== 'proposed' && it.state !== 'nobody') return [];
  return [
    row(
      ...(leftOf(it).length ? [button('mentors.ask', say.ask, it.id, { style: 'primary' })] : []),
      button('mentors.choose', say.choose, it.id),
      button('mentors.none', say.none, it.id),
    ),
  ];
}

/** Brings a card to how things stand. */
export async function redraw(tx: Tx, world: World, id: string): Promise<void> {
  const card = await drawCard(tx, world, id);
  if (card) await edit(tx, cardKey(id), card);
}

/** Whoever is asked to stand beside a leader. */
export function letter(
  it: Mentorship,
  title: string,
  inTeam: boolean,
  { lang, zone }: { lang: Lang; zone: string },
): Message {
  const say = texts[lang];
  return message(
    heading(say.letterTitle),
    para(...say.letterWhy({ leader: leaderWords(it, lang), title: bold(title) })),
    para(inTeam ? say.letterMeansHere : say.letterMeans),
    para(...say.letterUntil({ at: it.answerBy ? moment(it.answerBy, lang, zone) : '' })),
    row(button('mentors.yes', say.yes, it.id, { style: 'primary' }), button('mentors.no', say.no, it.id)),
  );
}
