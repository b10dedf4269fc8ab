import { bold, bullets, button, type Message, message, note, type Part, para, row } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { somebody } from '../organisations';
import { proofWords } from './cardParts';
import type { Difference } from './difference';
import type { Found } from './findMend';
import { mendParts, partsOf, type Titles } from './mends';
import { mendTexts } from './mendTexts';
import { words } from './words';

/** Projects that are named with who would come and leave. */
const MOST = 15;

/** What would change by a mend: nothing of it holds yet. */
export function whatIf({ mend, seen }: Found, it: Difference, titles: Titles, lang: Lang): Message {
  const say = mendTexts[lang];
  const title = (id: string) => titles.get(id) ?? '';
  const named = (ids: readonly string[]) =>
    ids.map((id) => words[lang].quoted({ title: title(id) })).join(words[lang].comma);
  const people = (ids: readonly string[]): Part[] =>
    ids.flatMap((id, i) => [...(i ? [words[lang].comma] : []), ...somebody(id, lang)]);
  const moved = it.people
    .slice(0, MOST)
    .map(({ projectId, came, left }) =>
      partsOf(say.moved({ title: title(projectId), came: people(came), left: people(left) })),
    );
  const rest = it.people.length - moved.length;
  return message(
    para(bold(say.whatIf), '\n', ...mendParts(mend, titles, lang)),
    ...(it.completed.length ? [para(say.completed({ titles: named(it.completed) }))] : []),
    ...(it.broken.length ? [para(say.broken({ titles: named(it.broken) }))] : []),
    ...(moved.length ? [bullets(moved)] : [para(say.unmoved)]),
    ...(rest > 0 ? [para(say.movedMore({ rest }))] : []),
    note(proofWords(it.gap, lang)),
    row(button('teams.adopt', say.adopt, seen, { style: 'primary' })),
    note(say.adoptHint),
  );
}
