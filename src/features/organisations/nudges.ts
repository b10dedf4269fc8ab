import { DateTime } from 'luxon';
import { type Block, type Line, message, para } from '../../core/blocks';
import type { Job, Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { ago, considerate, isWorkday } from '../../core/time';
import { coordinators, edit, say } from '../../outbox';
import { LAST_DAYS, type Nudge, nudgeDue, PATIENCE_DAYS } from '../../outbox/patience';
import { addressee, anotherCoordinator, ask, askable } from '../members';
import { actions, requestCard, stillButton, takeOverButton } from './card';
import { cardOf, nudgesOf, somebody, waiting } from './rules';
import { lapse } from './steps';
import { findRequest, listWaiting, type Request } from './store';
import { texts } from './texts';

/** Every morning: whatever waits too long is brought to mind, then to somebody else's, then to an end. */
export const nudges: Job = {
  cron: () => '0 9 * * *',
  async run(world) {
    const all = await world.db.run(listWaiting);
    for (const { id } of all) await world.db.run((tx) => bringToMind(tx, world, id));
  },
};

async function bringToMind(tx: Tx, world: World, id: string): Promise<void> {
  const request = await findRequest(tx, id);
  if (!request || !waiting.includes(request.state)) return;
  const now = world.now();
  // That an answer is overdue stands on the card, too.
  await edit(tx, cardOf(id), requestCard(request, now, world.settings));
  // Days on which nobody can do something about it end nothing.
  if (!isWorkday(DateTime.fromJSDate(now, { zone: world.settings.timezone }))) return;
  const due = await nudgeDue(tx, nudgesOf(id), request.updatedAt, now);
  if (due?.nudge === 'end') await lapse(tx, world, request, PATIENCE_DAYS);
  else if (due) await nudge(tx, world, request, due.nudge, due.key);
}

/** To the owner, the third time to another coordinator; into the room where neither may be asked. */
async function nudge(tx: Tx, world: World, request: Request, which: Nudge, key: string): Promise<void> {
  const { settings } = world;
  const now = world.now();
  const whom = which === 'other' ? await anotherCoordinator(tx, world, request.owner) : request.owner;
  const userId = await askable(tx, whom, now);
  if (!userId) {
    const blocks = reminder(request, now, settings.locale, 'nudgeRoom');
    const due = considerate(now, settings.timezone);
    return say(tx, now, { key, to: coordinators, message: message(...blocks), due });
  }
  const reader = await addressee(tx, world, userId);
  const blocks = reminder(request, now, reader.lang, which === 'other' ? 'nudgeOther' : 'nudgeOwner');
  const why = { code: which === 'other' ? 'another' : 'owner', about: request.organisation } as const;
  await ask(tx, world, reader, { key, message: message(...blocks), why });
}

function reminder(
  request: Request,
  now: Date,
  lang: Lang,
  call: 'nudgeOwner' | 'nudgeRoom' | 'nudgeOther',
): Block[] {
  const say = texts[lang];
  const { organisation, owner, updatedAt } = request;
  const asked: Line =
    call === 'nudgeOther'
      ? say.nudgeOther({ owner: owner ? somebody(owner, lang) : undefined, days: LAST_DAYS })
      : say[call];
  const extra = {
    nudgeOwner: stillButton,
    nudgeRoom: owner ? takeOverButton : undefined,
    nudgeOther: owner ? takeOverButton : undefined,
  };
  const first = extra[call]?.(request, lang);
  return [
    para(say.nudge({ organisation, since: ago(updatedAt, now, lang) })),
    para(asked),
    ...actions(request, lang, ...(first ? [first] : [])),
  ];
}
