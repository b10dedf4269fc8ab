import { ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import { HOUR, MINUTE } from './time';

/** What stands in a calendar. */
export interface Entry {
  /** The same for all time, however it is moved. */
  uid: string;
  begins: Date;
  minutes: number;
  title: string;
  /** All that is to be known of it, in lines. */
  words: string;
  place: string;
  /** Where one reads more. */
  link?: string;
  cancelled: boolean;
  /** Whether one may be asked for something else at that time. */
  free: boolean;
  /** Rises when it is moved or cancelled, so that a calendar takes the newer one. */
  sequence: number;
  /** When anything of it changed last. */
  modified: Date;
}

/**
 * A calendar as RFC 5545 has it, so that Outlook and Google Calendar take it. Of the same entries the same text, so
 * that a reader who has it already need not load it again.
 * @param name as the calendar is called in the reader's list of calendars
 */
export function calendarFile(name: string, entries: readonly Entry[]): string {
  const calendar = new ICalCalendar({
    name,
    prodId: { company: 'Probono Club', product: 'Calendar' },
    ttl: HOUR / 1000,
  });
  for (const it of entries)
    calendar.createEvent({
      id: it.uid,
      start: it.begins,
      end: new Date(it.begins.getTime() + it.minutes * MINUTE),
      summary: it.title,
      description: it.words,
      location: it.place,
      url: it.link ?? null,
      status: it.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      transparency: it.free ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      sequence: it.sequence,
      stamp: it.modified,
      lastModified: it.modified,
    });
  return `${calendar.toString()}\r\n`;
}
