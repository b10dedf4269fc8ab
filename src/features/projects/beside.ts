import type { Block } from '../../core/blocks';
import type { Cx, Tx } from '../../core/feature';
import type { Project } from './store';

/** What a feature that stands on this one has to say to whoever is about to propose a project: blocks without inputs. */
type Beside = (tx: Tx, cx: Cx, project: Project) => Promise<Block[]>;

const all: Beside[] = [];

/** To be called once, while the features are loaded. It has to answer well within Slack's three seconds. */
export const besidePreview = (it: Beside): void => {
  all.push(it);
};

export async function listBeside(tx: Tx, cx: Cx, project: Project): Promise<Block[]> {
  const found: Block[] = [];
  for (const it of all) found.push(...(await it(tx, cx, project)));
  return found;
}
