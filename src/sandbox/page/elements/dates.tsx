import type {
  Datepicker as DateElement,
  DateTimepicker as DateTimeElement,
  Timepicker as TimeElement,
} from '@slack/types';
import { instantOf, timeOf, wallClock, whenOf } from '../dates';
import { usePane } from '../pane-context';
import { type Fitting, naming, useField } from './field';
import type { Element } from './kinds';

/** A date, `YYYY-MM-DD`. */
export function Datepicker(props: Fitting<DateElement>) {
  const { locale, t } = usePane();
  const { value, choose } = useField(props);
  const date = String(value.selected_date ?? '');
  const shown = date && whenOf(new Date(date), { locale, tz: 'UTC' });
  return (
    <Clockwork
      fitting={props}
      type="date"
      value={date}
      shown={shown || (props.element.placeholder?.text ?? t.chooseDate)}
      onChange={(typed) => void choose({ selected_date: typed || null })}
    />
  );
}

/** A time of day, `HH:mm`. */
export function Timepicker(props: Fitting<TimeElement>) {
  const { locale, t } = usePane();
  const { element } = props;
  const { value, choose } = useField(props);
  const time = String(value.selected_time ?? '');
  const shown = time && timeOf(new Date(`2000-01-01T${time}Z`), { locale, tz: 'UTC' });
  return (
    <Clockwork
      fitting={props}
      type="time"
      value={time}
      shown={shown || (element.placeholder?.text ?? t.chooseTime)}
      onChange={(typed) =>
        void choose({ selected_time: typed || null, ...(element.timezone && { timezone: element.timezone }) })
      }
    />
  );
}

/** An instant, in seconds since 1970, shown in the persona's time zone. */
export function DateTimepicker(props: Fitting<DateTimeElement>) {
  const { me, locale, t } = usePane();
  const { value, choose } = useField(props);
  const seconds = value.selected_date_time;
  const known = typeof seconds === 'number';
  return (
    <Clockwork
      fitting={props}
      type="datetime-local"
      value={known ? wallClock(seconds, me.tz) : ''}
      shown={known ? whenOf(new Date(seconds * 1000), { locale, tz: me.tz }, true) : t.chooseDateTime}
      onChange={(typed) => void choose({ selected_date_time: typed ? instantOf(typed, me.tz) : null })}
    />
  );
}

interface ClockworkProps {
  fitting: Fitting<Element>;
  type: 'date' | 'time' | 'datetime-local';
  value: string;
  /** The value in the persona's words, which the browser's own field does not know. */
  shown: string;
  onChange(typed: string): void;
}

/** The browser's field for dates and times; until it has the focus it shows the value as the persona writes it. */
function Clockwork({ fitting, type, value, shown, onChange }: ClockworkProps) {
  return (
    <span class={`date-field ${type} ${value ? '' : 'blank'}`}>
      <input
        type={type}
        class="input"
        max={type === 'date' ? '9999-12-31' : type === 'time' ? '' : '9999-12-31T23:59'}
        {...naming(fitting)}
        autofocus={'focus_on_load' in fitting.element && (fitting.element.focus_on_load ?? false)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <span class="date-shown" aria-hidden="true">
        {shown}
      </span>
    </span>
  );
}
