import { z } from 'zod';
import { Refusal } from '../refusal';
import { showConversation } from '../shapes/conversation';
import { showPerson, showProfile } from '../shapes/person';
import type { Conversation, ConversationKind } from '../workspace/model';
import { count, flag, page, text } from './args';
import { type Call, method } from './method';
import { families, needPerson, needScope } from './need';
import { pageOf } from './pages';

/** Above so many people `users.list` insists on pages. */
const needsPages = 20_000;

export const users = [
  method('users.info', {
    tier: 4,
    scopes: ['users:read'],
    args: z.object({ user: text(), include_locale: flag().default(false) }),
    run: (call, { user, include_locale }) => ({
      user: showPerson(call.workspace, needPerson(call, user), { locale: include_locale }),
    }),
  }),

  method('users.list', {
    tier: 2,
    scopes: ['users:read'],
    args: z.object({ ...page, include_locale: flag().default(false) }),
    run: (call, { cursor, limit, include_locale }) => {
      const { people } = call.workspace;
      if (!limit && people.size > needsPages) throw new Refusal('limit_required');
      const { items, response_metadata } = pageOf(
        people.values(),
        { cursor, limit },
        { usual: people.size, strict: false },
      );
      const members = items.map((person) => showPerson(call.workspace, person, { locale: include_locale }));
      return { members, cache_ts: call.clock.seconds(), response_metadata };
    },
  }),

  method('users.lookupByEmail', {
    tier: 3,
    scopes: ['users:read.email'],
    args: z.object({ email: text() }),
    run: (call, { email }) => {
      const person = call.workspace.byEmail.get(email.toLowerCase());
      if (!person || person.deleted) throw new Refusal('users_not_found');
      return { user: showPerson(call.workspace, person) };
    },
  }),

  method('users.profile.get', {
    tier: 4,
    scopes: ['users.profile:read'],
    args: z.object({ user: text().optional(), include_labels: flag().optional() }),
    run: (call, { user }) => {
      const {
        team: _,
        bot_id: __,
        api_app_id: ___,
        ...profile
      } = showProfile(call.workspace, needPerson(call, user ?? call.caller.user));
      return { profile };
    },
  }),

  method('users.conversations', {
    tier: 3,
    scopes: families('read'),
    args: z.object({
      ...page,
      limit: count().optional(),
      user: text().optional(),
      types: text().default('public_channel'),
      exclude_archived: flag().default(false),
    }),
    run: (call, { user, types, exclude_archived, ...where }) => {
      const whose = user ?? call.caller.user;
      if (!call.workspace.people.has(whose))
        throw Refusal.invalid(['[ERROR] unknown user [json-pointer:/user]']);
      const kinds = readTypes(call, types);
      const mine = [...call.workspace.channelsOf(whose)].flatMap(
        (id) => call.workspace.conversations.get(id) ?? [],
      );
      const wanted = mine.filter((one) => shownTo(call, one, kinds) && !(exclude_archived && one.archived));
      const { items, response_metadata } = pageOf(wanted, where);
      const channels = items.map((one) => {
        const { is_member: _, ...shown } = showConversation(call.workspace, one, call.caller.user);
        return shown;
      });
      return { channels, response_metadata };
    },
  }),
];

const kindOf: Record<string, ConversationKind> = {
  public_channel: 'public',
  private_channel: 'private',
  im: 'im',
  mpim: 'mpim',
};
const familyOf: Record<string, string> = {
  public_channel: 'channels',
  private_channel: 'groups',
  im: 'im',
  mpim: 'mpim',
};

/** `public_channel,im` → kinds; refuses words that are none and kinds that no scope covers. */
export function readTypes(call: Call, types: string): Set<ConversationKind> {
  const kinds = new Set<ConversationKind>();
  for (const type of types.split(',').map((one) => one.trim())) {
    const kind = kindOf[type];
    if (!kind) throw new Refusal('invalid_types');
    needScope(call, `${familyOf[type]}:read`);
    kinds.add(kind);
  }
  return kinds;
}

function shownTo(call: Call, conversation: Conversation, kinds: ReadonlySet<ConversationKind>): boolean {
  const visible = conversation.kind === 'public' || conversation.members.has(call.caller.user);
  return kinds.has(conversation.kind) && visible;
}
