import {
  type Block,
  bold,
  bullets,
  button,
  divider,
  heading,
  type Line,
  type Message,
  message,
  note,
  para,
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import { somebody } from '../organisations';
import type { Ready } from './ready.store';
import { readyTexts as texts } from './ready.texts';

/** Who is ready for which step, why, and what a coordinator can do about it. */
export function readyMessage(
  all: readonly Ready[],
  titles: ReadonlyMap<string, string>,
  lang: Lang,
): Message {
  const say = texts[lang];
  const decided = all.filter((it) => it.state !== 'noted');
  const noted = all.filter((it) => it.state === 'noted');
  return message(
    heading(say.title),
    ...(all.length ? [] : [para(say.gone)]),
    ...(decided.length ? [para(say.intro)] : []),
    ...decided.flatMap((it) => [divider(), ...readyBlocks(it, titles.get(it.projectId ?? '') ?? '', lang)]),
    ...(noted.length
      ? [
          divider(),
          para(bold(say.mentors), '\n', say.mentorsMeans),
          bullets(noted.map((it): Line => [...somebody(it.userId, lang), say.whyMentor(it.facts)])),
        ]
      : []),
    note(say.note),
  );
}

function readyBlocks(it: Ready, title: string, lang: Lang): Block[] {
  const say = texts[lang];
  const { step, state, byUser } = it;
  const by = byUser ? somebody(byUser, lang) : [];
  const about = para(
    ...[...somebody(it.userId, lang), ' — ', bold(say.step[step])],
    '\n',
    say.why[step]({ ...it.facts, title }),
  );
  if (step === 'mentor' || state === 'noted') return [about];
  if (state !== 'told') return [about, para(...say.state[state]({ by }))];
  const confirm = { title: say.nameTitle, text: say.nameText, yes: say.name, no: say.cancel };
  const act = {
    deputy: () => button(`growth.nameReady:${it.id}`, say.name, it.id, { confirm }),
    leader: () => button(`growth.askReady:${it.id}`, say.ask, it.id),
    coordinator: () => button(`admin.appoint:${it.id}`, say.appoint, it.userId),
  };
  return [about, row(act[step](), button(`growth.laterReady:${it.id}`, say.later, it.id))];
}

/** Would they lead? */
export function leadLetter(
  { id, facts }: Ready,
  until: Date,
  { lang, zone }: { lang: Lang; zone: string },
): Message {
  const say = texts[lang];
  return message(
    heading(say.leadTitle),
    para(say.leadWhy(facts)),
    para(say.leadMeans),
    para(say.leadUntil({ at: moment(until, lang, zone) })),
    row(
      button('growth.leadYes', say.leadYes, id, { style: 'primary' }),
      button('growth.leadNo', say.leadNo, id),
    ),
  );
}
