import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  InputBlockElement,
  KnownBlock,
  MultiSelect,
  SectionBlockAccessory,
  Select,
} from '@slack/types';
import type { Json } from '../../protocol';

/** Every element that a person can work with. */
export type Element =
  | ActionsBlockElement
  | InputBlockElement
  | SectionBlockAccessory
  | ContextActionsBlockElement;
export type AnySelect = Select | MultiSelect;

/** What an element holds, as in `view.state.values`: its type, and a value or a selection. */
export type Value = { type: string; [key: string]: Json };

/** An element where it stands. */
export interface Field {
  block: string;
  action: string;
  element: Element;
}

/** The sandbox has checked the blocks against Slack's rules; from here on their types hold. */
export function blocksOf(blocks: Json[]): KnownBlock[] {
  return blocks.map((block, index) => {
    const known = block as unknown as KnownBlock;
    return known.block_id === undefined ? { ...known, block_id: `b${index}` } : known;
  });
}

/** All fields of `blocks` that hold something, in reading order. */
export function fieldsOf(blocks: KnownBlock[]): Field[] {
  return opened(blocks).flatMap((block) =>
    elementsOf(block)
      .filter((element) => initialValue(element) !== null)
      .map((element) => ({ block: block.block_id ?? '', action: actionOf(element), element })),
  );
}

/** The blocks as they are read, with those of a container in its place. */
export function opened(blocks: KnownBlock[]): KnownBlock[] {
  return blocks.flatMap((block) => (block.type === 'container' ? block.child_blocks : [block]));
}

export function actionOf(element: Element): string {
  return 'action_id' in element ? (element.action_id ?? '') : '';
}

/** What an element holds before anybody touched it; null of one that holds nothing, such as a button. */
export function initialValue(element: Element): Value | null {
  const value = selection(element);
  return value && { type: element.type, ...value };
}

function selection(element: Element): { [key: string]: Json } | null {
  switch (element.type) {
    case 'plain_text_input':
    case 'email_text_input':
    case 'url_text_input':
    case 'number_input':
      return { value: element.initial_value ?? null };
    case 'rich_text_input':
      return { rich_text_value: json(element.initial_value) };
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { selected_option: json(element.initial_option) };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { selected_options: json(element.initial_options ?? []) };
    case 'users_select':
      return { selected_user: element.initial_user ?? null };
    case 'multi_users_select':
      return { selected_users: element.initial_users ?? [] };
    case 'conversations_select':
      return { selected_conversation: element.initial_conversation ?? null };
    case 'multi_conversations_select':
      return { selected_conversations: element.initial_conversations ?? [] };
    case 'channels_select':
      return { selected_channel: element.initial_channel ?? null };
    case 'multi_channels_select':
      return { selected_channels: element.initial_channels ?? [] };
    case 'datepicker':
      return { selected_date: element.initial_date ?? null };
    case 'timepicker':
      return { selected_time: element.initial_time ?? null };
    case 'datetimepicker':
      return { selected_date_time: element.initial_date_time ?? null };
    case 'file_input':
      return { files: [] };
    default:
      return null;
  }
}

function elementsOf(block: KnownBlock): Element[] {
  switch (block.type) {
    case 'input':
      return [block.element];
    case 'actions':
      return block.elements;
    case 'section':
      return block.accessory ? [block.accessory] : [];
    default:
      return [];
  }
}

function json(value: unknown): Json {
  return (value ?? null) as Json;
}
