import { useEffect, useState } from 'preact/hooks';
import type { Json, Misbehaviour } from '../protocol';
import { api } from './api';
import { Drawer, Part, useFirstPersona } from './drawer';
import { setNow } from './now';
import { PersonaDesk } from './personadesk';
import { pretty } from './ui';

/** The tester's desk: how Slack can go wrong, the clock, and what the sandbox holds. */
export function Desk() {
  const { t } = useFirstPersona();
  const [method, setMethod] = useState('');
  const [times, setTimes] = useState('1');
  const [state, setState] = useState<Json>(null);
  const [said, setSaid] = useState('');
  const look = () => void api.state().then(setState, () => setState(null));
  useEffect(look, []);

  async function run(what: () => Promise<Json>, name: string): Promise<void> {
    try {
      const answer = await what();
      setSaid(
        `${name} — ${answer && typeof answer === 'object' && 'path' in answer ? String(answer.path) : t.done}`,
      );
    } catch (error) {
      setSaid(`${name} — ${String(error)}`);
    }
    await setNow();
    look();
  }
  const on = method.trim() ? { method: method.trim() } : {};
  const wrongs: [string, Misbehaviour][] = [
    [t.wrong.rateLimited, { kind: 'rate_limited', retry_after_s: 3, ...on }],
    [t.wrong.httpError, { kind: 'http_error', status: 503, ...on }],
    [t.wrong.lostAnswer, { kind: 'lost_answer', ...on }],
    [t.wrong.slowAnswer, { kind: 'slow_answer', ms: 4000, ...on }],
    [t.wrong.lostAck, { kind: 'lost_ack' }],
    [t.wrong.duplicateEvent, { kind: 'duplicate_event' }],
    [t.wrong.outage, { kind: 'outage' }],
    [t.wrong.cutSockets, { kind: 'cut_sockets' }],
    [t.wrong.refresh, { kind: 'refresh' }],
  ];
  const count = Number(times);
  const hours = (n: number) => n * 3_600_000;
  return (
    <Drawer name={t.desk}>
      <div class="desk scroll">
        <Part name={t.misbehave}>
          <p class="hint">{t.misbehaveHint}</p>
          <div class="pair">
            <label class="plain">
              {t.onlyMethod}
              <input
                class="input"
                placeholder="chat.postMessage"
                value={method}
                onInput={(e) => setMethod(e.currentTarget.value)}
              />
            </label>
            <label class="plain short">
              {t.howOften}
              <select class="input" value={times} onChange={(e) => setTimes(e.currentTarget.value)}>
                {['1', '2', '3', '10'].map((n) => (
                  <option key={n} value={n}>
                    {t.timesOf(Number(n))}
                  </option>
                ))}
                <option value="0">{t.untilCleared}</option>
              </select>
            </label>
          </div>
          {wrongs.map(([name, wrong]) => (
            <Press
              key={wrong.kind}
              name={name}
              onPress={() => run(() => api.misbehave(count ? { ...wrong, times: count } : wrong), name)}
            />
          ))}
          <Press
            name={t.clearAll}
            strong
            onPress={() => run(() => api.misbehave({ kind: 'clear' }), t.clearAll)}
          />
        </Part>
        <Part name={t.clock}>
          {(
            [
              [1, t.hour],
              [24, t.day],
              [168, t.week],
            ] as const
          ).map(([n, name]) => (
            <Press key={n} name={name} onPress={() => run(() => api.advance(hours(n)), name)} />
          ))}
        </Part>
        <PersonaDesk />
        <Part name={t.keep}>
          <Press name={t.snapshot} onPress={() => run(api.snapshot, t.snapshot)} />
        </Part>
        <p role="status" class="desk-said">
          {said}
        </p>
        <Part name={t.sandboxState}>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
          <pre tabIndex={0}>{pretty(state)}</pre>
        </Part>
      </div>
    </Drawer>
  );
}

function Press({ name, strong, onPress }: { name: string; strong?: boolean; onPress(): Promise<void> }) {
  return (
    <button type="button" class={`button ${strong ? 'solid primary' : ''}`} onClick={() => void onPress()}>
      {name}
    </button>
  );
}
