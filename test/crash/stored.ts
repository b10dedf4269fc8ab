import Sqlite from 'better-sqlite3';
import { drizzle } from 'drizzle-orm/better-sqlite3';
import type { Tx } from '../../src/core/feature';
import { members } from '../../src/features/members/tables';
import { requests } from '../../src/features/organisations/tables';
import { projects, wishes } from '../../src/features/projects/tables';
import { answers } from '../../src/features/sessions/tables';
import { proposals, seats } from '../../src/features/teams/tables';
import { messages, rooms } from '../../src/outbox/tables';
import { inbox } from '../../src/slack/tables';

/** The app's database, read beside it. */
export class Stored {
  private readonly driver: Sqlite.Database;
  private readonly tx: Tx;

  /** @param now what the app's clock shows */
  constructor(
    file: string,
    readonly now: () => Date,
  ) {
    this.driver = new Sqlite(file, { readonly: true });
    this.tx = drizzle({ client: this.driver }) as unknown as Tx;
  }

  close(): void {
    this.driver.close();
  }

  messages() {
    return this.tx.select().from(messages).orderBy(messages.seq);
  }
  rooms() {
    return this.tx.select().from(rooms);
  }
  inbox() {
    return this.tx.select().from(inbox);
  }
  projects() {
    return this.tx.select().from(projects);
  }
  wishes() {
    return this.tx.select().from(wishes);
  }
  seats() {
    return this.tx.select().from(seats);
  }
  proposals() {
    return this.tx.select().from(proposals);
  }
  requests() {
    return this.tx.select().from(requests);
  }

  /** How many events wait to be worked, and messages to be sent that are due. */
  async left(): Promise<number> {
    const now = this.now();
    const events = (await this.inbox()).filter((it) => !it.doneAt);
    const unsent = (await this.messages()).filter((it) => it.waiting && it.due <= now);
    const unmade = (await this.rooms()).filter((it) => it.sentVersion < it.version && !it.failed);
    return events.length + unsent.length + unmade.length;
  }

  /** How much came together. */
  async figures() {
    const seats = await this.seats();
    return {
      messages: (await this.messages()).length,
      rooms: (await this.rooms()).length,
      projects: (await this.projects()).length,
      requests: (await this.requests()).length,
      wishes: (await this.wishes()).length,
      proposals: (await this.proposals()).length,
      invitations: seats.length,
      accepted: seats.filter((it) => it.state === 'accepted').length,
    };
  }

  /** What is stored, in the ledger's words. */
  async facts(): Promise<Map<string, string>> {
    const facts: [string, string][] = [];
    for (const { id, note, paused } of await this.tx.select().from(members))
      facts.push([`profile ${id}`, note], [`pause ${id}`, paused ? 'paused' : 'active']);
    facts.push(
      ...counted(
        'request',
        (await this.requests()).map((it) => it.need),
      ),
    );
    const all = await this.projects();
    facts.push(
      ...counted(
        'project',
        all.map((it) => it.title),
      ),
    );
    for (const { id, state, round, approvedBy, sentBackBy } of all) {
      facts.push([`round ${id}`, String(round)]);
      for (let earlier = 1; earlier < round; earlier++)
        facts.push([`decision ${id}|${earlier}`, 'sent back']);
      if (state === 'draft') facts.push([`decision ${id}|${round}`, 'sent back']);
      if (approvedBy && state !== 'draft' && state !== 'waiting')
        facts.push([`decision ${id}|${round}`, `approved by ${approvedBy}`]);
      if (state === 'draft' && !sentBackBy) facts.push([`decision ${id}|${round}`, 'sent back by nobody']);
    }
    for (const { id, state, decidedBy } of await this.proposals())
      if (state !== 'proposed')
        facts.push([`proposal ${id}`, decidedBy ? `${state} by ${decidedBy}` : state]);
    for (const { id, state } of await this.seats())
      if (state !== 'invited') facts.push([`seat ${id}`, state]);
    for (const { projectId, at, userId, answer } of await this.tx.select().from(answers))
      facts.push([`session ${projectId} ${at.getTime()} ${userId}`, answer]);
    return new Map(facts);
  }
}

/** Each name with how often it is there. */
function counted(what: string, names: readonly string[]): [string, string][] {
  const times = new Map<string, number>();
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1);
  return [...times].map(([name, n]) => [`${what} ${name}`, n === 1 ? 'kept' : `kept ${n} times`]);
}
