import { groupedOf, isSame } from './draft';

/** So many lessons say it before it is offered. */
const OFTEN = 3;

interface Told {
  id: string;
  /** What to avoid, a line each. */
  donts: string;
  /** It belongs to the scenario itself, not to one like it. */
  own: boolean;
}

/**
 * What lessons of a scenario, and of those like it, say again and again, at least one of its own among them.
 * @param known what stands there already, or was offered before: never again, whatever became of it
 */
export function recurring(
  lessons: readonly Told[],
  known: readonly string[],
): { text: string; lessons: string[] }[] {
  return groupedOf(lessons.map((it) => ({ text: it.donts, of: it })))
    .map(({ text, of }) => ({ text, of: [...new Set(of)] }))
    .filter(({ of }) => of.length >= OFTEN && of.some((it) => it.own))
    .filter(({ text }) => !known.some((it) => isSame(it, text)))
    .map(({ text, of }) => ({ text, lessons: of.map((it) => it.id) }));
}
