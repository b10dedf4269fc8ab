import type { Button } from '@slack/types';
import type { Modal } from '../../core/blocks';
import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Line,
  type Message,
  message,
  note,
  para,
  quote,
  row,
} from '../../core/blocks';
import { input, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { somebody } from '../organisations';
import { callTexts } from './callTexts';
import { labels } from './labels';
import { forLine } from './lines';
import { section, terms } from './posting';
import type { Project } from './store';
import { texts } from './texts';

/** The card in the coordinators' room: the whole proposal, where it stands, what one can do. */
export function projectCard(project: Project, lang: Lang): Message {
  const say = texts[lang];
  const { title, good, task, goal, gain, tier, reason } = project;
  return message(
    heading(say.cardTitle({ title })),
    note(forLine(project, lang)),
    ...section(say.good, good),
    ...section(say.task, task),
    ...terms(project, new Map(), lang),
    ...section(say.goal, goal),
    ...(gain ? section(say.gain, gain) : []),
    para(bold(say.tier), labels[lang].tierOption({ tier })),
    bullets(standing(project, lang)),
    ...(reason ? [para(bold(say.reason)), quote(reason)] : []),
    ...decisions(project, lang),
  );
}

function standing({ state, proposedBy, approvedBy, sentBackBy, closedBy }: Project, lang: Lang): Line[] {
  const say = texts[lang];
  return [
    [bold(say.cardState), say.stateLine({ state })],
    [say.by, ...somebody(proposedBy, lang)],
    ...(approvedBy ? [[say.approvedBy, ...somebody(approvedBy, lang)]] : []),
    ...(state === 'draft' && sentBackBy ? [[say.sentBackBy, ...somebody(sentBackBy, lang)]] : []),
    ...(state === 'cancelled' && closedBy ? [[say.cancelledBy, ...somebody(closedBy, lang)]] : []),
  ];
}

/** What a coordinator can decide now: a row of buttons, or nothing. */
export function decisions(project: Project, lang: Lang, ...more: Button[]): Block[] {
  const say = texts[lang];
  const { id, round, state, postedAt } = project;
  const value = `${id}|${round}`;
  if (state === 'open' || state === 'paused')
    return [row(...callButtons(project, lang), button('projects.callOff', say.callOff, id), ...more)];
  if (state === 'cancelled' && postedAt)
    return [row(button('projects.reopen', callTexts[lang].reopen, value), ...more)];
  if (state !== 'waiting') return more.length ? [row(...more)] : [];
  return [
    row(
      button('projects.approve', say.approve, value, { style: 'primary' }),
      button('projects.sendBack', say.sendBack, value),
      button('projects.edit', say.editHere, value),
      ...more,
    ),
  ];
}

/** What can be done with a call for people: by coordinators, and, but for the pause, by who proposed it. */
export function callButtons({ id, round, state }: Project, lang: Lang, own = false): Button[] {
  const words = callTexts[lang];
  const value = `${id}|${round}`;
  const pause =
    state === 'paused'
      ? button('projects.resume', words.resume, value, { style: 'primary' })
      : button('projects.pause', words.pause, value);
  return [
    button('projects.edit', texts[lang].editHere, value),
    button('projects.extend', words.extend, value),
    ...(own ? [] : [pause]),
  ];
}

/** Shows all that is known of a project. */
export const showButton = ({ id }: Project, lang: Lang): Button =>
  button('projects.show', texts[lang].more, id);

/** What whoever proposed it can do with what came back. */
export const reworkRow = (project: Project, lang: Lang): Block =>
  row(
    button('projects.rework', texts[lang].edit, project.id, { style: 'primary' }),
    withdrawButton(project, lang),
  );

export function withdrawButton({ id }: Project, lang: Lang): Button {
  const say = texts[lang];
  const confirm = { title: say.withdrawTitle, text: say.withdrawText, yes: say.withdrawYes, no: say.cancel };
  return button('projects.withdraw', say.withdraw, id, { confirm });
}

/** Asks a coordinator for the reason why a proposal goes back. */
export function sendBackModal({ id, round, title }: Project, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'projects.sendBack',
    title: say.sendBackTitle,
    submit: say.sendBack,
    close: say.cancel,
    meta: `${id}|${round}`,
    blocks: [
      para(bold(title)),
      input('reason', say.sendBackReason, words(500, '', 'lines'), { hint: say.sendBackHint }),
    ],
  };
}

/** Asks a coordinator for the reason why a posting is called off. */
export function callOffModal({ id, title }: Project, lang: Lang): Modal {
  const say = texts[lang];
  const told = callTexts[lang];
  return {
    id: 'projects.callOff',
    title: told.callOffTitle,
    submit: say.callOff,
    close: say.cancel,
    meta: id,
    blocks: [
      para(bold(title)),
      note(told.callOffNote),
      input('reason', told.callOffReason, words(500, '', 'lines'), { hint: told.callOffHint }),
    ],
  };
}
