import { z } from 'zod';
import type { Part } from '../../core/blocks';
import { user } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import type { RequestState } from './tables';

/** Requests in these states wait for somebody's next step. */
export const waiting: readonly RequestState[] = ['open', 'interviewed', 'provisional', 'agreed'];

/** The key of a request's card. */
export const cardOf = (requestId: string): string => `organisations.request:${requestId}`;

/** What the keys of all reminders about a request begin with. */
export const nudgesOf = (requestId: string): string => `organisations.nudge:${requestId}`;

/** Stands where somebody stood who has left the club. */
export const FORMER = 'former';

/** What anybody may bring. */
export const requestForm = z.object({
  organisation: z.string().max(80),
  intermediary: z.string().max(80).default(''),
  need: z.string().max(2000),
  contact: z.string().max(300).default(''),
});
export type RequestForm = z.output<typeof requestForm>;

/** What a coordinator brings back from the organisation. */
export const interviewForm = z.object({
  interview: z.string().max(3000),
  goal: z.string().max(500).default(''),
  agreed: z
    .array(z.string())
    .default([])
    .transform((on) => on.length > 0),
});
export type InterviewForm = z.output<typeof interviewForm>;

/** Why something is declined, sent back or called off. */
export const reasonForm = z.object({ reason: z.string().max(500) });

/** Where a request stands after an interview. */
export const afterInterview = ({ agreed }: InterviewForm): RequestState =>
  agreed ? 'agreed' : 'interviewed';

/** Somebody in a sentence: a mention with さん in Japanese; who has left is not named. */
export function somebody(id: string, lang: Lang): Part[] {
  if (id === FORMER) return [lang === 'ja' ? '退会した方' : 'a former member'];
  return lang === 'ja' ? [user(id), 'さん'] : [user(id)];
}
