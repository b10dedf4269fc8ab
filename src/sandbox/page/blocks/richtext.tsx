import type { RichTextBlock, RichTextElement, RichTextList } from '@slack/types';
import type { ComponentChildren } from 'preact';
import { emojiOf } from '../emoji';
import { ChannelMention, Emoji, Link, Mention, When } from './text';

type Part = RichTextBlock['elements'][number];

export function RichText({ block }: { block: RichTextBlock }) {
  return (
    <div class="rich">
      {block.elements.map((part, index) => (
        <PartOf key={index} part={part} />
      ))}
    </div>
  );
}

function PartOf({ part }: { part: Part }) {
  switch (part.type) {
    case 'rich_text_section':
      return (
        <div class="rich-section">
          <Inline of={part.elements} />
        </div>
      );
    case 'rich_text_quote':
      return (
        <blockquote>
          <Inline of={part.elements} />
        </blockquote>
      );
    case 'rich_text_preformatted':
      return (
        <pre>
          <Inline of={part.elements} />
        </pre>
      );
    case 'rich_text_list':
      return <List list={part} />;
  }
}

function List({ list }: { list: RichTextList }) {
  const items = list.elements.map((item, index) => (
    <li key={index}>
      <Inline of={item.elements} />
    </li>
  ));
  const looks = {
    class: `rich-list depth-${(list.indent ?? 0) % 3}`,
    style: { marginLeft: `${(list.indent ?? 0) * 24}px` },
  };
  return list.style === 'ordered' ? <ol {...looks}>{items}</ol> : <ul {...looks}>{items}</ul>;
}

function Inline({ of }: { of: RichTextElement[] }) {
  return (
    <>
      {of.map((element, index) => (
        <Styled key={index} element={element}>
          <One element={element} />
        </Styled>
      ))}
    </>
  );
}

function One({ element }: { element: RichTextElement }) {
  switch (element.type) {
    case 'text':
      return <>{element.text}</>;
    case 'link':
      return <Link url={element.url} text={element.text ?? element.url} />;
    case 'emoji': {
      const char = emojiOf(element.name);
      return char ? <Emoji name={element.name} char={char} /> : <>:{element.name}:</>;
    }
    case 'user':
      return <Mention id={element.user_id} />;
    case 'channel':
      return <ChannelMention id={element.channel_id} />;
    case 'broadcast':
      return <span class="mention me">@{element.range}</span>;
    case 'usergroup':
      return <span class="mention">@{element.usergroup_id}</span>;
    case 'team':
      return <span class="mention">@{element.team_id}</span>;
    case 'date':
      return (
        <When
          seconds={element.timestamp}
          format={element.format}
          url={element.url}
          fallback={element.fallback ?? ''}
        />
      );
    case 'color':
      return (
        <span class="swatch">
          <span style={{ background: element.value }} /> {element.value}
        </span>
      );
  }
}

function Styled({ element, children }: { element: RichTextElement; children: ComponentChildren }) {
  let inner = <>{children}</>;
  const style = element.style ?? {};
  if ('code' in style && style.code) inner = <code>{inner}</code>;
  if (style.bold) inner = <b>{inner}</b>;
  if (style.italic) inner = <i>{inner}</i>;
  if (style.strike) inner = <s>{inner}</s>;
  if ('underline' in style && style.underline) inner = <u>{inner}</u>;
  return inner;
}
