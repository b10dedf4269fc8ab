import type { Feature } from '../../core/feature';
import { listed, projectsWord } from './all';
import { drawCard, drawPosting } from './board';
import { desk, home, proposals, show } from './browse';
import { extend, extended, pause, reopen, resume } from './calling';
import { approve, calledOff, callOff, sendBack, sentBack, withdrawn } from './decide';
import { dropped, lookAtDrafts } from './drafting';
import { forgetDrafts, listDraftsOf } from './drafts';
import { approveEdit, editRefused, lookAtEdits, refuseEdit } from './edits';
import { find, found, seek, sought } from './find';
import { mine } from './mine';
import { nudges } from './nudges';
import { addRole, back, dropRole, edit, goOn, keep, plan, post, proposed, rework, skills } from './propose';
import { asked } from './questions';
import { reacted } from './reactions';
import { sent } from './send';
import * as store from './store';
import { forgetWatches, listWatches, unwatch, watch, watchesWord, watching } from './watches';

export { agreedDates } from './agreedDates';
export { type Amendment, amend, movedInto } from './amend';
export { besidePreview } from './beside';
export { changeGoal, overOf, refreshPosting } from './board';
export { type Draft, dayIn, MOST_ROLES, type RoleDraft, roleDraftOf, rolesFrom, typedSoFar } from './draft';
export { complaintsAboutRoles, roleInputs } from './form';
export { type Frequency, frequencyOf, rulesOf } from './frequency';
export { labels } from './labels';
export { isNamed, periodLine, placeLine, roleName, scheduleLine } from './lines';
export { openForm } from './propose';
export { rhythmTexts } from './rhythmTexts';
export {
  cardOf,
  MOST_TEAMS,
  meetingSlots,
  type Place,
  places,
  plusDays,
  postingOf,
  type Rhythm,
  rhythms,
  type SeatRole,
  seatsOf,
  slotAt,
  tiers,
  type WishKind,
} from './rules';
export {
  type Change,
  changeAt,
  isOn,
  type Planned,
  planned,
  type Schedule,
  scheduleOf,
  sessionAt,
  type Timed,
  timedAt,
  upcoming,
  zoneOf,
} from './schedule';
export {
  findProject,
  findProjects,
  listAtWork,
  listProjects,
  listWishes,
  moveProject,
  type Project,
  takeWish,
  type Wish,
} from './store';
export { type Local, localAt, momentOf } from './wallClock';

/** Projects: proposed by anybody, approved by a coordinator, answered by reactions. */
export const projects: Feature = {
  name: 'projects',
  words: { find, post, projects: projectsWord, mine, watches: watchesWord, proposals },
  buttons: {
    found,
    seek,
    watch,
    unwatch,
    plan,
    rework,
    addRole,
    dropRole,
    keep,
    goOn,
    back,
    dropDraft: dropped,
    edit,
    extend,
    pause,
    resume,
    reopen,
    approveEdit,
    refuseEdit,
    listed,
    approve,
    sendBack,
    callOff,
    withdraw: withdrawn,
    show,
  },
  forms: {
    sought,
    post: proposed,
    send: sent,
    sendBack: sentBack,
    callOff: calledOff,
    extended,
    refuseEdit: editRefused,
  },
  options: { skills },
  reactions: { posting: reacted },
  draw: { posting: drawPosting, card: drawCard },
  events: { message: asked },
  desk,
  home,
  jobs: { watching, nudges, drafts: lookAtDrafts, edits: lookAtEdits },

  personal: {
    export: async (tx, id) => ({
      proposals: await store.listProjectsOf(tx, id),
      wishes: await store.listWishesOf(tx, id),
      watches: await listWatches(tx, id),
      drafts: await listDraftsOf(tx, id),
    }),
    async forget(tx, id) {
      await store.forgetPerson(tx, id);
      await forgetWatches(tx, id);
      await forgetDrafts(tx, id);
    },
  },
};
