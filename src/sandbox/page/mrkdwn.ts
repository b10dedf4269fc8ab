import { emojiOf } from './emoji';

/** A piece of Slack's mrkdwn. */
export type Piece =
  | { kind: 'text'; text: string }
  | { kind: 'bold' | 'italic' | 'strike' | 'quote'; pieces: Piece[] }
  | { kind: 'bullet'; mark: string; pieces: Piece[] }
  | { kind: 'code' | 'pre'; text: string }
  | { kind: 'link'; url: string; text: string }
  | { kind: 'user' | 'channel' | 'group'; id: string; label?: string }
  | { kind: 'broadcast'; range: string }
  | { kind: 'date'; seconds: number; format: string; url?: string; fallback: string }
  | { kind: 'emoji'; name: string; char: string };

/** Reads mrkdwn as Slack does: fences first, then quotes and lines, then what stands inside a line. */
export function readMrkdwn(text: string): Piece[] {
  const pieces: Piece[] = [];
  const parts = text.split(/```\n?([\s\S]+?)```\n?/);
  parts.forEach((part, index) => {
    if (index % 2 === 1) pieces.push({ kind: 'pre', text: unescaped(part).replace(/\n$/, '') });
    else if (part) pieces.push(...readLines(part));
  });
  return pieces;
}

/** Text with `&amp;`, `&lt;` and `&gt;` as the characters they stand for. */
export function unescaped(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** Plain text in which only emoji are more than themselves. */
export function readPlain(text: string): Piece[] {
  const pieces: Piece[] = [];
  let rest = text;
  for (let found = EMOJI.exec(rest); found; found = EMOJI.exec(rest)) {
    const char = emojiOf(found[1] ?? '');
    const end = found.index + (char ? found[0].length : 1);
    add(pieces, rest.slice(0, char ? found.index : end));
    if (char) pieces.push({ kind: 'emoji', name: found[1] ?? '', char });
    rest = rest.slice(end);
  }
  add(pieces, rest);
  return pieces;
}

const EMOJI = /:([a-z0-9_+'-]+(?:::skin-tone-[2-6])?):/;
const QUOTE = /^(?:>|&gt;) ?/;
const BLOCK_QUOTE = /^(?:>>>|&gt;&gt;&gt;) ?/;
const BULLET = /^(\s*)([•◦▪‣・-]|\d+\.) +/;

function readLines(text: string): Piece[] {
  const pieces: Piece[] = [];
  const lines = text.split('\n');
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] ?? '';
    if (BLOCK_QUOTE.test(line)) {
      const rest = [line.replace(BLOCK_QUOTE, ''), ...lines.slice(at + 1)].join('\n');
      pieces.push({ kind: 'quote', pieces: readInline(rest) });
      break;
    }
    if (QUOTE.test(line)) {
      const quoted = [line.replace(QUOTE, '')];
      while (QUOTE.test(lines[at + 1] ?? '')) quoted.push((lines[++at] ?? '').replace(QUOTE, ''));
      pieces.push({ kind: 'quote', pieces: readInline(quoted.join('\n')) });
      continue;
    }
    const bullet = BULLET.exec(line);
    if (bullet) {
      const mark = `${bullet[1]}${bullet[2]} `;
      pieces.push({ kind: 'bullet', mark, pieces: readInline(line.slice(bullet[0].length)) });
      continue;
    }
    pieces.push(...readInline(line));
    const next = lines[at + 1];
    if (next !== undefined && !QUOTE.test(next) && !BULLET.test(next)) add(pieces, '\n');
  }
  return pieces;
}

const MARKS = { '*': 'bold', _: 'italic', '~': 'strike' } as const;

function readInline(text: string): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < text.length) {
    const [piece, end] = readAt(text, at) ?? [null, at];
    if (piece) {
      pieces.push(piece);
      at = end;
      continue;
    }
    const next = nextMark(text, at + 1);
    add(pieces, unescaped(text.slice(at, next)));
    at = next;
  }
  return pieces;
}

