import type { KnownBlock } from '@slack/types';
import type { Json } from '../protocol';
import { Blocks } from './blocks/block';
import { Picture } from './blocks/image';
import { Link, Mrkdwn } from './blocks/text';
import { blocksOf } from './elements/kinds';

/** A preview of a link, or what an older app attaches: the parts of it that Slack draws. */
export interface Attachment {
  color?: string;
  pretext?: string;
  author_name?: string;
  title?: string;
  title_link?: string;
  text?: string;
  fields?: { title?: string; value?: string }[];
  image_url?: string;
  thumb_url?: string;
  footer?: string;
  fallback?: string;
  blocks: KnownBlock[];
}

export function attachmentsOf(given: Json[]): Attachment[] {
  return given.map((one) => {
    const { blocks, ...rest } = one as unknown as Omit<Attachment, 'blocks'> & { blocks?: Json[] };
    return { ...rest, blocks: blocksOf(blocks ?? []) };
  });
}

export function Attached({ attachment }: { attachment: Attachment }) {
  const { color, pretext, author_name, title, title_link, text, fields, footer, fallback, blocks } =
    attachment;
  const picture = attachment.image_url ?? attachment.thumb_url;
  const bare = !title && !text && !picture && !fields?.length && blocks.length === 0;
  return (
    <>
      {pretext && <Mrkdwn text={pretext} />}
      <blockquote class="attached" style={color ? { borderColor: colourOf(color) } : {}}>
        {author_name && <small>{author_name}</small>}
        {title && <b>{title_link ? <Link url={title_link} text={title} /> : title}</b>}
        {text && <Mrkdwn text={text} />}
        {fields && fields.length > 0 && (
          <dl>
            {fields.map((field, index) => (
              <div key={index}>
                <dt>{field.title}</dt>
                <dd>
                  <Mrkdwn text={field.value ?? ''} />
                </dd>
              </div>
            ))}
          </dl>
        )}
        {blocks.length > 0 && <Blocks blocks={blocks} />}
        {picture && (
          <Picture
            image={{ type: 'image', image_url: picture, alt_text: title ?? fallback ?? '' }}
            class="large"
          />
        )}
        {bare && fallback && <Mrkdwn text={fallback} />}
        {footer && <small>{footer}</small>}
      </blockquote>
    </>
  );
}

function colourOf(color: string): string {
  const named = { good: '#2eb67d', warning: '#ecb22e', danger: '#e01e5a' }[color];
  return named ?? (color.startsWith('#') ? color : `#${color}`);
}
