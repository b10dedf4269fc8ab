import { z } from 'zod';
import { readBlocks } from '../blocks/message';
import { Refusal } from '../refusal';
import { showFile } from '../shapes/file';
import { addFile, dropFile, maySeeFile, shareFile } from '../workspace/files';
import { randomWord } from '../workspace/ids';
import type { Conversation, StoredFile } from '../workspace/model';
import { post } from '../workspace/posts';
import { keepMarkup } from '../workspace/text';
import { count, json, list, text } from './args';
import { type Call, method } from './method';
import { needConversation, needPost } from './need';

/** Slack's: a file may have 1 GB. */
const largest = 1_000_000_000;

export const files = [
  method('files.getUploadURLExternal', {
    tier: 4,
    scopes: ['files:write'],
    args: z.object({
      filename: text(),
      length: count(),
      alt_txt: text().optional(),
      snippet_type: text().optional(),
    }),
    run: (call, { filename, length, alt_txt }) => {
      if (length > largest || length === 0) throw new Refusal('file_upload_size_restricted');
      if ((alt_txt?.length ?? 0) > 1000) throw new Refusal('alt_txt_too_large');
      const file_id = call.workspace.ids.next('F');
      const key = randomWord(24);
      const user = call.caller.user;
      call.workspace.uploads.set(key, {
        id: file_id,
        name: filename,
        length,
        user,
        ...(alt_txt ? { alt_txt } : {}),
      });
      return { upload_url: `${call.workspace.baseUrl}/upload/v1/${key}`, file_id };
    },
  }),

  method('files.completeUploadExternal', {
    tier: 4,
    scopes: ['files:write'],
    args: z.object({
      files: json(),
      channel_id: text().optional(),
      channels: list().optional(),
      initial_comment: text().optional(),
      thread_ts: text().optional(),
      blocks: json().optional(),
    }),
    run: (call, args) => {
      const uploaded = needUploaded(call, args.files);
      const targets = [args.channel_id ?? [], args.channels ?? []].flat().map((id) => needTarget(call, id));
      if (targets.length > 100) throw new Refusal('channels_limit_exceeded');
      const blocks = args.blocks === undefined ? undefined : readBlocks(args.blocks);
      for (const conversation of targets) {
        const text = args.initial_comment ? keepMarkup(args.initial_comment) : '';
        share(call, conversation, uploaded, {
          text,
          ...(blocks ? { blocks } : {}),
          ...thread(args.thread_ts),
        });
      }
      return { files: uploaded.map((file) => showFile(call.workspace, file)) };
    },
  }),

  method('files.info', {
    tier: 4,
    scopes: ['files:read'],
    args: z.object({ file: text() }),
    run: (call, args) => {
      const file = needFile(call, args.file);
      return { file: showFile(call.workspace, file) };
    },
  }),

  method('files.list', {
    tier: 3,
    scopes: ['files:read'],
    args: z.object({
      channel: text().optional(),
      user: text().optional(),
      ts_from: text().optional(),
      ts_to: text().optional(),
      types: text().default('all'),
      count: count(1).default(100),
      page: count(1).default(1),
    }),
    run: (call, args) => {
      if (args.user && !call.workspace.people.has(args.user)) throw new Refusal('user_not_found');
      const found = [...call.workspace.files.values()].filter((file) => wanted(call, file, args)).reverse();
      const from = (args.page - 1) * args.count;
      return {
        files: found.slice(from, from + args.count).map((file) => showFile(call.workspace, file)),
        paging: {
          count: args.count,
          total: found.length,
          page: args.page,
          pages: Math.ceil(found.length / args.count),
        },
      };
    },
  }),

  method('files.delete', {
    tier: 3,
    scopes: ['files:write'],
    args: z.object({ file: text() }),
    run: (call, args) => {
      const file = needFile(call, args.file);
      if (file.user !== call.caller.user) throw new Refusal('cant_delete_file');
      dropFile(call.workspace, file);
      return {};
    },
  }),
];

/** Takes the bytes that were sent to an upload URL; answers false when there is no such URL. */
export function takeUpload(workspace: Call['workspace'], key: string, bytes: Buffer): boolean {
  const upload = workspace.uploads.get(key);
  if (!upload) return false;
  workspace.uploads.delete(key);
  addFile(workspace, { ...upload, bytes });
  return true;
}

function needUploaded(call: Call, given: unknown): StoredFile[] {
  const read = z
    .array(z.object({ id: z.string(), title: z.string().optional() }))
    .min(1)
    .safeParse(given);
  if (!read.success) throw Refusal.invalid(['[ERROR] missing required field: files']);
  return read.data.map(({ id, title }) => {
    const file = needFile(call, id);
    if (title) file.title = title;
    return file;
  });
}

function needFile(call: Call, id: string): StoredFile {
  const file = call.workspace.files.get(id);
  if (!file || !maySeeFile(call.workspace, file, call.caller.user)) throw new Refusal('file_not_found');
  return file;
}

function needTarget(call: Call, id: string): Conversation {
  const conversation = needConversation(call, id);
  if (!conversation.members.has(call.caller.user)) throw new Refusal('not_in_channel');
  if (conversation.archived) throw new Refusal('posting_to_channel_denied');
  return conversation;
}

function thread(thread_ts: string | undefined) {
  return thread_ts ? { thread_ts } : {};
}

function share(
  call: Call,
  conversation: Conversation,
  uploaded: readonly StoredFile[],
  said: { text: string; thread_ts?: string; blocks?: ReturnType<typeof readBlocks> },
): void {
  if (said.thread_ts) needPost(call, conversation.id, said.thread_ts, 'invalid_channel');
  const { app } = call.workspace;
  const shared = post(call.workspace, conversation, {
    ...said,
    user: call.caller.user,
    bot_id: app.botId,
    app_id: app.id,
    files: uploaded.map(({ id }) => id),
  });
  for (const file of uploaded) shareFile(call.workspace, file, conversation, shared.ts);
}

function wanted(
  call: Call,
  file: StoredFile,
  {
    channel,
    user,
    ts_from,
    ts_to,
  }: {
    channel?: string | undefined;
    user?: string | undefined;
    ts_from?: string | undefined;
    ts_to?: string | undefined;
  },
): boolean {
  if (channel && !file.channels.includes(channel)) return false;
  if (user && file.user !== user) return false;
  if (ts_from && file.created < Number(ts_from)) return false;
  if (ts_to && file.created > Number(ts_to)) return false;
  return maySeeFile(call.workspace, file, call.caller.user);
}
