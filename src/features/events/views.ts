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
  row,
} from '../../core/blocks';
import { day, input, menu, number, option, searched, timeOfDay, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import { somebody } from '../organisations';
import type { Question } from './questions.store';
import { askedBlocks, knownBlocks } from './questions.views';
import { questionsTexts } from './questionsTexts';
import { isSpeaking, kinds } from './rules';
import type { Meeting, Speaker } from './store';
import { texts } from './texts';

interface Reading {
  lang: Lang;
  zone: string;
}

/** A meeting with who speaks and how many come. */
export interface Shown {
  meeting: Meeting;
  /** From then on nobody joins. */
  hasBegun: boolean;
  questions: readonly Question[];
  speakers: readonly Speaker[];
  guests: number;
}

export function proposeModal({ lang }: Reading): Modal {
  const say = texts[lang];
  return {
    id: 'events.propose',
    title: say.proposeTitle,
    submit: say.send,
    close: say.cancel,
    blocks: [
      input('kind', say.kind, menu(kinds.map((it) => option(it, say.kinds[it])))),
      input('title', say.title, words(100)),
      input('agenda', say.agenda, words(2000, '', 'lines'), { hint: say.agendaHint }),
      input('day', say.day, day()),
      input('time', say.time, timeOfDay()),
      input('minutes', say.minutes, number(15, 480, 60)),
      input('place', say.place, words(300)),
      input('speakers', say.speakers, searched('events.speakers', [], 10), {
        hint: say.speakersHint,
        optional: true,
      }),
    ],
  };
}

/** Why is it declined, or called off? */
export function reasonModal(id: 'events.decline' | 'events.callOff', meeting: Meeting, lang: Lang): Modal {
  const say = texts[lang];
  const title = id === 'events.decline' ? say.declineTitle : say.callOffTitle;
  const blocks = [
    para(bold(meeting.title)),
    input('reason', say.reason, words(500, '', 'lines'), { hint: say.reasonHint }),
  ];
  const common = { title, submit: say.send, close: say.cancel, meta: meeting.id, blocks };
  return id === 'events.decline' ? { id: 'events.decline', ...common } : { id: 'events.callOff', ...common };
}

export function afterModal({ meeting, questions, guests }: Shown, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'events.after',
    title: say.afterTitle,
    submit: say.send,
    close: say.cancel,
    meta: meeting.id,
    blocks: [
      para(bold(meeting.title)),
      input('came', say.came, number(0, 10_000, meeting.came ?? guests)),
      input('link', say.link, words(1000, meeting.link), { optional: true }),
      ...knownBlocks(questions, lang),
      input('questions', say.questions, words(2000, '', 'lines'), {
        hint: say.questionsHint,
        optional: true,
      }),
    ],
  };
}

/** All that is to be known of it. */
export function meetingBlocks(
  { meeting, hasBegun, questions, speakers, guests }: Shown,
  { lang, zone }: Reading,
): Block[] {
  const say = texts[lang];
  const { kind, title, agenda, at, minutes, place, state, reason, came, link, proposedBy } = meeting;
  const speaking = speakers.filter(isSpeaking);
  const facts: Line[] = [
    say.when({ at: moment(at, lang, zone), minutes }),
    say.placeLine({ place }),
    say.by({ who: somebody(proposedBy, lang) }),
    came === null ? say.guests({ many: guests }) : say.cameLine({ many: came }),
    ...(reason ? [say.reasonLine({ reason })] : []),
    ...(link ? [{ type: 'link' as const, url: link, text: say.linkLabel }] : []),
  ];
  return [
    heading(`${say.kinds[kind]}：${title}`),
    para(bold(state === 'open' && hasBegun ? say.begun : say.states[state])),
    bullets(facts),
    para(agenda),
    ...(speaking.length
      ? [
          para(bold(say.speakersLabel)),
          bullets(speaking.map((it) => [...somebody(it.userId, lang), say.speakerStates[it.state]])),
        ]
      : []),
    ...askedBlocks(questions, meeting.questions, lang),
  ];
}

/** In the coordinators' channel. */
export function proposalMessage(shown: Shown, reader: Reading): Message {
  const say = texts[reader.lang];
  const { id, state } = shown.meeting;
  return message(
    ...meetingBlocks(shown, reader),
    ...(state === 'waiting'
      ? [
          row(
            button('events.approve', say.approve, id, { style: 'primary' }),
            button('events.decline', say.decline, id),
          ),
        ]
      : []),
    ...(state === 'open' ? [row(button('events.callOff', say.callOff, id))] : []),
  );
}

/** In the club's channel. */
export function announcement(shown: Shown, reader: Reading): Message {
  const say = texts[reader.lang];
  const { id, state } = shown.meeting;
  const { inThread } = questionsTexts[reader.lang];
  return message(
    ...meetingBlocks(shown, reader),
    ...(state === 'open' && !shown.hasBegun ? [joinRow(id, reader.lang), note(say.howTo)] : []),
    ...(state === 'open' || state === 'held' ? [note(inThread)] : []),
  );
}

export const joinRow = (id: string, lang: Lang): Block =>
  row(
    button('events.join', texts[lang].join, id, { style: 'primary' }),
    button('events.leave', texts[lang].leave, id),
  );

/** Meetings that come, for one reader. */
export function listBlocks(all: readonly Shown[], reader: Reading): Block[] {
  const say = texts[reader.lang];
  const propose = row(button('events.begin', say.propose));
  if (all.length === 0) return [para(say.listNone), propose];
  return [
    heading(say.listTitle),
    ...all.flatMap((it) => [
      ...meetingBlocks(it, reader),
      ...(it.meeting.state === 'open' ? [joinRow(it.meeting.id, reader.lang)] : []),
    ]),
    propose,
  ];
}
