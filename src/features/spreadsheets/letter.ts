import { button, message, para, row } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { considerate } from '../../core/time';
import { say } from '../../outbox';
import { addressee } from '../members';
import { texts } from './texts';

/** Whoever was taken over from a list hears of it, once, and can put it right or leave. */
export async function welcome(tx: Tx, world: World, userId: string): Promise<void> {
  const { lang, zone } = await addressee(tx, world, userId);
  const words = texts[lang];
  await say(tx, world.now(), {
    key: `spreadsheets.welcome:${userId}`,
    to: { user: userId },
    unasked: true,
    due: considerate(world.now(), zone),
    message: message(
      para(words.welcome),
      para(words.welcomeNext),
      row(
        button('slack.word:register', words.welcomeLook, 'register', { style: 'primary' }),
        button('slack.word:leave', words.welcomeLeave, 'leave'),
      ),
    ),
  });
}
