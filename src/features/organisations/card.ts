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
  quote,
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import type { Settings } from '../../core/settings';
import { ago, moment } from '../../core/time';
import { answerDueOf } from './clock';
import { plannable, somebody, waiting } from './rules';
import type { Request } from './store';
import { texts } from './texts';
import { intake } from './texts.intake';

/** The moment at which something is drawn, and the clock that its days are meant by. */
export interface Clock {
  now: Date;
  zone: string;
}

/** The card in the coordinators' room: what is asked, how far it is, until when an answer is due, what one can do. */
export function requestCard(request: Request, now: Date, { locale, timezone }: Settings): Message {
  const say = texts[locale];
  const { organisation, need, goal, reason } = request;
  return message(
    heading(say.cardTitle({ organisation })),
    para(bold(say.needLabel)),
    quote(need),
    ...(goal ? [para(bold(say.goalLabel)), quote(goal)] : []),
    ...(reason ? [para(bold(say.reasonLabel)), quote(reason)] : []),
    bullets(facts(request, { now, zone: timezone }, locale)),
    ...actions(request, locale),
  );
}

/** How far a request is, who has to do with it, and its clock: for coordinators. */
export function facts(request: Request, clock: Clock, lang: Lang): Line[] {
  const say = texts[lang];
  const { intermediary, contact, state, owner, createdBy } = request;
  return [
    [bold(say.stateLabel), say.state({ state, owned: owner !== null })],
    ...answerLine(request, clock, lang),
    ...(owner ? [[say.owner, ...somebody(owner, lang)]] : []),
    [say.from, ...somebody(createdBy, lang)],
    ...(intermediary ? [say.through({ intermediary })] : []),
    ...(contact ? [say.contactIs({ contact })] : []),
  ];
}

/** Until when a first answer is due, in words also when that has passed; or when there was one. */
function answerLine(request: Request, { now, zone }: Clock, lang: Lang): Line[] {
  const say = intake[lang];
  const { answeredAt, inTime } = request;
  if (answeredAt) return [say.answeredIn({ when: moment(answeredAt, lang, zone), inTime })];
  const due = answerDueOf(request, zone);
  return due ? [say.answerBy({ when: moment(due, lang, zone), late: now > due })] : [];
}

/** What a coordinator can do with a request now: a row of buttons. */
export function actions(request: Request, lang: Lang, ...more: ReturnType<typeof button>[]): Block[] {
  const say = texts[lang];
  const { id, state, owner, answeredAt } = request;
  const file = button('organisations.file', intake[lang].file, id);
  if (state === 'planned') return [row(button('goals.show', say.goalLabel, id), file)];
  if (!waiting.includes(state)) return [row(file)];
  return [
    row(
      ...more,
      ...(plannable.includes(state) ? [button('projects.plan', say.plan, id, { style: 'primary' })] : []),
      ...(owner ? [] : [button('organisations.take', say.take, `${id}|`, { style: 'primary' })]),
      ...(answeredAt ? [] : [button('organisations.reply', intake[lang].answer, id)]),
      button('organisations.record', say.record, id),
      ...goalButtons(request, lang),
      ...(owner ? [button('organisations.handOver', intake[lang].handOver, id)] : []),
      button('organisations.turnDown', say.decline, id),
      file,
    ),
  ];
}

/** A goal comes after the interview: first a provisional one, then the one that is agreed. */
function goalButtons({ id, state }: Request, lang: Lang) {
  const say = intake[lang];
  if (state === 'open') return [];
  return [
    ...(state === 'interviewed' ? [button('goals.provisional', say.setGoal, id, { style: 'primary' })] : []),
    button('goals.agree', state === 'agreed' ? say.changeGoal : say.agreeGoal, id),
  ];
}

/** Buttons of a reminder to who takes care of it. */
export const stillButton = ({ id, updatedAt }: Request, lang: Lang) =>
  button('organisations.still', texts[lang].still, `${id}|${updatedAt.getTime()}`);

/** Button of a call for somebody else's help. */
export const takeOverButton = ({ id, owner }: Request, lang: Lang) =>
  button('organisations.take', texts[lang].takeOver, `${id}|${owner}`, { style: 'primary' });

/** A request in a few lines for coordinators: whose, how far, since when, in whose hands, until when. */
export function waitingEntry(request: Request, clock: Clock, lang: Lang): Block {
  return para(
    ...entryLines(request, clock.now, lang),
    ...answerLine(request, clock, lang).map((it) => ['\n', it].flat()),
  );
}

/** A request in a line or two, for whoever brought it. */
export const entry = (request: Request, now: Date, lang: Lang): Block =>
  para(...entryLines(request, now, lang));

function entryLines({ organisation, state, owner, updatedAt }: Request, now: Date, lang: Lang): Line[] {
  const say = texts[lang];
  return [
    bold(organisation),
    `${lang === 'ja' ? '　' : ' · '}${say.waits({ since: ago(updatedAt, now, lang) })}\n`,
    say.state({ state, owned: owner !== null }),
    ...(owner ? [[' ', say.owner, ...somebody(owner, lang)]] : []),
  ];
}
