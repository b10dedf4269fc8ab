import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Slack's own shapes, gathered by others: see its README. It is no part of the project. */
const folder = [process.env.SLACK_REFERENCE, '../shared/slack-reference', '../../shared/slack-reference']
  .flatMap((path) => (path ? [resolve(__dirname, '../..', path)] : []))
  .find((path) => existsSync(path));

export function reference<T = Record<string, unknown>>(
  kind: 'api' | 'methods' | 'events' | 'payloads',
  name: string,
): T {
  return JSON.parse(readFileSync(join(needFolder(), kind, `${name}.json`), 'utf8')) as T;
}

export function referenceNames(kind: 'api' | 'methods' | 'events' | 'payloads'): string[] {
  return readdirSync(join(needFolder(), kind)).map((file) => file.replace(/\.json$/, ''));
}

export function referenceFile(name: string): string {
  return join(needFolder(), name);
}

function needFolder(): string {
  if (!folder) throw new Error('Set SLACK_REFERENCE to the folder of Slack reference data.');
  return folder;
}

/**
 * Where an answer has a key that Slack never sent, or a value of another type. Null passes for anything, and an
 * emptied object or list of the reference (`{}`, `[]`) says nothing about what stands within. Blocks are left out:
 * the samples show a few of their kinds, and blocks.test.ts looks at all.
 */
export function strays(given: unknown, sample: unknown, path = ''): string[] {
  if (given === null || given === undefined) return [];
  if (Array.isArray(given)) {
    if (!Array.isArray(sample)) return [`${path}: a list`];
    const one = sample[0] as unknown;
    return one === undefined ? [] : [...new Set(given.flatMap((item) => strays(item, one, `${path}[]`)))];
  }
  if (typeof given !== 'object') return typeof given === typeof sample ? [] : [`${path}: ${typeof given}`];
  if (typeof sample !== 'object' || sample === null || Array.isArray(sample)) return [`${path}: an object`];
  const known = sample as Record<string, unknown>;
  if (Object.keys(known).length === 0) return [];
  // Keyed by ids: any one of them stands for all.
  const byId = Object.entries(known).find(([key]) => /^[CX][A-Z0-9]{8}/.test(key))?.[1];
  return Object.entries(given).flatMap(([key, value]) => {
    if (key === 'blocks') return [];
    const like = key in known ? known[key] : byId;
    return like === undefined ? [`${path}.${key}`] : strays(value, like, `${path}.${key}`);
  });
}
