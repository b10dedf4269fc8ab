import type { FeedbackButtons as FeedbackElement, IconButton as IconElement } from '@slack/types';
import { useKit } from '../blocks/kit';
import { Icon } from '../icons';
import type { Fitting } from './field';

/** A thumb up and a thumb down. */
export function FeedbackButtons({ element, block }: Fitting<FeedbackElement>) {
  const kit = useKit();
  return (
    <span class="feedback">
      {[element.positive_button, element.negative_button].map((button, index) => (
        <button
          type="button"
          class="button quiet"
          key={button.value}
          aria-label={button.accessibility_label ?? button.text.text}
          onClick={() => void kit.press(block, element, { value: button.value })}
        >
          <span aria-hidden="true">{index === 0 ? '👍' : '👎'}</span>
        </button>
      ))}
    </span>
  );
}

export function IconButton({ element, block }: Fitting<IconElement>) {
  const kit = useKit();
  return (
    <button
      type="button"
      class="button quiet"
      title={element.text.text}
      aria-label={element.accessibility_label ?? element.text.text}
      onClick={() => void kit.press(block, element, { value: element.value ?? '' })}
    >
      <Icon name={element.icon === 'trash' ? 'trash' : 'more'} />
    </button>
  );
}
