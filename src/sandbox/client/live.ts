import type { Parts } from '../parts';
import type { Live } from '../protocol';
import { sees } from '../workspace/conversations';
import type { Conversation, Happening } from '../workspace/model';
import { modalsOf } from '../workspace/views';
import { pageChannel, pageMessage, pageUser, pageView } from './shape';

interface Listener {
  user: string;
  send(live: Live): void;
}

/** The pages that look on, each through the eyes of one person. */
export class LivePages {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly parts: Parts) {
    parts.workspace.listen((happening) => {
      for (const listener of this.listeners) {
        for (const live of this.seenBy(listener.user, happening)) listener.send(live);
      }
    });
    parts.traces.listen((trace) => {
      for (const listener of this.listeners) listener.send({ type: 'trace', trace });
    });
  }

  /** A stream of server-sent events, until the page goes away. */
  open(user: string): Response {
    const encoder = new TextEncoder();
    let leave = () => {};
    const stream = new ReadableStream<Uint8Array>({
      start: (controller) => {
        const write = (text: string) => controller.enqueue(encoder.encode(text));
        const listener: Listener = { user, send: (live) => write(`data: ${JSON.stringify(live)}\n\n`) };
        const beat = setInterval(() => write(': still here\n\n'), 15_000);
        beat.unref();
        leave = () => {
          clearInterval(beat);
          this.listeners.delete(listener);
        };
        write(': welcome\n\n');
        this.listeners.add(listener);
      },
      cancel: () => leave(),
    });
    return new Response(stream, {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store' },
    });
  }

  private seenBy(user: string, happening: Happening): Live[] {
    const { workspace, line } = this.parts;
    if ('conversation' in happening && !concerns(happening, user)) return [];
    const channel = (conversation: Conversation): Live => ({
      type: 'channel',
      channel: pageChannel(workspace, conversation, user),
    });
    switch (happening.type) {
      case 'posted': {
        const message = pageMessage(workspace, happening.post);
        return [{ type: 'message', message }, channel(happening.conversation)];
      }
      case 'edited':
      case 'replied':
      case 'reacted':
      case 'pinned':
      case 'whispered':
        return [{ type: 'message', message: pageMessage(workspace, happening.post) }];
      case 'deleted':
      case 'whisper_gone':
        return [{ type: 'message_deleted', channel: happening.post.channel, ts: happening.post.ts }];
      case 'left':
        if (happening.user === user && happening.conversation.kind !== 'public') {
          return [{ type: 'channel_gone', channel: happening.conversation.id }];
        }
        return [channel(happening.conversation)];
      case 'read':
        return happening.user === user ? [channel(happening.conversation)] : [];
      case 'created':
      case 'opened':
      case 'renamed':
      case 'archived':
      case 'described':
      case 'joined':
        return [channel(happening.conversation)];
      case 'person':
        return [{ type: 'user', user: pageUser(happening.person) }];
      case 'modals':
        return happening.user === user
          ? [{ type: 'modals', modals: modalsOf(workspace, user).map(pageView) }]
          : [];
      case 'home': {
        const home = workspace.homes.get(user);
        return happening.user === user ? [{ type: 'home', view: home ? pageView(home) : null }] : [];
      }
      case 'connection':
        return [{ type: 'app', connected: line.up() }];
      case 'uploaded':
      case 'shared':
      case 'bookmarked':
      case 'grouped':
      case 'scheduled':
      case 'unshared':
      case 'visited':
        return [];
    }
  }
}

/** Whether the person may know: a whisper is for one, the rest for those who see the conversation. */
function concerns(happening: Happening & { conversation: Conversation }, user: string): boolean {
  if (happening.type === 'whispered' || happening.type === 'whisper_gone')
    return happening.post.only === user;
  if (happening.type === 'left' && happening.user === user) return true;
  return sees(happening.conversation, user);
}
