import type { Tx } from '../../core/feature';
import { findFacts } from './facts';
import { MOST_BESIDE, mayLead, missingFor } from './rules';
import { countBeside, quietAmong } from './store';

/** Who makes a team's first-time leader no leap: by being ready, or by standing beside them. */
export interface Guides {
  /** Have what the path asks of a leader, whether or not they say that they would lead. */
  ready: ReadonlySet<string>;
  /** Have led well often enough, and have room for one leader more. */
  mentors: ReadonlySet<string>;
}

/** So many people are looked at in one transaction. */
const PAGE = 250;
const NOBODY: ReadonlySet<string> = new Set();

/**
 * Of these people, who guides. Whoever does not want to be suggested is not named.
 * @param read is asked page by page, so that no press waits for all of them where each is read by itself
 */
export async function findGuides(
  read: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
  ids: readonly string[],
): Promise<Guides> {
  const found = { ready: new Set<string>(), mentors: new Set<string>() };
  for (let at = 0; at < ids.length; at += PAGE) {
    const page = await read((tx) => guidesIn(tx, ids.slice(at, at + PAGE)));
    for (const id of page.ready) found.ready.add(id);
    for (const id of page.mentors) found.mentors.add(id);
  }
  return found;
}

async function guidesIn(tx: Tx, ids: readonly string[]) {
  const facts = await findFacts(tx, ids, NOBODY);
  const quiet = await quietAmong(tx, ids);
  const beside = await countBeside(tx, ids);
  const heard = [...facts].filter(([id]) => !quiet.has(id));
  return {
    ready: heard.filter(([, it]) => mayLead(it)).map(([id]) => id),
    mentors: heard
      .filter(([id, it]) => missingFor('mentor', it).length === 0 && (beside.get(id) ?? 0) < MOST_BESIDE)
      .map(([id]) => id),
  };
}
