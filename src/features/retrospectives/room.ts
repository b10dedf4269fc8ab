import type { Tx } from '../../core/feature';
import { channelOf, coordinators, type To } from '../../outbox';
import { roomOf } from '../teams';

/** The team's channel; where there is none, the coordinators'. */
export async function roomFor(tx: Tx, projectId: string): Promise<To> {
  const room = roomOf(projectId);
  return (await channelOf(tx, room)) ? { room } : coordinators;
}
