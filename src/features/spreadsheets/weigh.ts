import type { World } from '../../core/feature';
import type { Row } from './file';
import {
  columnOf,
  compare,
  type Good,
  type Kind,
  kinds,
  readRows,
  repeated,
  type Verdict,
  type Wrong,
} from './rules';
import type { Sheet } from './sheets';

/** So many rows are looked at in one transaction: others get their turn in between. */
export const AT_ONCE = 100;

/** What a file would change, before anything is. */
export interface Weighed {
  kind: Kind;
  /** How many rows are what to the app. */
  counts: Record<Verdict, number>;
  /** What is wrong with the others. */
  wrong: Wrong[];
  /** Rows that say something else than the app knows, with the columns. */
  differing: { line: number; called: string; columns: string[] }[];
  /** The rows that can be taken. */
  good: Good[];
  /** Headings that no column of the list has: what stands below them is left out. */
  unknown: string[];
}

/** How clubs name the file of each list. */
const namedAs: Record<Kind, RegExp> = {
  members: /登録者|名簿|メンバー|member/i,
  organisations: /支援先|(?<!中間支援)団体|organi[sz]ation/i,
  intermediaries: /中間支援|紹介元|intermediar/i,
  projects: /プロジェクト|活動|project/i,
};

/**
 * The list that a file's headings speak of: the one with the most of them, and all that it needs; else undefined. Where
 * they fit several alike, the file's name decides.
 */
export function kindOf(
  sheets: Record<Kind, Sheet>,
  headings: readonly string[],
  name = '',
): Kind | undefined {
  const scored = kinds.map((kind) => {
    const { columns } = sheets[kind];
    const met = new Set(headings.flatMap((it) => columnOf(columns, it)?.key ?? []));
    const needs = columns.filter((it) => it.needed);
    const lacks = needs.filter((it) => !met.has(it.key)).length;
    return { kind, met: met.size, lacks, needs: needs.length, named: Number(namedAs[kind].test(name)) };
  });
  const fitting = scored.filter((it) => it.lacks === 0);
  return fitting.sort((a, b) => b.met - a.met || b.named - a.named || b.needs - a.needs)[0]?.kind;
}

/** Looks at every row, and changes nothing. */
export async function weigh(
  { db }: Pick<World, 'db'>,
  sheet: Sheet,
  headings: readonly string[],
  rows: readonly Row[],
): Promise<Weighed> {
  const { entries, wrong } = readRows(sheet.columns, rows);
  const again = repeated(entries, sheet.keys);
  for (const [line, before] of again)
    wrong.push({ line, reason: 'twice', cell: '', hint: { ja: String(before), en: String(before) } });
  const counts: Record<Verdict, number> = { new: 0, fills: 0, same: 0, differs: 0 };
  const differing: Weighed['differing'] = [];
  const good: Good[] = [];
  const once = entries.filter(({ line }) => !again.has(line));
  for (let i = 0; i < once.length; i += AT_ONCE)
    await db.run(async (tx) => {
      for (const { line, entry } of once.slice(i, i + AT_ONCE)) {
        const doubts = (await sheet.doubt?.(tx, entry)) ?? [];
        if (doubts.length > 0) {
          wrong.push(...doubts.map((it) => ({ line, ...it })));
          continue;
        }
        const { known, called } = await sheet.meet(tx, entry);
        const { verdict, columns } = compare(entry, known?.entry);
        counts[verdict] += 1;
        good.push({ line, entry });
        if (verdict === 'differs') differing.push({ line, called, columns });
      }
    });
  wrong.sort((a, b) => a.line - b.line);
  const unknown = headings.filter((it) => it && !columnOf(sheet.columns, it));
  return { kind: sheet.kind, counts, wrong, differing, good, unknown };
}
