import type { InputBlock, Option, PlainTextElement } from '@slack/types';
import { type Block, plain } from './blocks';

/** The inputs that modals are made of. What they hold comes back by their name (see `values.ts`). */
type Element = InputBlock['element'];
type PlainTextInput = Extract<Element, { type: 'plain_text_input' }>;
type Choice = Option & { text: PlainTextElement };

/** An entry of a menu: `value` up to 75 characters, `text` cut at 75. */
export const option = (value: string, text: string): Choice => ({
  text: plain(text, 75),
  value,
});

export interface InputOptions {
  hint?: string;
  optional?: boolean;
  /** Presses `feature.verb` (the element's action_id) at each change. */
  dispatch?: boolean;
}

/**
 * An input. Its name is the block_id, by which the form's schema, its errors and its values know it.
 * @param name unique in the view
 */
export function input(
  name: string,
  label: string,
  element: Element,
  { hint, optional, dispatch }: InputOptions = {},
): Block {
  return {
    type: 'input',
    block_id: name,
    label: plain(label, 2000),
    element: { action_id: 'value', ...element },
    ...(hint && { hint: plain(hint, 2000) }),
    ...(optional && { optional }),
    ...(dispatch && { dispatch_action: true }),
  };
}

const initial = <T>(options: readonly T[], is: (option: T) => boolean): { initial_option?: T } => {
  const found = options.find(is);
  return found ? { initial_option: found } : {};
};

/** One of up to 100. `chosen` is a value. */
export const menu = (options: readonly Choice[], chosen?: string): Element => ({
  type: 'static_select',
  options: [...options],
  ...initial(options, (it) => it.value === chosen),
});

/** Some of up to 100. */
export const menus = (
  options: readonly Choice[],
  chosen: readonly string[] = [],
  most?: number,
): Element => ({
  type: 'multi_static_select',
  options: [...options],
  ...someOf(options, chosen),
  ...(most && { max_selected_items: most }),
});

/** Some of what `options` of the feature finds as one types. `id` is `feature.verb`. */
export const searched = (id: string, chosen: readonly Choice[] = [], most?: number): Element => ({
  type: 'multi_external_select',
  action_id: id,
  min_query_length: 0,
  ...(chosen.length > 0 && { initial_options: [...chosen] }),
  ...(most && { max_selected_items: most }),
});

/** One of what `options` of the feature finds as one types. */
export const searchedOne = (id: string, chosen?: Choice): Element => ({
  type: 'external_select',
  action_id: id,
  min_query_length: 0,
  ...(chosen && { initial_option: chosen }),
});

/** One of up to 10, all to be seen. */
export const radios = (options: readonly Choice[], chosen?: string): Element => ({
  type: 'radio_buttons',
  options: [...options],
  ...initial(options, (it) => it.value === chosen),
});

/** Some of up to 10, all to be seen. */
export const checks = (options: readonly Choice[], chosen: readonly string[] = []): Element => ({
  type: 'checkboxes',
  options: [...options],
  ...someOf(options, chosen),
});

/** A single yes. */
export const check = (label: string, on: boolean): Element =>
  checks([option('yes', label)], on ? ['yes'] : []);

/**
 * A line, or several.
 * @param most characters; Slack does not let more be typed, and the form's schema refuses them
 */
export const words = (most: number, was = '', lines: 'line' | 'lines' = 'line'): PlainTextInput => ({
  type: 'plain_text_input',
  multiline: lines === 'lines',
  max_length: most,
  ...(was && { initial_value: was }),
});

/**
 * Words that press `feature.verb` (the id) while they are typed, whenever the person pauses; for inputs with `dispatch`.
 * @param most characters
 */
export const typed = (id: string, most: number, was = '', lines: 'line' | 'lines' = 'line'): Element => ({
  ...words(most, was, lines),
  action_id: id,
  dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
});

type NumberInput = Extract<Element, { type: 'number_input' }>;

/** A whole number. */
export const number = (least: number, most: number, was?: number): NumberInput => ({
  type: 'number_input',
  is_decimal_allowed: false,
  min_value: String(least),
  max_value: String(most),
  ...(was !== undefined && { initial_value: String(was) }),
});

/** A whole number that presses `feature.verb` (the id) while it is typed; for inputs with `dispatch`. */
export const typedNumber = (id: string, least: number, most: number, was?: number): Element => ({
  ...number(least, most, was),
  action_id: id,
  dispatch_action_config: { trigger_actions_on: ['on_character_entered'] },
});

/** A day, `YYYY-MM-DD`. */
export const day = (was?: string): Element => ({ type: 'datepicker', ...(was && { initial_date: was }) });

/** A time of day, `HH:MM`. */
export const timeOfDay = (was?: string): Element => ({
  type: 'timepicker',
  ...(was && { initial_time: was }),
});

/** Somebody of the workspace. */
export const somebody = (was?: string): Element => ({
  type: 'users_select',
  ...(was && { initial_user: was }),
});

/** A public channel of the workspace. */
export const conversation = (): Element => ({
  type: 'conversations_select',
  filter: { include: ['public'], exclude_bot_users: true },
});

/** Some people of the workspace. */
export const people = (was: readonly string[] = []): Element => ({
  type: 'multi_users_select',
  ...(was.length > 0 && { initial_users: [...was] }),
});

function someOf(options: readonly Choice[], chosen: readonly string[]): { initial_options?: Choice[] } {
  const found = options.filter((it) => chosen.includes(String(it.value)));
  return found.length > 0 ? { initial_options: found } : {};
}
