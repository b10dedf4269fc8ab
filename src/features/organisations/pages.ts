import type { Button } from '../../core/feature';
import { showIntermediaries, showOrganisations } from './browse';
import { showRequests } from './intake';

/** Another page of a list: `requests|2`, `organisations|2|WORDS`, `introduced|2|INTERMEDIARY`. */
export const page: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [list, number, ...rest] = value.split('|');
    const which = rest.join('|');
    switch (list) {
      case 'organisations':
        return showOrganisations(cx, Number(number), { typed: which });
      case 'introduced':
        return showOrganisations(cx, Number(number), { intermediaryId: which });
      case 'intermediaries':
        return showIntermediaries(cx, Number(number), which);
      default:
        return showRequests(cx, Number(number));
    }
  },
};
