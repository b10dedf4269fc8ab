import { z } from 'zod';
import { type Block, bold, bullets, type Modal, message, para, quote } from '../../core/blocks';
import { type Answer, type Cx, type Form, form, type Tx } from '../../core/feature';
import { day, input, words as line } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { DAY, dayWords } from '../../core/time';
import { say } from '../../outbox';
import { audit } from '../admin';
import { addressee } from '../members';
import { FORMER, somebody } from '../organisations';
import { type Amendment, amend, findProject, movedInto, type Project } from '../projects';
import { redraw, titlesOf } from './board';
import { lock } from './decisions';
import { type Found, findMend } from './findMend';
import type { Mend } from './mend';
import { mendParts, othersIn } from './mends';
import { mendTexts, problem } from './mendTexts';
import { MOST_REASON } from './modals';
import { isHeld } from './rules';
import { changeProposal, listSeats, type Proposal, waitingProposal } from './store';
import { texts } from './texts';

/** Days for which a project is put off, unless somebody chooses otherwise. */
const POSTPONED = 28;

/** A mend that the app can carry out by itself. */
type Doable = Exclude<Mend, { kind: 'learner' | 'ask' }>;

/** What is changed of a project by a mend; nothing where it is about people, or another project. */
export function amendmentFor(project: Project, mend: Mend): Amendment {
  switch (mend.kind) {
    case 'level': {
      const { role, skill, to: level } = mend;
      const lowered = (asked: { skill: string; level: number }) =>
        asked.skill === skill ? { skill, level } : asked;
      return {
        roles: project.roles.map((it) => (it.id === role ? { ...it, skills: it.skills.map(lowered) } : it)),
      };
    }
    case 'hours':
      return { hours: mend.to };
    case 'slot':
      return movedInto(project, mend.to);
    default:
      return {};
  }
}

/** Shows what will happen before it does. */
export async function openAdopt(tx: Tx, cx: Cx, { project, mend, seen }: Found): Promise<Answer> {
  const { lang } = cx.person;
  const say = mendTexts[lang];
  const titles = await titlesOf(tx, othersIn([mend]));
  const modal: Modal = {
    id: 'teams.adopted',
    title: say.adoptTitle,
    submit: say.adoptYes,
    close: say.cancel,
    meta: seen,
    blocks: [
      para(bold(project.title)),
      para(...mendParts(mend, titles, lang)),
      ...consequences(project, mend, lang),
      ...(mend.kind === 'postpone' ? [input('until', say.until, day(dayIn(cx.now(), POSTPONED)))] : []),
      input('reason', say.reason, line(MOST_REASON, '', 'lines'), { hint: say.reasonHint, optional: true }),
    ],
  };
  return { open: modal };
}

function consequences(project: Project, mend: Mend, lang: Lang): Block[] {
  const say = mendTexts[lang];
  if (mend.kind === 'postpone') return [para(say.willPostpone)];
  if (mend.kind === 'share') return [para(say.willShare)];
  const { starts, time } = amendmentFor(project, mend);
  const moves = starts && time ? say.willMove({ day: dayWords(starts, lang), time }) : say.willMoveSlots;
  return [para(say.willAmend), ...(mend.kind === 'slot' ? [para(moves)] : [])];
}

const dayIn = (now: Date, days: number): string =>
  new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);

/**
 * Carries a mend out: in the project, in the locks, or by a rest for another project. It is in the audit log, and told.
 * @param run forms the teams anew
 */
export const adoptForm = (run: (cx: Cx) => Promise<Answer>): Form =>
  form({
    who: 'coordinator',
    schema: z.object({ until: z.iso.date().optional(), reason: z.string().max(MOST_REASON).default('') }),
    async submit(cx, { until, reason }, { id, meta }) {
      await cx.db.run(async (tx) => {
        const found = await findMend(tx, cx, meta);
        if ('tell' in found) throw problem('gone');
        await adopt(tx, cx, found, { id, reason, until });
      });
      await run(cx);
      return { close: true };
    },
  });

interface Act {
  /** The submission's, and so the same when it comes twice. */
  id: string;
  reason: string;
  until: string | undefined;
}

