import { z } from 'zod';
import type { ViewDraft } from '../workspace/views';
import { faultsOfBlocks } from './check';
import { error, inSlackWords } from './errors';
import { fill, fillBlocks } from './fill';
import { plain, string } from './words';

const common = {
  blocks: z.array(z.unknown()).min(1),
  private_metadata: string(3000).optional(),
  callback_id: string(255).optional(),
  external_id: string(255).optional(),
};
const modal = z.strictObject({
  type: z.literal('modal'),
  title: plain(24),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  clear_on_close: z.boolean().optional(),
  notify_on_close: z.boolean().optional(),
  submit_disabled: z.boolean().optional(),
  ...common,
});
const home = z.strictObject({ type: z.literal('home'), ...common });
const anyView = z.discriminatedUnion('type', [modal, home]);

/** Slack's: a view may be 250 kB as JSON. */
const heaviest = 250_000;

/** A view found valid and filled in, or why Slack refuses it. */
export function readView(
  given: unknown,
  type: 'modal' | 'home',
): { view: ViewDraft } | { faults: string[] } | 'too_large' {
  const size = JSON.stringify(given)?.length ?? 0;
  if (size > heaviest) return 'too_large';
  const read = anyView.safeParse(withoutNulls(given), { reportInput: true });
  if (!read.success) return { faults: inSlackWords(read.error.issues, ['view']) };
  const view = read.data;
  if (view.type !== type) return { faults: [error(`unsupported type: ${view.type}`, ['view', 'type'])] };
  const faults = faultsOfBlocks(view.blocks, type, ['view', 'blocks']);
  const asks = (view.blocks as { type?: string }[]).some((block) => block.type === 'input');
  if (view.type === 'modal' && asks && !view.submit)
    faults.push(error('missing required field: submit', ['view']));
  if (faults.length > 0) return { faults };
  return { view: { ...fill({ ...view, blocks: [] }), blocks: fillBlocks(view.blocks) } };
}

/** Slack's own answers carry `submit: null`, and apps send them back. */
function withoutNulls(given: unknown): unknown {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return given;
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== null));
}
