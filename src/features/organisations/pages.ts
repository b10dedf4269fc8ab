import type { Button } from '../../core/feature';
import { showRequests } from './intake';

/** Another page of a list: `requests|2`. */
export const page: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [, page] = value.split('|');
    return showRequests(cx, Number(page));
  },
};
