import type { Feature } from '../../core/feature';
import { pathWord, quiet } from './path';
import { forgetQuiet, isQuiet } from './store';

export { findFacts } from './facts';
export { findGuides, type Guides } from './guides';
export { type Facts, MOST_BESIDE, mayGuide, mayLead, missingFor, needs } from './rules';
export { countBeside, isQuiet, quietAmong } from './store';

/** The way to leadership: what counts on it, what each step asks, and who has come how far. */
export const path: Feature = {
  name: 'path',
  words: { path: pathWord },
  buttons: { quiet },
  personal: {
    export: async (tx, id) => ({ notSuggested: await isQuiet(tx, id) }),
    forget: forgetQuiet,
  },
};
