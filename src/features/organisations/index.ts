import type { Feature } from '../../core/feature';
import { request, requestSubmitted, requests } from './intake';
import { nudges } from './nudges';
import { declined, interviewed, record, still, take, turnDown } from './steps';
import * as store from './store';
import { requestsDesk } from './views';

export {
  findIntermediary,
  findOrganisation,
  listIntermediaries,
  listOrganisations,
  saveIntermediary,
  saveOrganisation,
} from './directory';
export { anotherCoordinator } from './nudges';
export { LAST_DAYS, type Nudge, nudgeDue, PATIENCE_DAYS } from './patience';
export { FORMER, reasonForm, somebody } from './rules';
export { planRequest, reopenRequest } from './steps';
export { findRequest, listRequests, listRequestsOf, nameOf, type Request } from './store';
export { entry as requestEntry } from './views';

/** Whom the club helps, and how a need becomes a goal. */
export const organisations: Feature = {
  name: 'organisations',
  words: { request, requests },
  buttons: { take, still, record, turnDown },
  forms: { request: requestSubmitted, interview: interviewed, decline: declined },
  jobs: { nudges },

  desk: async ({ db, now, person }) => requestsDesk(await db.run(store.listWaiting), now(), person.lang),

  personal: {
    export: store.exportOf,
    forget: store.forgetPerson,
  },
};
