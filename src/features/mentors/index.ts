import type { Feature } from '../../core/feature';
import { drawCard } from './card';
import { accept, askFirst, choose, chosen, decline, none, quit } from './mentor';
import { propose } from './propose';
import { settle } from './settle';
import * as store from './store';

/** Somebody experienced beside whoever leads a team for the first time. */
export const mentors: Feature = {
  name: 'mentors',
  buttons: { ask: askFirst, choose, none, yes: accept, no: decline, quit },
  forms: { chosen },
  draw: { card: drawCard },
  jobs: { propose, settle },
  personal: {
    export: async (tx, id) => ({ mentorships: await store.exportOf(tx, id) }),
    forget: store.forget,
  },
};
