import type { Line, Message } from '../../core/blocks';
import { message, para } from '../../core/blocks';
import type { Tx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { say, touch } from '../../outbox';
import { addressee } from '../members';
import { FORMER } from '../organisations';
import { questionsOf } from './questions.store';
import { countGuests, findMeeting, type Meeting, speakersOf } from './store';
import { announcement, proposalMessage, type Shown } from './views';

export const cardOf = (id: string): string => `events.card:${id}`;
export const postOf = (id: string): string => `events.post:${id}`;

export async function shownOf(tx: Tx, { now }: Pick<World, 'now'>, meeting: Meeting): Promise<Shown> {
  const { id } = meeting;
  return {
    meeting,
    hasBegun: meeting.at <= now(),
    questions: await questionsOf(tx, id),
    speakers: await speakersOf(tx, id),
    guests: await countGuests(tx, id),
  };
}

const drawAs =
  (view: (shown: Shown, reader: { lang: Lang; zone: string }) => Message) =>
  async (tx: Tx, world: World, id: string): Promise<Message | undefined> => {
    const { locale: lang, timezone: zone } = world.settings;
    const meeting = await findMeeting(tx, id);
    return meeting && view(await shownOf(tx, world, meeting), { lang, zone });
  };

/** What stands in the coordinators' channel, and in the club's. */
export const drawCard = drawAs(proposalMessage);
export const drawPost = drawAs(announcement);

/** What stands in the channels is no longer so. */
export async function redraw(tx: Tx, id: string): Promise<void> {
  await touch(tx, cardOf(id));
  await touch(tx, postOf(id));
}

/** Whoever held a meeting, as a reader: of one who has left, the coordinators' room, without an id. */
export async function hostOf(
  tx: Tx,
  world: Pick<World, 'settings'>,
  { proposedBy }: Meeting,
): Promise<{ id: string | null; lang: Lang; zone: string }> {
  const { locale, timezone } = world.settings;
  return proposedBy === FORMER
    ? { id: null, lang: locale, zone: timezone }
    : addressee(tx, world, proposedBy);
}

/** Tells who proposed it; what they asked for comes at once. */
export async function tellProposer(
  tx: Tx,
  world: World,
  meeting: Meeting,
  news: string,
  words: (lang: Lang) => Line,
): Promise<void> {
  const { id: user, lang } = await hostOf(tx, world, meeting);
  if (!user) return;
  await say(tx, world.now(), {
    key: `events.told:${meeting.id}:${news}`,
    to: { user },
    message: message(para(words(lang))),
  });
}
