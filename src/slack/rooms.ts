import { WebAPIPlatformError, type WebClient } from '@slack/web-api';
import { eq } from 'drizzle-orm';
import type { World } from '../core/feature';
import { rooms } from '../outbox/tables';

type Room = typeof rooms.$inferSelect;

/**
 * Brings a channel to what its row says: made or found, entered, with topic, purpose and members. Every step may be
 * taken again.
 */
export async function bringRoom(world: World, client: WebClient, room: Room): Promise<void> {
  const found = room.channel ?? (await find(world, client, room));
  const channel = found ?? (await make(client, room));
  await world.db.run((tx) => tx.update(rooms).set({ channel }).where(eq(rooms.seq, room.seq)));
  if (found && !room.channel && !room.hidden)
    await client.conversations.join({ channel }).catch(ignore('method_not_supported_for_channel_type'));
  const { channel: now } = await client.conversations.info({ channel });
  if (room.topic && now?.topic?.value !== room.topic)
    await client.conversations.setTopic({ channel, topic: room.topic });
  if (room.purpose && now?.purpose?.value !== room.purpose)
    await client.conversations.setPurpose({ channel, purpose: room.purpose });
  await invite(client, channel, room.members);
  await world.db.run((tx) =>
    tx.update(rooms).set({ sentVersion: room.version }).where(eq(rooms.seq, room.seq)),
  );
}

/** A channel of that name which the app may enter, and which is no other room's. */
async function find({ db }: World, client: WebClient, { name, hidden }: Room): Promise<string | undefined> {
  if (/^[CG][A-Z0-9]{8,}$/.test(name)) return name;
  const taken = await db.run((tx) => tx.select({ id: rooms.channel }).from(rooms));
  const { user_id: self } = await client.auth.test();
  const types = hidden ? 'private_channel' : 'public_channel';
  let cursor: string | undefined;
  do {
    const page = { types, exclude_archived: true, limit: 200, ...(cursor && { cursor }) };
    const answer = await client.conversations.list(page);
    const found = (answer.channels ?? []).find(
      (it) =>
        !taken.some(({ id }) => id === it.id) &&
        // One with a number was made before a crash: nobody else makes channels as this user.
        (it.name === name || (it.creator === self && isNumbered(it.name, name))),
    );
    if (found?.id) return found.id;
    cursor = answer.response_metadata?.next_cursor;
  } while (cursor);
  return undefined;
}

/** Makes it; where somebody else's channel has the name, with a number behind. */
async function make(client: WebClient, { name, hidden }: Room): Promise<string> {
  for (let n = 1; ; n++) {
    try {
      const { channel } = await client.conversations.create({ name: numbered(name, n), is_private: hidden });
      return String(channel?.id);
    } catch (error) {
      if (n === 20 || codeOf(error) !== 'name_taken') throw error;
    }
  }
}

const numbered = (name: string, n: number): string => (n === 1 ? name : `${name.slice(0, 76)}-${n}`);

const isNumbered = (found: string | undefined, name: string): boolean =>
  found === numbered(name, Number(/\d+$/.exec(found ?? '')?.[0] ?? 1));

/** How many Slack takes at once. */
const AT_ONCE = 100;

/** Those who are not in it yet. Who cannot be invited (a guest, somebody who has left) does not keep the others out. */
async function invite(client: WebClient, channel: string, members: readonly string[]): Promise<void> {
  for (let from = 0; from < members.length; from += AT_ONCE) {
    const some = members.slice(from, from + AT_ONCE);
    const all = await client.conversations
      .invite({ channel, users: some.join(',') })
      .catch(ignore(...UNINVITABLE));
    if (all) continue;
    for (const users of some)
      await client.conversations.invite({ channel, users }).catch(ignore(...UNINVITABLE));
  }
}

const UNINVITABLE = [
  'already_in_channel',
  'cant_invite_self',
  'user_not_found',
  'cant_invite',
  'user_is_restricted',
  'ura_max_channels',
  'user_disabled',
];

const codeOf = (error: unknown): string => (error instanceof WebAPIPlatformError ? error.data.error : '');

const ignore =
  (...codes: string[]) =>
  (error: unknown): undefined => {
    if (codes.includes(codeOf(error))) return undefined;
    throw error;
  };
