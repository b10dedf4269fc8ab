import type { Block } from './recorder';

/** What a person puts into a modal's inputs, by their labels; options by the words that one sees. */
export type Filled = Record<string, string | number | string[]>;

type State = Record<string, Record<string, unknown>>;

/**
 * The state of a view as Slack would send it once somebody has filled it so: initial values where nothing was given.
 * @param search asks the app for the options of a menu that is searched
 */
export async function fill(
  view: Block,
  filled: Filled,
  search: (actionId: string, typed: string) => Promise<Block[]>,
): Promise<State> {
  const state: State = {};
  const left = new Set(Object.keys(filled));
  for (const block of view.blocks as Block[]) {
    if (block.type !== 'input') continue;
    const label: string = block.label.text;
    left.delete(label);
    state[block.block_id] = { [block.element.action_id]: await put(block.element, filled[label], search) };
  }
  if (left.size > 0)
    throw new Error(
      `There is no input ${[...left].map((it) => `“${it}”`).join(', ')} in “${view.title?.text}”`,
    );
  return state;
}

async function put(
  element: Block,
  value: Filled[string] | undefined,
  search: (actionId: string, typed: string) => Promise<Block[]>,
): Promise<Block> {
  const { type } = element;
  const texts = value === undefined ? undefined : (Array.isArray(value) ? value : [value]).map(String);
  const pick = async (): Promise<Block[]> => {
    const picked = [];
    for (const text of texts ?? []) {
      const options = element.options ?? (await search(element.action_id, text));
      const found = options.find((it: Block) => it.text.text === text);
      if (!found)
        throw new Error(`“${text}” is not among the options: ${options.map((it: Block) => it.text.text)}`);
      picked.push(found);
    }
    return picked;
  };
  switch (type) {
    case 'static_select':
    case 'external_select':
    case 'radio_buttons':
      return { type, selected_option: texts ? (await pick())[0] : (element.initial_option ?? null) };
    case 'multi_static_select':
    case 'multi_external_select':
    case 'checkboxes':
      return { type, selected_options: texts ? await pick() : (element.initial_options ?? []) };
    case 'users_select':
      return { type, selected_user: texts?.[0] ?? element.initial_user ?? null };
    case 'conversations_select':
      return { type, selected_conversation: texts?.[0] ?? element.initial_conversation ?? null };
    case 'multi_users_select':
      return { type, selected_users: texts ?? element.initial_users ?? [] };
    case 'datepicker':
      return { type, selected_date: texts?.[0] ?? element.initial_date ?? null };
    case 'timepicker':
      return { type, selected_time: texts?.[0] ?? element.initial_time ?? null };
    default:
      return { type, value: texts?.[0] ?? element.initial_value ?? null };
  }
}
