import { cut, link, message, para, quote } from '../../core/blocks';
import type { World } from '../../core/feature';
import { replyIn } from '../../core/reply';
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
  const reply = replyIn(event);
  if (!reply) return;
  const { channel, ts, user, text } = reply;
  await world.db.run(async (tx) => {
    const id = subjectOfPosting((await keyAt(tx, { channel, ts: reply.thread })) ?? '');
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
        quote(cut(text || '…', MOST)),
        para(link(addressOf({ channel, ts }), words.answerThere)),
      ),
    });
  });
}
