import { z } from 'zod';
import type { Part } from '../../core/blocks';
import { user } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import type { RequestState } from './tables';

/** Requests in these states wait for somebody's next step. */
export const waiting: readonly RequestState[] = ['open', 'interviewed', 'provisional', 'agreed'];

/** With a goal, be it provisional, people can be called for. */
export const plannable: readonly RequestState[] = ['provisional', 'agreed'];

/** The key of a request's card. */
export const cardOf = (requestId: string): string => `organisations.request:${requestId}`;

/** What the keys of all reminders about a request begin with. */
export const nudgesOf = (requestId: string): string => `organisations.nudge:${requestId}`;

/** Stands where somebody stood who has left the club. */
export const FORMER = 'former';

/** A letter has so many characters at most. */
export const LETTER = 2000;

/** What anybody may bring. */
export const requestForm = z.object({
  /** A known one's id, or the name of a new one. */
  known: z.string().optional(),
  organisation: z.string().max(80).default(''),
  knownIntermediary: z.string().optional(),
  intermediary: z.string().max(80).default(''),
  need: z.string().max(2000),
  contact: z.string().max(300).default(''),
});
export type RequestForm = Omit<z.output<typeof requestForm>, 'known' | 'knownIntermediary'>;

/** Why something is declined, sent back or called off. */
export const reasonForm = z.object({ reason: z.string().max(500) });

/** A request is declined: why, for whoever brought it, and in which words, for the organisation. */
export const declineForm = reasonForm.extend({ farewell: z.string().max(LETTER).default('') });

/** A first answer to the organisation. */
export const answerForm = z.object({ answer: z.string().max(LETTER) });

/** Who takes care of it from now on, and why. */
export const handOverForm = reasonForm.extend({ to: z.string() });

/** Somebody in a sentence: a mention with さん in Japanese; who has left is not named. */
export function somebody(id: string, lang: Lang): Part[] {
  if (id === FORMER) return [lang === 'ja' ? '退会した方' : 'a former member'];
  return lang === 'ja' ? [user(id), 'さん'] : [user(id)];
}
