import type { Button as ButtonElement, WorkflowButton } from '@slack/types';
import { useState } from 'preact/hooks';
import type { Json } from '../../protocol';
import { useKit } from '../blocks/kit';
import { Plain } from '../blocks/text';
import type { Fitting } from './field';

/** A button; one with a `url` opens it and tells the app as well. */
export function Button({ element, block }: Fitting<ButtonElement | WorkflowButton>) {
  const kit = useKit();
  const [busy, setBusy] = useState(false);
  const url = 'url' in element ? element.url : undefined;

  async function press(): Promise<void> {
    if (busy) return;
    setBusy(true);
    const value = 'value' in element && element.value !== undefined ? { value: element.value } : {};
    await kit.press(block, element, { text: element.text as unknown as Json, ...value });
    setBusy(false);
  }

  const looks = `button ${element.style ?? ''}`;
  const name = element.accessibility_label ? { 'aria-label': element.accessibility_label } : {};
  if (url) {
    return (
      <a class={looks} href={url} target="_blank" rel="noreferrer" onClick={() => void press()} {...name}>
        <Plain of={element.text} />
      </a>
    );
  }
  return (
    <button type="button" class={looks} aria-busy={busy} onClick={() => void press()} {...name}>
      <Plain of={element.text} />
    </button>
  );
}
