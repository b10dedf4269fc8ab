import { button, message, para, row } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import { addressee, ask } from '../members';
import { texts } from './texts';

/** Whoever was taken over from a list hears of it, once, and can put it right or have it deleted. */
export async function welcome(tx: Tx, world: World, userId: string): Promise<void> {
  const reader = await addressee(tx, world, userId);
  const say = texts[reader.lang];
  await ask(tx, world, reader, {
    key: `spreadsheets.welcome:${userId}`,
    why: { code: 'listed' },
    message: message(
      para(say.welcome),
      para(say.welcomeNext),
      row(
        button('slack.word:register', say.welcomeLook, 'register', { style: 'primary' }),
        button('slack.word:leave', say.welcomeLeave, 'leave'),
      ),
    ),
  });
}
