import { cut, link, message, para, quote } from '../../core/blocks';
import type { World } from '../../core/feature';
import { addressOf, coordinators, keyAt, say } from '../../outbox';
import { addressee } from '../members';
import { FORMER, somebody } from '../organisations';
import { listTexts } from './listTexts';
import { subjectOfPosting } from './rules';
import { findProject } from './store';

/** A quotation of so many letters at most. */
const MOST = 1500;

/**
 * Somebody writes in the thread of a posting: whoever proposed it is told, with the words as they were typed and the way
 * there. What the app, other apps and the owner themselves write is no question.
 */
export async function asked(world: World, event: Record<string, unknown>): Promise<void> {
  const { channel, ts, thread_ts: thread, user, text, subtype, bot_id: bot, channel_type: kind } = event;
  if (kind === 'im' || bot || (subtype && subtype !== 'thread_broadcast')) return;
  if (typeof user !== 'string' || typeof channel !== 'string' || typeof ts !== 'string') return;
  if (typeof thread !== 'string' || thread === ts) return;
  await world.db.run(async (tx) => {
    const id = subjectOfPosting((await keyAt(tx, { channel, ts: thread })) ?? '');
    const project = id ? await findProject(tx, id) : undefined;
    if (!project || project.proposedBy === user) return;
    const isGone = project.proposedBy === FORMER;
    const { lang } = isGone
      ? { lang: world.settings.locale }
      : await addressee(tx, world, project.proposedBy);
    const words = listTexts[lang];
    await say(tx, world.now(), {
      key: `projects.question:${channel}:${ts}`,
      to: isGone ? coordinators : { user: project.proposedBy },
      message: message(
        para(words.question({ title: project.title, by: somebody(user, lang) })),
        quote(cut(plainText(String(text ?? '')), MOST)),
        para(link(addressOf({ channel, ts }), words.answerThere)),
      ),
    });
  });
}

/** What was typed, without Slack's escapes. */
const plainText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&') || '…';