/** The piece that starts at `at` and where it ends, if one does. */
function readAt(text: string, at: number): [Piece, number] | undefined {
  const char = text[at] as string;
  const rest = text.slice(at);
  if (char === '`') {
    const found = /^`([^`\n]+)`/.exec(rest);
    return found ? [{ kind: 'code', text: unescaped(found[1] ?? '') }, at + found[0].length] : undefined;
  }
  if (char === '<') {
    const found = /^<([^<>\n]+)>/.exec(rest);
    return found ? [readToken(found[1] ?? ''), at + found[0].length] : undefined;
  }
  if (char === ':') {
    const found = new RegExp(`^${EMOJI.source}`).exec(rest);
    const drawn = found && emojiOf(found[1] ?? '');
    return drawn ? [{ kind: 'emoji', name: found[1] ?? '', char: drawn }, at + found[0].length] : undefined;
  }
  if (char === 'h' && !wordAt(text, at - 1)) {
    const found = /^https?:\/\/[^\s<>|"」』）]+[^\s<>|"」』）.,;:!?。、)]/.exec(rest);
    if (!found) return undefined;
    const url = unescaped(found[0]);
    return [{ kind: 'link', url, text: url }, at + found[0].length];
  }
  if (char === '*' || char === '_' || char === '~') return readEmphasis(text, at, char);
  return undefined;
}

/** As in Slack, a mark counts only at the edge of a word; letters of any script make a word. */
function readEmphasis(text: string, at: number, mark: keyof typeof MARKS): [Piece, number] | undefined {
  if (wordAt(text, at - 1) || text[at - 1] === mark || /[\s*_~]?/.exec(text[at + 1] ?? '')?.[0] === mark)
    return undefined;
  if (!text[at + 1] || /\s/.test(text[at + 1] ?? '')) return undefined;
  for (let end = text.indexOf(mark, at + 1); end > 0; end = text.indexOf(mark, end + 1)) {
    const inside = text.slice(at + 1, end);
    if (inside.includes('\n')) return undefined;
    const whole = count(inside, '`') % 2 === 0 && inside.lastIndexOf('<') <= inside.lastIndexOf('>');
    if (whole && !/\s$/.test(inside) && !wordAt(text, end + 1) && text[end + 1] !== mark)
      return [{ kind: MARKS[mark], pieces: readInline(inside) }, end + 1];
  }
  return undefined;
}

/** What stands between `<` and `>`. */
function readToken(token: string): Piece {
  const bar = token.indexOf('|');
  const target = bar < 0 ? token : token.slice(0, bar);
  const label = bar < 0 ? undefined : unescaped(token.slice(bar + 1));
  const named = { ...(label && { label }) };
  if (/^@[UW]/.test(target)) return { kind: 'user', id: target.slice(1), ...named };
  if (target.startsWith('#')) return { kind: 'channel', id: target.slice(1), ...named };
  if (target.startsWith('!subteam^')) return { kind: 'group', id: target.slice(9), ...named };
  if (target.startsWith('!date^')) {
    const [, seconds = '0', format = '', url] = target.split('^');
    return {
      kind: 'date',
      seconds: Number(seconds),
      format: unescaped(format),
      fallback: label ?? '',
      ...(url && { url }),
    };
  }
  if (target.startsWith('!')) return { kind: 'broadcast', range: label ?? target.slice(1) };
  return { kind: 'link', url: unescaped(target), text: label ?? unescaped(target).replace(/^mailto:/, '') };
}

function nextMark(text: string, from: number): number {
  const found = /[`<:*_~h]/.exec(text.slice(from));
  return found ? from + found.index : text.length;
}

function wordAt(text: string, at: number): boolean {
  return /[\p{L}\p{N}]/u.test(text[at] ?? '');
}

function count(text: string, char: string): number {
  return text.split(char).length - 1;
}

function add(pieces: Piece[], text: string): void {
  if (!text) return;
  const last = pieces.at(-1);
  if (last?.kind === 'text') last.text += text;
  else pieces.push({ kind: 'text', text });
}

/** Mrkdwn as one plain line, for a glimpse. */
export function previewOf(text: string, nameOf: (id: string) => string): string {
  const plain = (pieces: Piece[]): string =>
    pieces
      .map((piece) => {
        if ('pieces' in piece) return plain(piece.pieces);
        if (piece.kind === 'user') return `@${nameOf(piece.id)}`;
        if ('id' in piece) return piece.label ?? piece.id;
        if (piece.kind === 'emoji') return piece.char;
        if (piece.kind === 'date') return piece.fallback;
        return piece.kind === 'broadcast' ? `@${piece.range}` : piece.text;
      })
      .join('');
  return plain(readMrkdwn(text)).replace(/\s+/g, ' ').slice(0, 140);
}
