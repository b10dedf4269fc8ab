import type { Post } from './model';

export interface Stretch {
  oldest?: string;
  latest?: string;
  inclusive?: boolean;
  limit: number;
}

/** The messages of one conversation, in order of `ts`, with their threads. */
export class Timeline {
  private readonly channel: Post[] = [];
  private readonly threads = new Map<string, Post[]>();
  private readonly byTs = new Map<string, Post>();

  add(post: Post): void {
    this.byTs.set(post.ts, post);
    if (isReply(post)) {
      const thread = this.threads.get(post.thread_ts);
      if (thread) thread.push(post);
      else this.threads.set(post.thread_ts, [post]);
    }
    if (!isReply(post) || post.broadcast) this.channel.push(post);
  }

  find(ts: string): Post | undefined {
    return this.byTs.get(ts);
  }

  remove(post: Post): void {
    this.byTs.delete(post.ts);
    take(this.channel, post);
    if (!isReply(post)) return;
    const thread = this.threads.get(post.thread_ts);
    if (!thread) return;
    take(thread, post);
    if (thread.length === 0) this.threads.delete(post.thread_ts);
  }

  /** Replies below the message, oldest first, without the message itself. */
  replies(ts: string): readonly Post[] {
    return this.threads.get(ts) ?? [];
  }

  newest(): Post | undefined {
    return this.channel.at(-1);
  }

  /** How many messages of the channel came after `ts`. */
  countAfter(ts: string): number {
    return this.channel.length - place(this.channel, ts, true);
  }

  /** The newest `limit` messages of a stretch of time, newest first, and whether older ones remain. */
  newestIn(stretch: Stretch): { posts: Post[]; more: boolean } {
    const [from, to] = bounds(this.channel, stretch);
    const start = Math.max(from, to - stretch.limit);
    return { posts: this.channel.slice(start, to).reverse(), more: start > from };
  }

  /** The oldest `limit` replies of a stretch of time, oldest first, and whether newer ones remain. */
  oldestRepliesIn(ts: string, stretch: Stretch): { posts: Post[]; more: boolean } {
    const thread = this.threads.get(ts) ?? [];
    const [from, to] = bounds(thread, stretch);
    const end = Math.min(to, from + stretch.limit);
    return { posts: thread.slice(from, end), more: end < to };
  }

  all(): Iterable<Post> {
    return this.byTs.values();
  }
}

function isReply(post: Post): post is Post & { thread_ts: string } {
  return post.thread_ts !== undefined && post.thread_ts !== post.ts;
}

function bounds(posts: readonly Post[], { oldest, latest, inclusive }: Stretch): [number, number] {
  const from = oldest === undefined ? 0 : place(posts, oldest, !inclusive);
  const to = latest === undefined ? posts.length : place(posts, latest, inclusive === true);
  return [from, Math.max(from, to)];
}

/** How many posts are older than `ts` (`upTo`: or of the same time). Times compare as text: ten digits, dot, six. */
function place(posts: readonly Post[], ts: string, upTo: boolean): number {
  let low = 0;
  let high = posts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const there = posts[middle]!.ts;
    if (there < ts || (upTo && there === ts)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function take(posts: Post[], post: Post): void {
  const at = place(posts, post.ts, false);
  if (posts[at] === post) posts.splice(at, 1);
}
