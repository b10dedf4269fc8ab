import { z } from 'zod';
import { Refusal } from '../refusal';
import type { Bookmark } from '../workspace/model';
import type { Workspace } from '../workspace/workspace';
import { text } from './args';
import { type Call, method } from './method';
import { needConversation } from './need';

/** Slack's: so many links a channel may have. */
const most = 100;
const channel = { channel_id: text() };
const look = { title: text().optional(), link: text().optional(), emoji: text().optional() };

export const bookmarks = [
  method('bookmarks.add', {
    tier: 2,
    scopes: ['bookmarks:write'],
    args: z.object({ ...channel, ...look, title: text(), type: text() }),
    run: (call, { channel_id, title, type, link, emoji }) => {
      const there = needBookmarks(call, channel_id);
      if (type !== 'link') throw new Refusal('invalid_bookmark_type');
      if (there.length >= most) throw new Refusal('too_many_bookmarks');
      const now = call.clock.seconds();
      const bookmark: Bookmark = {
        id: call.workspace.ids.next('Bk'),
        channel_id,
        title,
        type,
        link: needLink(link),
        emoji: emoji ?? '',
        date_created: now,
        date_updated: now,
        last_updated_by_user_id: call.caller.user,
      };
      call.workspace.bookmarks.set(channel_id, [...there, bookmark]);
      call.workspace.tell({ type: 'bookmarked', channel: channel_id });
      return { bookmark: show(call.workspace, bookmark) };
    },
  }),

  method('bookmarks.edit', {
    tier: 2,
    scopes: ['bookmarks:write'],
    args: z.object({ ...channel, ...look, bookmark_id: text() }),
    run: (call, { channel_id, bookmark_id, title, link, emoji }) => {
      const bookmark = needBookmark(call, channel_id, bookmark_id);
      if (link !== undefined) bookmark.link = needLink(link);
      bookmark.title = title ?? bookmark.title;
      bookmark.emoji = emoji ?? bookmark.emoji;
      bookmark.date_updated = call.clock.seconds();
      bookmark.last_updated_by_user_id = call.caller.user;
      call.workspace.tell({ type: 'bookmarked', channel: channel_id });
      return { bookmark: show(call.workspace, bookmark) };
    },
  }),

  method('bookmarks.list', {
    tier: 3,
    scopes: ['bookmarks:read'],
    args: z.object(channel),
    run: (call, { channel_id }) => ({
      bookmarks: needBookmarks(call, channel_id).map((bookmark) => show(call.workspace, bookmark)),
    }),
  }),

  method('bookmarks.remove', {
    tier: 2,
    scopes: ['bookmarks:write'],
    args: z.object({ ...channel, bookmark_id: text() }),
    run: (call, { channel_id, bookmark_id }) => {
      const gone = needBookmark(call, channel_id, bookmark_id);
      const left = needBookmarks(call, channel_id).filter((bookmark) => bookmark !== gone);
      call.workspace.bookmarks.set(channel_id, left);
      call.workspace.tell({ type: 'bookmarked', channel: channel_id });
      return {};
    },
  }),
];

function needBookmarks(call: Call, channel: string): Bookmark[] {
  const { id, members } = needConversation(call, channel);
  if (!members.has(call.caller.user)) throw new Refusal('channel_not_found');
  return call.workspace.bookmarks.get(id) ?? [];
}

function needBookmark(call: Call, channel: string, id: string): Bookmark {
  const found = needBookmarks(call, channel).find((bookmark) => bookmark.id === id);
  if (!found) throw new Refusal('not_found');
  return found;
}

function needLink(link: string | undefined): string {
  if (!link || !URL.canParse(link)) throw new Refusal('invalid_link');
  return link;
}

function show({ team }: Workspace, bookmark: Bookmark): Record<string, unknown> {
  const { emoji, ...rest } = bookmark;
  return {
    ...rest,
    ...(emoji ? { emoji } : {}),
    icon_url: null,
    entity_id: null,
    rank: 'i',
    last_updated_by_team_id: team.id,
    shortcut_id: null,
    app_id: null,
    app_action_id: null,
  };
}
