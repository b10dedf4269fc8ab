import { DateTime } from 'luxon';
import { type Block, button, message, para, row, note as small } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { ago, considerate, dayWords } from '../../core/time';
import { coordinators, say, wasSaid } from '../../outbox';
import { addressee, anotherCoordinator, ask, askable, listMembers, type Member, mayAsk } from '../members';
import { nudgeDue } from '../organisations';
import { linkTo, postingLink } from './addresses';
import { cancelProject, tellProposer, tellWishers } from './board';
import { isSeated } from './calling';
import { callTexts } from './callTexts';
import { dayIn } from './draft';
import { fitOf } from './fit';
import { offer, reasonWords } from './lists';
import { loadsOf } from './load';
import { callEndOf, fullBy, nudgesOf, plusDays, seatsOf } from './rules';
import { listWishes, type Project, standingOf } from './store';
import { texts } from './texts';
import { told } from './told';

/** So many days before its end, a call is brought to mind. */
const SOON_DAYS = 3;
/** So many people are reminded for each free seat. */
const PEOPLE_PER_SEAT = 5;
/** Of so many who fit best, those are reminded who were least lately asked. */
const BEST = 200;

/** What the day asks of a call for people: nothing, a reminder, or what to do at its end. Once people are invited, the team goes its own way. */
export async function lookAtCall(tx: Tx, world: World, project: Project): Promise<void> {
  if (await isSeated(tx, project.id)) return;
  const today = dayIn(world.now(), world.settings.timezone);
  const end = callEndOf(project);
  if (today > end) await ended(tx, world, project, end);
  else if (today >= plusDays(end, -SOON_DAYS)) await endsSoon(tx, world, project, end);
}

/** Whoever proposed it is told how it stands; who would fit and has not answered, is reminded once. */
async function endsSoon(tx: Tx, world: World, project: Project, end: string): Promise<void> {
  const key = `projects.callSoon:${project.id}:${end}`;
  if (await wasSaid(tx, key)) return;
  const now = world.now();
  const { locale, timezone } = world.settings;
  const count = await counts(tx, project);
  const news = (lang: Lang) =>
    message(
      para(callTexts[lang].soon({ title: project.title, day: dayWords(end, lang), ...count })),
      row(extendButton(project, lang), button('projects.show', texts[lang].more, project.id)),
    );
  const userId = await askable(tx, project.proposedBy, now);
  if (!userId)
    await say(tx, now, { key, to: coordinators, message: news(locale), due: considerate(now, timezone) });
  else {
    const reader = await addressee(tx, world, userId);
    await ask(tx, world, reader, {
      key,
      message: news(reader.lang),
      why: { code: 'proposer', about: project.title },
    });
  }
  await remind(tx, world, project, end, count.seats);
}

async function remind(tx: Tx, world: World, project: Project, end: string, free: number): Promise<void> {
  const now = world.now();
  const fitting = await fittingFor(tx, project);
  const link = await linkTo(tx, project.id);
  const mayBe = await mayAsk(
    tx,
    fitting.map((it) => it.member.id),
    now,
  );
  const fresh: string[] = [];
  for (const id of mayBe) if (!(await wasSaid(tx, lastCallOf(project, id)))) fresh.push(id);
  for (const id of fresh.slice(0, free * PEOPLE_PER_SEAT)) {
    const reader = await addressee(tx, world, id);
    const { lang } = reader;
    const reasons = fitting.find((it) => it.member.id === id)?.fit.reasons ?? [];
    const because = reasons.map((it) => reasonWords(it, lang)).join(texts[lang].comma);
    const { title } = project;
    const reminder = message(
      para(callTexts[lang].lastCall({ title, day: dayWords(end, lang) })),
      ...offer(project, reasons, [], lang),
      ...postingLink(link, lang),
      small(callTexts[lang].lastCallHow),
    );
    const why = { code: 'fits', about: title, because } as const;
    await ask(tx, world, reader, { key: lastCallOf(project, id), message: reminder, why });
  }
}

