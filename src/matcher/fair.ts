import type { Member } from './problem';

/** Groups of fewer wishes than this are left to chance. */
const FEW = 10;
/** What a group served at half of its share is owed in every seat; a ✋ is worth 600. */
const AT_HALF = 1_200;

/**
 * What members are owed because a group of theirs (newcomers or not, department, region) had less than its share of
 * wishes served so far: nothing at its share, up to 2,400 points at none, the largest of their groups' debts counting.
 * Fed back as `credit` month by month, it brings every group near to its share where anything can.
 */
export function creditsFor(members: readonly Member[]): Map<string, number> {
  const tallies = new Map<string, { wished: number; served: number }>();
  for (const member of members) {
    for (const group of ['all', ...groupsOf(member)]) {
      const tally = tallies.get(group) ?? { wished: 0, served: 0 };
      tally.wished += member.wished;
      tally.served += member.served;
      tallies.set(group, tally);
    }
  }
  const all = tallies.get('all');
  const usual = all && all.wished > 0 ? all.served / all.wished : 0;
  const debt = (group: string): number => {
    const { wished, served } = tallies.get(group)!;
    if (usual === 0 || wished < FEW) return 0;
    return Math.max(0, Math.round(2 * AT_HALF * (1 - served / wished / usual)));
  };
  return new Map(members.map((member) => [member.id, Math.max(0, ...groupsOf(member).map(debt))]));
}

function groupsOf({ past, department, regions }: Member): string[] {
  return [
    past === 0 ? 'newcomers' : 'others',
    ...(department === null ? [] : [`department ${department}`]),
    ...regions.map((region) => `region ${region}`),
  ];
}
