import { z } from 'zod';
import { elementsOf } from '../shapes/state';
import type { Block } from '../workspace/model';
import { error, inSlackWords } from './errors';
import { anyBlock } from './layout';

export type Surface = 'message' | 'modal' | 'home';

const everywhere = [
  'actions',
  'context',
  'divider',
  'header',
  'image',
  'input',
  'rich_text',
  'section',
  'video',
];
const standsIn: Record<Surface, ReadonlySet<string>> = {
  message: new Set([
    ...everywhere,
    'alert',
    'card',
    'carousel',
    'container',
    'context_actions',
    'data_table',
    'data_visualization',
    'file',
    'markdown',
    'plan',
    'table',
    'task_card',
  ]),
  modal: new Set([...everywhere, 'alert', 'card', 'carousel', 'container']),
  home: new Set([...everywhere, 'alert', 'card', 'carousel', 'container']),
};
/** Slack's: 50 blocks in a message, 100 in a view. */
const most: Record<Surface, number> = { message: 50, modal: 100, home: 100 };
/** Elements that only a modal may ask with. */
const modalOnly = new Set(['file_input']);

const anyList: Record<Surface, z.ZodType> = {
  message: z.array(anyBlock).max(most.message),
  modal: z.array(anyBlock).max(most.modal),
  home: z.array(anyBlock).max(most.home),
};

/**
 * What Slack would refuse in a list of blocks, in Slack's words; empty when nothing.
 * @param at where the blocks stand in the request, for the pointers: `['blocks']` or `['view', 'blocks']`
 */
export function faultsOfBlocks(blocks: unknown, surface: Surface, at: readonly PropertyKey[]): string[] {
  const read = anyList[surface].safeParse(blocks, { reportInput: true });
  if (!read.success) return inSlackWords(read.error.issues, at);
  const given = blocks as Block[];
  return [
    ...misplaced(given, surface, at),
    ...repeatedIds(given, at),
    ...crowded(given, at),
    ...strayInitials(given, at),
    ...focusFaults(given, at),
  ];
}

function misplaced(blocks: readonly Block[], surface: Surface, at: readonly PropertyKey[]): string[] {
  const faults = blocks.flatMap((block, index) =>
    standsIn[surface].has(block.type)
      ? []
      : [error(`unsupported type: ${block.type}`, [...at, index, 'type'])],
  );
  for (const { block, element } of elementsOf(blocks)) {
    if (surface === 'modal' || !modalOnly.has(element.type)) continue;
    faults.push(
      error(`unsupported type: ${element.type}`, [...at, blocks.indexOf(block), 'element', 'type']),
    );
  }
  return faults;
}

/** Slack shows one table in a message, and two charts. */
const mostOf: Record<string, number> = { table: 1, data_visualization: 2 };

function crowded(blocks: readonly Block[], at: readonly PropertyKey[]): string[] {
  return Object.entries(mostOf).flatMap(([type, most]) => {
    const there = blocks.filter((block) => block.type === type).length;
    return there > most ? [error(`no more than ${most} ${type} blocks allowed`, at)] : [];
  });
}

/** A block's id stands once in a list, an action's once in its block. */
function repeatedIds(blocks: readonly Block[], at: readonly PropertyKey[]): string[] {
  const faults: string[] = [];
  const seen = new Set<string>();
  blocks.forEach((block, index) => {
    if (block.block_id && seen.has(block.block_id)) {
      faults.push(error(`block_id "${block.block_id}" already exists`, [...at, index, 'block_id']));
    }
    if (block.block_id) seen.add(block.block_id);
    const actions = new Set<string>();
    for (const { element } of elementsOf([block])) {
      if (!element.action_id) continue;
      if (actions.has(element.action_id)) {
        faults.push(error(`action_id "${element.action_id}" already exists`, [...at, index, 'elements']));
      }
      actions.add(element.action_id);
    }
  });
  return faults;
}

/** What is chosen at first must be among the choices, letter for letter. */
function strayInitials(blocks: readonly Block[], at: readonly PropertyKey[]): string[] {
  const faults: string[] = [];
  for (const { block, element } of elementsOf(blocks)) {
    const groups = (element.option_groups as { options: unknown[] }[] | undefined) ?? [];
    const choices = (element.options as unknown[] | undefined) ?? groups.flatMap(({ options }) => options);
    const initial = [element.initial_option ?? [], element.initial_options ?? []].flat();
    if (choices.length === 0 || initial.length === 0) continue;
    const known = new Set(choices.map(key));
    if (initial.some((one) => !known.has(key(one)))) {
      faults.push(error('initial option must be one of the options', [...at, blocks.indexOf(block)]));
    }
  }
  return faults;
}

function focusFaults(blocks: readonly Block[], at: readonly PropertyKey[]): string[] {
  let focused = 0;
  for (const { element } of elementsOf(blocks)) if (element.focus_on_load === true) focused += 1;
  return focused > 1 ? [error('only one element may have focus_on_load', at)] : [];
}

function key(option: unknown): string {
  const { text, value } = option as { text: { text: string }; value: string };
  return JSON.stringify([value, text.text]);
}
