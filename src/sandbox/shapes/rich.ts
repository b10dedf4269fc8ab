import type { Block } from '../workspace/model';

type Inline = Record<string, unknown> & { type: string };

const token = /<([^<>]+)>|:([a-z0-9_+'-]+):/g;

/** What a person typed, as the rich text that Slack's composer sends beside the text. Bold and lists stay plain. */
export function asRichText(text: string, block_id: string): Block {
  const elements: Inline[] = [];
  let at = 0;
  for (const found of text.matchAll(token)) {
    const inline = found[1] === undefined ? { type: 'emoji', name: found[2] } : bracketed(found[1]);
    if (!inline) continue;
    if (found.index > at) elements.push(words(text.slice(at, found.index)));
    elements.push(inline);
    at = found.index + found[0].length;
  }
  if (at < text.length) elements.push(words(text.slice(at)));
  return { type: 'rich_text', block_id, elements: [{ type: 'rich_text_section', elements }] };
}

function bracketed(inner: string): Inline | undefined {
  const [target = '', label] = inner.split('|');
  const id = target.slice(1);
  if (target.startsWith('@')) return { type: 'user', user_id: id };
  if (target.startsWith('#')) return { type: 'channel', channel_id: id };
  if (/^!(here|channel|everyone)$/.test(target)) return { type: 'broadcast', range: id };
  if (target.startsWith('!')) return undefined;
  return { type: 'link', url: plain(target), ...(label ? { text: plain(label) } : {}) };
}

function words(text: string): Inline {
  return { type: 'text', text: plain(text) };
}

function plain(text: string): string {
  return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&amp;/g, '&');
}