async function adopt(tx: Tx, cx: Cx, found: Found, act: Act): Promise<void> {
  const { mend } = found;
  if (mend.kind === 'postpone') return postpone(tx, cx, mend.other, act);
  if (mend.kind === 'share') return share(tx, cx, found, mend, act);
  await change(tx, cx, found, act);
}

async function change(
  tx: Tx,
  cx: Cx,
  { project, mend, proposal }: Found,
  { id, reason }: Act,
): Promise<void> {
  const held = (await listSeats(tx, project.id)).filter(isHeld);
  if (mend.kind === 'slot' && held.length > 0) throw problem('held', project);
  const change = (lang: Lang) => lineOf(mend, lang);
  const amended = await amend(tx, cx, project.id, amendmentFor(project, mend), { id, reason, change });
  if (!amended) throw problem('gone');
  await redraw(tx, cx, proposal);
  for (const { userId } of held) {
    if (userId === FORMER) continue;
    const { lang } = await addressee(tx, cx, userId);
    await say(tx, cx.now(), {
      key: `teams.amended:${id}:${userId}`,
      to: { user: userId },
      message: message(para(mendTexts[lang].toldAmendedHeld(project)), bullets([change(lang)])),
    });
  }
  await audit(tx, {
    id,
    byUser: cx.person.id,
    act: 'amend',
    subject: { words: project.title },
    reason: [change(cx.settings.locale), reason].filter(Boolean).join(' '),
    at: cx.now(),
  });
}

/** A mend of the project itself, as plain words. */
const lineOf = (mend: Mend, lang: Lang): string =>
  mendParts(mend, new Map(), lang)
    .map((it) => (typeof it === 'string' ? it : ''))
    .join('');

async function share(
  tx: Tx,
  cx: Cx,
  { project, proposal }: Found,
  { member, role, other }: Extract<Doable, { kind: 'share' }>,
  { id, reason }: Act,
): Promise<void> {
  const by = { userId: member, leader: false, byUser: cx.person.id, reason, at: cx.now() };
  const there = await waitingProposal(tx, other);
  const seat = there?.seats.find((it) => it.userId === member && !it.held);
  if (seat) await lock(tx, { ...by, projectId: other, roleId: seat.roleId, leader: seat.leader });
  await lock(tx, { ...by, projectId: project.id, roleId: role });
  await redraw(tx, cx, proposal);
  await audit(tx, { id, byUser: by.byUser, act: 'share', subject: { user: member }, reason, at: by.at });
}

/** No team is proposed for a project before a day. */
async function postpone(tx: Tx, cx: Cx, projectId: string, { id, reason, until }: Act): Promise<void> {
  const project = await findProject(tx, projectId);
  if (!project) throw problem('gone');
  const now = cx.now();
  const end = until ? new Date(`${until}T00:00:00Z`) : new Date(now.getTime() + POSTPONED * DAY);
  if (end <= now) throw problem('pastDay', undefined, 'until');
  const waiting = await waitingProposal(tx, projectId);
  const isHeldBySome = (await listSeats(tx, projectId)).some(isHeld);
  if (!waiting || isHeldBySome) throw problem('cannotPostpone', project);
  const rested = await rest(tx, cx, waiting, end, reason);
  if (!rested) throw problem('gone');
  await audit(tx, {
    id,
    byUser: cx.person.id,
    act: 'postpone',
    subject: { words: project.title },
    reason,
    at: now,
  });
  if (project.proposedBy === FORMER || project.proposedBy === cx.person.id) return;
  const { lang } = await addressee(tx, cx, project.proposedBy);
  const news = mendTexts[lang].toldPostponed({
    title: project.title,
    by: somebody(cx.person.id, lang),
    until: dayWords(end.toISOString().slice(0, 10), lang),
  });
  await say(tx, now, {
    key: `teams.postponed:${id}`,
    to: { user: project.proposedBy },
    message: message(para(news), ...(reason ? [quote(reason)] : [])),
  });
}

async function rest(tx: Tx, cx: Cx, waiting: Proposal, until: Date, reason: string): Promise<boolean> {
  const rested = await changeProposal(tx, waiting.id, waiting.version, {
    state: 'rejected',
    decidedBy: cx.person.id,
    decidedAt: cx.now(),
    reason: reason || texts[cx.settings.locale].postponedReason,
    until,
  });
  if (rested) await redraw(tx, cx, rested);
  return rested !== undefined;
}
