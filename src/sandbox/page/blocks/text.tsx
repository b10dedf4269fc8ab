import type { PlainTextElement, TextObject } from '@slack/types';
import { useMemo } from 'preact/hooks';
import { formatDate } from '../dates';
import { useUser } from '../directory';
import { type Piece, readMrkdwn, readPlain } from '../mrkdwn';
import { usePane, useScene } from '../pane-context';
import { channelOf } from '../store';

/** A text object, by its type. */
export function Words({ of }: { of: TextObject }) {
  return of.type === 'mrkdwn' ? <Mrkdwn text={of.text} /> : <Plain of={of} />;
}

export function Plain({ of }: { of: PlainTextElement }) {
  if (of.emoji === false) return <>{of.text}</>;
  return <Pieces of={readPlain(of.text)} />;
}

export function Mrkdwn({ text }: { text: string }) {
  const pieces = useMemo(() => readMrkdwn(text), [text]);
  const loud =
    pieces.length <= 3 && pieces.every((p) => p.kind === 'emoji' || (p.kind === 'text' && !p.text.trim()));
  return (
    <span class={loud ? 'mrkdwn loud' : 'mrkdwn'}>
      <Pieces of={pieces} />
    </span>
  );
}

function Pieces({ of }: { of: Piece[] }) {
  return (
    <>
      {of.map((piece, index) => (
        <PieceOf key={index} piece={piece} />
      ))}
    </>
  );
}

function PieceOf({ piece }: { piece: Piece }) {
  switch (piece.kind) {
    case 'text':
      return <>{piece.text}</>;
    case 'bold':
      return (
        <b>
          <Pieces of={piece.pieces} />
        </b>
      );
    case 'italic':
      return (
        <i>
          <Pieces of={piece.pieces} />
        </i>
      );
    case 'strike':
      return (
        <s>
          <Pieces of={piece.pieces} />
        </s>
      );
    case 'quote':
      return (
        <blockquote>
          <Pieces of={piece.pieces} />
        </blockquote>
      );
    case 'bullet':
      return (
        <span class="bullet">
          <span class="mark">{piece.mark}</span>
          <span>
            <Pieces of={piece.pieces} />
          </span>
        </span>
      );
    case 'code':
      return <code>{piece.text}</code>;
    case 'pre':
      return <pre>{piece.text}</pre>;
    case 'link':
      return <Link url={piece.url} text={piece.text} />;
    case 'user':
      return <Mention id={piece.id} />;
    case 'channel':
      return <ChannelMention id={piece.id} label={piece.label} />;
    case 'group':
      return <span class="mention">@{piece.label?.replace(/^@/, '') ?? piece.id}</span>;
    case 'broadcast':
      return <span class="mention me">@{piece.range.replace(/^@/, '')}</span>;
    case 'date':
      return <When seconds={piece.seconds} format={piece.format} url={piece.url} fallback={piece.fallback} />;
    case 'emoji':
      return <Emoji name={piece.name} char={piece.char} />;
  }
}

export function Link({ url, text }: { url: string; text: string }) {
  return (
    <a href={url} target="_blank" rel="noreferrer">
      {text}
    </a>
  );
}

/** A person's name; a click opens a direct message with them. */
export function Mention({ id }: { id: string }) {
  const user = useUser(id);
  const { me, store, go } = usePane();
  async function open(): Promise<void> {
    const done = await store.act({ do: 'dm', with: id });
    if (done.ok && done.channel) go({ channel: done.channel, home: false, thread: '' });
  }
  return (
    <button type="button" class={`mention ${id === me.id ? 'me' : ''}`} onClick={() => void open()}>
      @{user ? user.real_name || user.name : id}
    </button>
  );
}

export function ChannelMention({ id, label }: { id: string; label?: string | undefined }) {
  const channel = useScene((scene) => channelOf(scene, id));
  const { go } = usePane();
  return (
    <button type="button" class="mention" onClick={() => go({ channel: id, home: false, thread: '' })}>
      #{channel?.name ?? label ?? id}
    </button>
  );
}

interface WhenProps {
  seconds: number;
  format: string;
  url?: string | undefined;
  fallback: string;
}

export function When({ seconds, format, url, fallback }: WhenProps) {
  const { locale, me } = usePane();
  if (!Number.isFinite(seconds)) return <>{fallback}</>;
  const text = formatDate(seconds, format, { locale, tz: me.tz });
  return (
    <time dateTime={new Date(seconds * 1000).toISOString()} title={fallback}>
      {url ? <Link url={url} text={text} /> : text}
    </time>
  );
}

export function Emoji({ name, char }: { name: string; char: string }) {
  return (
    <span class="emoji" role="img" aria-label={`:${name}:`} title={`:${name}:`}>
      {char}
    </span>
  );
}
