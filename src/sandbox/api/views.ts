import { z } from 'zod';
import { readView } from '../blocks/view';
import { Refusal } from '../refusal';
import { showView } from '../shapes/view';
import type { StoredView } from '../workspace/model';
import {
  deepestStack,
  openModal,
  publishHome,
  pushModal,
  updateView,
  type ViewDraft,
} from '../workspace/views';
import { json, text } from './args';
import { type Call, method } from './method';

const given = { view: json() };
const triggered = { ...given, trigger_id: text().optional(), interactivity_pointer: text().optional() };

export const views = [
  method('views.open', {
    tier: 4,
    args: z.object(triggered),
    run: (call, args) => {
      const view = needView(call, args.view, 'modal');
      const trigger = call.triggers.spend(args.trigger_id ?? args.interactivity_pointer);
      return {
        view: showView(call.workspace, openModal(call.workspace, trigger.user, view, trigger.channel)),
      };
    },
  }),

  method('views.push', {
    tier: 4,
    args: z.object(triggered),
    run: (call, args) => {
      const view = needView(call, args.view, 'modal');
      const trigger = call.triggers.spend(args.trigger_id ?? args.interactivity_pointer);
      const depth = call.workspace.modals.get(trigger.user)?.length ?? 0;
      if (depth === 0) throw new Refusal('not_found');
      if (depth >= deepestStack) throw new Refusal('push_limit_reached');
      return { view: showView(call.workspace, pushModal(call.workspace, trigger.user, view)) };
    },
  }),

  method('views.update', {
    tier: 4,
    args: z.object({
      ...given,
      view_id: text().optional(),
      external_id: text().optional(),
      hash: text().optional(),
    }),
    run: (call, args) => {
      const id = args.view_id ?? call.workspace.viewsByExternalId.get(args.external_id ?? '');
      const there = call.workspace.views.get(id ?? '');
      if (!there) throw new Refusal('not_found');
      const view = needView(call, args.view, there.type, there);
      if (args.hash && args.hash !== there.hash) throw new Refusal('hash_conflict');
      updateView(call.workspace, there, view);
      return { view: showView(call.workspace, there) };
    },
  }),

  method('views.publish', {
    tier: 4,
    args: z.object({ ...given, user_id: text(), hash: text().optional() }),
    run: (call, args) => {
      if (!call.workspace.app.homeTab) throw new Refusal('not_enabled');
      if (!call.workspace.people.has(args.user_id)) throw new Refusal('missing_profile_id');
      const there = call.workspace.homes.get(args.user_id);
      const view = needView(call, args.view, 'home', there);
      if (args.hash && there && args.hash !== there.hash) throw new Refusal('hash_conflict');
      return { view: showView(call.workspace, publishHome(call.workspace, args.user_id, view)) };
    },
  }),
];

function needView(call: Call, view: unknown, type: 'modal' | 'home', replaces?: StoredView): ViewDraft {
  const read = readView(view, type);
  if (read === 'too_large') throw new Refusal('view_too_large');
  if ('faults' in read) throw Refusal.invalid(read.faults);
  const holder = call.workspace.viewsByExternalId.get(read.view.external_id ?? '');
  if (holder && holder !== replaces?.id) throw new Refusal('duplicate_external_id');
  return read.view;
}
