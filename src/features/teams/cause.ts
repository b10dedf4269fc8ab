/** Why somebody came into a team, or left it, against the proposal before. */
export interface Cause {
  userId: string;
  came: boolean;
  why:
    | 'locked'
    | 'wished'
    | 'registered'
    | 'edited'
    | 'gone'
    | 'banned'
    | 'declined'
    | 'paused'
    | 'spent'
    | 'elsewhere'
    | 'better';
  /** Where they are needed more. */
  projectId?: string;
}

/** What is known of somebody who came or left. */
interface Changed {
  userId: string;
  came: boolean;
  /** When the proposal before was made. */
  since: Date;
  member: { paused: boolean; createdAt: Date; updatedAt: Date } | undefined;
  wishedAt: Date | undefined;
  isLocked: boolean;
  isBanned: boolean;
  saidNo: boolean;
  isSpent: boolean;
  /** Another project whose team they are in now. */
  elsewhere: string | undefined;
}

/** The one thing that says most about why somebody came or left. */
export function causeOf(it: Changed): Cause {
  const { userId, came } = it;
  const why = came ? whyCame(it) : whyLeft(it);
  return { userId, came, why, ...(why === 'elsewhere' && it.elsewhere && { projectId: it.elsewhere }) };
}

function whyCame({ isLocked, wishedAt, member, since }: Changed): Cause['why'] {
  if (isLocked) return 'locked';
  if (wishedAt && wishedAt >= since) return 'wished';
  if (member && member.createdAt >= since) return 'registered';
  return member && member.updatedAt >= since ? 'edited' : 'better';
}

function whyLeft({ member, isBanned, saidNo, isSpent, elsewhere, since }: Changed): Cause['why'] {
  if (!member) return 'gone';
  if (isBanned) return 'banned';
  if (saidNo) return 'declined';
  if (member.paused) return 'paused';
  if (elsewhere) return 'elsewhere';
  if (isSpent) return 'spent';
  return member.updatedAt >= since ? 'edited' : 'better';
}
