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
  for (const name of ['general', 'random']) openToAll(workspace, name, creator, people.map(({ id }) => id));
}

/** Until a company moves in: people with names and nothing else. */
export function placeholders(count: number): SeedUser[] {
  return Array.from({ length: count }, (_, index) => ({
    name: `user${index + 1}`,
    real_name: `User ${index + 1}`,
    department: index % 3 === 0 ? '営業部' : '開発部',
    locale: index % 5 === 4 ? 'en-US' : 'ja-JP',
  }));
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
