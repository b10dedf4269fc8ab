import { DateTime } from 'luxon';
import type { Job, Tx, World } from '../../core/feature';
import { considerate, isWorkday } from '../../core/time';
import { coordinators, edit, say } from '../../outbox';
import { nudgeDue } from '../../outbox/patience';
import {
  addressee,
  addressees,
  ask,
  dropSuggestion,
  findSuggestion,
  holders,
  lapsedCard,
  lapsedLetter,
  listSuggestions,
  mayAsk,
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
  const { locale, timezone } = world.settings;
  const all = due.nudge === 'other' ? await holders(tx, world, 'coordinator') : [];
  const [one] = await mayAsk(tx, all, now);
  if (!one) {
    const message = suggestionReminder(it, now, locale);
    return say(tx, now, { key, to: coordinators, message, due: considerate(now, timezone) });
  }
  const reader = await addressee(tx, world, one);
  const message = suggestionReminder(it, now, reader.lang);
  await ask(tx, world, reader, { key, message, why: { code: 'another', about: it.word } });
}

async function lapse(tx: Tx, world: World, it: Suggestion): Promise<void> {
  const now = world.now();
  await edit(tx, suggestionKey(it.id), lapsedCard(it, world.settings.locale));
  for (const [user, { lang }] of await addressees(tx, world, it.users))
    await say(tx, now, {
      key: `admin.suggestion:${it.id}:${user}`,
      to: { user },
      message: lapsedLetter(it, lang),
    });
  await dropSuggestion(tx, it.id);
}
