import type { KnownBlock } from '@slack/types';
import type { State } from '../protocol';
import { actionOf, type Element, opened, type Value } from './elements/kinds';
import type { Texts } from './texts';

/** What Slack's own client refuses before the app is asked, by `block_id`. */
export function complaints(blocks: KnownBlock[], state: State, t: Texts): Record<string, string> {
  const found: Record<string, string> = {};
  for (const block of opened(blocks)) {
    if (block.type !== 'input') continue;
    const name = block.block_id ?? '';
    const value = state[name]?.[actionOf(block.element)] as Value | undefined;
    const complaint = value && complaintOf(block.element, value, block.optional ?? false, t);
    if (complaint) found[name] = complaint;
  }
  return found;
}

function complaintOf(element: Element, value: Value, optional: boolean, t: Texts): string | undefined {
  if (isEmpty(value)) return optional ? undefined : t.required;
  const text = String(value.value ?? '');
  switch (element.type) {
    case 'plain_text_input':
      if (text.length < (element.min_length ?? 0)) return t.tooShort(element.min_length ?? 0);
      if (text.length > (element.max_length ?? 3000)) return t.tooLong(element.max_length ?? 3000);
      return undefined;
    case 'email_text_input':
      return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text) ? undefined : t.notAnEmail;
    case 'url_text_input':
      return /^https?:\/\/[^\s]+$/.test(text) ? undefined : t.notAUrl;
    case 'number_input': {
      const pattern = element.is_decimal_allowed ? /^-?\d+(\.\d+)?$/ : /^-?\d+$/;
      if (!pattern.test(text)) return element.is_decimal_allowed ? t.notANumber : t.notAWholeNumber;
      const { min_value: min, max_value: max } = element;
      if (min !== undefined && Number(text) < Number(min)) return t.tooSmall(min);
      if (max !== undefined && Number(text) > Number(max)) return t.tooLarge(max);
      return undefined;
    }
    default:
      return undefined;
  }
}

function isEmpty({ type: _, timezone: __, ...held }: Value): boolean {
  return Object.values(held).every(
    (one) =>
      one === null ||
      one === '' ||
      (Array.isArray(one) && one.length === 0) ||
      (typeof one === 'string' && !one.trim()),
  );
}
