import type { CardBlock, CarouselBlock, MrkdwnElement } from '@slack/types';
import { useId } from 'preact/hooks';
import { Button } from '../elements/button';
import { usePane } from '../pane-context';
import { Picture } from './image';
import { Words } from './text';

/** Slack takes it; its types do not name it yet. */
interface Subtext {
  subtext?: MrkdwnElement;
}

export function Card({ block }: { block: CardBlock }) {
  const { hero_image, icon, title, subtitle, body, subtext, actions } = block as CardBlock & Subtext;
  const id = useId();
  return (
    <section class="card" {...(title && { 'aria-labelledby': id })}>
      {hero_image && <Picture image={hero_image} class="hero" />}
      {(icon || title || subtitle) && (
        <div class="card-head">
          {icon && <Picture image={icon} class="icon-sized" />}
          <div>
            {title && (
              <b id={id}>
                <Words of={title} />
              </b>
            )}
            {subtitle && (
              <small>
                <Words of={subtitle} />
              </small>
            )}
          </div>
        </div>
      )}
      {body && (
        <p>
          <Words of={body} />
        </p>
      )}
      {subtext && (
        <p class="subtext">
          <Words of={subtext} />
        </p>
      )}
      {actions && actions.length > 0 && (
        <div class="actions">
          {actions.map((button, index) => (
            <Button
              key={button.action_id ?? index}
              element={button}
              block={block.block_id ?? ''}
              dispatches
              label={button.text.text}
            />
          ))}
        </div>
      )}
    </section>
  );
}

/** Cards in a row that scrolls sideways, by the keyboard too. */
export function Carousel({ block }: { block: CarouselBlock }) {
  const { t } = usePane();
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section class="carousel" aria-label={t.cards(block.elements.length)} tabIndex={0}>
      {block.elements.map((card, index) => (
        <Card key={card.block_id ?? index} block={card} />
      ))}
    </section>
  );
}
