import type { Feature } from './core/feature';
import { members } from './features/members';
import { organisations } from './features/organisations';
import { projects } from './features/projects';
import { teams } from './features/teams';

/** Everything that the app can do: one line a feature. Their parts of the Home tab stand in this order. */
export const features: readonly Feature[] = [members, organisations, projects, teams];
