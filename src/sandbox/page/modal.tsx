import type { PlainTextElement } from '@slack/types';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import type { View } from '../protocol';
import { Blocks } from './blocks/block';
import { KitContext, openKit } from './blocks/kit';
import { Plain } from './blocks/text';
import { complaints } from './complaints';
import { Dialog, giveBack } from './dialog';
import { blocksOf } from './elements/kinds';
import { Icon } from './icons';
import { usePane, useScene } from './pane-context';

/** The stack of modals; the one on top is shown, those below keep what was typed. */
export function Modals() {
  const { store } = usePane();
  const modals = useScene((scene) => scene.modals);
  const home = useScene((scene) => scene.home?.id);
  useEffect(() => {
    store.drafts.retain([...modals.map(({ id }) => id), ...(home ? [home] : [])]);
  }, [modals, home]);
  const open = modals.length > 0;
  const before = useRef<HTMLElement | null>(null);
  if (!open) before.current = document.activeElement as HTMLElement | null;
  useEffect(() => (open ? () => giveBack(before.current) : undefined), [open]);
  const top = modals.at(-1);
  return top ? <Modal key={top.id} view={top} /> : null;
}

function Modal({ view }: { view: View }) {
  const pane = usePane();
  const { t, store } = pane;
  const [errors, setErrors] = useState<Record<string, string>>({});
  const [trouble, setTrouble] = useState('');
  const [busy, setBusy] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  const blocks = useMemo(() => blocksOf(view.blocks), [view.blocks]);
  const kit = useMemo(
    () => openKit(pane, { surface: 'modal', key: view.id, place: { view: view.id }, blocks, errors }),
    [pane, view.id, blocks, errors],
  );
  useEffect(() => store.drafts.prune(view.id, blocks), [blocks]);
  useEffect(() => {
    if (Object.keys(errors).length)
      form.current?.querySelector<HTMLElement>('.wrong :is(input, textarea)')?.focus();
  }, [errors]);

  async function submit(event: Event): Promise<void> {
    event.preventDefault();
    if (busy || !view.submit) return;
    const state = store.drafts.stateOf(view.id, blocks);
    const found = complaints(blocks, state, t);
    setErrors(found);
    setTrouble('');
    if (Object.keys(found).length) return;
    setBusy(true);
    const done = await store.act({ do: 'submit', view: view.id, state });
    setBusy(false);
    if (done.ok) return;
    if (done.errors) setErrors(done.errors);
    else setTrouble(t.trouble(done.error));
  }
  const close = (all: boolean) => void store.act({ do: 'close', view: view.id, ...(all && { clear: true }) });

  const words = (text: View['title']) => text as unknown as PlainTextElement | undefined;
  const [name, send, cancel] = [words(view.title), words(view.submit), words(view.close)];
  return (
    <Dialog labelledBy={title} class="modal" onEscape={() => close(view.clear_on_close)}>
      <form ref={form} noValidate aria-busy={busy} onSubmit={(event) => void submit(event)}>
        <header>
          <h2 id={title}>{name && <Plain of={name} />}</h2>
          <button type="button" class="bare" aria-label={t.close} onClick={() => close(true)}>
            <Icon name="close" />
          </button>
        </header>
        <div class="body">
          <KitContext.Provider value={kit}>
            <Blocks blocks={blocks} />
          </KitContext.Provider>
        </div>
        {trouble && (
          <p class="trouble" role="alert">
            <Icon name="warning" />
            {trouble}
          </p>
        )}
        {(send || cancel) && (
          <footer>
            <button type="button" class="button" onClick={() => close(view.clear_on_close)}>
              {cancel ? <Plain of={cancel} /> : t.cancel}
            </button>
            {send && (
              <button type="submit" class="button solid primary" aria-busy={busy} disabled={busy}>
                <Plain of={send} />
              </button>
            )}
          </footer>
        )}
      </form>
    </Dialog>
  );
}
