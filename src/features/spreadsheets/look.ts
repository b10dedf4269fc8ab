import type { Colleague, Sent, World } from '../../core/feature';
import { readFile, Unreadable } from './file';
import { directoryOf } from './people';
import { type Sheet, sheetsWith } from './sheets';
import { problem } from './texts';
import { kindOf, type Weighed, weigh } from './weigh';

/** A file that was looked at. */
export interface Looked {
  sheet: Sheet;
  weighed: Weighed;
  /** Whom the rows that can be taken name. */
  people: Colleague[];
}

/**
 * Looks at a file, and changes nothing.
 * @returns undefined where its headings are those of no list
 * @throws Problem when it is no table, or has no rows
 */
export async function lookAt(
  world: Pick<World, 'db'>,
  { name, bytes }: Pick<Sent, 'name' | 'bytes'>,
  colleagues: () => Promise<Colleague[]>,
): Promise<Looked | undefined> {
  const { headings, rows } = tableIn(name, bytes);
  const kind = kindOf(sheetsWith(), headings, name.normalize('NFC'));
  if (!kind) return undefined;
  if (rows.length === 0) throw problem('noRows', { name });
  const directory = directoryOf(kind === 'members' || kind === 'projects' ? await colleagues() : []);
  const sheet = sheetsWith(directory)[kind];
  const weighed = await weigh(world, sheet, headings, rows);
  const named = new Set(weighed.good.flatMap(({ entry }) => sheet.people?.(entry) ?? []));
  return { sheet, weighed, people: [...named].flatMap((id) => directory.byId.get(id) ?? []) };
}

function tableIn(name: string, bytes: Uint8Array) {
  try {
    return readFile(bytes);
  } catch (error) {
    throw error instanceof Unreadable ? problem('unreadable', { name }) : error;
  }
}
