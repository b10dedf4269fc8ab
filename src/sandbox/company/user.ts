/** Somebody of the invented company, with the words of Slack's `users.info` where Slack has them. */
export interface SeedUser {
  /** `U` and ten capitals and digits, as Slack's. */
  id: string;
  /** The user name: Latin letters, unique in the company. */
  name: string;
  real_name: string;
  /** `profile.title`. */
  title: string;
  department: string;
  /** The office where they work. */
  site: string;
  /** JIS X 0401, two digits; null abroad. */
  prefecture: string | null;
  /** `ja-JP`, `en-US` or `en-GB`. */
  locale: string;
  /** A name of the IANA time zone database. */
  tz: string;
  /** Seconds east of UTC outside daylight saving time; see `offset` for a certain day. */
  tz_offset: number;
  email: string;
  is_bot: false;
  /** Has left the company. */
  deleted: boolean;
  /** A guest: a contractor or a partner. */
  is_restricted: boolean;
}

/** An invented company; the domain can belong to nobody (RFC 2606). */
export const COMPANY = {
  ja: 'みなかぜ電機株式会社',
  en: 'Minakaze Electric',
  domain: 'minakaze.example',
} as const;
