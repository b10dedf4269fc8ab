import type { Checkboxes as CheckboxesElement, Option, RadioButtons as RadioElement } from '@slack/types';
import { useId } from 'preact/hooks';
import type { Json } from '../../protocol';
import { Words } from '../blocks/text';
import { type Fitting, naming, useField } from './field';

export function Checkboxes(props: Fitting<CheckboxesElement>) {
  const { element } = props;
  const { value, choose } = useField(props);
  const chosen = (value.selected_options ?? []) as unknown as Option[];

  function toggle(option: Option, on: boolean): void {
    const kept = element.options.filter((one) =>
      one.value === option.value ? on : chosen.some((other) => other.value === one.value),
    );
    void choose({ selected_options: kept as unknown as Json });
  }
  return (
    <Group {...props} role="group">
      {element.options.map((option, index) => (
        <Tick
          key={option.value}
          kind="checkbox"
          option={option}
          checked={chosen.some((one) => one.value === option.value)}
          autoFocus={index === 0 && (element.focus_on_load ?? false)}
          onChange={(on) => toggle(option, on)}
        />
      ))}
    </Group>
  );
}

export function RadioButtons(props: Fitting<RadioElement>) {
  const { element } = props;
  const { value, choose } = useField(props);
  const chosen = value.selected_option as unknown as Option | null;
  const group = useId();
  return (
    <Group {...props} role="radiogroup">
      {element.options.map((option, index) => (
        <Tick
          key={option.value}
          kind="radio"
          group={group}
          option={option}
          checked={chosen?.value === option.value}
          autoFocus={index === 0 && (element.focus_on_load ?? false)}
          onChange={() => void choose({ selected_option: option as unknown as Json })}
        />
      ))}
    </Group>
  );
}

function Group(
  props: Fitting<CheckboxesElement | RadioElement> & {
    role: 'group' | 'radiogroup';
    children: preact.ComponentChildren;
  },
) {
  // A <label> cannot point at a group, so the label's id is used the other way round.
  const { id, ...named } = props;
  return (
    <div
      class="checks"
      role={props.role}
      {...naming(named)}
      {...(id && { 'aria-labelledby': `${id}-label` })}
    >
      {props.children}
    </div>
  );
}

interface TickProps {
  kind: 'checkbox' | 'radio';
  group?: string;
  option: Option;
  checked: boolean;
  autoFocus: boolean;
  onChange(on: boolean): void;
}

function Tick({ kind, group, option, checked, autoFocus, onChange }: TickProps) {
  return (
    <label class="tick">
      <input
        type={kind}
        name={group}
        checked={checked}
        autofocus={autoFocus}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <Words of={option.text} />
        {option.description && (
          <small>
            <Words of={option.description} />
          </small>
        )}
      </span>
    </label>
  );
}
