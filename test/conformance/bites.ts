import { readFileSync } from 'node:fs';
import { referenceFile } from './reference';

export const plain = (length: number) => ({ type: 'plain_text', text: 'x'.repeat(length) });
export const mrkdwn = (length: number) => ({ type: 'mrkdwn', text: 'x'.repeat(length) });
export const list = <T>(count: number, of: (index: number) => T) =>
  Array.from({ length: count }, (_, index) => of(index));
export const option = (index: number) => ({ text: plain(1), value: `v${index}` });
export const button = (more: object = {}) => ({ type: 'button', text: plain(1), ...more });
export const actions = (...elements: object[]) => ({ type: 'actions', elements });
export const input = (element: object, more: object = {}) => ({
  type: 'input',
  label: plain(1),
  element,
  ...more,
});
export const select = (more: object) => actions({ type: 'static_select', ...more });

const word = (length: number) => 'x'.repeat(length);
const address = (length: number) => `https://${word(length - 8)}`;
const image = { type: 'image', image_url: 'https://i.example/a.png', alt_text: 'a' };
const video = {
  type: 'video',
  video_url: 'https://v.example',
  thumbnail_url: 'https://v.example/t',
  alt_text: 'a',
  title: plain(1),
};
const confirm = (more: object) => actions(button({ confirm: { text: plain(1), ...more } }));
const oneOption = (more: object) => select({ options: [{ ...option(1), ...more }] });
const group = (more: object) =>
  select({ option_groups: [{ label: plain(1), options: [option(1)], ...more }] });
const card = (more: object) => ({ type: 'card', title: mrkdwn(1), ...more });
const container = (more: object) => ({
  type: 'container',
  title: plain(1),
  child_blocks: [{ type: 'divider' }],
  ...more,
});
const feedback = (more: object) => ({
  type: 'context_actions',
  elements: [
    {
      type: 'feedback_buttons',
      positive_button: { text: plain(1), value: 'y', ...more },
      negative_button: { text: plain(1), value: 'n' },
    },
  ],
});
const trash = (more: object = {}) => ({ type: 'icon_button', icon: 'trash', text: plain(1), ...more });
const cell = (length: number) => ({ type: 'raw_text', text: word(length) });
const dataTable = (more: object) => ({
  type: 'data_table',
  caption: 'c',
  rows: [[cell(1)], [cell(1)]],
  ...more,
});
const source = (url: string) => ({
  type: 'task_card',
  task_id: 't',
  title: 't',
  status: 'pending',
  sources: [{ type: 'url', url, text: 's' }],
});
const segment = (more: object = {}) => ({ label: 'l', value: 1, ...more });
const pie = (segments: object[], title = 't') => ({
  type: 'data_visualization',
  title,
  chart: { type: 'pie', segments },
});
const serie = (more: object = {}) => ({ name: 's', data: [{ label: 'l', value: 1 }], ...more });
const line = (series: object[], axis: object = {}) => ({
  type: 'data_visualization',
  title: 't',
  chart: { type: 'line', series, axis_config: { categories: ['l'], ...axis } },
});

