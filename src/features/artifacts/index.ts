import type { Feature } from '../../core/feature';
import { cards, drawCard } from './card';
import { abouts, add, edit, keepMessage, keepWord, kept, minutes, read, remove, started } from './keeping';
import { exportOf, forget } from './store';

export { refreshCard } from './card';

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
