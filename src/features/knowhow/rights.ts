import type { Cx, Person, Tx } from '../../core/feature';
import { auditInPlace } from '../admin';
import { leaderOf } from '../teams';
import { findLesson, type Lesson } from './store';
import { problem } from './texts';

/** Whether somebody may change a lesson: who wrote it, who leads its project, and coordinators. */
export async function mayEdit(tx: Tx, person: Person, { author, projectId }: Lesson): Promise<boolean> {
  if (author === person.id || person.roles.has('coordinator')) return true;
  return projectId !== null && (await leaderOf(tx, projectId)) === person.id;
}

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
