import { isDeepStrictEqual } from 'node:util';

/** Whether two values are the same once they are stored: a database may hand keys back in another order. */
export const sameStored = (a: unknown, b: unknown): boolean => isDeepStrictEqual(stored(a), stored(b));

const stored = (it: unknown): unknown => (it === undefined ? it : JSON.parse(JSON.stringify(it)));
