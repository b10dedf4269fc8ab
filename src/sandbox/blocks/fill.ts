import type { Element } from '../shapes/state';
import { randomWord } from '../workspace/ids';
import type { Block } from '../workspace/model';
import { keepMarkup } from '../workspace/text';

/** Adds what Slack adds to blocks, a view's or an option list's: ids, `emoji`, `verbatim`, escaped markup. */
export function fill<T>(given: T): T {
  if (Array.isArray(given)) return given.map((item) => fill(item)) as T;
  if (typeof given !== 'object' || given === null) return given;
  const source = given as Record<string, unknown>;
  const copy: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(source)) copy[key] = fill(value);
  if (copy.type === 'plain_text') copy.emoji ??= true;
  if (copy.type === 'mrkdwn') {
    copy.text = keepMarkup(String(copy.text), { links: copy.verbatim !== true });
    copy.verbatim ??= false;
  }
  return copy as T;
}

/** Blocks as Slack keeps them: filled, each with a `block_id`, each interactive element with an `action_id`. */
export function fillBlocks(blocks: readonly unknown[]): Block[] {
  return (fill(blocks) as Block[]).map(named);
}

function named(block: Block): Block {
  block.block_id ??= randomWord(5);
  for (const element of actionable(block)) element.action_id ??= randomWord(5);
  const inner =
    block.type === 'container' ? block.child_blocks : block.type === 'carousel' ? block.elements : [];
  for (const child of inner as Block[]) named(child);
  return block;
}

/** Everything in the block that a person can act on. */
function actionable(block: Block): Element[] {
  const list = block.type === 'actions' || block.type === 'context_actions' ? block.elements : block.actions;
  const one = block.type === 'input' ? block.element : block.accessory;
  const found = [...((list as Element[] | undefined) ?? []), ...(one ? [one as Element] : [])];
  return found.filter(({ type }) => type !== 'image');
}
