import { now } from './now';

/** Formats of Slack's `<!date^…>`, days and times, in the persona's language and time zone. */

interface Reader {
  /** BCP 47. */
  locale: string;
  /** IANA. */
  tz: string;
}

/** Fills the tokens of a `<!date^…>` format, such as `{date_short} {time}`. Unknown tokens stay as they are. */
export function formatDate(seconds: number, format: string, reader: Reader): string {
  const date = new Date(seconds * 1000);
  return format.replace(/\{([a-z_]+)\}/g, (token, name: string) => fill(name, date, reader) ?? token);
}

function fill(name: string, date: Date, reader: Reader): string | undefined {
  const plain = name.replace('_pretty', '');
  if (name.endsWith('_pretty')) {
    const near = nearDay(date, reader);
    if (near) return near;
  }
  switch (plain) {
    case 'date_num':
      return dayKey(date, reader.tz);
    case 'date_slash':
      return dayKey(date, reader.tz).replaceAll('-', '/');
    case 'date':
      return show(date, reader, { year: 'numeric', month: 'long', day: 'numeric' });
    case 'date_short':
      return show(date, reader, { year: 'numeric', month: 'short', day: 'numeric' });
    case 'date_long':
    case 'date_long_full':
      return show(date, reader, { weekday: 'long', year: 'numeric', month: 'long', day: 'numeric' });
    case 'day_divider':
      return dayName(date, reader);
    case 'time':
      return timeOf(date, reader);
    case 'time_secs':
      return show(date, reader, { hour: 'numeric', minute: '2-digit', second: '2-digit' });
    case 'ago':
      return ago(date, reader);
    default:
      return undefined;
  }
}

/** `9:05` or `9:05 AM`. */
export function timeOf(date: Date, reader: Reader): string {
  return show(date, reader, { hour: 'numeric', minute: '2-digit' });
}

/** `12月3日(水)`, with the year when it is another one. */
export function dayName(date: Date, reader: Reader): string {
  const near = nearDay(date, reader);
  if (near) return near.charAt(0).toUpperCase() + near.slice(1);
  const year = dayKey(date, reader.tz).slice(0, 4) !== dayKey(now(), reader.tz).slice(0, 4);
  return show(date, reader, {
    month: 'long',
    day: 'numeric',
    weekday: 'short',
    ...(year && { year: 'numeric' }),
  });
}

export function fullTime(date: Date, reader: Reader): string {
  return show(date, reader, { dateStyle: 'full', timeStyle: 'medium' });
}

/** `2025年12月10日(水)`, with the time of day if asked for. */
export function whenOf(date: Date, reader: Reader, time = false): string {
  return show(date, reader, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    weekday: 'short',
    ...(time && { hour: 'numeric', minute: '2-digit' }),
  });
}

/** `YYYY-MM-DD` in a time zone. */
export function dayKey(date: Date, tz: string): string {
  return show(date, { locale: 'sv-SE', tz }, { year: 'numeric', month: '2-digit', day: '2-digit' });
}

export function dateOfTs(ts: string): Date {
  return new Date(Number(ts) * 1000);
}

/** An instant as `YYYY-MM-DDTHH:mm` on the wall clock of a time zone. */
export function wallClock(seconds: number, tz: string): string {
  const date = new Date(seconds * 1000);
  const time = show(date, { locale: 'sv-SE', tz }, { hour: '2-digit', minute: '2-digit' });
  return `${dayKey(date, tz)}T${time}`;
}

/** The other way round, in seconds. Asks the zone twice, as the first guess may lie on the other side of a clock change. */
export function instantOf(typed: string, tz: string): number {
  const wanted = Date.parse(`${typed}Z`) / 1000;
  let guess = wanted;
  for (let round = 0; round < 2; round++) guess += wanted - Date.parse(`${wallClock(guess, tz)}Z`) / 1000;
  return guess;
}

function nearDay(date: Date, reader: Reader): string | undefined {
  const days = Math.round(
    (Date.parse(dayKey(date, reader.tz)) - Date.parse(dayKey(now(), reader.tz))) / 86_400_000,
  );
  if (Math.abs(days) > 1) return undefined;
  return new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' }).format(days, 'day');
}

function ago(date: Date, reader: Reader): string {
  const minutes = Math.round((date.getTime() - now().getTime()) / 60_000);
  const words = new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(minutes, 'minute');
  if (Math.abs(minutes) < 60 * 24) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 60 / 24), 'day');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Building a format is slow, so each is built once. */
function show(date: Date, { locale, tz }: Reader, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${tz} ${JSON.stringify(options)}`;
  const known = formats.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: tz || 'UTC', ...options });
  formats.set(key, known);
  return known.format(date);
}
