import type { Cx, Person, Tx } from '../../core/feature';
import { auditInPlace } from '../admin';
import { leaderOf } from '../teams';
import { findLesson, type Lesson, type Version } from './store';
import { problem } from './texts';

/** Whether somebody may change a lesson: who wrote it, who leads its project, and coordinators. */
export async function mayEdit(tx: Tx, person: Person, { author, projectId }: Lesson): Promise<boolean> {
  if (author === person.id || person.roles.has('coordinator')) return true;
  return projectId !== null && (await leaderOf(tx, projectId)) === person.id;
}

/** @throws Problem where there is no such lesson, or it is a draft of another's */
export async function readable(
  tx: Tx,
  { person }: Pick<Cx, 'person'>,
  id: string,
): Promise<{ lesson: Lesson; mayEdit: boolean }> {
  const lesson = await findLesson(tx, id);
  if (!lesson) throw problem('gone');
  const may = await mayEdit(tx, person, lesson);
  if (lesson.state === 'draft' && !may) throw problem('notYours');
  return { lesson, mayEdit: may };
}

/** Whether a version was ever published. Only the first can be a draft: whatever is saved after it is published at once. */
export const wasPublished = ({ publishedAt }: Lesson, { version, at }: Version): boolean =>
  version > 1 || (publishedAt !== null && publishedAt <= at);

/** Into the audit log, where a coordinator decides on what another wrote. */
export const logInPlace = (
  tx: Tx,
  cx: Cx,
  { author, content: { title } }: Lesson,
  act: 'editKnowhow' | 'confirmKnowhow' | 'retireKnowhow',
): Promise<void> => auditInPlace(tx, cx, author === cx.person.id, { act, subject: { words: title } });

/** @throws Problem where there is no such lesson, or it is not theirs */
export async function editable(tx: Tx, { person }: Pick<Cx, 'person'>, id: string): Promise<Lesson> {
  const lesson = await findLesson(tx, id);
  if (!lesson) throw problem('gone');
  if (!(await mayEdit(tx, person, lesson))) throw problem('notYours');
  return lesson;
}
