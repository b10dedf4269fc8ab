import type { Confirm, KnownBlock } from '@slack/types';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Json, Place } from '../../protocol';
import { actionOf, type Element, fieldsOf } from '../elements/kinds';
import type { Pane } from '../pane-context';

/** Where blocks stand, and what a press does there. */
export interface Kit {
  surface: 'message' | 'modal' | 'home';
  /** The place's name among the drafts. */
  key: string;
  place: Place;
  blocks: KnownBlock[];
  /** A modal's complaints, by `block_id`. */
  errors: Record<string, string>;
  /** Hands an action to the app; false when the person declined or the app did not answer. */
  press(block: string, element: Element, selection: { [key: string]: Json }): Promise<boolean>;
}

export const KitContext = createContext<Kit | null>(null);

export function useKit(): Kit {
  const kit = useContext(KitContext);
  if (!kit) throw new Error('outside of blocks');
  return kit;
}

/** The kit of a message or view of a pane's persona. */
export function openKit(
  pane: Pane,
  where: Pick<Kit, 'surface' | 'key' | 'place' | 'blocks'> & { errors?: Record<string, string> },
): Kit {
  const { store } = pane;
  return {
    errors: {},
    ...where,
    async press(block, element, selection) {
      const confirm = 'confirm' in element ? (element.confirm as Confirm | undefined) : undefined;
      if (confirm && !(await pane.ask(confirm))) return false;
      const stateful = fieldsOf(where.blocks).length > 0;
      const done = await store.act({
        do: 'press',
        place: where.place,
        action: { type: element.type, block_id: block, action_id: actionOf(element), ...selection },
        ...(stateful && { state: store.drafts.stateOf(where.key, where.blocks) }),
      });
      if (!done.ok) pane.complain(done.error);
      return done.ok;
    },
  };
}
