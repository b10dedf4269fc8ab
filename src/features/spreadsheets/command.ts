import { textOf } from '../../core/blocks';
import type { Colleague, World } from '../../core/feature';
import { lookAt } from './look';
import { sheetsWith } from './sheets';
import { takeRows } from './take';
import { texts } from './texts';
import { columnsHelp, weighedBlocks, wrongLines } from './views';
import { writeDown } from './written';

/**
 * A list taken over from the command line, in the name of a coordinator.
 * @returns what is to be printed, in the club's language
 * @throws Problem when the file is no table, or has no rows
 */
export async function importFile(
  world: World & { person: { id: string } },
  file: { name: string; bytes: Uint8Array },
  colleagues: () => Promise<Colleague[]>,
  { take, overwrite }: { take: boolean; overwrite: boolean },
): Promise<string[]> {
  const lang = world.settings.locale;
  const say = texts[lang];
  const looked = await lookAt(world, file, colleagues);
  if (!looked) return [say.noKind({ name: file.name }), textOf([columnsHelp(sheetsWith(), lang)])];
  const { sheet, weighed } = looked;
  const facts = weighedBlocks('', file.name, sheet, { ...weighed, wrong: [], differing: [] }, lang);
  const seen = [textOf(facts.filter((it) => it.type !== 'actions')), ...wrongLines(sheet, weighed, lang)];
  if (!take) return seen;
  const taken = await takeRows(world, sheet, weighed.good, overwrite);
  await world.db.run((tx) => writeDown(tx, world, world.newId(), sheet.kind, taken));
  return [...seen, say.taken({ kind: sheet.kind, ...taken })];
}
