import type { Feature } from '../../core/feature';
import {
  editIntermediary,
  editOrganisation,
  intermediariesWord,
  intermediary,
  intermediaryOptions,
  intermediarySaved,
  moveStageAsked,
  organisation,
  organisationOptions,
  organisationSaved,
  organisationsWord,
  stageMoved,
} from './browse';
import { addContact, contactSaved, editContact, removeContact } from './contact';
import { declined, turnDown } from './decline';
import { file } from './file';
import { handedOver, handOver } from './handover';
import { request, requestSubmitted, requests } from './intake';
import { back, interviewed, keep, record } from './interview';
import { requestsDesk } from './list';
import { nudges } from './nudges';
import { page } from './pages';
import { exportOf, forgetPerson } from './personal';
import { answered, reply } from './reply';
import { drawCard, still, take } from './steps';
import * as store from './store';

export { LAST_DAYS, type Nudge, nudgeDue, PATIENCE_DAYS } from '../../outbox/patience';
export { entry as requestEntry } from './card';
export { type ContactFacts, contactsOf, listContacts, saveContact } from './contacts';
export {
  findIntermediary,
  findOrganisation,
  idOf,
  listIntermediaries,
  listOrganisations,
  saveIntermediary,
  saveOrganisation,
} from './directory';
export { moveStage } from './history';
export { type Size, type Stage, sizeOf, stages } from './kinds';
export { pageOf, pager } from './list';
export { FORMER, plannable, reasonForm, somebody } from './rules';
export { planRequest, reopenRequest, setRequestGoal } from './steps';
export { findRequest, listRequests, listRequestsOf, nameOf, type Request } from './store';
export { stageName } from './texts.directory';

/** Whom the club helps, and how a need becomes a goal. */
export const organisations: Feature = {
  name: 'organisations',
  words: { request, requests, organisations: organisationsWord, intermediaries: intermediariesWord },
  buttons: {
    ...{ take, still, reply, handOver, record, back, keep, turnDown, file, page },
    ...{ organisation, intermediary, editOrganisation, editIntermediary, moveStage: moveStageAsked },
    ...{ addContact, editContact, removeContact },
  },
  forms: {
    request: requestSubmitted,
    answer: answered,
    handOver: handedOver,
    interview: interviewed,
    decline: declined,
    organisation: organisationSaved,
    intermediary: intermediarySaved,
    contact: contactSaved,
    stage: stageMoved,
  },
  options: { organisations: organisationOptions, intermediaries: intermediaryOptions },
  draw: { request: drawCard },
  jobs: { nudges },

  desk: async ({ db, now, person, settings }) =>
    requestsDesk(await db.run(store.listWaiting), { now: now(), zone: settings.timezone }, person.lang),

  personal: { export: exportOf, forget: forgetPerson },
};
