import { workdaysLater } from '../../core/time';
import type { Request } from './store';

/** An organisation has a first answer within two workdays, by the club's clock. */
const ANSWER_WORKDAYS = 2;

/** Until when a request that came at `at` should have a first answer. */
export const answerDueAfter = (at: Date, zone: string): Date => workdaysLater(at, ANSWER_WORKDAYS, zone);

/** Until when this request should have a first answer; undefined once it has one, or has ended. */
export function answerDueOf(
  {
    answeredAt,
    answerDue,
    createdAt,
    state,
  }: Pick<Request, 'answeredAt' | 'answerDue' | 'createdAt' | 'state'>,
  zone: string,
): Date | undefined {
  if (answeredAt || state === 'declined' || state === 'lapsed') return undefined;
  return answerDue ?? answerDueAfter(createdAt, zone);
}

/** What is kept of a first answer; nothing where it is not the first. */
export function answered(
  request: Request,
  { userId, at, zone }: { userId: string; at: Date; zone: string },
): Partial<Pick<Request, 'answeredAt' | 'answeredBy' | 'inTime'>> {
  const due = answerDueOf(request, zone);
  if (!due) return {};
  return { answeredAt: at, answeredBy: userId, inTime: at.getTime() <= due.getTime() };
}
