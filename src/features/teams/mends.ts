import type { Line, Part } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { name, slots as slotList } from '../../taxonomy';
import { skillName } from '../members';
import { type Mend, type Step, stepOf } from './mend';
import { mendTexts } from './mendTexts';
import { words } from './words';

/** Titles of projects by id. */
export type Titles = ReadonlyMap<string, string>;

/** Projects beside its own that a proposal's mends speak of. */
export const othersIn = (mends: readonly Mend[]): string[] =>
  mends.flatMap((it) => ('other' in it ? it.other : []));

/** What one would do, as the end of a sentence. */
export function mendParts(mend: Mend, titles: Titles, lang: Lang): Part[] {
  const say = mendTexts[lang];
  switch (mend.kind) {
    case 'level':
      return [say.level({ ...mend, skill: skillName(mend.skill, lang) })];
    case 'hours':
      return [say.hours(mend)];
    case 'slot':
      return [say.slot({ from: slotNames(mend.from, lang), to: slotNames(mend.to, lang) })];
    case 'learner':
      return partsOf(say.learner(mend));
    case 'ask':
      return partsOf(
        mend.barrier === 'lead' ? say.lead(mend) : say.ask({ ...mend, step: stepWords(stepOf(mend), lang) }),
      );
    case 'share':
      return partsOf(say.share({ ...mend, title: titles.get(mend.other) ?? '' }));
    case 'postpone':
      return [say.postpone({ title: titles.get(mend.other) ?? '' })];
  }
}

/** What stands between somebody and a seat, in a few words; empty where it is only a question of wishing. */
export function stepWords(step: Step, lang: Lang): string {
  const say = mendTexts[lang];
  if (step.kind !== 'barrier') return '';
  const { barrier } = step;
  switch (barrier.rule) {
    case 'hours':
      return say.stepHours(barrier);
    case 'slot':
      return say.stepSlot({ slots: slotNames(barrier.missing, lang) });
    case 'place':
      return say.stepPlace;
    case 'region':
      return say.stepRegion;
    default:
      return say.stepOther;
  }
}

/** What it brought when it was tried. */
export function gainWords({ gain }: Mend, lang: Lang): string {
  const say = mendTexts[lang];
  if (gain.teams > 0) return say.gainTeams(gain);
  return gain.seats > 0 ? say.gainSeats(gain) : say.gainSome;
}

export const slotNames = (ids: readonly string[], lang: Lang): string =>
  slotList
    .filter((it) => ids.includes(it.id))
    .map((it) => name(it, lang))
    .join(words[lang].comma);

/** A sentence as its pieces. */
export const partsOf = (line: Line): Part[] => (Array.isArray(line) ? [...line] : [line as Part]);
