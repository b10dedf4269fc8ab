import { para } from '../../core/blocks';
import {
  type Answer,
  type Button,
  type Cx,
  type Form,
  form,
  type Options,
  type Word,
} from '../../core/feature';
import { coordinators, recruiting, say } from '../../outbox';
import { fold } from '../../taxonomy';
import { audit } from '../admin';
import { quarterOf } from '../trend';
import { cardOf, drawCard, drawPost, postOf, redraw, shownOf, tellProposer } from './board';
import { tellGuests } from './guests';
import { material } from './material';
import { beginOf, proposeForm, reasonForm } from './rules';
import { askSpeakers } from './speakers';
import { addMeeting, findMeeting, listMeetings, listVeterans, moveMeeting } from './store';
import { problem, texts } from './texts';
import { listBlocks, proposeModal, reasonModal } from './views';

/** Meetings that a list names. */
const SHOWN = 5;

/** `/probono events` lists and proposes; with a quarter behind, it puts the report meeting's material together. */
export const eventsWord: Word = {
  aliases: ['報告会', '勉強会', 'イベント'],
  help: { ja: '活動報告会・勉強会の予定と提案', en: 'Report meetings and study sessions' },
  async run(cx, rest): Promise<Answer> {
    const quarter = quarterOf(rest, cx.settings.timezone);
    if (quarter) return material(cx, quarter);
    if (rest) return { tell: [para(texts[cx.person.lang].materialHint)] };
    const all = await cx.db.run(async (tx) => {
      const coming = (await listMeetings(tx, 'open')).filter((it) => it.at > cx.now());
      return Promise.all(coming.slice(0, SHOWN).map((it) => shownOf(tx, cx, it)));
    });
    return { tell: listBlocks(all, cx.person) };
  },
};

export const begin: Button = { press: async ({ person }) => ({ open: proposeModal(person) }) };

/** Who took part in a finished project, by name or project. */
export const speakers: Options = async ({ db }, typed) => {
  const all = await db.run(listVeterans);
  const wanted = fold(typed);
  const found = all
    .map((it) => ({ value: it.id, text: `${it.name}（${it.title}）` }))
    .filter(({ text }) => fold(text).includes(wanted));
  // Once each, by the project that was looked for.
  return [...new Map(found.map((it) => [it.value, it])).values()];
};

export const proposed: Form = form({
  schema: proposeForm,
  async submit(cx, { day, time, speakers, ...words }, { id }) {
    const at = beginOf({ day, time }, cx.settings.timezone);
    if (at <= cx.now()) throw problem('past', undefined, 'day');
    await cx.db.run(async (tx) => {
      const meeting = { ...words, id, at, state: 'waiting' as const };
      const made = { proposedBy: cx.person.id, createdAt: cx.now() };
      if (!(await addMeeting(tx, { ...meeting, ...made }, speakers))) return;
      const card = await drawCard(tx, cx, id);
      if (card) await say(tx, cx.now(), { key: cardOf(id), to: coordinators, message: card });
    });
    return { tell: [para(texts[cx.person.lang].proposed({ title: words.title }))] };
  },
});

/** It is announced, and its speakers are asked. */
export const approve: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    await cx.db.run(async (tx) => {
      const it = await moveMeeting(tx, value, 'waiting', 'open', { decidedBy: cx.person.id });
      if (!it) throw problem('decided');
      if (it.at <= cx.now()) throw problem('past');
      const act = { id: `approveEvent:${value}`, byUser: cx.person.id, act: 'approveEvent' } as const;
      await audit(tx, { ...act, subject: { words: it.title }, at: cx.now() });
      await askSpeakers(tx, cx, it);
      const post = await drawPost(tx, cx, value);
      if (post)
        await say(tx, cx.now(), {
          key: postOf(value),
          to: recruiting,
          message: post,
          reactions: ['raised_hand'],
        });
      await redraw(tx, value);
      await tellProposer(tx, cx, it, 'open', (lang) => texts[lang].approvedTold(it));
    });
    return undefined;
  },
};

const askWhy = (id: 'events.decline' | 'events.callOff'): Button => ({
  who: 'coordinator',
  async press(cx, { value }) {
    const it = await cx.db.run((tx) => findMeeting(tx, value));
    if (!it) throw problem('gone');
    return { open: reasonModal(id, it, cx.person.lang) };
  },
});
export const decline = askWhy('events.decline');
export const callOff = askWhy('events.callOff');

export const declined: Form = form({
  who: 'coordinator',
  schema: reasonForm,
  async submit(cx, { reason }, { meta }) {
    await end(cx, meta, 'declined', reason);
    return { close: true };
  },
});

export const calledOff: Form = form({
  who: 'coordinator',
  schema: reasonForm,
  async submit(cx, { reason }, { meta }) {
    await end(cx, meta, 'cancelled', reason);
    return { close: true };
  },
});

/** It will not be, and everybody who counted on it hears why. */
const end = (cx: Cx, id: string, to: 'declined' | 'cancelled', reason: string): Promise<void> =>
  cx.db.run(async (tx) => {
    const from = to === 'declined' ? 'waiting' : 'open';
    const it = await moveMeeting(tx, id, from, to, { decidedBy: cx.person.id, reason });
    if (!it) throw problem('decided');
    await redraw(tx, id);
    const { title } = it;
    const act = to === 'declined' ? 'declineEvent' : 'callOffEvent';
    const entry = { id: `${act}:${id}`, byUser: cx.person.id, act, reason, at: cx.now() } as const;
    await audit(tx, { ...entry, subject: { words: title } });
    await tellProposer(tx, cx, it, to, (lang) =>
      to === 'declined'
        ? texts[lang].declinedTold({ title, reason })
        : texts[lang].cancelledTold({ title, reason }),
    );
    if (to === 'cancelled') await tellGuests(tx, cx, it, 'cancelled');
  });
