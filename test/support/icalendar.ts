import ICAL from 'ical.js';

/** One entry of a calendar, as a program reads it. */
export interface ReadEntry {
  uid: string;
  title: string;
  words: string;
  place: string;
  /** In UTC, ISO 8601. */
  begins: string;
  ends: string;
  status: string;
  free: boolean;
  sequence: number;
  modified: string;
  link: string | undefined;
}

/** Reads a calendar with the parser of Thunderbird. @throws where it is not as RFC 5545 has it */
export function readCalendar(text: string): { name: string; refresh: string; entries: ReadEntry[] } {
  expect(text.endsWith('\r\n')).toBe(true);
  const lines = text.slice(0, -2).split('\r\n');
  // RFC 5545, 3.1: lines end with CRLF, and are no longer than 75 octets.
  expect(lines.filter((it) => /[\r\n]/.test(it) || Buffer.byteLength(it) > 75)).toEqual([]);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.name).toBe('vcalendar');
  const all = calendar.getAllSubcomponents('vevent');
  return {
    name: String(calendar.getFirstPropertyValue('x-wr-calname')),
    refresh: String(calendar.getFirstPropertyValue('refresh-interval')),
    entries: all.map(readEntry),
  };
}

function readEntry(component: ICAL.Component): ReadEntry {
  const event = new ICAL.Event(component);
  const value = (name: string) => component.getFirstPropertyValue(name);
  const utc = (time: ICAL.Time) => {
    expect(time.zone).toBe(ICAL.Timezone.utcTimezone);
    return time.toJSDate().toISOString();
  };
  return {
    uid: event.uid,
    title: event.summary,
    words: event.description,
    place: event.location,
    begins: utc(event.startDate),
    ends: utc(event.endDate),
    status: String(value('status')),
    free: value('transp') === 'TRANSPARENT',
    sequence: event.sequence,
    modified: utc(value('last-modified') as ICAL.Time),
    link: value('url')?.toString(),
  };
}
