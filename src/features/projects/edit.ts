import { bold, bullets, type Modal, note, para } from '../../core/blocks';
import type { Answer, Cx, Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { audit } from '../admin';
import { somebody } from '../organisations';
import { refreshPosting, tellProposer } from './board';
import { changesOf } from './changes';
import { beaten } from './decide';
import { draftTexts } from './draftTexts';
import { moveProject, type Project } from './store';
import { problem } from './texts';
import { told } from './told';

/** What the form says, as a project keeps it. */
type Written = Partial<Project>;

/** A coordinator puts a proposal right that waits for approval: its card follows, and who proposed it is told what changed. */
export async function editWaiting(
  tx: Tx,
  cx: Cx,
  was: Project,
  round: number,
  set: Written,
): Promise<Answer> {
  const { person } = cx;
  if (!person.roles.has('coordinator')) throw problem('notYours');
  if (was.round !== round) throw problem('older');
  const project = await moveProject(tx, was.id, 'waiting', 'waiting', set);
  if (!project) throw await beaten(tx, was.id);
  const at = cx.now();
  const id = `editProject:${was.id}:${at.getTime()}`;
  await audit(tx, { id, byUser: person.id, act: 'editProject', subject: { words: project.title }, at });
  await refreshPosting(tx, cx, was.id);
  if (project.proposedBy !== person.id)
    await tellProposer(tx, cx, project, `edited:${at.getTime()}`, (lang) => [
      para(told[lang].toldEdited({ title: project.title, by: somebody(person.id, lang) })),
      ...changeList(was, project, lang),
    ]);
  return { update: editedModal(project.title, draftTexts[person.lang].edited, person.lang) };
}

export const changeList = (was: Project, now: Project, lang: Lang) => {
  const changes = changesOf(was, now, lang);
  return changes.length > 0 ? [bullets(changes)] : [];
};

export const editedModal = (title: string, next: string, lang: Lang): Modal => ({
  id: 'projects.edited',
  title: draftTexts[lang].title,
  close: draftTexts[lang].close,
  blocks: [para(bold(draftTexts[lang].editedTitle({ title }))), note(next)],
  last: true,
});
