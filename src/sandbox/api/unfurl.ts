import { z } from 'zod';
import { readContent } from '../blocks/message';
import { Refusal } from '../refusal';
import { linksOf } from '../workspace/links';
import type { Post } from '../workspace/model';
import { attach } from '../workspace/posts';
import { json, text } from './args';
import { type Call, method } from './method';

const unfurls = z.record(z.string(), z.record(z.string(), z.unknown()));

/** Previews of links: the sandbox makes none of its own, it shows those that the app gives. */
export const unfurl = [
  method('chat.unfurl', {
    tier: 3,
    scopes: ['links:write'],
    args: z.object({
      channel: text().optional(),
      ts: text().optional(),
      unfurl_id: text().optional(),
      source: text().optional(),
      unfurls: json().optional(),
    }),
    run: (call, args) => {
      const { channel, ts } = readPlace(args);
      const conversation = call.workspace.conversations.get(channel);
      if (!conversation) throw new Refusal('cannot_find_channel');
      const post = call.workspace.timeline(channel).find(ts);
      if (!post) throw new Refusal('cannot_find_message');
      if (args.unfurls === undefined) throw new Refusal('missing_unfurls');
      const read = unfurls.safeParse(args.unfurls);
      if (!read.success) throw new Refusal('invalid_unfurls_format');
      const fresh = Object.entries(read.data).map(([url, given]) => preview(call, post, url, given));
      const urls = new Set(fresh.map(({ from_url }) => from_url));
      const kept = (post.attachments ?? []).filter(({ from_url }) => !urls.has(from_url as string));
      const all = [...kept, ...fresh].map((one, index) => ({ ...one, id: index + 1 }));
      attach(call.workspace, conversation, post, all);
      return {};
    },
  }),
];

/** A message by its channel and time, or by the id that `link_shared` gave. */
function readPlace(args: {
  channel?: string | undefined;
  ts?: string | undefined;
  unfurl_id?: string | undefined;
  source?: string | undefined;
}): { channel: string; ts: string } {
  if (args.unfurl_id !== undefined) {
    if (!args.source) throw new Refusal('missing_source');
    if (args.source !== 'conversations_history') throw new Refusal('invalid_source');
    const [, channel, ts] = /^(\w+)\.(\d+\.\d+)$/.exec(args.unfurl_id) ?? [];
    if (!channel || !ts) throw new Refusal('invalid_unfurl_id');
    return { channel, ts };
  }
  if (!args.channel) throw new Refusal('missing_channel');
  if (!args.ts) throw new Refusal('missing_ts');
  return { channel: args.channel, ts: args.ts };
}

function preview({ workspace }: Call, post: Post, url: string, given: Record<string, unknown>) {
  const { app } = workspace;
  if (!post.text.replace(/&amp;/g, '&').includes(url)) throw new Refusal('cannot_unfurl_message');
  if (!linksOf(workspace, post).some((link) => link.url === url)) throw new Refusal('cannot_unfurl_url');
  const about = {
    from_url: url,
    app_unfurl_url: url,
    is_app_unfurl: true,
    app_id: app.id,
    bot_id: app.botId,
  };
  return { ...read(given), ...about };
}

function read(given: Record<string, unknown>): Record<string, unknown> {
  try {
    return readContent({ attachments: [given] }).attachments![0]!;
  } catch (fault) {
    if (!(fault instanceof Refusal)) throw fault;
    throw new Refusal('cannot_parse_attachment', fault.beside);
  }
}
