import { and, eq } from 'drizzle-orm';
import { bullets, para } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import { sameStored } from '../../core/json';
import type { Lang } from '../../core/lang';
import { touch } from '../../outbox';
import { idOf, somebody } from '../organisations';
import { proposals } from '../teams/tables';
import { refreshPosting, tellProposer, tellWishers } from './board';
import { callTexts } from './callTexts';
import { changesOf } from './changes';
import { beaten, note } from './decide';
import { moveProject, type Project } from './store';

/** What changes what people wished for: with somebody's wish in hand, it needs a second look. */
const terms = [
  'roles',
  'hours',
  'slots',
  'place',
  'prefecture',
  'languages',
  'rhythm',
  'starts',
  'ends',
  'time',
  'minutes',
] as const;

/** What the form says, as a project keeps it. */
export type Written = Partial<Project>;

/** Changes what is posted. All that shows it follows; who proposed it, and who reacted, are told what changed. */
export async function applyEdit(tx: Tx, cx: Cx, was: Project, changes: Written): Promise<Project> {
  const { id: by } = cx.person;
  const moved = changes.organisation !== undefined && !was.requestId;
  const whose = moved && {
    organisationId: await idOf(tx, changes.organisation ?? ''),
  };
  const project = await moveProject(tx, was.id, was.state, was.state, {
    ...changes,
    ...whose,
  });
  if (!project) throw await beaten(tx, was.id);
  await note(tx, cx, 'editProject', project);
  await refreshPosting(tx, cx, was.id);
  const at = cx.now().getTime();
  if (project.proposedBy !== by)
    await tellProposer(tx, cx, project, `edited:${at}`, (lang) => [
      para(callTexts[lang].toldEdited({ title: project.title, by: somebody(by, lang) })),
      ...changeList(was, project, lang),
    ]);
  if (!changesTerms(changes)) return project;
  await supersede(tx, was.id);
  const news = (lang: Lang) => [
    para(callTexts[lang].editedFor({ title: project.title })),
    ...changeList(was, project, lang),
  ];
  await tellWishers(tx, cx, project, news, (user) => `projects.editedFor:${was.id}:${at}:${user}`);
  return project;
}

/** Teams that were proposed for it as it was are no longer to be approved: the next run proposes anew. */
async function supersede(tx: Tx, projectId: string): Promise<void> {
  const gone = await tx
    .update(proposals)
    .set({ state: 'superseded' })
    .where(and(eq(proposals.projectId, projectId), eq(proposals.state, 'proposed')))
    .returning({ id: proposals.id });
  for (const { id } of gone) await touch(tx, `teams.proposal:${id}`);
}

/** Only what is different. */
export function differences(was: Project, set: Written): Written {
  const known: Record<string, unknown> = was;
  return Object.fromEntries(Object.entries(set).filter(([name, value]) => !sameStored(known[name], value)));
}

export const changesTerms = (changes: Written): boolean => terms.some((name) => name in changes);

export const changeList = (was: Project, now: Project, lang: Lang) => {
  const changes = changesOf(was, now, lang);
  return changes.length > 0 ? [bullets(changes)] : [];
};
