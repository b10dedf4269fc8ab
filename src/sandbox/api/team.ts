import { z } from 'zod';
import { faultsOfBlocks } from '../blocks/check';
import { Refusal } from '../refusal';
import { permalink, showMessage } from '../shapes/message';
import type { Post, UserGroup } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';
import { count, flag, json, text } from './args';
import { type Call, method } from './method';
import { pageOf } from './pages';

/** Groups of people, emoji, who reacted to what, and blocks that want to be looked at. */
export const team = [
  method('usergroups.list', {
    tier: 2,
    scopes: ['usergroups:read'],
    args: z.object({
      include_count: flag().default(false),
      include_disabled: flag().default(false),
      include_users: flag().default(false),
    }),
    run: ({ workspace }, { include_count, include_disabled, include_users }) => {
      const groups = [...workspace.userGroups.values()].filter(
        ({ disabled }) => include_disabled || !disabled,
      );
      const usergroups = groups.map((group) => ({
        ...showGroup(workspace, group),
        ...(include_users ? { users: group.users } : {}),
        ...(include_count ? { user_count: group.users.length } : {}),
      }));
      return { usergroups };
    },
  }),

  method('usergroups.users.list', {
    tier: 2,
    scopes: ['usergroups:read'],
    args: z.object({ usergroup: text(), include_disabled: flag().default(false) }),
    run: ({ workspace }, { usergroup, include_disabled }) => {
      const group = workspace.userGroups.get(usergroup);
      if (!group || (group.disabled && !include_disabled)) throw new Refusal('no_such_subteam');
      return { users: group.users };
    },
  }),

  method('emoji.list', {
    tier: 2,
    scopes: ['emoji:read'],
    args: z.object({ include_categories: flag().default(false) }),
    run: (call) => ({ emoji: {}, cache_ts: `${call.clock.seconds()}.000000` }),
  }),

  method('reactions.list', {
    tier: 2,
    scopes: ['reactions:read'],
    args: z.object({
      user: text().optional(),
      cursor: text().optional(),
      limit: count().optional(),
      count: count(1).default(100),
      page: count(1).default(1),
      full: flag().optional(),
    }),
    run: (call, { user, cursor, limit, count, page }) => {
      const whose = user ?? call.caller.user;
      if (!call.workspace.people.has(whose)) throw new Refusal('user_not_found');
      const all = reactedBy(call, whose);
      const show = (post: Post) => {
        const { metadata: _, ...message } = showMessage(call.workspace, post);
        return {
          type: 'message',
          channel: post.channel,
          message: { ...message, permalink: permalink(call.workspace, post) },
        };
      };
      if (cursor || limit) {
        const { items, response_metadata } = pageOf(all, { cursor, limit }, { strict: false });
        return { items: items.map(show), response_metadata };
      }
      const items = all.slice((page - 1) * count, page * count).map(show);
      return { items, paging: { count, total: all.length, page, pages: Math.ceil(all.length / count) } };
    },
  }),

  method('blocks.validate', {
    tier: 4,
    args: z.object({
      blocks: json().optional(),
      surface: z.enum(['message', 'modal', 'home']).default('message'),
    }),
    run: (_, { blocks, surface }) => {
      const faults = faultsOfBlocks(blocks, surface, ['blocks']);
      if (faults.length > 0) throw Refusal.invalid(faults, 'invalid_blocks');
      return {};
    },
  }),
];

/** The newest first, of those that the caller sees. */
function reactedBy({ workspace, caller }: Call, user: string): Post[] {
  const found: Post[] = [];
  for (const channel of workspace.channelsOf(caller.user)) {
    for (const post of workspace.timeline(channel).all()) {
      if (post.reactions.some(({ users }) => users.includes(user))) found.push(post);
    }
  }
  return found.sort((a, b) => (a.ts < b.ts ? 1 : -1));
}

function showGroup({ team }: Workspace, group: UserGroup): Record<string, unknown> {
  return {
    id: group.id,
    team_id: team.id,
    is_usergroup: true,
    is_subteam: true,
    name: group.name,
    description: group.description,
    handle: group.handle,
    is_external: false,
    date_create: group.created,
    date_update: group.created,
    date_delete: group.disabled ? group.created : 0,
    auto_provision: false,
    created_by: group.users[0] ?? '',
    updated_by: group.users[0] ?? '',
    deleted_by: null,
    prefs: { channels: [], groups: [] },
  };
}
