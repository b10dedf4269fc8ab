import type { Clock } from '../clock';
import type { App } from '../manifest';
import { Ids } from './ids';
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
} from './model';
import { Timeline } from './timeline';

interface Team {
  id: string;
  name: string;
  domain: string;
}

/**
 * The whole state, in memory and indexed. The files beside this one change it; each change ends with `tell`,
 * to which the live page, the app's events and the snapshot listen.
 */
export class Workspace {
  readonly people = new Map<string, Person>();
  readonly byName = new Map<string, Person>();
  /** What a search looks through: each person's names as `fold` leaves them. */
  readonly foldedNames = new Map<string, string>();
  readonly byEmail = new Map<string, Person>();
  readonly conversations = new Map<string, Conversation>();
  readonly channelsByName = new Map<string, Conversation>();
  /** Direct messages by their members' ids, sorted and joined with a comma. */
  readonly directs = new Map<string, Conversation>();
  readonly timelines = new Map<string, Timeline>();
  readonly memberships = new Map<string, Set<string>>();
  /** Ephemeral messages, newest last, by the one person who sees them. */
  readonly whispers = new Map<string, Post[]>();
  /** Pinned messages, by channel, oldest pin first. */
  readonly pins = new Map<string, Set<Post>>();
  /** `ts` up to which a person has read, by `channel:user`. */
  readonly readUpTo = new Map<string, string>();
  readonly views = new Map<string, StoredView>();
  readonly viewsByExternalId = new Map<string, string>();
  /** Ids of a person's open modals, the one on top last. */
  readonly modals = new Map<string, string[]>();
  readonly homes = new Map<string, StoredView>();
  readonly files = new Map<string, StoredFile>();
  readonly bookmarks = new Map<string, Bookmark[]>();
  /** Messages that wait for their time, by id. */
  readonly scheduled = new Map<string, Scheduled>();
  readonly userGroups = new Map<string, UserGroup>();
  /** Uploads that were announced and have not come yet, by the secret in their URL. */
  readonly uploads = new Map<
    string,
    { id: string; name: string; length: number; user: string; alt_txt?: string }
  >();
  readonly ids: Ids;
  /** Where the sandbox answers, without a slash at the end; known once it listens. */
  baseUrl = '';
  private readonly listeners: ((happening: Happening) => void)[] = [];

  constructor(
    readonly clock: Clock,
    readonly app: App,
    readonly team: Team,
  ) {
    this.ids = new Ids(clock);
  }

  listen(listener: (happening: Happening) => void): void {
    this.listeners.push(listener);
  }

  tell(happening: Happening): void {
    for (const listener of this.listeners) listener(happening);
  }

  timeline(channel: string): Timeline {
    let timeline = this.timelines.get(channel);
    if (!timeline) {
      timeline = new Timeline();
      this.timelines.set(channel, timeline);
    }
    return timeline;
  }

  channelsOf(user: string): ReadonlySet<string> {
    return this.memberships.get(user) ?? nobody;
  }
}

const nobody: ReadonlySet<string> = new Set();
