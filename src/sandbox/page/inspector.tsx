import { useEffect, useState } from 'preact/hooks';
import type { Json, Trace } from '../protocol';
import { api } from './api';
import { useCell } from './cell';
import { Drawer, useFirstPersona } from './drawer';
import { addTrace, pretty, ui } from './ui';
import { holds } from './words';

/** What the app and the sandbox say to each other, the newest on top. */
export function Inspector() {
  const { t } = useFirstPersona();
  const traces = useCell(ui, (value) => value.traces);
  const [query, setQuery] = useState('');
  const [open, setOpen] = useState<number | null>(null);
  useEffect(() => {
    void api.traces(200).then((answer) => answer.traces.forEach(addTrace));
  }, []);
  const shown = traces
    .filter((trace) =>
      holds(`${trace.kind} ${trace.name} ${query ? JSON.stringify(trace.request) : ''}`, query),
    )
    .sort((a, b) => b.id - a.id);
  return (
    <Drawer name={t.inspector}>
      <div class="drawer-search">
        <input
          class="input"
          type="search"
          aria-label={t.filter}
          placeholder={t.filter}
          value={query}
          onInput={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <ul class="traces scroll">
        {shown.slice(0, 200).map((trace) => (
          <TraceRow
            key={trace.id}
            trace={trace}
            open={open === trace.id}
            onToggle={() => setOpen(open === trace.id ? null : trace.id)}
          />
        ))}
        {shown.length === 0 && <li class="note">{t.noTraces}</li>}
      </ul>
    </Drawer>
  );
}

function TraceRow({ trace, open, onToggle }: { trace: Trace; open: boolean; onToggle(): void }) {
  const { t, locale } = useFirstPersona();
  const time = new Date(trace.at).toLocaleTimeString(locale, { hour12: false });
  const inbound = trace.kind === 'api' || trace.kind === 'response_url';
  return (
    <li class={`trace ${trace.ok || trace.took_ms === null ? '' : 'bad'}`}>
      <button type="button" aria-expanded={open} onClick={onToggle}>
        <span class={`kind ${trace.kind}`} title={inbound ? t.fromApp : t.toApp}>
          <span aria-hidden="true">{inbound ? '←' : '→'}</span> {trace.kind}
        </span>
        <b>{trace.name}</b>
        <time>{time}</time>
        <span class={`took ${(trace.took_ms ?? 0) > 1000 ? 'slow' : ''}`}>{tookOf(trace)}</span>
      </button>
      {open && (
        <div class="trace-body">
          <Body name={t.request} json={trace.request} />
          <Body name={t.response} json={trace.response} />
        </div>
      )}
    </li>
  );
}

function Body({ name, json }: { name: string; json: Json }) {
  return (
    <>
      <h3>{name}</h3>
      <pre>{pretty(json)}</pre>
    </>
  );
}

/** A dash while the answer is awaited, and for good when none comes. */
function tookOf({ took_ms }: Trace): string {
  return took_ms === null ? '—' : `${Math.round(took_ms)} ms`;
}
