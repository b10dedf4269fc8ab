import { eq } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { sameStored } from '../../core/json';
import type { By } from './directory';
import type { Answers } from './interview.rules';
import { interviews } from './tables';

export interface Noted {
  answers: Answers;
  /** 0 while nothing was noted. */
  version: number;
  updatedBy: string | null;
}

/** What was noted of a request's interview so far; of one from before there were questions, its text. */
export async function findInterview(
  tx: Tx,
  { id, interview }: { id: string; interview: string },
): Promise<Noted> {
  const [noted] = await tx.select().from(interviews).where(eq(interviews.requestId, id));
  return noted ?? { answers: interview ? { notes: interview } : {}, version: 0, updatedBy: null };
}

/** Keeps what was noted; the same again changes nothing. */
export async function saveInterview(
  tx: Tx,
  requestId: string,
  answers: Answers,
  { userId, at }: By,
): Promise<Noted> {
  const was = await findInterview(tx, { id: requestId, interview: '' });
  if (sameStored(was.answers, answers)) return was;
  const set = { answers, version: was.version + 1, updatedBy: userId, updatedAt: at };
  await tx
    .insert(interviews)
    .values({ requestId, ...set })
    .onConflictDoUpdate({ target: interviews.requestId, set });
  return set;
}
