import third from './fresh.json';
import set from './questions.json';
import later from './unseen.json';

/** A question, and the lesson that answers it. */
type Asked = [question: string, lesson: string][];

/** Questions as people type them; none has its lesson's words only. */
export const questions = set.questions as Record<'ja' | 'en', Asked>;

/** Written after the thesaurus and the ranking were first settled; their misses were looked at when both grew. */
export const unseen = set.unseen as Record<'ja' | 'en', Asked>;

/** Written later by somebody who knew the lessons' titles and the thesaurus; their misses were looked at, too. */
export const unseenLater = later as unknown as Record<'ja' | 'en', Asked>;

/**
 * Written once thesaurus and ranking were settled anew, before any result was looked at, by somebody who had read the
 * lessons and the thesaurus; nothing was changed for them since. With kana for kanji, half and full width, slips.
 */
export const fresh = third as unknown as Record<'ja' | 'en', Asked>;
