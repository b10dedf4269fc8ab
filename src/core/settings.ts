import type { Lang } from './lang';

/** What the environment sets, read and checked once at start (`config.ts`). */
export interface Settings {
  /** User ids of the first coordinators. */
  readonly coordinators: readonly string[];
  /** IANA name of the club's time zone. */
  readonly timezone: string;
  /** The club's language: what is posted in channels. */
  readonly locale: Lang;
  /** Cron expressions: when teams are proposed, members reminded, retrospectives asked for again. */
  readonly matchCron: string;
  readonly remindCron: string;
  readonly retroCron: string;
  /** Where people outside Slack reach the app's pages; without it there are none. */
  readonly publicUrl?: string;
}
