import type { Feature } from '../../core/feature';
import { besideLesson } from '../knowhow';
import { cards, drawCard } from './card';
import { abouts, add, edit, keepMessage, keepWord, kept, minutes, read, remove, started } from './keeping';
import { exportOf, forget, seenBy } from './store';
import { titled } from './views';

export { refreshCard } from './card';

besideLesson(async (tx, reader, projectId) =>
  (await seenBy(tx, reader, projectId)).map((it) => [titled(it)]),
);

/** What activities produced: minutes, results, decisions; kept, seen by whom they are for, and found again. */
export const artifacts: Feature = {
  name: 'artifacts',
  words: { keep: keepWord },
  buttons: { add, minutes, read, edit, remove },
  forms: { start: started, keep: kept },
  draw: { card: drawCard },
  jobs: { cards },
  options: { about: abouts },
  shortcuts: { keep: keepMessage },
  personal: { export: exportOf, forget },
};
