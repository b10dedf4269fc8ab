import { z } from 'zod';
import { type Block, type Modal, message, note, para, quote } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import {
  checks,
  conversation,
  input,
  menus,
  option,
  somebody as somebodyInput,
  words,
} from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { keepRoom, say } from '../../outbox';
import { addressee, ask, askable } from '../members';
import { somebody } from '../organisations';
import { type Entry, findRecord } from './store';
import { problem, texts } from './texts';
import { entryBlocks } from './views';

/** So many projects are shared at once; each takes a few of a message's 50 blocks. */
const MOST = 10;
/** Blocks that a shared record has room for. */
const ROOM = 45;

const extras = ['hours', 'skills', 'thanks'] as const;
const shareForm = z.object({
  projects: z.array(z.string()).min(1).max(MOST),
  what: z.array(z.enum(extras)).default([]),
  channel: z.string().optional(),
  person: z.string().optional(),
  word: z.string().max(500).default(''),
});
type Share = z.output<typeof shareForm>;

/** Opens the form: what of one's record, and where to. */
export const share: Button = {
  async press({ db, person }) {
    const entries = await db.run((tx) => findRecord(tx, person.id));
    if (entries.length === 0) throw problem('nothing');
    return { open: shareModal(entries, person.lang) };
  },
};

/** What was ticked is shown as it would be posted. */
export const shared: Form = form({
  schema: shareForm,
  async submit(cx, values) {
    if (Boolean(values.channel) === Boolean(values.person)) throw problem('whereOne', undefined, 'channel');
    const { lang } = cx.person;
    const blocks = await cx.db.run(async (tx) => {
      if (values.person && !(await askable(tx, values.person, cx.now())))
        throw problem('personBusy', undefined, 'person');
      return shownBlocks(tx, cx, values, await langAt(tx, cx, values));
    });
    const say = texts[lang];
    return {
      update: {
        id: 'growth.post',
        title: say.previewTitle,
        submit: say.post,
        close: say.cancel,
        meta: JSON.stringify(values),
        blocks: [note(say.previewIntro), ...blocks],
      },
    };
  },
});

/** It is posted; the same submission twice is one. */
export const posted: Form = form({
  schema: z.object({}),
  async submit(cx, _, { id, meta }) {
    const values = shareForm.parse(JSON.parse(meta));
    await cx.db.run((tx) => post(tx, cx, values, id));
    return { tell: [para(texts[cx.person.lang].shared)] };
  },
});

async function post(tx: Tx, cx: Cx, values: Share, id: string): Promise<void> {
  const key = `growth.shared:${id}`;
  const shown = message(...(await shownBlocks(tx, cx, values, await langAt(tx, cx, values))));
  if (values.person) {
    const reader = await addressee(tx, cx, values.person);
    await ask(tx, cx, reader, { key, message: shown, why: { code: 'shared' } });
    return;
  }
  const channel = String(values.channel);
  const room = `growth.channel:${channel}`;
  await keepRoom(tx, { key: room, name: channel, hidden: false, members: [] });
  await say(tx, cx.now(), { key, to: { room }, message: shown });
}

/** A person is written to in their language, a channel in the club's. */
const langAt = async (tx: Tx, cx: Cx, { person }: Share): Promise<Lang> =>
  person ? (await addressee(tx, cx, person)).lang : cx.settings.locale;

/** What others see: what was ticked, and of organisations' words what may be quoted. */
async function shownBlocks(tx: Tx, cx: Cx, { projects, what, word }: Share, lang: Lang): Promise<Block[]> {
  const entries = (await findRecord(tx, cx.person.id)).filter((it) => projects.includes(it.projectId));
  if (entries.length === 0) throw problem('nothing');
  const shown = {
    hours: what.includes('hours'),
    skills: what.includes('skills'),
    thanks: what.includes('thanks') ? ('quotable' as const) : ('none' as const),
  };
  return [
    para(texts[lang].sharedBy({ who: somebody(cx.person.id, lang) })),
    ...(word ? [quote(word)] : []),
    ...entries.flatMap((it) => entryBlocks(it, shown, lang)),
  ].slice(0, ROOM);
}

function shareModal(entries: readonly Entry[], lang: Lang): Modal {
  const say = texts[lang];
  const all = entries.slice(0, 100).map(({ project }) => option(project.id, project.title));
  const what = { hours: say.whatHours, skills: say.whatSkills, thanks: say.whatThanks };
  return {
    id: 'growth.share',
    title: say.shareTitle,
    submit: say.next,
    close: say.cancel,
    blocks: [
      note(say.shareIntro),
      input('projects', say.which, menus(all, [], MOST)),
      input('what', say.what, checks(extras.map((it) => option(it, what[it]))), { optional: true }),
      input('word', say.word, words(500, '', 'lines'), { optional: true }),
      input('channel', say.channel, conversation(), { hint: say.channelHint, optional: true }),
      input('person', say.person, somebodyInput(), { hint: say.personHint, optional: true }),
    ],
  };
}
