import type { Tx } from '../../core/feature';
import { audit } from '../admin';
import type { Kind } from './rules';
import type { Taker } from './sheets';
import type { Taken } from './take';
import { texts } from './texts';

/** That a list was taken over stands in the audit log. */
export async function writeDown(tx: Tx, cx: Taker, id: string, kind: Kind, taken: Taken): Promise<void> {
  const words = texts[cx.settings.locale];
  await audit(tx, {
    id: `import:${id}`,
    byUser: cx.person.id,
    act: 'import',
    subject: { words: words.kind({ kind }) },
    reason: words.taken({ kind, ...taken }),
    at: cx.now(),
  });
}
