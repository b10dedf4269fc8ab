import type { Feature } from './core/feature';
import { admin } from './features/admin';
import { artifacts } from './features/artifacts';
import { calendar } from './features/calendar';
import { events } from './features/events';
import { goals } from './features/goals';
import { growth } from './features/growth';
import { knowhow } from './features/knowhow';
import { leaving } from './features/leaving';
import { members } from './features/members';
import { mentors } from './features/mentors';
import { organisations } from './features/organisations';
import { path } from './features/path';
import { privacy } from './features/privacy';
import { projects } from './features/projects';
import { retrospectives } from './features/retrospectives';
import { scenarios } from './features/scenarios';
import { schedule } from './features/schedule';
import { sessions } from './features/sessions';
import { spreadsheets } from './features/spreadsheets';
import { substitutes } from './features/substitutes';
import { teams } from './features/teams';
import { trend } from './features/trend';

const all: readonly Feature[] = [
  members,
  organisations,
  projects,
  scenarios,
  teams,
  goals,
  sessions,
  calendar,
  substitutes,
  leaving,
  artifacts,
  schedule,
  retrospectives,
  knowhow,
  events,
  growth,
  path,
  mentors,
  trend,
  spreadsheets,
  admin,
];

/** Everything that the app can do: one line a feature. The help names their words in this order. */
export const features: readonly Feature[] = [...all, privacy(all)];
