import type { Tx, World } from '../../core/feature';
import type { Project } from '../projects';
import { linksOf, titled } from './draft';
import { addLesson } from './store';
import { emptyContent } from './views';

/** A question of a meeting that somebody answered. */
export interface Answered {
  /** The lesson's. */
  id: string;
  question: string;
  answer: string;
  /** The meeting's title. */
  event: string;
  /** The project that it is about. */
  project: Project | undefined;
  author: string;
}

/** A draft out of it, which waits for whoever answered to publish it, as drafts do. */
export async function draftAnswered(
  tx: Tx,
  { now }: Pick<World, 'now'>,
  { id, question, answer, event, project, author }: Answered,
): Promise<void> {
  const at = now();
  const content = {
    ...{ ...emptyContent, title: titled(question), situation: question, did: answer, event },
    ...(project && linksOf(project)),
  };
  const times = { checkedAt: at, createdAt: at, waitsSince: at };
  await addLesson(tx, { id, state: 'draft', content, projectId: project?.id ?? null, author, ...times });
}
