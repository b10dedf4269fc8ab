import type { Feature } from '../../core/feature';
import { drawPosting } from './board';
import { desk, find, home, mine, proposals, show } from './browse';
import { approve, calledOff, callOff, sendBack, sentBack, withdrawn } from './decide';
import { nudges } from './nudges';
import { addRole, dropRole, plan, post, proposed, rework, skills } from './propose';
import { reacted } from './reactions';
import * as store from './store';

export { type Amendment, amend, movedInto } from './amend';
export { changeGoal, refreshPosting } from './board';
export { isNamed, periodLine, placeLine, roleName, scheduleLine } from './lines';
export { meetingSlots, postingOf, type SeatRole, seatsOf, upcoming, type WishKind } from './rules';
export {
  findProject,
  findProjects,
  listProjects,
  listWishes,
  moveProject,
  type Project,
  takeWish,
  type Wish,
} from './store';

/** Projects: proposed by anybody, approved by a coordinator, answered by reactions. */
export const projects: Feature = {
  name: 'projects',
  words: { find, post, mine, proposals },
  buttons: { plan, rework, addRole, dropRole, approve, sendBack, callOff, withdraw: withdrawn, show },
  forms: { post: proposed, sendBack: sentBack, callOff: calledOff },
  options: { skills },
  reactions: { posting: reacted },
  draw: { posting: drawPosting },
  desk,
  home,
  jobs: { nudges },

  personal: {
    export: async (tx, id) => ({
      proposals: await store.listProjectsOf(tx, id),
      wishes: await store.listWishesOf(tx, id),
    }),
    forget: store.forgetPerson,
  },
};
