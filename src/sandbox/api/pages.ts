import { Refusal } from '../refusal';

/** One page of a list and the cursor of the next; an empty cursor ends it, as with Slack. */
export function pageOf<T>(
  all: Iterable<T>,
  { cursor, limit }: { cursor?: string | undefined; limit?: number | undefined },
  { usual = 100, strict = true } = {},
): { items: T[]; response_metadata: { next_cursor: string } } {
  if (strict && limit !== undefined && limit > 1000) throw new Refusal('invalid_limit');
  const from = cursor ? readCursor(cursor) : 0;
  const to = from + (limit ? Math.min(limit, 1000) : usual);
  const items: T[] = [];
  let at = 0;
  for (const item of all) {
    if (at === to) return { items, response_metadata: { next_cursor: writeCursor(to) } };
    if (at++ >= from) items.push(item);
  }
  return { items, response_metadata: { next_cursor: '' } };
}

export function writeCursor(mark: number | string): string {
  return Buffer.from(`next:${mark}`).toString('base64');
}

export function readMark(cursor: string): string {
  const mark = /^next:(.+)$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (mark === undefined) throw new Refusal('invalid_cursor');
  return mark;
}

function readCursor(cursor: string): number {
  const from = Number(readMark(cursor));
  if (!Number.isInteger(from)) throw new Refusal('invalid_cursor');
  return from;
}
