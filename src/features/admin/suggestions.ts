import { z } from 'zod';
import type { Modal } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { edit, say, withdraw } from '../../outbox';
import { goals, groups, type Kind, lists, name } from '../../taxonomy';
import {
  addModal,
  addressees,
  carryTheme,
  type Decision,
  decidedCard,
  decidedLetter,
  decidedModal,
  decideSuggestion,
  findSuggestion,
  isTooMuch,
  loadAdded,
  MOST_NAME,
  ownId,
  placesOf,
  suggestionProblem as problem,
  type Suggestion,
  sameModal,
  suggestionKey,
  wordsIn,
} from '../members';
import type { Act } from './rules';
import { audit } from './store';
import { nudgesOf } from './suggestionNudges';

/** Words that people typed and the list of skills or themes does not have: a coordinator adds, merges or refuses them. */

const opens = (modal: (it: Suggestion, lang: Lang) => Modal): Button => ({
  who: 'coordinator',
  press: async ({ db, person }, { value }) => ({
    open: modal(await db.run((tx) => waiting(tx, value)), person.lang),
  }),
});

export const suggestAdd: Button = opens(addModal);

export const suggestAdded: Form = form({
  who: 'coordinator',
  schema: z.object({
    ja: z.string().max(MOST_NAME),
    en: z.string().max(MOST_NAME),
    synonyms: z.string().max(200).default(''),
    group: z.enum(groups.map((it) => it.id)).optional(),
    sdgs: z.array(z.enum(goals.map((it) => it.id))).default([]),
  }),
  async submit(cx, { ja, en, synonyms, group, sdgs }, { meta }) {
    const { kind } = await cx.db.run((tx) => waiting(tx, meta));
    for (const [field, typed] of Object.entries({ ja, en }))
      if (lists[kind].named(typed)) throw problem('taken', undefined, field);
    const others = wordsIn(kind, synonyms);
    if (others.known.length > 0) throw problem('taken', undefined, 'synonyms');
    if (isTooMuch(others.unknown)) throw problem('tooMuch', undefined, 'synonyms');
    return decided(cx, meta, {
      state: 'added',
      ...{ ja, en, synonyms: others.unknown, sdgs: sdgs.map(Number) },
      ...(group && { group }),
    });
  },
});

/** Another word for what the list has, as likely as not. */
export const suggestSame: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [id = '', same = ''] = value.split('|');
    await decide(cx, id, { state: 'merged', same });
    return undefined;
  },
};

/** Another word for anything that the list has. */
export const suggestOther: Button = opens(sameModal);

export const suggestMerged: Form = form({
  who: 'coordinator',
  schema: z.object({ same: z.string() }),
  async submit(cx, { same }, { meta }) {
    const { kind } = await cx.db.run((tx) => waiting(tx, meta));
    if (!lists[kind].get(same)) throw problem('unknown', undefined, 'same');
    return decided(cx, meta, { state: 'merged', same });
  },
});

export const suggestRefuse: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    await decide(cx, value, { state: 'refused' });
    return undefined;
  },
};

/** @throws Problem when it was decided before, or has ended */
async function waiting(tx: Tx, id: string): Promise<Suggestion> {
  const it = await findSuggestion(tx, id);
  if (!it) throw problem('ended');
  if (it.state !== 'open') throw problem('decided');
  return it;
}

async function decided(cx: Cx, id: string, decision: Decision) {
  const { lang } = cx.person;
  const it = await decide(cx, id, decision);
  return { update: decidedModal(it, nameOf(it, lang), lang) };
}

const acts: Record<Kind, Record<'added' | 'merged' | 'refused', Act>> = {
  skill: { added: 'addSkill', merged: 'mergeSkill', refused: 'refuseSkill' },
  theme: { added: 'addTheme', merged: 'mergeTheme', refused: 'refuseTheme' },
};

/** Decides once: of two coordinators at the same moment, the second is told. */
async function decide(cx: Cx, id: string, decision: Decision): Promise<Suggestion> {
  const now = cx.now();
  const saved = await cx.db.run(async (tx) => {
    await waiting(tx, id);
    const it = await decideSuggestion(tx, id, { ...decision, decidedBy: cx.person.id }, now);
    if (!it || it.state === 'open') throw problem('decided');
    await audit(tx, {
      id: `suggestion:${id}`,
      byUser: cx.person.id,
      act: acts[it.kind][it.state],
      subject: { words: it.word },
      at: now,
    });
    const { locale } = cx.settings;
    await withdraw(tx, `${nudgesOf(id)}:`);
    await edit(tx, suggestionKey(id), decidedCard(it, nameOf(it, locale), locale));
    await tellSuggesters(tx, cx, it, now);
    return it;
  });
  await loadAdded(cx);
  return saved;
}

/** They asked for it, in a way: at once, outside their contact budget. What of theirs carried the word has the theme now. */
async function tellSuggesters(tx: Tx, cx: Cx, it: Suggestion, now: Date): Promise<void> {
  const theme = it.state === 'added' ? ownId(it.id) : it.same;
  const typed = it.kind === 'theme' && theme ? await carryTheme(tx, it, theme) : await placesOf(tx, it);
  for (const [id, reader] of await addressees(tx, cx, it.users))
    await say(tx, now, {
      key: `admin.suggestion:${it.id}:${id}`,
      to: { user: id },
      message: decidedLetter(it, nameOf(it, reader.lang), reader, typed),
    });
}

/** What the word is called in the list. */
function nameOf(it: Suggestion, lang: Lang): string {
  const own = { ja: it.ja, en: it.en }[lang];
  const known = lists[it.kind].get(it.same ?? '');
  return own ?? (known ? name(known, lang) : it.word);
}
