import type {
  ActionsBlock,
  Button,
  KnownBlock,
  ModalView,
  PlainTextElement,
  RichTextBlock,
  RichTextElement,
  TableBlock,
} from '@slack/types';

/**
 * The words that messages, modals and the Home tab are written with.
 *
 * All text is literal: what a person typed can never become markup, because it only ever stands in `rich_text` and
 * `plain_text`, which have none. Mentions, dates and links are parts of their own.
 */
export type Block = KnownBlock;

/** A piece of a sentence: a literal string, or something that Slack draws. */
export type Part = string | RichTextElement;
/** A sentence: one piece or several. */
export type Line = Part | readonly Part[];

export const bold = (text: string): Part => ({ type: 'text', text, style: { bold: true } });
export const user = (id: string): Part => ({ type: 'user', user_id: id });
export const channel = (id: string): Part => ({ type: 'channel', channel_id: id });

/** Words that open an address. */
export const link = (url: string, text: string): Part => ({ type: 'link', url, text });

/** Words between pieces, so that lists of people read as a sentence: `join(ids.map(user), '、')`. */
export const join = (parts: readonly Part[], between: string): Part[] =>
  parts.flatMap((part, i) => (i ? [between, part] : [part]));

/** A heading of up to 150 characters. */
export const heading = (text: string): Block => ({ type: 'header', text: plain(text, 150) });

/** A paragraph. Several lines are broken by `\n` within the strings. */
export const para = (...lines: Line[]): Block =>
  rich([{ type: 'rich_text_section', elements: elementsOf(lines) }]);

/** A list with bullets. */
export const bullets = (lines: readonly Line[]): Block =>
  rich([
    {
      type: 'rich_text_list',
      style: 'bullet',
      elements: lines.map((line) => ({ type: 'rich_text_section', elements: elementsOf([line]) })),
    },
  ]);

/** What somebody wrote, set off as a quotation. */
export const quote = (text: string): Block =>
  rich([{ type: 'rich_text_quote', elements: elementsOf([text]) }]);

/**
 * A table; its first row is the head. A message has one at most, of up to 100 rows and 10,000 characters.
 * @param sides of the columns whose cells do not stand on the left
 */
export const table = (
  rows: readonly (readonly string[])[],
  sides: readonly ('left' | 'right')[] = [],
): Block => ({
  type: 'table',
  rows: rows.map((cells) => cells.map((cell) => ({ type: 'raw_text', text: cell || '–' }))),
  column_settings: (rows[0] ?? []).map((_, i) => ({
    align: sides[i] ?? 'left',
    is_wrapped: sides[i] !== 'right',
  })),
});

/** A small grey line below something. */
export const note = (text: string): Block => ({ type: 'context', elements: [plain(text, 2000)] });

export const divider = (): Block => ({ type: 'divider' });

export interface ButtonOptions {
  style?: 'primary' | 'danger';
  /** Asked before the press counts. */
  confirm?: { title: string; text: string; yes: string; no: string };
}

/**
 * A button.
 * @param id `feature.verb`, with `:anything` behind it where a row has several of the same
 * @param value up to 2,000 characters: ids, never words of a person
 */
export function button(
  id: string,
  label: string,
  value = '',
  { style, confirm }: ButtonOptions = {},
): Button {
  return {
    type: 'button',
    action_id: id,
    text: plain(label, 75),
    ...(value && { value }),
    ...(style && { style }),
    ...(confirm && {
      confirm: {
        title: plain(confirm.title, 100),
        text: plain(confirm.text, 300),
        confirm: plain(confirm.yes, 30),
        deny: plain(confirm.no, 30),
      },
    }),
  };
}

/** A row of up to 25 buttons or menus. */
export const row = (...elements: ActionsBlock['elements']): Block => ({ type: 'actions', elements });

/** A modal, before it has an id of Slack's. */
export interface Modal {
  /** `feature.form`: who is handed the submission. */
  id: string;
  /** Up to 24 characters. */
  title: string;
  submit?: string;
  close: string;
  blocks: Block[];
  /** Comes back with the submission: ids, up to 3,000 characters. */
  meta?: string;
  /** With it, closing it closes all that lies below it, too. */
  last?: true;
}

/** The modal as Slack takes it. */
export const modalView = ({ id, title, submit, close, blocks, meta, last }: Modal): ModalView => ({
  type: 'modal',
  callback_id: id,
  title: plain(title, 24),
  ...(submit && { submit: plain(submit, 24) }),
  close: plain(close, 24),
  private_metadata: meta ?? '',
  ...(last && { clear_on_close: true }),
  blocks,
});

/** What is posted: `text` says all that `blocks` show, for notifications and screen readers. */
export interface Message {
  text: string;
  blocks: Block[];
}

/** A message from its blocks; at most 50. */
export const message = (...blocks: Block[]): Message => ({ text: textOf(blocks), blocks });

/** Literal text, cut to `most` characters with an ellipsis. */
export function plain(text: string, most: number): PlainTextElement {
  return { type: 'plain_text', text: cut(text, most), emoji: false };
}

/** At most `most` characters (UTF-16 units, as Slack counts), the last one an ellipsis where something was left off. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** Slack's three control characters, so that `<!channel>` in a message's `text` stays what was typed. */
export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** All that blocks say, a line each, as a message's `text`. */
export function textOf(blocks: readonly Block[]): string {
  return cut(blocks.map(wordsOf).filter(Boolean).join('\n'), 3900);
}

function wordsOf(block: Block): string {
  switch (block.type) {
    case 'header':
      return escaped(block.text.text);
    case 'context':
      return block.elements.map((e) => ('text' in e ? escaped(String(e.text)) : '')).join(' ');
    case 'rich_text':
      return block.elements.map(richWords).join('\n');
    case 'table':
      return block.rows.map((cells) => cells.map(cellWords).join(' | ')).join('\n');
    case 'actions':
      return block.elements
        .flatMap((e) => (e.type === 'button' ? [`[${escaped(e.text.text)}]`] : []))
        .join(' ');
    default:
      return '';
  }
}

const cellWords = (cell: TableBlock['rows'][number][number]): string =>
  'text' in cell ? escaped(String(cell.text)) : '';

function richWords(element: RichTextBlock['elements'][number]): string {
  if (element.type === 'rich_text_list') return element.elements.map((e) => `• ${richWords(e)}`).join('\n');
  return element.elements.map(partWords).join('');
}

function partWords(part: RichTextElement): string {
  switch (part.type) {
    case 'text':
      return escaped(part.text);
    case 'user':
      return `<@${part.user_id}>`;
    case 'channel':
      return `<#${part.channel_id}>`;
    case 'link':
      return part.text ? `${escaped(part.text)} (${part.url})` : part.url;
    case 'date':
      return escaped(part.fallback ?? '');
    case 'emoji':
      return `:${part.name}:`;
    default:
      return '';
  }
}

const rich = (elements: RichTextBlock['elements']): Block => ({ type: 'rich_text', elements });

function elementsOf(lines: readonly Line[]): RichTextElement[] {
  const parts = lines.flatMap((line) => (Array.isArray(line) ? (line as readonly Part[]) : [line as Part]));
  return parts
    .map((part): RichTextElement => (typeof part === 'string' ? { type: 'text', text: part } : part))
    .filter((part) => part.type !== 'text' || part.text !== '');
}
