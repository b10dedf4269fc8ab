import { createHash } from 'node:crypto';
import type { Cx, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { say } from '../../outbox';
import { type Criterion, criteriaOf } from '../goals';
import { addressees } from '../members';
import { findOrganisation } from '../organisations';
import { findProject, type Project } from '../projects';
import { mayAnswer, nameOf } from './answering';
import { showAsks } from './asking';
import { endWhenComplete } from './ending';
import { arrivedMessage } from './page.views';
import { closesAt, lastDay, type Moment, readAnswer } from './rules';
import * as store from './store';
import { problem } from './texts';

/**
 * What a link leads to.
 * - `unknown`: no such link was made, or it was altered
 * - `used`: the organisation has answered; by this link or another, or a member for it
 * - `expired`: its time is over
 */
export type Opened =
  | { state: 'unknown' }
  | { state: 'used' | 'expired'; lang: Lang }
  | {
      state: 'open';
      lang: Lang;
      project: Project;
      round: store.Round;
      link: store.Link;
      criteria: readonly Criterion[];
    };

export interface Made {
  url: string;
  project: Project;
  moment: Moment;
  /** Whose letter it is. */
  from: string;
  lang: Lang;
  day: string;
}

/**
 * A link to the organisation's page, for the member who asks them. Its 144 random bits are its signature: nobody can
 * make one up or alter one, and no key has to be kept. It is good until the last day, for one answer.
 * @throws Problem when they are not asked for the organisation, or there is an answer
 */
export async function makeLink(tx: Tx, cx: Cx, projectId: string, moment: Moment): Promise<Made> {
  const { publicUrl, timezone } = cx.settings;
  const { project, round, before } = await mayAnswer(tx, cx, projectId, 'organisation', moment);
  if (!publicUrl || before) throw problem('notAsked');
  const token = cx.newId() + cx.newId();
  const expires = closesAt(round.openedAt, timezone);
  await store.addLink(tx, {
    digest: digestOf(token),
    projectId,
    moment,
    byUser: cx.person.id,
    at: cx.now(),
    expires,
  });
  return {
    url: `${publicUrl.replace(/\/$/, '')}/retro/${token}`,
    project,
    moment,
    from: await nameOf(tx, cx, cx.person.id),
    lang: await langOf(tx, cx, project),
    day: lastDay(round.openedAt, timezone),
  };
}

export async function openLink(tx: Tx, world: World, token: string): Promise<Opened> {
  const link = await store.findLink(tx, digestOf(token));
  const project = link && (await findProject(tx, link.projectId));
  const round = link && (await store.findRound(tx, link.projectId, link.moment));
  if (!link || !project || !round) return { state: 'unknown' };
  const lang = await langOf(tx, world, project);
  const given = await store.answersOf(tx, project.id, round.moment);
  if (given.some((it) => it.side === 'organisation')) return { state: 'used', lang };
  if (round.endedAt || link.expires <= world.now()) return { state: 'expired', lang };
  const criteria = round.moment === 'end' ? await criteriaOf(tx, project) : [];
  return { state: 'open', lang, project, round, link, criteria };
}

/** Keeps what the organisation says itself. Nobody can change it, and whoever asked is told that it came. */
export async function answerByLink(
  tx: Tx,
  world: World,
  { project, round, link, criteria }: Extract<Opened, { state: 'open' }>,
  values: Readonly<Record<string, unknown>>,
): Promise<void> {
  const { more, ...said } = readAnswer('organisation', values, criteria, round.moment);
  await store.saveOwnAnswer(tx, {
    id: world.newId(),
    projectId: project.id,
    moment: round.moment,
    side: 'organisation',
    voice: 'organisation',
    userId: null,
    ...said,
    more: { ...more, own: true },
    at: world.now(),
  });
  for (const [user, { lang }] of await addressees(tx, world, link.byUser ? [link.byUser] : []))
    await say(tx, world.now(), {
      key: `retrospectives.arrived:${project.id}${round.moment === 'half' ? ':half' : ''}`,
      to: { user },
      message: arrivedMessage(project, round.moment, lang),
    });
  if (!(await endWhenComplete(tx, world, project, round))) await showAsks(tx, world, project, round);
}

/** What the organisation reads; the club's language where nobody noted theirs. */
async function langOf(tx: Tx, { settings }: World, { organisationId: id }: Project): Promise<Lang> {
  return (id && (await findOrganisation(tx, { id }))?.lang) || settings.locale;
}

const digestOf = (token: string): string => createHash('sha256').update(token).digest('base64url');
