import { useState } from 'preact/hooks';
import type { Json } from '../../protocol';
import { useKit } from '../blocks/kit';
import { usePane } from '../pane-context';
import { actionOf, type Element, type Value } from './kinds';

/** What every element is given by the block around it. */
export interface Fitting<E extends Element> {
  element: E;
  block: string;
  /** Acts at once when changed, rather than with the form. */
  dispatches: boolean;
  /** The control's id, when a `<label>` points at it. */
  id?: string;
  /** The accessible name, when no `<label>` does. */
  label?: string;
  describedBy?: string;
  invalid?: boolean;
  required?: boolean;
}

export interface HeldField {
  value: Value;
  /** Keeps a new value. */
  hold(selection: { [key: string]: Json }): void;
  /** Keeps a new value and tells the app of it, if this field does so; goes back when the person declines. */
  choose(selection: { [key: string]: Json }): Promise<void>;
}

/** The value of a field, kept among the drafts so that it outlives an update of its view. */
export function useField<E extends Element>({ element, block, dispatches }: Fitting<E>): HeldField {
  const kit = useKit();
  const { drafts } = usePane().store;
  const field = { block, action: actionOf(element), element };
  const [, redraw] = useState(0);
  const value = drafts.read(kit.key, field);

  function keep(next: Value): void {
    drafts.write(kit.key, field, next);
    redraw((n) => n + 1);
  }
  return {
    value,
    hold: (selection) => keep({ type: element.type, ...selection }),
    async choose(selection) {
      keep({ type: element.type, ...selection });
      if (!dispatches) return;
      const { type: _, ...picked } = drafts.read(kit.key, field);
      if (!(await kit.press(block, element, picked)) && 'confirm' in element && element.confirm) keep(value);
    },
  };
}

/** The attributes that tie a control to its label, hint and complaint. */
export function naming({ id, label, describedBy, invalid, required }: Fitting<Element>) {
  return {
    ...(id && { id }),
    ...(label && !id && { 'aria-label': label }),
    ...(describedBy && { 'aria-describedby': describedBy }),
    ...(invalid && { 'aria-invalid': true }),
    ...(required && { 'aria-required': true }),
  };
}
