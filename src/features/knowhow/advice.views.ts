import { type Block, bold, bullets, button, cut, heading, para, row } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { name, theme } from '../../taxonomy';
import { skillName } from '../members';
import { bringTexts } from './bringTexts';
import type { Advice, Past, Why } from './similar';
import { texts } from './texts';

/** Letters of what an earlier project achieved, and of a lesson's situation in a window. */
const GLIMPSE = 150;
const SITUATION = 90;

/** In the window of a draft: short, and to be read whole by a press. */
export function besideBlocks(advice: readonly Advice[], past: readonly Past[], lang: Lang): Block[] {
  const say = bringTexts[lang];
  if (advice.length + past.length === 0) return [];
  return [
    heading(say.beside),
    ...advice.flatMap(({ lesson: { id, content }, why }) => [
      para(bold(content.title), `\n${cut(content.situation, SITUATION)}\n${whyWords(why, lang)}`),
      row(button(`knowhow.read:${id}`, texts[lang].read, id)),
    ]),
    ...pastBlocks(past, lang),
  ];
}

/** Closed projects that were much alike, with what came of them, and why they are shown. */
export function pastBlocks(past: readonly Past[], lang: Lang): Block[] {
  const say = bringTexts[lang];
  if (past.length === 0) return [];
  const lines = past.map((it) =>
    say.pastLine({
      ...{ ...it, met: say.met(it), achieved: cut(it.achieved, GLIMPSE) },
      alike: reasonsOf(it.why, lang),
    }),
  );
  return [para(bold(say.past)), bullets(lines)];
}

export const whyWords = (why: Why, lang: Lang): string =>
  bringTexts[lang].why({ reasons: reasonsOf(why, lang) });

function reasonsOf({ scenario, skills, themes, kind, words }: Why, lang: Lang): string[] {
  const say = bringTexts[lang];
  const themeNames = themes.flatMap((id) => {
    const known = theme(id);
    return known ? [name(known, lang)] : [];
  });
  return [
    ...(scenario ? [say.sameScenario] : []),
    ...(skills.length
      ? [say.sameSkills({ skills: skills.map((it) => skillName(it, lang)).join(say.comma) })]
      : []),
    ...(themeNames.length ? [say.sameThemes({ themes: themeNames.join(say.comma) })] : []),
    ...(kind ? [say.sameKind({ kind: texts[lang].kindOption({ kind }) })] : []),
    ...(words ? [say.sameWords] : []),
  ];
}
