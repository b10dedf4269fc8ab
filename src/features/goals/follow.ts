import type { Cx, Tx } from '../../core/feature';
import { say, withdraw } from '../../outbox';
import { audit } from '../admin';
import { setRequestGoal } from '../organisations';
import { changeGoal } from '../projects';
import { refreshTeam, roomOf } from '../teams';
import type { Goal, Subject } from './store';
import { changedMessage } from './views';

/** Everything that shows the goal follows it: the request, the project and its posting, the team, and the log. */
export async function follow(
  tx: Tx,
  cx: Cx,
  { request, project, name, goal: last }: Subject,
  goal: Goal,
): Promise<void> {
  const { statement, agreed, version, id } = goal;
  const changed = Boolean(last?.agreed);
  if (request) await setRequestGoal(tx, cx, request.id, { goal: statement, agreed, version });
  await audit(tx, {
    id,
    byUser: cx.person.id,
    act: changed ? 'changeGoal' : agreed ? 'agreeGoal' : 'setGoal',
    subject: { words: name },
    reason: goal.reason,
    at: goal.at,
  });
  if (!project) return;
  await changeGoal(tx, cx, project.id, statement);
  if (agreed) await withdraw(tx, `${remindersOf(project.id)}:`);
  await refreshTeam(tx, cx, project.id);
  if (project.state !== 'running') return;
  const { locale: lang, timezone: zone } = cx.settings;
  await say(tx, cx.now(), {
    key: `goals.told:${id}`,
    to: { room: roomOf(project.id) },
    message: changedMessage(goal, changed, { lang, zone }),
  });
}

/** What the keys of all reminders to agree a project's goal begin with. */
export const remindersOf = (projectId: string): string => `goals.remind:${projectId}`;
