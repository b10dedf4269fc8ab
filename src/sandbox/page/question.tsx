import type { Confirm } from '@slack/types';
import { useId } from 'preact/hooks';
import { Plain, Words } from './blocks/text';
import { Dialog } from './dialog';
import { usePane } from './pane-context';

/** "Are you sure?" */
export function Question({ confirm, onAnswer }: { confirm: Confirm; onAnswer(yes: boolean): void }) {
  const { t } = usePane();
  const title = useId();
  return (
    <Dialog role="alertdialog" labelledBy={title} class="question" onEscape={() => onAnswer(false)}>
      <h2 id={title}>{confirm.title ? <Plain of={confirm.title} /> : t.areYouSure}</h2>
      <p>
        <Words of={confirm.text} />
      </p>
      <footer>
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {confirm.deny ? <Plain of={confirm.deny} /> : t.cancel}
        </button>
        <button
          type="button"
          class={`button solid ${confirm.style ?? 'primary'}`}
          autofocus
          onClick={() => onAnswer(true)}
        >
          {confirm.confirm ? <Plain of={confirm.confirm} /> : t.yes}
        </button>
      </footer>
    </Dialog>
  );
}
