import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { rememberConversation } from './workspace/conversations';
import type {
  Bookmark,
  Conversation,
  Happening,
  Person,
  Post,
  Scheduled,
  StoredFile,
  StoredView,
  UserGroup,
} from './workspace/model';
import { rememberPerson } from './workspace/people';
import { schedule } from './workspace/schedule';
import type { Workspace } from './workspace/workspace';

/** After a change, so long until it is saved, in milliseconds; longer when saving takes long. */
const rest = 1000;

/**
 * The state in a file of lines, one a section: `{ "section": "people", "value": … }`. Only what changed is written
 * down anew, and the file is replaced in one step.
 */
export class Snapshot {
  private readonly written = new Map<string, string>();
  private readonly dirty = new Set<string>();
  private timer: NodeJS.Timeout | undefined;
  private saving: Promise<void> = Promise.resolve();
  private lastTook = 0;

  constructor(
    private readonly workspace: Workspace,
    private readonly file: string | undefined,
  ) {}

  /** Fills the workspace from the file; answers false when there is none yet. */
  load(): boolean {
    if (!this.file || !existsSync(this.file)) return false;
    for (const line of readFileSync(this.file, 'utf8').split('\n')) {
      if (line === '') continue;
      const { section, value } = JSON.parse(line) as { section: string; value: never };
      this.written.set(section, line);
      restore(this.workspace, section, value);
    }
    return true;
  }

  /** Saves a while after every change from now on. */
  watch(): void {
    if (!this.file) return;
    this.workspace.listen((happening) => {
      for (const section of touched(happening)) this.dirty.add(section);
      this.timer ??= setTimeout(() => void this.save(), Math.max(rest, 20 * this.lastTook));
    });
    for (const section of sectionsOf(this.workspace)) if (!this.written.has(section)) this.dirty.add(section);
  }

  /** Saves now; answers false when there is no file to save to. */
  async save(): Promise<boolean> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.file) return false;
    this.saving = this.saving.then(() => this.write(this.file!));
    await this.saving;
    return true;
  }

  private async write(file: string): Promise<void> {
    const began = performance.now();
    for (const section of [...this.dirty, 'counts']) {
      this.written.set(section, JSON.stringify({ section, value: describe(this.workspace, section) }));
    }
    this.dirty.clear();
    const text = `${[...this.written.values()].join('\n')}\n`;
    this.lastTook = performance.now() - began;
    await mkdir(dirname(file), { recursive: true });
    await writeFile(`${file}.new`, text);
    await rename(`${file}.new`, file);
  }
}

function touched(happening: Happening): string[] {
  switch (happening.type) {
    case 'posted':
    case 'edited':
    case 'deleted':
    case 'reacted':
    case 'pinned':
      return [`posts ${happening.conversation.id}`, 'read'];
    case 'created':
    case 'opened':
    case 'renamed':
    case 'archived':
    case 'described':
    case 'joined':
    case 'left':
      return ['conversations'];
    case 'whispered':
    case 'whisper_gone':
      return ['whispers'];
    case 'person':
      return ['people'];
    case 'uploaded':
    case 'shared':
    case 'unshared':
      return ['files'];
    case 'bookmarked':
      return ['bookmarks'];
    case 'grouped':
      return ['groups'];
    case 'scheduled':
      return ['scheduled'];
    case 'modals':
    case 'home':
      return ['views'];
    case 'read':
      return ['read'];
    case 'replied':
    case 'visited':
    case 'connection':
      return [];
  }
}

function sectionsOf(workspace: Workspace): string[] {
  const posts = [...workspace.timelines.keys()].map((id) => `posts ${id}`);
  return [
    'people',
    'conversations',
    ...posts,
    'whispers',
    'files',
    'bookmarks',
    'groups',
    'scheduled',
    'views',
    'read',
  ];
}

function describe(workspace: Workspace, section: string): unknown {
  switch (section) {
    case 'counts':
      return { counts: [...workspace.ids.counts], lastTs: workspace.ids.lastTs };
    case 'people':
      return [...workspace.people.values()];
    case 'conversations':
      return [...workspace.conversations.values()].map((one) => ({ ...one, members: [...one.members] }));
    case 'whispers':
      return [...workspace.whispers];
    case 'files':
      return [...workspace.files.values()].map((file) => ({ ...file, bytes: file.bytes.toString('base64') }));
    case 'bookmarks':
      return [...workspace.bookmarks];
    case 'groups':
      return [...workspace.userGroups.values()];
    case 'scheduled':
      return [...workspace.scheduled.values()];
    case 'views':
      return {
        views: [...workspace.views.values()],
        modals: [...workspace.modals],
        homes: [...workspace.homes.keys()],
      };
    case 'read':
      return [...workspace.readUpTo];
    default:
      return [...workspace.timeline(section.slice('posts '.length)).all()];
  }
}

function restore(workspace: Workspace, section: string, value: unknown): void {
  switch (section) {
    case 'counts': {
      const { counts, lastTs } = value as { counts: [string, number][]; lastTs: string };
      fillMap(workspace.ids.counts, counts);
      workspace.ids.lastTs = lastTs;
      break;
    }
    case 'people':
      for (const person of value as Person[]) rememberPerson(workspace, person);
      break;
    case 'conversations':
      for (const one of value as (Conversation & { members: Iterable<string> })[]) {
        rememberConversation(workspace, { ...one, members: new Set(one.members) });
      }
      break;
    case 'whispers':
      fillMap(workspace.whispers, value as [string, Post[]][]);
      break;
    case 'files':
      for (const file of value as (Omit<StoredFile, 'bytes'> & { bytes: string })[]) {
        workspace.files.set(file.id, { ...file, bytes: Buffer.from(file.bytes, 'base64') });
      }
      break;
    case 'bookmarks':
      fillMap(workspace.bookmarks, value as [string, Bookmark[]][]);
      break;
    case 'groups':
      for (const group of value as UserGroup[]) workspace.userGroups.set(group.id, group);
      break;
    case 'scheduled':
      for (const waiting of value as Scheduled[]) schedule(workspace, waiting);
      break;
    case 'views': {
      const { views, modals, homes } = value as {
        views: StoredView[];
        modals: [string, string[]][];
        homes: string[];
      };
      for (const view of views) {
        workspace.views.set(view.id, view);
        if (view.external_id) workspace.viewsByExternalId.set(view.external_id, view.id);
        if (view.type === 'home' && homes.includes(view.user)) workspace.homes.set(view.user, view);
      }
      fillMap(workspace.modals, modals);
      break;
    }
    case 'read':
      fillMap(workspace.readUpTo, value as [string, string][]);
      break;
    default:
      for (const post of value as Post[]) restorePost(workspace, post);
  }
}

function restorePost(workspace: Workspace, post: Post): void {
  workspace.timeline(post.channel).add(post);
  if (!post.pinned) return;
  const pins = workspace.pins.get(post.channel) ?? new Set();
  workspace.pins.set(post.channel, pins.add(post));
}

function fillMap<K, V>(map: Map<K, V>, entries: Iterable<[K, V]>): void {
  for (const [key, value] of entries) map.set(key, value);
}
