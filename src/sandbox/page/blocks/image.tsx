import type { ImageBlock, ImageElement } from '@slack/types';
import { useState } from 'preact/hooks';
import { fileAddress } from '../api';
import { Icon } from '../icons';
import { usePane } from '../pane-context';
import { Plain } from './text';

export function Image({ block }: { block: ImageBlock }) {
  return (
    <figure class="image">
      {block.title && (
        <figcaption>
          <Plain of={block.title} />
        </figcaption>
      )}
      <Picture image={block} class="large" />
    </figure>
  );
}

/** A picture, or its alternative text when it does not come (the machine may have no internet). */
export function Picture({ image, class: looks }: { image: ImageBlock | ImageElement; class: string }) {
  const { me } = usePane();
  const [failed, setFailed] = useState(false);
  if (failed) {
    return (
      <span class={`picture missing ${looks}`} role="img" aria-label={image.alt_text} title={image.alt_text}>
        <Icon name="file" />
        {looks === 'large' && <span>{image.alt_text}</span>}
      </span>
    );
  }
  return (
    <img
      class={`picture ${looks}`}
      src={source(image, me.id)}
      alt={image.alt_text}
      onError={() => setFailed(true)}
    />
  );
}

function source(image: ImageBlock | ImageElement, user: string): string {
  if ('image_url' in image) return image.image_url;
  return 'id' in image.slack_file ? fileAddress(image.slack_file.id, user) : image.slack_file.url;
}
