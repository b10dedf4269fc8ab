import type { Feature } from '../../core/feature';

export { leaderOf, roomOf, type Seat, seatsOf, teamOf } from './team';

export const teams: Feature = { name: 'teams' };
