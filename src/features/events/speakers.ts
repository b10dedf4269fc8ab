import { button, message, para, row } from '../../core/blocks';
import type { Button, Cx, Tx, World } from '../../core/feature';
import { addressee, ask, mayAsk } from '../members';
import { somebody } from '../organisations';
import { redraw, tellProposer } from './board';
import { ANSWER_WITHIN, type SpeakerState } from './rules';
import { findMeeting, type Meeting, moveSpeaker, type Speaker, speakersOf } from './store';
import { problem, texts } from './texts';

/** Asks who is to speak, as far as they may be asked now; of the others who proposed it hears. */
export async function askSpeakers(tx: Tx, cx: Cx, meeting: Meeting): Promise<void> {
  const named = (await speakersOf(tx, meeting.id)).filter((it) => it.state === 'named');
  const own = named.filter((it) => it.userId === meeting.proposedBy);
  for (const it of own) await moveSpeaker(tx, it, 'yes');
  const others = named.filter((it) => it.userId !== meeting.proposedBy);
  const free = await mayAsk(
    tx,
    others.map((it) => it.userId),
    cx.now(),
  );
  for (const it of others)
    if (free.includes(it.userId)) await askOne(tx, cx, meeting, it);
    else await settle(tx, cx, meeting, it, 'spared');
}

async function askOne(tx: Tx, cx: Cx, meeting: Meeting, speaker: Speaker): Promise<void> {
  const reader = await addressee(tx, cx, speaker.userId);
  const say = texts[reader.lang];
  const { id, title, kind, proposedBy } = meeting;
  const words = say.askSpeaker({ title, kind: say.kinds[kind], who: somebody(proposedBy, reader.lang) });
  const buttons = row(
    button('events.speakYes', say.speakYes, id, { style: 'primary' }),
    button('events.speakNo', say.speakNo, id),
  );
  const due = await ask(tx, cx, reader, {
    key: `events.speak:${id}:${speaker.userId}`,
    message: message(para(words), para(meeting.agenda), buttons),
    why: { code: 'speaker', about: title },
  });
  await moveSpeaker(tx, speaker, 'asked', due);
}

const answering = (state: 'yes' | 'no'): Button => ({
  async press(cx, { value }) {
    await cx.db.run(async (tx) => {
      const meeting = await findMeeting(tx, value);
      const speaker = (await speakersOf(tx, value)).find((it) => it.userId === cx.person.id);
      if (!meeting || !speaker || meeting.state !== 'open' || speaker.state === 'named')
        throw problem('notAsked');
      if (speaker.state !== state) await settle(tx, cx, meeting, speaker, state);
    });
    const say = texts[cx.person.lang];
    return { tell: [para(state === 'yes' ? say.thanksYes : say.thanksNo)] };
  },
});
export const speakYes = answering('yes');
export const speakNo = answering('no');

/** Who did not answer is asked no longer. */
export async function expireSpeakers(tx: Tx, world: World, meeting: Meeting): Promise<void> {
  const now = world.now().getTime();
  for (const it of await speakersOf(tx, meeting.id)) {
    if (it.state !== 'asked' || !it.askedAt) continue;
    const until = Math.min(it.askedAt.getTime() + ANSWER_WITHIN, meeting.at.getTime());
    if (now >= until) await settle(tx, world, meeting, it, 'expired');
  }
}

async function settle(tx: Tx, world: World, meeting: Meeting, speaker: Speaker, state: SpeakerState) {
  if (!(await moveSpeaker(tx, speaker, state))) return;
  await redraw(tx, meeting.id);
  const { title } = meeting;
  await tellProposer(tx, world, meeting, `${state}:${speaker.userId}`, (lang) =>
    texts[lang].speakerTold({ title, who: somebody(speaker.userId, lang), state }),
  );
}