const lastCallOf = ({ id }: Project, userId: string): string => `projects.lastCall:${id}:${userId}`;

/** Who could fill a role or learn in it, has time for it, and has neither proposed nor answered it: the best fit first. */
async function fittingFor(tx: Tx, project: Project) {
  const answered = new Set((await listWishes(tx, [project.id])).map((it) => it.userId));
  const loads = await loadsOf(tx);
  const isFree = (it: Member) => !fullBy(loads.get(it.id), project, it);
  return (await listMembers(tx))
    .filter((it) => !it.paused && it.id !== project.proposedBy && !answered.has(it.id) && isFree(it))
    .map((member) => ({ member, fit: fitOf(project, member) }))
    .filter(({ fit }) => fit.score > 0 && fit.reasons.some(({ why }) => why === 'skill' || why === 'learn'))
    .sort((a, b) => b.fit.score - a.fit.score)
    .slice(0, BEST);
}

/** The last day has passed: coordinators choose how it goes on; where nobody does, it ends with a reason. */
async function ended(tx: Tx, world: World, project: Project, end: string): Promise<void> {
  const { id, title } = project;
  const { locale, timezone } = world.settings;
  const now = world.now();
  const count = await counts(tx, project);
  const words = (lang: Lang) => para(callTexts[lang].ended({ title, day: dayWords(end, lang), ...count }));
  const key = `projects.callEnded:${id}:${end}`;
  if (!(await wasSaid(tx, key))) {
    await say(tx, now, { key, to: coordinators, message: message(words(locale), choices(project, locale)) });
    return tellProposer(tx, world, project, `callEnded:${end}`, (lang) => [
      words(lang),
      row(extendButton(project, lang)),
    ]);
  }
  const since = DateTime.fromISO(end, { zone: timezone }).plus({ days: 1 }).startOf('day').toJSDate();
  const due = await nudgeDue(tx, `${nudgesOf(id)}:call`, since, now);
  if (!due) return;
  if (due.nudge === 'end') return lapse(tx, world, project);
  const reminder = (lang: Lang) =>
    message(
      para(callTexts[lang].endedSince({ title, since: ago(since, now, lang) })),
      choices(project, lang),
    );
  const other = due.nudge === 'other' ? await anotherCoordinator(tx, world, project.approvedBy) : null;
  if (!other)
    return say(tx, now, {
      key: due.key,
      to: coordinators,
      message: reminder(locale),
      due: considerate(now, timezone),
    });
  const reader = await addressee(tx, world, other);
  const why = { code: 'another', about: title } as const;
  await ask(tx, world, reader, { key: due.key, message: reminder(reader.lang), why });
}

async function lapse(tx: Tx, world: World, project: Project): Promise<void> {
  const reason = callTexts[world.settings.locale].reasonUnanswered;
  const over = await cancelProject(tx, world, project, 'open', { reason, by: null });
  if (!over) return;
  const news = (lang: Lang) => [para(callTexts[lang].lapsed({ title: project.title }))];
  await tellProposer(tx, world, over, `callLapsed:${over.round}`, (lang) => [
    ...news(lang),
    row(button('projects.rework', told[lang].postAgain, over.id)),
  ]);
  await tellWishers(tx, world, over, (lang) => [
    ...news(lang),
    row(button('slack.word:find', texts[lang].find, 'find')),
  ]);
}

async function counts(tx: Tx, project: Project) {
  const { wishes, taken } = await standingOf(tx, project.id);
  const found = [...taken.values()].reduce((sum, it) => sum + it, 0);
  return { join: wishes.join, learn: wishes.learn, seats: Math.max(0, seatsOf(project.roles) - found) };
}

const extendButton = ({ id, round }: Project, lang: Lang) =>
  button('projects.extend', callTexts[lang].extend, `${id}|${round}`);

const choices = (project: Project, lang: Lang): Block =>
  row(
    extendButton(project, lang),
    button('slack.word:match', callTexts[lang].match, 'match'),
    button('projects.callOff', texts[lang].callOff, project.id),
  );
