import { type Element, elementsOf, emptyState, stateOf, type Values } from '../shapes/state';
import type { Block } from '../workspace/model';

/**
 * What Slack's own client refuses before the app hears of it: an empty required input, a text too short or long,
 * no address, no number, too many chosen, something that was never offered, a file of another kind.
 * @returns a sentence for each block at fault
 */
export function faultsOfState(blocks: readonly Block[], held: Values): Record<string, string> {
  const faults: Record<string, string> = {};
  const values = stateOf(blocks, held);
  for (const { block, element } of elementsOf(blocks)) {
    if (block.type !== 'input' || !block.block_id) continue;
    const value = values[block.block_id]?.[element.action_id ?? ''];
    const fault = faultOf(element, value, block.optional === true);
    if (fault) faults[block.block_id] = fault;
  }
  return faults;
}

/** What names an input that the view does not have: a page would never say so, a test by mistake. */
export function strayInputs(blocks: readonly Block[], given: Values): Record<string, string> {
  const faults: Record<string, string> = {};
  for (const [block, actions] of Object.entries(given)) {
    for (const action of Object.keys(actions))
      if (!asks(blocks, block, action)) faults[block] = 'There is no such input.';
  }
  return faults;
}

/** Whether everything chosen from a menu that lists its options is one of them. */
export function offers(element: Element, answer: Record<string, unknown>): boolean {
  const groups = (element.option_groups as { options: unknown[] }[] | undefined) ?? [];
  const options = (element.options as unknown[] | undefined) ?? groups.flatMap((group) => group.options);
  if (options.length === 0) return true;
  const known = new Set(options.map(choiceOf));
  const chosen = [answer.selected_option ?? [], answer.selected_options ?? []].flat();
  return chosen.every((one) => known.has(choiceOf(one)));
}

function choiceOf(option: unknown): unknown {
  return (option as { value?: unknown } | undefined)?.value;
}

function asks(blocks: readonly Block[], block_id: string, action_id: string): boolean {
  return Object.hasOwn(emptyState(blocks)[block_id] ?? {}, action_id);
}

function faultOf(element: Element, value: unknown, optional: boolean): string | undefined {
  const { type: _, ...held } = (value ?? {}) as Record<string, unknown>;
  const answer = Object.values(held)[0];
  const empty =
    answer === undefined ||
    answer === null ||
    answer === '' ||
    (Array.isArray(answer) && answer.length === 0);
  if (empty) return optional ? undefined : 'Please complete this required field.';
  if (typeof answer === 'string') return faultOfText(element, answer);
  if (!offers(element, held)) return 'Please choose from the list.';
  const most = Number(element.max_selected_items ?? element.max_files ?? Number.POSITIVE_INFINITY);
  if (Array.isArray(answer) && answer.length > most) return `Please select no more than ${most}.`;
  return element.type === 'file_input' ? faultOfFiles(element, answer as { name?: string }[]) : undefined;
}

function faultOfFiles({ filetypes }: Element, files: readonly { name?: string }[]): string | undefined {
  const kinds = filetypes as string[] | undefined;
  const fits = (name: string) => kinds?.some((kind) => name.toLowerCase().endsWith(`.${kind.toLowerCase()}`));
  if (!kinds || files.every(({ name }) => name !== undefined && fits(name))) return undefined;
  return `Please choose a file of these kinds: ${kinds.join(', ')}.`;
}

function faultOfText(element: Element, text: string): string | undefined {
  const { type, min_length = 0, max_length = 3000, min_value, max_value, is_decimal_allowed } = element;
  switch (type) {
    case 'plain_text_input':
      if (text.length < Number(min_length)) return `This must be at least ${min_length} characters.`;
      return text.length > Number(max_length)
        ? `This must be no more than ${max_length} characters.`
        : undefined;
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : 'Please enter a valid email address.';
    case 'url_text_input':
      return URL.canParse(text) ? undefined : 'Please enter a valid URL.';
    case 'number_input': {
      const number = Number(text);
      if (Number.isNaN(number) || (!is_decimal_allowed && !Number.isInteger(number)))
        return 'Please enter a valid number.';
      if (min_value !== undefined && number < Number(min_value)) return `Please enter at least ${min_value}.`;
      return max_value !== undefined && number > Number(max_value)
        ? `Please enter at most ${max_value}.`
        : undefined;
    }
    case 'datepicker':
      return /^\d{4}-\d\d-\d\d$/.test(text) ? undefined : 'Please enter a valid date.';
    case 'timepicker':
      return /^\d\d:\d\d$/.test(text) ? undefined : 'Please enter a valid time.';
    default:
      return undefined;
  }
}
