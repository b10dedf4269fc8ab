import type { ContainerBlock } from '@slack/types';
import type { ComponentChildren } from 'preact';
import { Picture } from './image';
import { RichText } from './richtext';
import { Plain, Words } from './text';

/** Blocks under one title, which folds them away when it may. */
export function Container({ block, children }: { block: ContainerBlock; children: ComponentChildren }) {
  const looks = `container ${block.width ?? 'standard'} ${block.has_header_divider ? 'divided' : ''}`;
  if (!block.is_collapsible) {
    return (
      <section class={looks}>
        <div class="container-head">
          <Head block={block} />
        </div>
        {children}
      </section>
    );
  }
  return (
    <details class={looks} open={!block.default_collapsed}>
      <summary class="container-head">
        <Head block={block} />
      </summary>
      {children}
    </details>
  );
}

function Head({ block }: { block: ContainerBlock }) {
  const { icon, title, rich_text_title, subtitle } = block;
  return (
    <>
      {icon && <Picture image={icon} class="icon-sized" />}
      <div>
        <b>{rich_text_title ? <RichText block={rich_text_title} /> : title && <Plain of={title} />}</b>
        {subtitle && (
          <small>
            <Words of={subtitle} />
          </small>
        )}
      </div>
    </>
  );
}
