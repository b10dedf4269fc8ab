import set from './questions.json';
import later from './unseen.json';

/** A question, and the lesson that answers it. */
type Asked = [question: string, lesson: string][];

/** Questions as people type them; none has its lesson's words only. */
export const questions = set.questions as Record<'ja' | 'en', Asked>;

/**
 * Written after the thesaurus and the ranking were settled, and not looked at since: how well the search does with what
 * nobody prepared it for.
 */
export const unseen = set.unseen as Record<'ja' | 'en', Asked>;

/**
 * Written later, before any result was looked at, by somebody who knew the lessons' titles and the thesaurus; nothing was
 * changed for them since.
 */
export const unseenLater = later as unknown as Record<'ja' | 'en', Asked>;
