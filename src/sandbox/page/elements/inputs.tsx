import type { EmailInput, NumberInput, PlainTextInput, URLInput } from '@slack/types';
import { useKit } from '../blocks/kit';
import { type Fitting, naming, useField } from './field';

type TextElement = PlainTextInput | EmailInput | URLInput | NumberInput;

/** Lines of text, an address, a link or a number. Tells the app by Enter or at every character, as its config says. */
export function TextInput(props: Fitting<TextElement>) {
  const { element, block, dispatches } = props;
  const kit = useKit();
  const { value, hold } = useField(props);
  const on = element.dispatch_action_config?.trigger_actions_on ?? ['on_enter_pressed'];
  const multiline = element.type === 'plain_text_input' && (element.multiline ?? false);
  const text = String(value.value ?? '');

  function tell(typed: string): void {
    void kit.press(block, element, { value: typed || null });
  }

  const attributes = {
    ...naming(props),
    class: 'input',
    placeholder: element.placeholder?.text ?? '',
    autofocus: element.focus_on_load ?? false,
    value: text,
    // Longer input is let in and complained about, so that nothing of a paste is lost unseen.
    onInput(event: Event) {
      const typed = (event.currentTarget as HTMLInputElement).value;
      hold({ value: typed || null });
      if (dispatches && on.includes('on_character_entered')) tell(typed);
    },
    onKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
      if (!dispatches || !on.includes('on_enter_pressed')) return;
      event.preventDefault();
      tell(text);
    },
  };
  return (
    <>
      {multiline ? <textarea rows={4} {...attributes} /> : <input {...attributes} {...typing(element)} />}
      {element.type === 'plain_text_input' && element.max_length !== undefined && (
        <Room left={element.max_length - text.length} />
      )}
    </>
  );
}

/** Browser checks are not used: the form complains in the persona's language. */
function typing(element: TextElement) {
  switch (element.type) {
    case 'plain_text_input':
      return {};
    case 'email_text_input':
      return { inputMode: 'email' as const, autocomplete: 'off' };
    case 'url_text_input':
      return { inputMode: 'url' as const };
    case 'number_input':
      return { inputMode: element.is_decimal_allowed ? ('decimal' as const) : ('numeric' as const) };
  }
}

function Room({ left }: { left: number }) {
  if (left > 50) return null;
  return <span class={`room ${left < 0 ? 'over' : ''}`}>{left}</span>;
}
