import { CronExpressionParser } from 'cron-parser';
import { and, eq, isNotNull, isNull, lt, max } from 'drizzle-orm';
import { schedule } from 'node-cron';
import { describeFault } from '../core/fault';
import type { Feature, Job, World } from '../core/feature';
import { DAY, HOUR, MINUTE } from '../core/time';
import { jobRuns } from './tables';

/** A job that was due while the app was down is made up for, if that is not longer ago. */
const MAKE_UP_MS = 12 * HOUR;

/** A run that has not ended after that long was cut off. */
const LEASE_MS = 5 * MINUTE;

interface Log {
  error(data: object, text: string): void;
}

export interface Clock {
  start(): void;
  stop(): Promise<void>;
  /** Runs everything that is due by now and has not run. For the minute's tick, and for tests. */
  tick(): Promise<void>;
}

/**
 * The clock edge. Each minute it asks every job for its last due moment; whoever inserts the row of that moment runs
 * it, so that several copies of the app share the work and a restart neither forgets nor repeats.
 */
export function clock(world: World, features: readonly Feature[], log: Log, saved: () => void): Clock {
  const begun = world.now();
  const jobs = features.flatMap((feature) =>
    Object.entries(feature.jobs ?? {}).map(([name, job]) => ({ name: `${feature.name}.${name}`, job })),
  );
  let running = Promise.resolve();
  let task: ReturnType<typeof schedule> | undefined;

  async function tick(): Promise<void> {
    for (const { name, job } of jobs) {
      try {
        for (const zone of await zonesOf(world, job)) await runIfDue(name, job, zone);
      } catch (fault) {
        log.error({ job: name, ...describeFault(fault) }, 'A job failed.');
      }
    }
    saved();
  }

  async function runIfDue(name: string, job: Job, zone: string): Promise<void> {
    const due = lastDue(job.cron(world.settings), zone, world.now());
    const last = (await lastRun(world, name, zone)) ?? (await begin(name, zone, job));
    if (due <= last || due.getTime() < world.now().getTime() - MAKE_UP_MS) return;
    if (!(await claim(world, name, zone, due))) return;
    await job.run(world, due, zone);
    await finish(world, name, zone, due);
  }

  /** A job is met for the first time: its moments count from this start on, also should another one come before. */
  async function begin(name: string, zone: string, job: Job): Promise<Date> {
    const due = lastDue(job.cron(world.settings), zone, begun);
    const row = { job: name, zone, due, claimedAt: begun, doneAt: begun };
    await world.db.run((tx) => tx.insert(jobRuns).values(row).onConflictDoNothing());
    return due;
  }

  const next = () => {
    running = running.then(tick);
    return running;
  };
  return {
    start() {
      void next();
      // A tick that comes late, because the process was busy when the minute struck, is as good: it asks what is due by now.
      task = schedule('* * * * *', next, { missedExecutionTolerance: MINUTE - 1 });
    },
    async stop() {
      await task?.stop();
      await running;
    },
    tick: next,
  };
}

/** The newest moment up to `now` that the expression names, by the clock of `zone`. */
export function lastDue(cron: string, zone: string, now: Date): Date {
  // `prev` is strictly before, and a moment counts from its first millisecond on.
  const currentDate = new Date(now.getTime() + 1);
  return CronExpressionParser.parse(cron, { currentDate, tz: zone }).prev().toDate();
}

const zonesOf = async (world: World, job: Job): Promise<string[]> =>
  job.zones ? job.zones(world) : [world.settings.timezone];

function lastRun({ db }: World, job: string, zone: string): Promise<Date | null | undefined> {
  return db.run(async (tx) => {
    const [row] = await tx
      .select({ due: max(jobRuns.due) })
      .from(jobRuns)
      .where(and(eq(jobRuns.job, job), eq(jobRuns.zone, zone), isNotNull(jobRuns.doneAt)));
    return row?.due;
  });
}

/** Whether the run is ours: nobody has it, or whoever had it died over it. */
async function claim({ db, now }: World, job: string, zone: string, due: Date): Promise<boolean> {
  const claimedAt = now();
  const before = (ms: number) => new Date(claimedAt.getTime() - ms);
  return db.run(async (tx) => {
    await tx.delete(jobRuns).where(and(eq(jobRuns.job, job), lt(jobRuns.due, before(30 * DAY))));
    const row = { job, zone, due, claimedAt };
    const fresh = await tx.insert(jobRuns).values(row).onConflictDoNothing().returning();
    if (fresh.length > 0) return true;
    const run = and(eq(jobRuns.job, job), eq(jobRuns.zone, zone), eq(jobRuns.due, due));
    const orphan = and(run, isNull(jobRuns.doneAt), lt(jobRuns.claimedAt, before(LEASE_MS)));
    return (await tx.update(jobRuns).set({ claimedAt }).where(orphan).returning()).length > 0;
  });
}

async function finish({ db, now }: World, job: string, zone: string, due: Date): Promise<void> {
  await db.run((tx) =>
    tx
      .update(jobRuns)
      .set({ doneAt: now() })
      .where(and(eq(jobRuns.job, job), eq(jobRuns.zone, zone), eq(jobRuns.due, due))),
  );
}
