import { bold, type Modal, para, note as small } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { somebody } from '../organisations';
import { agreedDates } from './agreedDates';
import { applyEdit, changeList, changesTerms, differences, type Written } from './apply';
import { refreshPosting, tellProposer } from './board';
import { isSeated, mayChange } from './calling';
import { callProblem, callTexts } from './callTexts';
import { beaten, note } from './decide';
import { draftTexts } from './draftTexts';
import { askForEdit } from './edits';
import { moveProject, type Project } from './store';
import { problem } from './texts';
import { told } from './told';

/** A coordinator puts a proposal right that waits for approval: its card follows, and who proposed it is told what changed. */
export async function editWaiting(tx: Tx, cx: Cx, was: Project, round: number, set: Written): Promise<Modal> {
  const { person } = cx;
  const isOwn = was.proposedBy === person.id;
  mayPutRight(cx, was, round);
  const project = await moveProject(tx, was.id, 'waiting', 'waiting', set);
  if (!project) throw await beaten(tx, was.id);
  await note(tx, cx, 'editProject', project);
  await refreshPosting(tx, cx, was.id);
  if (!isOwn)
    await tellProposer(tx, cx, project, `edited:${cx.now().getTime()}`, (lang) => [
      para(told[lang].toldEdited({ title: project.title, by: somebody(person.id, lang) })),
      ...changeList(was, project, lang),
    ]);
  return editedModal(project.title, draftTexts[person.lang].edited, person.lang);
}

/** @throws Problem when they neither proposed it nor are a coordinator, or it was handed in anew since */
export function mayPutRight({ person }: Pick<Cx, 'person'>, was: Project, round: number): void {
  if (was.proposedBy !== person.id && !person.roles.has('coordinator')) throw problem('notYours');
  if (was.round !== round) throw problem('older');
}

/**
 * What is posted is changed: by a coordinator at once; by who proposed it at once, too, unless it changes what people
 * wished for.
 */
export async function editPosted(
  tx: Tx,
  cx: Cx,
  { id }: Project,
  round: number,
  set: Written,
): Promise<Modal> {
  const { person } = cx;
  const was = await mayChange(tx, cx, `${id}|${round}`);
  const changes = differences(was, set);
  if (Object.keys(changes).length === 0) throw callProblem('nothingNew');
  if ('goal' in changes && (await agreedDates(tx, was.requestId ?? id))) throw callProblem('goalAgreed');
  if (changesTerms(changes) && (await isSeated(tx, id))) throw callProblem('seated');
  const words = callTexts[person.lang];
  if (changesTerms(changes) && !person.roles.has('coordinator')) {
    await askForEdit(tx, cx, was, changes);
    return editedModal(was.title, words.editAsked, person.lang);
  }
  const project = await applyEdit(tx, cx, was, changes);
  return editedModal(project.title, words.editedOpen, person.lang);
}

export const editedModal = (title: string, next: string, lang: Lang): Modal => ({
  id: 'projects.edited',
  title: draftTexts[lang].title,
  close: draftTexts[lang].close,
  blocks: [para(bold(draftTexts[lang].editedTitle({ title }))), small(next)],
  last: true,
});
