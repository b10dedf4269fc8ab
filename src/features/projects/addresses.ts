import { type Block, link, para } from '../../core/blocks';
import type { Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { addressOf, placeOf } from '../../outbox';
import { listTexts } from './listTexts';
import { postingOf } from './rules';

/** The address of a project's posting; undefined where it was never posted. */
export async function linkTo(tx: Tx, projectId: string): Promise<string | undefined> {
  const place = await placeOf(tx, postingOf(projectId));
  return place && addressOf(place);
}

/** The way to a posting; nothing where there is none. */
export const postingLink = (address: string | undefined, lang: Lang): Block[] =>
  address ? [para(link(address, listTexts[lang].toPosting))] : [];
