import type { ViewResponseAction } from '@slack/bolt';
import type { WebClient } from '@slack/web-api';
import { type Block, type Modal, message, modalView } from '../core/blocks';
import type { Answer } from '../core/feature';
import type { Lang } from '../core/lang';
import { texts } from './texts';

/** Says words to one person, where a modal is the only place for it. */
export const notice = (lang: Lang, blocks: Block[]): Modal => ({
  id: 'slack.notice',
  title: texts[lang].notice,
  close: texts[lang].close,
  blocks,
});

/** Words for the person who acted alone. */
export const ephemeral = (blocks: Block[]) => ({ response_type: 'ephemeral', ...message(...blocks) });

/** Where an interaction came from, and so where its answer goes. */
export interface Origin {
  lang: Lang;
  userId: string;
  triggerId: string;
  /** Of a message's button, or a command. */
  responseUrl?: string;
  /** The modal around the button. */
  modalId?: string;
}

/** Brings the answer to a command or a press to the person. Their trigger lives for 3 seconds. */
export async function deliver(client: WebClient, answer: Answer, from: Origin): Promise<void> {
  if (!answer) return;
  if ('open' in answer) return openModal(client, answer.open, from);
  if ('update' in answer) {
    if (from.modalId) await client.views.update({ view_id: from.modalId, view: modalView(answer.update) });
    else await openModal(client, answer.update, from);
    return;
  }
  if ('tell' in answer) return tell(client, answer.tell, from);
}

/** The answer to a submission, in the acknowledgement itself. */
export function acknowledgement(answer: Answer, lang: Lang): ViewResponseAction | undefined {
  if (!answer) return undefined;
  if ('close' in answer) return { response_action: 'clear' };
  if ('open' in answer) return { response_action: 'push', view: modalView(answer.open) };
  const modal = 'update' in answer ? answer.update : notice(lang, answer.tell);
  return { response_action: 'update', view: modalView(modal) };
}

async function openModal(client: WebClient, modal: Modal, { triggerId, modalId }: Origin): Promise<void> {
  const call = { trigger_id: triggerId, view: modalView(modal) };
  if (modalId) await client.views.push(call);
  else await client.views.open(call);
}

async function tell(client: WebClient, blocks: Block[], from: Origin): Promise<void> {
  if (!from.responseUrl) return openModal(client, notice(from.lang, blocks), from);
  const answer = await fetch(from.responseUrl, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ replace_original: false, ...ephemeral(blocks) }),
    signal: AbortSignal.timeout(5000),
  });
  // It lives for half an hour; after that a direct message reaches the person all the same.
  if (!answer.ok) await client.chat.postMessage({ channel: from.userId, ...message(...blocks) });
}
