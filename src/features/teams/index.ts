import { teamsWith } from './feature';
import { threaded } from './matcher';

export { refreshTeam } from './begin';
export { cardKey } from './board';
export { leaveTeam } from './departure';
export { nameDeputy } from './deputy';
export {
  leaderOf,
  leadsSessions,
  projectsRunBy,
  roomOf,
  runsSessions,
  type Seat,
  seatsOf,
  teamOf,
} from './team';
export { vacantSeats } from './vacant';

/** Teams as they are: the matcher works in a thread of its own, so that nobody who presses a button waits for it. */
export const teams = teamsWith(threaded);
