import { useCallback, useRef } from 'preact/hooks';
import { useKit } from '../blocks/kit';
import { usePane, useScene } from '../pane-context';
import { type Choice, chosenIn, offer, selectionOf } from './choices';
import { Combobox } from './combobox';
import { type Fitting, naming, useField } from './field';
import type { AnySelect } from './kinds';

/** Characters before an `external_select` asks, as Slack has it. */
const LEAST = 3;

/** Every select of Block Kit: what differs is where its choices come from. */
export function Select(props: Fitting<AnySelect>) {
  const { element, block } = props;
  const { store, t } = usePane();
  const kit = useKit();
  const channels = useScene((scene) => scene.channels);
  const field = useField(props);
  const multi = element.type.startsWith('multi_');
  const unsent = useRef<Choice[] | null>(null);

  // A multiple choice is told when its list closes, not at every tick.
  const settle = useCallback(() => {
    const chosen = unsent.current;
    unsent.current = null;
    if (chosen) void field.choose(selectionOf(element, chosen));
  }, [field, element]);

  function change(chosen: Choice[]): void {
    const selection = selectionOf(element, chosen);
    if (!multi) return void field.choose(selection);
    unsent.current = chosen;
    field.hold(selection);
  }

  const external = element.type === 'external_select' || element.type === 'multi_external_select';
  const ask = (value: string) =>
    store.act({
      do: 'options',
      place: kit.place,
      block_id: block,
      action_id: element.action_id ?? '',
      value,
    });
  return (
    <Combobox
      source={{
        find: (query) => offer(element, query, { channels, ask }),
        asked: external,
        least: external ? (element.min_query_length ?? LEAST) : 0,
      }}
      chosen={chosenIn(field.value, channels)}
      multi={multi}
      {...('max_selected_items' in element &&
        element.max_selected_items && { max: element.max_selected_items })}
      placeholder={element.placeholder?.text ?? t.chooseOne}
      naming={naming(props)}
      autoFocus={element.focus_on_load ?? false}
      clearable={props.required === false}
      onChange={change}
      onSettle={settle}
    />
  );
}
