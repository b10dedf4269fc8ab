import { readFileSync } from 'node:fs';
import { referenceFile } from './reference';

type Limit = {
  max_length?: number;
  min_length?: number;
  max_items?: number;
  min_items?: number;
  max?: number;
};
const limits = JSON.parse(readFileSync(referenceFile('limits.json'), 'utf8')) as Record<
  string,
  Record<string, Limit>
>;
const whole = limits as unknown as Record<string, Limit>;

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
export const image = { type: 'image', image_url: 'https://i.example/a.png', alt_text: 'a' };
const video = {
  type: 'video',
  video_url: 'https://v.example',
  thumbnail_url: 'https://v.example/t',
  alt_text: 'a',
  title: plain(1),
};
const cell = { type: 'raw_text', text: 'x' };

/** Where each limit of the reference bites: a block of exactly that size stands, one more does not. */
export const bites: [string, (size: number) => object, number][] = [
  ['section text', (n) => ({ type: 'section', text: mrkdwn(n) }), limits.section!.text!.max_length!],
  [
    'section fields',
    (n) => ({ type: 'section', fields: list(n, () => mrkdwn(1)) }),
    limits.section!.fields!.max_items!,
  ],
  ['section field text', (n) => ({ type: 'section', fields: [plain(n)] }), 2000],
  ['header', (n) => ({ type: 'header', text: plain(n) }), limits.header!.text!.max_length!],
  [
    'context elements',
    (n) => ({ type: 'context', elements: list(n, () => plain(1)) }),
    limits.context!.elements!.max_items!,
  ],
  ['actions elements', (n) => actions(...list(n, () => button())), limits.actions!.elements!.max_items!],
  ['button text', (n) => actions(button({ text: plain(n) })), limits.button!.text!.max_length!],
  ['button value', (n) => actions(button({ value: 'x'.repeat(n) })), limits.button!.value!.max_length!],
  [
    'button label',
    (n) => actions(button({ accessibility_label: 'x'.repeat(n) })),
    limits.button!.accessibility_label!.max_length!,
  ],
  ['action id', (n) => actions(button({ action_id: 'x'.repeat(n) })), whole.action_id!.max_length!],
  ['block id', (n) => ({ type: 'divider', block_id: 'x'.repeat(n) }), whole.block_id!.max_length!],
  [
    'confirm title',
    (n) => actions(button({ confirm: { title: plain(n), text: plain(1) } })),
    limits.confirmation!.title!.max_length!,
  ],
  [
    'confirm text',
    (n) => actions(button({ confirm: { text: mrkdwn(n) } })),
    limits.confirmation!.text!.max_length!,
  ],
  [
    'confirm button',
    (n) => actions(button({ confirm: { text: plain(1), confirm: plain(n) } })),
    limits.confirmation!.confirm!.max_length!,
  ],
  ['options', (n) => select({ options: list(n, option) }), limits.select!.options!.max_items!],
  [
    'option groups',
    (n) => select({ option_groups: list(n, () => ({ label: plain(1), options: [option(1)] })) }),
    limits.select!.option_groups!.max_items!,
  ],
  [
    'group label',
    (n) => select({ option_groups: [{ label: plain(n), options: [option(1)] }] }),
    limits.option_group!.label!.max_length!,
  ],
  [
    'option text',
    (n) => select({ options: [{ text: plain(n), value: 'v' }] }),
    limits.option!.text!.max_length!,
  ],
  // The reference says 150, Slack's types say 75: the stricter counts.
  ['option value', (n) => select({ options: [{ text: plain(1), value: 'v'.repeat(n) }] }), 75],
  [
    'placeholder',
    (n) => select({ options: [option(1)], placeholder: plain(n) }),
    limits.select!.placeholder!.max_length!,
  ],
  [
    'overflow',
    (n) => actions({ type: 'overflow', options: list(n, option) }),
    limits.overflow!.options!.max_items!,
  ],
  [
    'checkboxes',
    (n) => actions({ type: 'checkboxes', options: list(n, option) }),
    limits.checkboxes!.options!.max_items!,
  ],
  [
    'radio buttons',
    (n) => actions({ type: 'radio_buttons', options: list(n, option) }),
    limits.radio_buttons!.options!.max_items!,
  ],
  [
    'input label',
    (n) => input({ type: 'plain_text_input' }, { label: plain(n) }),
    limits.input!.label!.max_length!,
  ],
  [
    'input hint',
    (n) => input({ type: 'plain_text_input' }, { hint: plain(n) }),
    limits.input!.hint!.max_length!,
  ],
  [
    'input length',
    (n) => input({ type: 'plain_text_input', max_length: n }),
    limits.plain_text_input!.max_length!.max!,
  ],
  [
    'image address',
    (n) => ({ ...image, image_url: `https://${'x'.repeat(n - 8)}` }),
    limits.image!.image_url!.max_length!,
  ],
  ['image description', (n) => ({ ...image, alt_text: 'x'.repeat(n) }), limits.image!.alt_text!.max_length!],
  ['markdown', (n) => ({ type: 'markdown', text: 'x'.repeat(n) }), limits.markdown!.text!.max_length!],
  ['video title', (n) => ({ ...video, title: plain(n) }), limits.video!.title!.max_length!],
  ['video author', (n) => ({ ...video, author_name: 'x'.repeat(n) }), limits.video!.author_name!.max_length!],
  ['alert', (n) => ({ type: 'alert', text: plain(n) }), limits.alert!.text!.max_length!],
  ['card title', (n) => ({ type: 'card', title: mrkdwn(n) }), limits.card!.title!.max_length!],
  ['card body', (n) => ({ type: 'card', body: mrkdwn(n) }), limits.card!.body!.max_length!],
  [
    'carousel',
    (n) => ({ type: 'carousel', elements: list(n, () => ({ type: 'card', title: mrkdwn(1) })) }),
    limits.carousel!.elements!.max_items!,
  ],
  [
    'container',
    (n) => ({ type: 'container', title: plain(1), child_blocks: list(n, () => ({ type: 'divider' })) }),
    limits.container!.child_blocks!.max_items!,
  ],
  [
    'data table rows',
    (n) => ({ type: 'data_table', caption: 'c', rows: list(n, () => [cell]) }),
    limits.data_table!.rows!.max_items!,
  ],
  [
    'data table columns',
    (n) => ({ type: 'data_table', caption: 'c', rows: list(2, () => list(n, () => cell)) }),
    limits.data_table!.columns!.max_items!,
  ],
];
