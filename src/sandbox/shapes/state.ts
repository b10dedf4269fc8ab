import type { Block } from '../workspace/model';

/** block_id → action_id → value, as `view.state.values` has it. */
export type Values = Record<string, Record<string, unknown>>;

export interface Element {
  type: string;
  action_id?: string;
  [key: string]: unknown;
}

const stateful: Record<string, (element: Element) => Record<string, unknown>> = {
  plain_text_input: (e) => ({ value: e.initial_value ?? null }),
  email_text_input: (e) => ({ value: e.initial_value ?? null }),
  url_text_input: (e) => ({ value: e.initial_value ?? null }),
  number_input: (e) => ({ value: e.initial_value ?? null }),
  rich_text_input: (e) => ({ rich_text_value: e.initial_value ?? null }),
  datepicker: (e) => ({ selected_date: e.initial_date ?? null }),
  timepicker: (e) => ({ selected_time: e.initial_time ?? null }),
  datetimepicker: (e) => ({ selected_date_time: e.initial_date_time ?? null }),
  checkboxes: (e) => ({ selected_options: e.initial_options ?? [] }),
  radio_buttons: (e) => ({ selected_option: e.initial_option ?? null }),
  static_select: (e) => ({ selected_option: e.initial_option ?? null }),
  external_select: (e) => ({ selected_option: e.initial_option ?? null }),
  users_select: (e) => ({ selected_user: e.initial_user ?? null }),
  conversations_select: (e) => ({ selected_conversation: e.initial_conversation ?? null }),
  channels_select: (e) => ({ selected_channel: e.initial_channel ?? null }),
  multi_static_select: (e) => ({ selected_options: e.initial_options ?? [] }),
  multi_external_select: (e) => ({ selected_options: e.initial_options ?? [] }),
  multi_users_select: (e) => ({ selected_users: e.initial_users ?? [] }),
  multi_conversations_select: (e) => ({ selected_conversations: e.initial_conversations ?? [] }),
  multi_channels_select: (e) => ({ selected_channels: e.initial_channels ?? [] }),
  file_input: () => ({ files: [] }),
};

/** The state before anybody touched anything: every element that keeps one, with its initial value. */
export function emptyState(blocks: readonly Block[]): Values {
  const values: Values = {};
  for (const { block, element } of elementsOf(blocks)) {
    const initial = stateful[element.type];
    if (!initial || !block.block_id || !element.action_id) continue;
    values[block.block_id] = {
      ...values[block.block_id],
      [element.action_id]: { type: element.type, ...initial(element) },
    };
  }
  return values;
}

/**
 * What inputs hold: the initial values, and over them what a person chose, for elements that are (still) there.
 * As with Slack, a block that an update took away takes its value along.
 */
export function stateOf(blocks: readonly Block[], held: Values): Values {
  const values = emptyState(blocks);
  for (const [block_id, actions] of Object.entries(values)) {
    for (const [action_id, initial] of Object.entries(actions)) {
      const chosen = held[block_id]?.[action_id];
      if (fits(chosen, initial)) actions[action_id] = chosen;
    }
  }
  return values;
}

function fits(chosen: unknown, initial: unknown): boolean {
  return isTyped(chosen) && isTyped(initial) && chosen.type === initial.type;
}

function isTyped(value: unknown): value is { type: unknown } {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** Blocks with the choice that `default_to_current_conversation` means, where the app named none. */
export function inPlace(blocks: Block[], channel: string | undefined): Block[] {
  if (!channel || ![...elementsOf(blocks)].some(({ element }) => wantsCurrent(element))) return blocks;
  const placed = structuredClone(blocks);
  for (const { element } of elementsOf(placed)) {
    if (!wantsCurrent(element)) continue;
    if (element.type.startsWith('multi_')) element.initial_conversations ??= [channel];
    else element.initial_conversation ??= channel;
  }
  return placed;
}

function wantsCurrent(element: Element): boolean {
  return element.default_to_current_conversation === true;
}

/** Every interactive element with the block that holds it, containers opened. */
export function* elementsOf(blocks: readonly Block[]): Generator<{ block: Block; element: Element }> {
  for (const block of blocks) {
    for (const element of within(block)) yield { block, element };
    for (const key of ['child_blocks', 'elements']) {
      const inner = block[key];
      if (key === 'elements' && block.type !== 'carousel') continue;
      if (Array.isArray(inner)) yield* elementsOf(inner as Block[]);
    }
  }
}

function within(block: Block): Element[] {
  const found: unknown[] = [];
  if (block.type === 'input') found.push(block.element);
  if (block.type === 'section') found.push(block.accessory);
  if (block.type === 'actions' || block.type === 'context_actions')
    found.push(...(block.elements as unknown[]));
  if (block.type === 'card') found.push(...((block.actions as unknown[] | undefined) ?? []));
  return found.filter(
    (element): element is Element => (element as Element | undefined)?.type !== 'image' && !!element,
  );
}
