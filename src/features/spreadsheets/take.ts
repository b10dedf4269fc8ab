import { compare, type Entry, type Good, gapsOnly, type Verdict } from './rules';
import type { Sheet, Taker } from './sheets';
import { AT_ONCE } from './weigh';

export type Taken = Record<'added' | 'filled' | 'overwritten', number>;

/**
 * Takes rows over. What stands in the app by now decides, so that the same rows twice change nothing.
 * @param overwrite also those that say something else than the app knows, unless people themselves know better
 */
export async function takeRows(
  cx: Taker,
  sheet: Sheet,
  rows: readonly Good[],
  overwrite: boolean,
): Promise<Taken> {
  const taken: Taken = { added: 0, filled: 0, overwritten: 0 };
  for (let i = 0; i < rows.length; i += AT_ONCE) {
    const verdicts = await cx.db.run(async (tx) => {
      const of: Verdict[] = [];
      for (const { entry } of rows.slice(i, i + AT_ONCE)) {
        const { known } = await sheet.meet(tx, entry);
        const { verdict, row } = toTake(sheet, entry, known?.entry, overwrite);
        if (row) await sheet.take(tx, cx, row, known?.id);
        if (row) of.push(verdict);
      }
      return of;
    });
    taken.added += verdicts.filter((it) => it === 'new').length;
    taken.filled += verdicts.filter((it) => it === 'fills').length;
    taken.overwritten += verdicts.filter((it) => it === 'differs').length;
  }
  return taken;
}

/** What is to be written of a row; nothing where the app knows it already, or knows better. */
function toTake(
  { owned, keys }: Sheet,
  entry: Entry,
  known: Entry | undefined,
  overwrite: boolean,
): { verdict: Verdict; row?: Entry } {
  const { verdict } = compare(entry, known);
  if (!known) return { verdict, row: entry };
  if (owned || verdict === 'same') return { verdict };
  if (verdict === 'differs' && overwrite) return { verdict, row: entry };
  const gaps = gapsOnly(entry, known);
  const identity = Object.fromEntries(keys.map((key) => [key, entry[key]]));
  return Object.keys(gaps).length > 0 ? { verdict: 'fills', row: { ...identity, ...gaps } } : { verdict };
}