/** Blocks in which each limit of the reference bites, by its place there: one that is exactly as large as asked. */
export const blocksAt: Record<string, (size: number) => object> = {
  text: (n) => ({ type: 'section', text: plain(n) }),
  action_id: (n) => actions(button({ action_id: word(n) })),
  block_id: (n) => ({ type: 'divider', block_id: word(n) }),
  'button.text': (n) => actions(button({ text: plain(n) })),
  'button.url': (n) => actions(button({ url: address(n) })),
  'button.value': (n) => actions(button({ value: word(n) })),
  'button.accessibility_label': (n) => actions(button({ accessibility_label: word(n) })),
  'confirmation.title': (n) => confirm({ title: plain(n) }),
  'confirmation.text': (n) => confirm({ text: mrkdwn(n) }),
  'confirmation.confirm': (n) => confirm({ confirm: plain(n) }),
  'confirmation.deny': (n) => confirm({ deny: plain(n) }),
  'option.text': (n) => oneOption({ text: plain(n) }),
  'option.value': (n) => oneOption({ value: word(n) }),
  'option.description': (n) => oneOption({ description: plain(n) }),
  'option.url': (n) => actions({ type: 'overflow', options: [{ ...option(1), url: address(n) }] }),
  'option_group.label': (n) => group({ label: plain(n) }),
  'option_group.options': (n) => group({ options: list(n, option) }),
  'select.placeholder': (n) => select({ options: [option(1)], placeholder: plain(n) }),
  'select.options': (n) => select({ options: list(n, option) }),
  'select.option_groups': (n) =>
    select({ option_groups: list(n, () => ({ label: plain(1), options: [option(1)] })) }),
  'overflow.options': (n) => actions({ type: 'overflow', options: list(n, option) }),
  'checkboxes.options': (n) => actions({ type: 'checkboxes', options: list(n, option) }),
  'radio_buttons.options': (n) => actions({ type: 'radio_buttons', options: list(n, option) }),
  'url_source.url': (n) => source(n === 0 ? '' : n < 9 ? 'http://' : address(n)),
  'plain_text_input.max_length': (n) => input({ type: 'plain_text_input', max_length: n }),
  'actions.elements': (n) => actions(...list(n, () => button())),
  'alert.text': (n) => ({ type: 'alert', text: plain(n) }),
  'card.title': (n) => card({ title: mrkdwn(n) }),
  'card.subtitle': (n) => card({ subtitle: mrkdwn(n) }),
  'card.body': (n) => card({ body: mrkdwn(n) }),
  'card.subtext': (n) => card({ subtext: mrkdwn(n) }),
  'card.actions': (n) => card({ actions: list(n, () => button()) }),
  'carousel.elements': (n) => ({ type: 'carousel', elements: list(n, () => card({})) }),
  'container.title': (n) => container({ title: plain(n) }),
  'container.subtitle': (n) => container({ subtitle: plain(n) }),
  'container.child_blocks': (n) => container({ child_blocks: list(n, () => ({ type: 'divider' })) }),
  'context.elements': (n) => ({ type: 'context', elements: list(n, () => plain(1)) }),
  'context_actions.elements': (n) => ({ type: 'context_actions', elements: list(n, () => trash()) }),
  'feedback_button.text': (n) => feedback({ text: plain(n) }),
  'feedback_button.value': (n) => feedback({ value: word(n) }),
  'feedback_button.accessibility_label': (n) => feedback({ accessibility_label: word(n) }),
  'icon_button.visible_to_user_ids': (n) => ({
    type: 'context_actions',
    elements: [trash({ visible_to_user_ids: list(n, (index) => `U${index}`) })],
  }),
  'data_table.rows': (n) => dataTable({ rows: list(n, () => [cell(1)]) }),
  'data_table.columns': (n) => dataTable({ rows: list(2, () => list(n, () => cell(1))) }),
  'data_table.page_size': (n) => dataTable({ page_size: n }),
  'data_table.cell_text': (n) => dataTable({ rows: [[cell(n)], [cell(1)]] }),
  'data_table.content': (n) => dataTable({ rows: [[cell(n - 1)], [cell(1)]] }),
  'data_visualization.title': (n) => pie([segment()], word(n)),
  'data_visualization.segments': (n) => pie(list(n, () => segment())),
  'data_visualization.segment.label': (n) => pie([segment({ label: word(n) })]),
  'data_visualization.segment.value': (n) => pie([segment({ value: n })]),
  'data_visualization.series': (n) => line(list(n, () => serie())),
  'data_visualization.series_name': (n) => line([serie({ name: word(n) })]),
  'data_visualization.data': (n) => line([serie({ data: list(n, () => ({ label: 'l', value: 1 })) })]),
  'data_visualization.point_label': (n) => line([serie({ data: [{ label: word(n), value: 1 }] })]),
  'data_visualization.categories': (n) => line([serie()], { categories: list(n, () => 'c') }),
  'data_visualization.category_label': (n) => line([serie()], { categories: [word(n)] }),
  'data_visualization.axis_label': (n) => line([serie()], { x_label: word(n) }),
  'header.text': (n) => ({ type: 'header', text: plain(n) }),
  'image.image_url': (n) => ({ ...image, image_url: address(n) }),
  'image.alt_text': (n) => ({ ...image, alt_text: word(n) }),
  'input.label': (n) => input({ type: 'plain_text_input' }, { label: plain(n) }),
  'input.hint': (n) => input({ type: 'plain_text_input' }, { hint: plain(n) }),
  'markdown.text': (n) => ({ type: 'markdown', text: word(n) }),
  'section.text': (n) => ({ type: 'section', text: mrkdwn(n) }),
  'section.fields': (n) => ({ type: 'section', fields: list(n, () => mrkdwn(1)) }),
  'section.fields item': (n) => ({ type: 'section', fields: [plain(n)] }),
  'video.alt_text': (n) => ({ ...video, alt_text: word(n) }),
  'video.title': (n) => ({ ...video, title: plain(n) }),
  'video.author_name': (n) => ({ ...video, author_name: word(n) }),
  'video.description': (n) => ({ ...video, description: plain(n) }),
  'video.provider_name': (n) => ({ ...video, provider_name: word(n) }),
};

/** What only a modal has. */
export const viewsAt: Record<string, (size: number) => object> = {
  'file_input.max_files': (n) => ({
    submit: plain(1),
    blocks: [input({ type: 'file_input', max_files: n })],
  }),
  'view.blocks': (n) => ({ blocks: list(n, () => ({ type: 'divider' })) }),
  'view.private_metadata': (n) => ({ private_metadata: word(n) }),
  'view.callback_id': (n) => ({ callback_id: word(n) }),
  'view.title': (n) => ({ title: plain(n) }),
  'view.close': (n) => ({ close: plain(n) }),
  'view.submit': (n) => ({ submit: plain(n) }),
};

/** Where Slack's types or documentation say less than the reference, that counts. */
const stricter: Record<string, number> = {
  'option.value.max_length': 75,
  'data_visualization.segments.max_items': 6,
  'data_visualization.series.max_items': 6,
};

/** A limit of the reference: where, and the last size that stands and the first that does not. */
export interface Bite {
  limit: string;
  place: string;
  good: number;
  bad: number;
}

/** Every limit of the reference. */
export function bites(): Bite[] {
  const tree = JSON.parse(readFileSync(referenceFile('limits.json'), 'utf8')) as Record<string, unknown>;
  return leaves(tree, []).map(([steps, given]) => {
    const limit = steps.join('.');
    const kind = steps.at(-1)!;
    const size = stricter[limit] ?? given;
    const place = steps.slice(0, -1).join('.') + (kind === 'item_max_length' ? ' item' : '');
    if (kind === 'exclusive_min') return { limit, place, good: size + 1, bad: size };
    const step = kind.startsWith('min') ? -1 : 1;
    return { limit, place, good: size, bad: size + step };
  });
}

function leaves(tree: Record<string, unknown>, path: string[]): [string[], number][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'number'
      ? [[[...path, key], value] as [string[], number]]
      : leaves(value as Record<string, unknown>, [...path, key]),
  );
}
