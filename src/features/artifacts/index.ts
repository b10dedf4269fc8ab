import type { Feature } from '../../core/feature';
import { abouts, edit, keepMessage, keepWord, kept, minutes, read, remove, started } from './keeping';
import { exportOf, forget } from './store';

/** What activities produced: minutes, results, decisions; kept, seen by whom they are for, and found again. */
export const artifacts: Feature = {
  name: 'artifacts',
  words: { keep: keepWord },
  buttons: { minutes, read, edit, remove },
  forms: { start: started, keep: kept },
  options: { about: abouts },
  shortcuts: { keep: keepMessage },
  personal: { export: exportOf, forget },
};
