import { z } from 'zod';
import type { Role } from '../../core/feature';

/** What the audit log knows. A new act needs its sentence in `texts.ts`, and nothing else. */
export type Act =
  | 'appointCoordinator'
  | 'appointCsr'
  | 'dismissCoordinator'
  | 'dismissCsr'
  | 'close'
  | 'approveProject'
  | 'sendBackProject'
  | 'callOffProject'
  | 'editProject'
  | 'withdrawProject'
  | 'refuseEdit'
  | 'extendProject'
  | 'pauseProject'
  | 'resumeProject'
  | 'reopenProject'
  | 'moveSession'
  | 'cancelSession'
  | 'addSession'
  | 'restoreSession'
  | 'changeRhythm'
  | 'approveTeam'
  | 'rejectTeam'
  | 'swapSeat'
  | 'lockSeat'
  | 'nameLeader'
  | 'beginShort'
  | 'nameDeputy'
  | 'endDeputy'
  | 'askMentor'
  | 'acceptMentor'
  | 'noMentor'
  | 'askReady'
  | 'laterReady'
  | 'addSkill'
  | 'mergeSkill'
  | 'refuseSkill'
  | 'addTheme'
  | 'mergeTheme'
  | 'refuseTheme'
  | 'moveStage'
  | 'takeRequest'
  | 'answerRequest'
  | 'declineRequest'
  | 'handOverRequest'
  | 'keepRequest'
  | 'recordInterview'
  | 'saveOrganisation'
  | 'saveIntermediary'
  | 'saveContact'
  | 'removeContact'
  | 'setGoal'
  | 'agreeGoal'
  | 'changeGoal'
  | 'amend'
  | 'share'
  | 'postpone'
  | 'ask'
  | 'ban'
  | 'unban'
  | 'weigh'
  | 'saveScenario'
  | 'retireScenario'
  | 'restoreScenario'
  | 'refusePitfall'
  | 'approveEvent'
  | 'declineEvent'
  | 'callOffEvent'
  | 'recordEvent'
  | 'answerQuestion'
  | 'closeQuestion'
  | 'keepGap'
  | 'chooseStandIn'
  | 'bookAttendance'
  | 'changeCrew'
  | 'reportAbsence'
  | 'answerAfter'
  | 'editKnowhow'
  | 'confirmKnowhow'
  | 'retireKnowhow'
  | 'changeArtifact'
  | 'removeArtifact'
  | 'correctHours'
  | 'correctHoursOf'
  | 'import'
  | 'writeList';

export const roles = ['coordinator', 'csr'] as const satisfies readonly Role[];

export const appointing: Readonly<Record<Role, Act>> = {
  coordinator: 'appointCoordinator',
  csr: 'appointCsr',
};
export const dismissing: Readonly<Record<Role, Act>> = {
  coordinator: 'dismissCoordinator',
  csr: 'dismissCsr',
};

/** Who, as what, and why: for an appointment as for its end. */
export const roleForm = z.object({
  person: z.string(),
  role: z.enum(roles),
  reason: z.string().max(300).default(''),
});

interface Held {
  /** The coordinators of the configuration. */
  configured: readonly string[];
  /** Everybody who holds the role, the configured ones included. */
  holders: readonly string[];
}

/** Why somebody cannot lose a role; undefined when they can. */
export function refusal(
  userId: string,
  role: Role,
  { configured, holders }: Held,
): 'notHolder' | 'configured' | 'lastOne' | undefined {
  if (!holders.includes(userId)) return 'notHolder';
  if (role !== 'coordinator') return undefined;
  if (configured.includes(userId)) return 'configured';
  return holders.length === 1 ? 'lastOne' : undefined;
}
