import type { Feature } from '../../core/feature';
import { chosen, open, scheduleWord } from './list';
import { again, change, changedForm, confirmedForm, kind, zones } from './rhythm';
import { add, addedForm, cancel, cancelledForm, move, movedForm, restore } from './single';

/** When a team meets: sessions moved, cancelled and added, and another rhythm. */
export const schedule: Feature = {
  name: 'schedule',
  words: { schedule: scheduleWord },
  buttons: { open, chosen, move, cancel, restore, add, change, kind, again },
  forms: {
    moved: movedForm,
    cancelled: cancelledForm,
    added: addedForm,
    changed: changedForm,
    confirmed: confirmedForm,
  },
  options: { zones },
};
