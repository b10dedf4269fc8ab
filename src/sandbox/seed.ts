import { rememberConversation } from './workspace/conversations';
import type { Conversation } from './workspace/model';
import { addPerson, type SeedUser } from './workspace/people';
import type { Workspace } from './workspace/workspace';

/** Fills a new workspace: the app's bot, these users, and the two channels that every workspace begins with. */
export function seed(workspace: Workspace, users: readonly SeedUser[]): void {
  const { app } = workspace;
  addPerson(workspace, { id: app.botUser, name: handle(app.botName), real_name: app.name, is_bot: true });
  const people = users.map((user, index) => addPerson(workspace, { ...user, is_admin: index === 0 }));
  const creator = people[0]?.id ?? app.botUser;
  const members = people.filter(({ deleted }) => !deleted).map(({ id }) => id);
  for (const name of ['general', 'random']) openToAll(workspace, name, creator, members);
}

function openToAll(workspace: Workspace, name: string, creator: string, members: readonly string[]): void {
  const created = workspace.clock.seconds();
  const none = { value: '', creator: '', last_set: 0 };
  const conversation: Conversation = {
    id: workspace.ids.next('C'),
    kind: 'public',
    name,
    created,
    updated: created * 1000,
    creator,
    topic: none,
    purpose: none,
    archived: false,
    general: name === 'general',
    previous_names: [],
    members: new Set(members),
  };
  rememberConversation(workspace, conversation);
}

function handle(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '_');
}
