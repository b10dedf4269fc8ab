import { DateTime } from 'luxon';
import type { Job, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { isWorkday } from '../../core/time';
import { edit, say } from '../../outbox';
import { nudgeDue } from '../../outbox/patience';
import {
  addressees,
  anotherCoordinator,
  askOrRoom,
  dropSuggestion,
  findSuggestion,
  lapsedCard,
  lapsedLetter,
  listSuggestions,
  placesOf,
  type Suggestion,
  suggestionKey,
  suggestionReminder,
} from '../members';

/** What the keys of all reminders of a suggestion begin with. */
export const nudgesOf = (id: string): string => `admin.suggestionNudge:${id}`;

/** Every morning: a suggestion that waits too long is brought to mind, then to one coordinator's, then to its end. */
export const suggestionNudges: Job = {
  cron: () => '25 9 * * *',
  async run(world) {
    // Days on which nobody can do something about it end nothing.
    if (!isWorkday(DateTime.fromJSDate(world.now(), { zone: world.settings.timezone }))) return;
    for (const { id } of await world.db.run(listSuggestions)) await world.db.run((tx) => look(tx, world, id));
  },
};

async function look(tx: Tx, world: World, id: string): Promise<void> {
  const it = await findSuggestion(tx, id);
  if (it?.state !== 'open') return;
  const now = world.now();
  const due = await nudgeDue(tx, nudgesOf(id), it.at, now);
  if (due?.nudge === 'end') return lapse(tx, world, it);
  if (!due) return;
  const { key } = due;
  const one = due.nudge === 'other' ? await anotherCoordinator(tx, world, null) : null;
  const write = (lang: Lang) => suggestionReminder(it, now, lang);
  await askOrRoom(tx, world, one, { key, write, why: { code: 'another', about: it.word } });
}

async function lapse(tx: Tx, world: World, it: Suggestion): Promise<void> {
  const now = world.now();
  await edit(tx, suggestionKey(it.id), lapsedCard(it, world.settings.locale));
  const typed = await placesOf(tx, it);
  for (const [user, reader] of await addressees(tx, world, it.users))
    await say(tx, now, {
      key: `admin.suggestion:${it.id}:${user}`,
      to: { user },
      message: lapsedLetter(it, reader, typed),
    });
  await dropSuggestion(tx, it.id);
}
