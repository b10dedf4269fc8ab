import type { Datepicker as DateElement, DateTimepicker as DateTimeElement, Timepicker as TimeElement } from '@slack/types';
import { usePane } from '../pane-context';
import { instantOf, wallClock } from '../dates';
import { type Fitting, naming, useField } from './field';

/** A date, `YYYY-MM-DD`. */
export function Datepicker(props: Fitting<DateElement>) {
  const { value, choose } = useField(props);
  return (
    <input
      type="date"
      class="input date"
      max="9999-12-31"
      {...naming(props)}
      autofocus={props.element.focus_on_load}
      value={String(value.selected_date ?? '')}
      onChange={(event) => void choose({ selected_date: event.currentTarget.value || null })}
    />
  );
}

/** A time of day, `HH:mm`. */
export function Timepicker(props: Fitting<TimeElement>) {
  const { element } = props;
  const { value, choose } = useField(props);
  return (
    <input
      type="time"
      class="input date"
      {...naming(props)}
      autofocus={element.focus_on_load}
      value={String(value.selected_time ?? '')}
      onChange={(event) =>
        void choose({
          selected_time: event.currentTarget.value || null,
          ...(element.timezone && { timezone: element.timezone }),
        })
      }
    />
  );
}

/** An instant, in seconds since 1970, shown in the persona's time zone. */
export function DateTimepicker(props: Fitting<DateTimeElement>) {
  const { me } = usePane();
  const { value, choose } = useField(props);
  const seconds = value.selected_date_time;
  return (
    <input
      type="datetime-local"
      class="input date"
      max="9999-12-31T23:59"
      {...naming(props)}
      autofocus={props.element.focus_on_load}
      value={typeof seconds === 'number' ? wallClock(seconds, me.tz) : ''}
      onChange={(event) => {
        const typed = event.currentTarget.value;
        void choose({ selected_date_time: typed ? instantOf(typed, me.tz) : null });
      }}
    />
  );
}
