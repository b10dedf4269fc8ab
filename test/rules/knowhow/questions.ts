import set from './questions.json';

/** A question, and the lesson that answers it. */
type Asked = [question: string, lesson: string][];

/** Questions as people type them; none has its lesson's words only. */
export const questions = set.questions as Record<'ja' | 'en', Asked>;

/**
 * Written after the thesaurus and the ranking were settled, and not looked at since: how well the search does with what
 * nobody prepared it for.
 */
export const unseen = set.unseen as Record<'ja' | 'en', Asked>;
