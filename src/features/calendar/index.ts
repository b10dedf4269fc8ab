import type { Feature } from '../../core/feature';
import { calendarWord, renew, stop } from './address';
import { feed } from './feed';
import { file } from './file';
import { dropToken, exportOf, partsOf } from './store';
import { homeRow } from './views';

/** Everybody's sessions in the calendar that they use anyway. */
export const calendar: Feature = {
  name: 'calendar',
  words: { calendar: calendarWord },
  buttons: { renew, stop, file },
  pages: { 'calendar/:token': feed },
  async home({ db, person, now }) {
    const parts = await db.run((tx) => partsOf(tx, person.id, now()));
    return parts.length > 0 ? [homeRow(person)] : [];
  },
  personal: { export: exportOf, forget: dropToken },
};
