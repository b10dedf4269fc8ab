import type { Workspace } from './workspace';

/** What Slack keeps between angle brackets: mentions, dates, links. */
const entity =
  /<(?:@[UW][A-Z0-9]+(?:\|[^<>]*)?|#[CDG][A-Z0-9]+(?:\|[^<>]*)?|![a-z][^<>]*|(?:https?:\/\/|mailto:|tel:)[^<>\s|]+(?:\|[^<>]*)?)>/g;
const bareLink = /https?:\/\/[^\s<>|`]+[^\s<>|`.,;:!?'")\]}。、」）]/g;

/** A text that an app sends, as Slack keeps it: stray `&`, `<` and `>` escaped, bare links in brackets. */
export function keepMarkup(text: string, { links = true }: { links?: boolean } = {}): string {
  let kept = '';
  let at = 0;
  for (const found of text.matchAll(entity)) {
    kept += plain(text.slice(at, found.index), links) + found[0];
    at = found.index + found[0].length;
  }
  return kept + plain(text.slice(at), links);
}

function plain(text: string, links: boolean): string {
  const safe = text
    .replace(/&(?!(?:amp|lt|gt);)/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');
  return links ? safe.replace(bareLink, '<$&>') : safe;
}

/** A text that a person typed, as Slack sends it on: escaped, with `@name`, `#channel` and links made real. */
export function readTyped(workspace: Workspace, typed: string): string {
  const escaped = typed.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return mention(workspace, escaped, { named: false }).replace(bareLink, '<$&>');
}

/** A command's words with `should_escape`: mentions carry their names, nothing else changes. */
export function mention(workspace: Workspace, text: string, { named }: { named: boolean }): string {
  return text
    .replace(/(^|[\s(（、。])@([\p{L}\p{N}._-]+)/gu, (whole, before: string, name: string) => {
      if (/^(channel|here|everyone)$/.test(name)) return `${before}<!${name}>`;
      const person = workspace.byName.get(name);
      return person ? `${before}<@${person.id}${named ? `|${person.name}` : ''}>` : whole;
    })
    .replace(/(^|[\s(（、。])#([\p{L}\p{N}_-]+)/gu, (whole, before: string, name: string) => {
      const channel = workspace.channelsByName.get(name);
      return channel ? `${before}<#${channel.id}|${named ? channel.name : ''}>` : whole;
    });
}
