import type { Limits } from './api/limits';
import type { Clock } from './clock';
import type { Line } from './delivery/line';
import type { ResponseUrls } from './delivery/responses';
import type { Triggers } from './delivery/triggers';
import type { Misbehaviours } from './misbehaviour';
import type { SignIn } from './openid/signin';
import type { Settings } from './settings';
import type { Traces } from './traces';
import type { Workspace } from './workspace/workspace';

/** What the rooms of the sandbox share; joined in `sandbox.ts`. */
export interface Parts {
  settings: Settings;
  clock: Clock;
  workspace: Workspace;
  traces: Traces;
  misbehaviours: Misbehaviours;
  triggers: Triggers;
  responses: ResponseUrls;
  limits: Limits;
  signIn: SignIn;
  /** The way to the app: Socket Mode or HTTP. */
  line: Line;
}
