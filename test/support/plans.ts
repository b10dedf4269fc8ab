import type { Change, Schedule, Timed } from '../../src/features/projects/schedule';

export const TOKYO = 'Asia/Tokyo';

/** A project with a schedule of its own: Mondays at six, unless it says otherwise. */
export const plan = (schedule: Partial<Schedule> = {}, project: Partial<Timed> = {}): Timed => ({
  ...{ rhythm: 'weekly', starts: '2026-11-02', ends: '2027-01-31', time: '18:00', minutes: 60 },
  ...project,
  schedule: {
    ...{ rules: ['FREQ=WEEKLY;BYDAY=MO'], since: '2026-11-02', dates: [], zone: null, holidays: 'keep' },
    changes: [],
    version: 1,
    ...schedule,
  },
});
/** A session that is not as the rhythm has it. */
export const change = (was: string, to: string | null, more: Partial<Change> = {}): Change => ({
  ...{ was, to, reason: '', at: '2026-11-01T00:00:00Z' },
  ...more,
});
