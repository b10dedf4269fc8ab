import { z } from 'zod';
import { readView } from '../blocks/view';
import { dispatch } from '../delivery/dispatch';
import { closedPayload, submissionPayload } from '../delivery/payloads';
import type { Parts } from '../parts';
import type { Done } from '../protocol';
import { Refusal } from '../refusal';
import { elementsOf } from '../shapes/state';
import { valuesOf } from '../shapes/view';
import type { Person, StoredView } from '../workspace/model';
import { closeModals, deepestStack, pushModal, updateView } from '../workspace/views';
import type { To } from './acts';
import { faultsOfState, strayInputs } from './answers';
import { hold } from './held';
import { failed } from './interact';

/** Sends a modal off, and does what the app answers: nothing closes it, errors keep it, a view replaces it. */
export async function submit(parts: Parts, person: Person, act: To<'submit'>): Promise<Done> {
  const view = needModal(parts, person, act.view);
  const stray = strayInputs(view.blocks, act.state);
  if (Object.keys(stray).length > 0) return { ok: false, error: 'invalid_input', errors: stray };
  if (view.submit_disabled) return { ok: false, error: 'submit_disabled' };
  hold(parts.workspace, view, act.state);
  const wrong = faultsOfState(view.blocks, valuesOf(parts.workspace, view));
  if (Object.keys(wrong).length > 0) return { ok: false, error: 'invalid_input', errors: wrong };
  const payload = submissionPayload(parts, person, view);
  const receipt = await dispatch(parts, 'view', view.callback_id, { kind: 'interactive', payload });
  if (!receipt.ok) return failed(receipt);
  return obey(parts, view, receipt.payload);
}

/** Closes a modal by its cross or its close button; the app hears of it when it asked to. */
export function close(parts: Parts, person: Person, act: To<'close'>): Done {
  const view = needModal(parts, person, act.view);
  const cleared = act.clear === true || view.clear_on_close;
  const closed = closeModals(parts.workspace, view, cleared);
  for (const gone of closed) {
    if (!gone.notify_on_close) continue;
    const payload = closedPayload(parts, person, gone, cleared);
    // The person is gone already: nobody waits for the app.
    void dispatch(parts, 'view', gone.callback_id, { kind: 'interactive', payload });
  }
  return { ok: true };
}

const orders = z.union([
  z.object({ response_action: z.undefined().optional() }),
  z.object({ response_action: z.literal('clear') }),
  z.object({ response_action: z.literal('errors'), errors: z.record(z.string(), z.string()) }),
  z.object({ response_action: z.enum(['update', 'push']), view: z.unknown() }),
]);

function obey({ workspace }: Parts, view: StoredView, payload: unknown): Done {
  const read = orders.safeParse(payload === undefined || payload === null || payload === '' ? {} : payload);
  if (!read.success) return { ok: false, error: 'invalid_response' };
  const order = read.data;
  switch (order.response_action) {
    case undefined:
      closeModals(workspace, view, false);
      return { ok: true };
    case 'clear':
      closeModals(workspace, view, true);
      return { ok: true };
    case 'errors': {
      const asked = [...elementsOf(view.blocks)].filter(({ block }) => block.type === 'input');
      const ids = new Set(asked.map(({ block }) => block.block_id));
      const known =
        Object.keys(order.errors).length > 0 && Object.keys(order.errors).every((id) => ids.has(id));
      return known
        ? { ok: false, error: 'errors', errors: order.errors }
        : { ok: false, error: 'invalid_response' };
    }
    case 'update':
    case 'push': {
      const next = readView(order.view, 'modal');
      if (next === 'too_large' || 'faults' in next) return { ok: false, error: 'invalid_response' };
      if (order.response_action === 'update') updateView(workspace, view, next.view);
      else if ((workspace.modals.get(view.user)?.length ?? 0) >= deepestStack)
        return { ok: false, error: 'push_limit_reached' };
      else pushModal(workspace, view.user, next.view);
      return { ok: true };
    }
  }
}

function needModal({ workspace }: Parts, person: Person, id: string): StoredView {
  const view = workspace.views.get(id);
  if (view?.type !== 'modal' || view.user !== person.id) throw new Refusal('view_not_found');
  return view;
}
