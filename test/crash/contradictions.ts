import { postingOf } from '../../src/features/projects';
import { wishOf } from '../../src/features/projects/rules';
import { isHeld } from '../../src/features/teams/rules';
import type { Ledger } from './ledger';
import type { Standing, Stood } from './standing';
import type { Stored } from './stored';

/** Wherever what people were told, what is stored and what stands in Slack do not agree. Empty when all is well. */
export async function contradictions(ledger: Ledger, stored: Stored, standing: Standing): Promise<string[]> {
  return [
    ...ledger.contradictions(await stored.facts()),
    ...(await onlyWhatPeopleDid(ledger, stored)),
    ...(await wishesAsInSlack(stored, standing)),
    ...(await seatsOnce(stored)),
    ...(await messagesOnce(stored, standing)),
    ...(await messagesInOrder(stored)),
    ...(await roomsOnce(stored, standing)),
    ...(await eventsWorked(stored)),
  ];
}

async function onlyWhatPeopleDid(ledger: Ledger, stored: Stored): Promise<string[]> {
  const facts = [...(await stored.facts()).keys()].filter((it) => /^(request|project) /.test(it));
  return facts.filter((it) => !ledger.knows(it)).map((it) => `${it} is stored, and nobody asked for it`);
}

/** The reactions on a posting are the truth. */
export async function wishesAsInSlack(stored: Stored, standing: Standing): Promise<string[]> {
  const found: string[] = [];
  const wishes = (await stored.wishes()).filter((it) => it.on);
  for (const { id } of await stored.projects()) {
    const posting = standing.messages.find((it) => it.key === postingOf(id));
    const reacted = (posting?.reactions ?? []).flatMap(({ name, users }) =>
      users.filter((it) => it !== posting?.user).map((it) => `${it} ${wishOf[name]}`),
    );
    const kept = wishes.filter((it) => it.projectId === id).map((it) => `${it.userId} ${it.kind}`);
    for (const it of reacted)
      if (!kept.includes(it))
        found.push(`posting ${id}: the wish of ${it} stands in Slack and is not stored`);
    for (const it of kept)
      if (!reacted.includes(it)) found.push(`posting ${id}: the wish of ${it} is stored and not in Slack`);
  }
  return found;
}

/** Nobody is asked twice into a project, and no seat has two people. */
async function seatsOnce(stored: Stored): Promise<string[]> {
  const found: string[] = [];
  const held = (await stored.seats()).filter(isHeld);
  for (const { id, roles } of await stored.projects()) {
    const here = held.filter((it) => it.projectId === id);
    for (const user of repeated(here.map((it) => it.userId)))
      found.push(`project ${id}: ${user} holds two seats`);
    for (const role of roles) {
      const people = here.filter((it) => it.roleId === role.id).length;
      if (people > role.seats)
        found.push(`project ${id}: ${people} people hold the ${role.seats} ${role.id} seats`);
    }
  }
  return found;
}

/** Each message of the outbox stands in Slack once, where the outbox says, as it says. */
export async function messagesOnce(stored: Stored, { messages }: Standing): Promise<string[]> {
  const found: string[] = [];
  const ours = messages.filter((it) => it.key !== undefined);
  for (const key of repeated(ours.map((it) => it.key!))) found.push(`message ${key} stands more than once`);
  const rows = await stored.messages();
  const keys = new Set(rows.map((it) => it.key));
  for (const { key } of ours)
    if (key && !keys.has(key)) found.push(`message ${key} stands in Slack and is not in the outbox`);
  const now = stored.now();
  for (const row of rows) {
    if (row.failed) found.push(`message ${row.key} failed: ${row.failed}`);
    else if (row.waiting && row.due <= now) found.push(`message ${row.key} still waits`);
    else if (!row.waiting) found.push(...standsAsWanted(row, messages));
  }
  return found;
}

type Row = Awaited<ReturnType<Stored['messages']>>[number];

function standsAsWanted(row: Row, messages: readonly Stood[]): string[] {
  const { key, channel, ts, content, file, thread } = row;
  if (file) {
    const above = messages.find((it) => it.key === thread)?.ts;
    const times = messages.filter(
      (it) => it.channel === channel && it.thread === above && it.files.includes(file.name),
    ).length;
    return times === 1 ? [] : [`message ${key} with the file ${file.name} stands ${times} times`];
  }
  const it = messages.find((one) => one.channel === channel && one.ts === ts);
  if (it?.key !== key) return [`message ${key} is sent, and does not stand at ${channel} ${ts}`];
  const missing = (key.startsWith(postingOf('')) ? ['raised_hand', 'seedling', 'eyes'] : []).filter(
    (name) => !it.reactions.some((one) => one.name === name && one.users.includes(it.user)),
  );
  return [
    ...(covers(it.blocks, content.blocks) ? [] : [`message ${key} does not stand as it was last written`]),
    ...missing.map((name) => `message ${key} lacks the app’s own :${name}:`),
  ];
}

/** Whether a message says all that was wanted; Slack adds ids and defaults. */
function covers(is: unknown, wanted: unknown): boolean {
  if (typeof wanted !== 'object' || wanted === null) return is === wanted;
  if (typeof is !== 'object' || is === null || Array.isArray(is) !== Array.isArray(wanted)) return false;
  if (Array.isArray(wanted) && (is as unknown[]).length !== wanted.length) return false;
  return Object.entries(wanted).every(
    ([name, it]) => it === undefined || covers((is as Record<string, unknown>)[name], it),
  );
}

/** In each place, what was said first stands first; only what was held back comes later. */
export async function messagesInOrder(stored: Stored): Promise<string[]> {
  const found: string[] = [];
  const last = new Map<string, Row>();
  for (const row of await stored.messages()) {
    if (!row.channel || !row.ts || row.due > row.createdAt) continue;
    const before = last.get(row.channel);
    if (before?.ts && before.ts > row.ts)
      found.push(`message ${row.key} (${row.seq}) stands before ${before.key} (${before.seq})`);
    last.set(row.channel, row);
  }
  return found;
}

/** Each room has a channel of its own, and the app made no other. */
async function roomsOnce(stored: Stored, { channels, messages }: Standing): Promise<string[]> {
  const rooms = await stored.rooms();
  const bot = messages.find((it) => it.key)?.user;
  const made = channels.filter((it) => it.creator === bot).map((it) => it.id);
  return [
    ...repeated(rooms.map((it) => it.channel ?? `none for ${it.key}`)).map(
      (it) => `channel ${it} has two rooms`,
    ),
    ...rooms
      .filter((it) => it.failed || it.sentVersion < it.version)
      .map((it) => `room ${it.key} is not as wanted (${it.failed})`),
    ...made
      .filter((it) => !rooms.some((room) => room.channel === it))
      .map((it) => `channel ${it} was made for nothing`),
  ];
}

async function eventsWorked(stored: Stored): Promise<string[]> {
  return (await stored.inbox())
    .filter((it) => !it.doneAt)
    .map((it) => `event ${it.id} was kept and not worked`);
}

const repeated = (names: readonly string[]): string[] => [
  ...new Set(names.filter((it, i) => names.indexOf(it) < i)),
];
