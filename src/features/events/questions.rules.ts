import { z } from 'zod';
import { cut } from '../../core/blocks';
import { DAY, MINUTE } from '../../core/time';
import { MOST_WORDS } from '../knowhow';
import type { EventState } from './rules';

/** - `open`: waits for an answer · `closed`: ended without one, with a reason */
export type QuestionState = 'open' | 'answered' | 'closed';

/** Letters of a question; its answer becomes a text of a lesson. */
export const MOST_QUESTION = 300;
/** For so long after a meeting, what is asked in its thread is a question to it. */
const LISTENS = 14 * DAY;

export const answerForm = z.object({
  answer: z.string().trim().min(1).max(MOST_WORDS),
  project: z.string().optional(),
});
export const closeForm = z.object({ reason: z.string().trim().min(1).max(MOST_QUESTION) });

/** Questions of which each has a line. */
export function questionsIn(lines: string): string[] {
  const all = lines.split('\n').map((it) => it.replace(/^[・\-*\s]+/u, '').trim());
  return [...new Set(all.filter(Boolean).map((it) => cut(it, MOST_QUESTION)))];
}

/** A mark of asking anywhere; or an end, or a word, that asks in Japanese without one. */
const asking = /[?？]|(か|かな|かしら)[。！!\s]*$|教えて|知りたい/u;

/**
 * What a reply in a thread asks; undefined where it asks nothing. People whom it names stay out.
 * @param text with Slack's marks: `<@U1>`, `<#C1|name>`, `<https://…|words>`
 */
export function questionOf(text: string): string | undefined {
  const words = text
    .replace(/<@[^>]+>\s*/g, '')
    .replace(/<[^>|]+\|([^>]+)>/g, '$1')
    .replace(/<(https?:[^>]+)>/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
  const plain = words.replace(/https?:\S+/g, '');
  return asking.test(plain) ? cut(words, MOST_QUESTION) : undefined;
}

/** Whether what is asked in a meeting's thread is a question to the meeting: from its beginning on, for two weeks. */
export function isListening(
  { at, minutes, state }: { at: Date; minutes: number; state: EventState },
  now: Date,
): boolean {
  const until = at.getTime() + minutes * MINUTE + LISTENS;
  return (state === 'open' || state === 'held') && at <= now && now.getTime() < until;
}
