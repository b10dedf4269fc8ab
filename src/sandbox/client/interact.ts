import { z } from 'zod';
import { fill } from '../blocks/fill';
import { option, optionGroup, plain } from '../blocks/words';
import { dispatch } from '../delivery/dispatch';
import type { Receipt } from '../delivery/line';
import {
  actionPayload,
  commandPayload,
  optionsPayload,
  type Source,
  shortcutPayload,
} from '../delivery/payloads';
import { answer } from '../delivery/responses';
import type { Parts } from '../parts';
import type { Done, Json, Place } from '../protocol';
import { Refusal } from '../refusal';
import { type Element, elementsOf } from '../shapes/state';
import { openDirect } from '../workspace/conversations';
import type { Person } from '../workspace/model';
import { findWhisper } from '../workspace/posts';
import { mention } from '../workspace/text';
import type { To } from './acts';
import { offers } from './answers';
import { hold } from './held';
import { needMessage, needSeen } from './talk';

/** What a person does with the app: each of these waits for it, three seconds at most. */

export async function runCommand(parts: Parts, person: Person, act: To<'command'>): Promise<Done> {
  const { workspace } = parts;
  const declared = workspace.app.commands.find(({ command }) => command === act.command);
  if (!declared) throw new Refusal('unknown_command');
  const conversation = needSeen(workspace, person, act.channel);
  const text = declared.should_escape ? mention(workspace, act.text, { named: true }) : act.text;
  const payload = commandPayload(parts, person, conversation, declared, text.trim());
  const receipt = await dispatch(parts, 'command', act.command, {
    kind: 'slash_commands',
    command: act.command,
    payload,
  });
  if (!receipt.ok) return failed(receipt);
  const said = typeof receipt.payload === 'string' ? { text: receipt.payload } : receipt.payload;
  if (isObject(said) && (said.text || said.blocks || said.attachments)) {
    answer(workspace, { user: person.id, channel: conversation.id }, said);
  }
  return { ok: true };
}

export async function runShortcut(parts: Parts, person: Person, act: To<'shortcut'>): Promise<Done> {
  const declared = parts.workspace.app.shortcuts.find(({ callback_id }) => callback_id === act.callback_id);
  if (!declared) throw new Refusal('unknown_shortcut');
  const payload = shortcutPayload(
    parts,
    person,
    act.callback_id,
    declared.type === 'message' ? source() : undefined,
  );
  return toDone(await dispatch(parts, 'shortcut', act.callback_id, { kind: 'interactive', payload }));

  function source() {
    const conversation = needSeen(parts.workspace, person, act.channel ?? '');
    return { conversation, post: needMessage(parts.workspace, conversation.id, act.ts ?? '') };
  }
}

export async function press(parts: Parts, person: Person, act: To<'press'>): Promise<Done> {
  const source = needSource(parts, person, act.place);
  const element = needElement(source, String(act.action.block_id), String(act.action.action_id), {
    dispatching: true,
  });
  if (!offers(element, act.action)) throw new Refusal('no_such_option');
  if ('view' in source && act.state) hold(parts.workspace, source.view, act.state);
  const payload = actionPayload(parts, person, source, actionOf(element, act.action), act.state ?? {});
  return toDone(
    await dispatch(parts, 'action', String(act.action.action_id), { kind: 'interactive', payload }),
  );
}

export async function askOptions(parts: Parts, person: Person, act: To<'options'>): Promise<Done> {
  const source = needSource(parts, person, act.place);
  const element = needElement(source, act.block_id, act.action_id);
  if (act.value.length < Number(element.min_query_length ?? 3)) return { ok: true, options: [] };
  const { block_id, action_id, value } = act;
  const payload = optionsPayload(parts, person, source, { block_id, action_id, value });
  const receipt = await dispatch(parts, 'options', action_id, {
    kind: 'interactive',
    options: true,
    payload,
  });
  if (!receipt.ok) return failed(receipt);
  const read = offered.safeParse(receipt.payload);
  if (!read.success) return { ok: false, error: 'invalid_options' };
  return { ok: true, ...(fill(read.data) as { options?: Json[]; option_groups?: Json[] }) };
}

/** Opening the app's Home (or its messages) tells the app, and asks it for nothing. */
export function visitHome({ workspace }: Parts, person: Person, { tab }: To<'home'>): Done {
  if (tab === 'home' && !workspace.app.homeTab) throw new Refusal('not_enabled');
  const { conversation } = openDirect(workspace, [person.id, workspace.app.botUser], person.id);
  workspace.tell({ type: 'visited', user: person.id, tab, conversation });
  return { ok: true, channel: conversation.id };
}

/** What the person reads when the app did not take it. */
export function failed(receipt: Receipt & { ok: false }): Done {
  return { ok: false, error: receipt.why === 'timeout' ? 'timeout' : 'dispatch_failed' };
}

const offered = z.union([
  z.object({ options: z.array(option).max(100) }),
  z.object({
    option_groups: z
      .array(optionGroup.extend({ label: plain(75), options: z.array(option).max(100) }))
      .max(100),
  }),
]);

function toDone(receipt: Receipt): Done {
  return receipt.ok ? { ok: true } : failed(receipt);
}

function needSource({ workspace }: Parts, person: Person, place: Place): Source {
  if ('view' in place) {
    const view = workspace.views.get(place.view);
    if (view?.user !== person.id) throw new Refusal('view_not_found');
    return { view };
  }
  const conversation = needSeen(workspace, person, place.channel);
  const whispered = findWhisper(workspace, person.id, place.channel, place.ts);
  return { conversation, post: whispered ?? needMessage(workspace, place.channel, place.ts) };
}

/**
 * Nobody can press what is not there: a button of an older version of the message, say. And a field of a form tells
 * the app of its changes only when its block says `dispatch_action`.
 */
function needElement(
  source: Source,
  block_id: string,
  action_id: string,
  { dispatching = false } = {},
): Element {
  const blocks = 'view' in source ? source.view.blocks : blocksOf(source.post);
  for (const { block, element } of elementsOf(blocks)) {
    if (block.block_id !== block_id || element.action_id !== action_id) continue;
    if (dispatching && block.type === 'input' && block.dispatch_action !== true)
      throw new Refusal('not_dispatched');
    return element;
  }
  throw new Refusal('no_such_element');
}

function blocksOf({ blocks, attachments }: { blocks?: unknown; attachments?: Record<string, unknown>[] }) {
  const attached = (attachments ?? []).flatMap((one) => (one.blocks as never[] | undefined) ?? []);
  return [...((blocks as never[] | undefined) ?? []), ...attached];
}

/** The action as Slack sends it: what the element itself says counts, then what the person chose. */
function actionOf(element: Element, given: Record<string, unknown>): Record<string, unknown> {
  const own = ['text', 'value', 'style', 'url', 'placeholder', 'initial_option', 'initial_date'] as const;
  const known = Object.fromEntries(
    own.filter((key) => element[key] !== undefined).map((key) => [key, element[key]]),
  );
  const typed =
    element.type.endsWith('_input') || element.type === 'feedback_buttons' ? { value: given.value } : {};
  return { ...given, ...known, ...typed, type: element.type };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
