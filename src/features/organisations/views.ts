import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Line,
  type Message,
  type Modal,
  message,
  note,
  para,
  quote,
  row,
} from '../../core/blocks';
import { check, input, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { ago } from '../../core/time';
import { somebody, waiting } from './rules';
import type { Request } from './store';
import { texts } from './texts';

/** The form by which anybody brings a request. */
export function requestModal(lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'organisations.request',
    title: say.title,
    submit: say.submit,
    close: say.cancel,
    blocks: [
      note(say.intro),
      input('organisation', say.organisation, words(80)),
      input('intermediary', say.intermediary, words(80), { hint: say.intermediaryHint, optional: true }),
      input('need', say.need, words(2000, '', 'lines'), { hint: say.needHint }),
      input('contact', say.contact, words(300), { hint: say.contactHint, optional: true }),
    ],
  };
}

export const receivedModal = (lang: Lang): Modal => ({
  id: 'organisations.received',
  title: texts[lang].title,
  close: texts[lang].close,
  blocks: [para(bold(texts[lang].received)), para(texts[lang].receivedNext)],
});

/** What a coordinator learnt, and the goal; it may be opened again and again. */
export function interviewModal(request: Request, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'organisations.interview',
    title: say.interviewTitle,
    submit: say.save,
    close: say.cancel,
    meta: `${request.id}|${request.updatedAt.getTime()}`,
    blocks: [
      para(bold(request.organisation)),
      quote(request.need),
      input('interview', say.interview, words(3000, request.interview, 'lines'), { hint: say.interviewHint }),
      input('goal', say.goal, words(500, request.goal, 'lines'), { hint: say.goalHint, optional: true }),
      input('agreed', say.agreed, check(say.agreedOption, request.state === 'agreed'), { optional: true }),
    ],
  };
}

export function declineModal(request: Request, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'organisations.decline',
    title: say.declineTitle,
    submit: say.decline,
    close: say.cancel,
    meta: request.id,
    blocks: [
      para(bold(request.organisation)),
      input('reason', say.reason, words(500, '', 'lines'), { hint: say.reasonHint }),
    ],
  };
}

/** The card in the coordinators' room: what is asked, how far it is, what one can do. */
export function requestCard(request: Request, lang: Lang): Message {
  const say = texts[lang];
  const { organisation, intermediary, need, contact, goal, reason, state, owner, createdBy } = request;
  const facts: Line[] = [
    [bold(say.stateLabel), say.state({ state, owned: owner !== null })],
    ...(owner ? [[say.owner, ...somebody(owner, lang)]] : []),
    [say.from, ...somebody(createdBy, lang)],
    ...(intermediary ? [say.through({ intermediary })] : []),
    ...(contact ? [say.contactIs({ contact })] : []),
  ];
  return message(
    heading(say.cardTitle({ organisation })),
    para(bold(say.needLabel)),
    quote(need),
    ...(goal ? [para(bold(say.goalLabel)), quote(goal)] : []),
    ...(reason ? [para(bold(say.reasonLabel)), quote(reason)] : []),
    bullets(facts),
    ...actions(request, lang),
  );
}

/** What a coordinator can do with a request now: a row of buttons, or nothing. */
export function actions(request: Request, lang: Lang, ...more: ReturnType<typeof button>[]): Block[] {
  const say = texts[lang];
  const { id, state, owner } = request;
  if (!waiting.includes(state)) return [];
  return [
    row(
      ...more,
      ...(state === 'agreed' ? [button('projects.plan', say.plan, id, { style: 'primary' })] : []),
      ...(owner ? [] : [button('organisations.take', say.take, `${id}|`, { style: 'primary' })]),
      button('organisations.record', say.record, id),
      button('organisations.turnDown', say.decline, id),
    ),
  ];
}

/** Buttons of a reminder to who takes care of it. */
export const stillButton = ({ id, updatedAt }: Request, lang: Lang) =>
  button('organisations.still', texts[lang].still, `${id}|${updatedAt.getTime()}`);

/** Button of a call for somebody else's help. */
export const takeOverButton = ({ id, owner }: Request, lang: Lang) =>
  button('organisations.take', texts[lang].takeOver, `${id}|${owner}`, { style: 'primary' });

/** A message shows so many requests at most; the rest is counted. */
const SHOWN = 12;

/** What waits, the longest waiting first. */
export function requestList(requests: readonly Request[], now: Date, lang: Lang): Block[] {
  const say = texts[lang];
  if (requests.length === 0) return [para(say.listNone)];
  const more = requests.length - SHOWN;
  return [
    heading(say.listTitle),
    ...requests.slice(0, SHOWN).flatMap((request) => [entry(request, now, lang), ...actions(request, lang)]),
    ...(more > 0 ? [para(say.listMore({ more }))] : []),
  ];
}

/** The Home tab of a coordinator shows so many requests at most. */
const ON_DESK = 3;

/** On the Home tab of a coordinator: the three that wait longest, and how many there are. */
export function requestsDesk(requests: readonly Request[], now: Date, lang: Lang): Block[] {
  const say = texts[lang];
  const count = requests.length;
  if (count === 0) return [];
  return [
    heading(say.deskTitle({ count })),
    ...requests
      .slice(0, ON_DESK)
      .flatMap((request) => [entry(request, now, lang), ...actions(request, lang)]),
    ...(count > ON_DESK ? [row(button('slack.word:requests', say.deskAll({ count }), 'requests'))] : []),
  ];
}

/** A request in a line or two: whose, how far, since when, in whose hands. */
export function entry({ organisation, state, owner, updatedAt }: Request, now: Date, lang: Lang): Block {
  const say = texts[lang];
  return para(
    bold(organisation),
    `${lang === 'ja' ? '　' : ' · '}${say.waits({ since: ago(updatedAt, now, lang) })}\n`,
    say.state({ state, owned: owner !== null }),
    ...(owner ? [[' ', say.owner, ...somebody(owner, lang)]] : []),
  );
}
