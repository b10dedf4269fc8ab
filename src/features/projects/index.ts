import type { Feature } from '../../core/feature';

export { type SeatRole, seatsOf, upcoming, type WishKind } from './rules';
export { findProject, listProjects, listWishes, moveProject, type Project, type Wish } from './store';

export const projects: Feature = { name: 'projects' };
