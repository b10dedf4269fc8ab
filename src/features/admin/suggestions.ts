import { z } from 'zod';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { edit, say } from '../../outbox';
import { findSkills, fold, groups, name, namesOf, skill } from '../../taxonomy';
import {
  addressees,
  addSkillModal,
  decidedCard,
  decidedLetter,
  decideSuggestion,
  findSuggestion,
  loadOwnSkills,
  ownId,
  suggestionProblem as problem,
  type Suggestion,
  suggestionKey,
  suggestionTexts as texts,
} from '../members';
import type { Act } from './rules';
import { audit } from './store';

/** Words that members typed and the list of skills does not have: a coordinator adds, merges or refuses them. */

export const suggestAdd: Button = {
  who: 'coordinator',
  press: ({ db, person }, { value }) =>
    db.run(async (tx) => {
      const it = await findSuggestion(tx, value);
      if (it?.state !== 'open') throw problem('decided');
      return { open: addSkillModal(it, person.lang) };
    }),
};

export const suggestAdded: Form = form({
  who: 'coordinator',
  schema: z.object({
    ja: z.string().max(60),
    en: z.string().max(60),
    group: z.enum(groups.map((it) => it.id)),
  }),
  async submit(cx, { ja, en, group }, { meta }) {
    for (const [field, typed] of [
      ['ja', ja],
      ['en', en],
    ] as const)
      if (findSkills(typed, { limit: 3 }).some((it) => namesOf(it).map(fold).includes(fold(typed))))
        throw problem('taken', undefined, field);
    const words = texts[cx.person.lang];
    const it = await decide(cx, meta, { state: 'added', ja, en, group });
    const blocks = decidedCard(it, nameOf(it, cx.person.lang), cx.person.lang).blocks;
    return { update: { id: 'admin.suggestShown', title: words.addTitle, close: words.close, blocks } };
  },
});

/** Another word for a skill that the list has. */
export const suggestSame: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [id = '', same = ''] = value.split('|');
    await decide(cx, id, { state: 'merged', skill: same });
    return undefined;
  },
};

export const suggestRefuse: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    await decide(cx, value, { state: 'refused' });
    return undefined;
  },
};

type Decision = Pick<Suggestion, 'state'> & Partial<Pick<Suggestion, 'ja' | 'en' | 'group' | 'skill'>>;

const acts = { added: 'addSkill', merged: 'mergeSkill', refused: 'refuseSkill' } as const satisfies Record<
  string,
  Act
>;

/** Decides once: of two coordinators at the same moment, the second is told. */
async function decide(cx: Cx, id: string, decision: Decision): Promise<Suggestion> {
  const now = cx.now();
  const decided = await cx.db.run(async (tx) => {
    const it = await decideSuggestion(tx, id, { ...decision, decidedBy: cx.person.id }, now);
    if (!it) throw problem('decided');
    if (it.state !== 'open')
      await audit(tx, {
        id: `suggestion:${id}`,
        byUser: cx.person.id,
        act: acts[it.state],
        subject: { words: it.word },
        at: now,
      });
    const { locale } = cx.settings;
    await edit(tx, suggestionKey(id), decidedCard(it, nameOf(it, locale), locale));
    await tellSuggesters(tx, cx, it, now);
    return it;
  });
  await loadOwnSkills(cx);
  return decided;
}

/** They asked for it, in a way: at once, outside their contact budget. */
async function tellSuggesters(tx: Tx, cx: Cx, it: Suggestion, now: Date): Promise<void> {
  for (const [id, { lang }] of await addressees(tx, cx, it.users))
    await say(tx, now, {
      key: `admin.suggestion:${it.id}:${id}`,
      to: { user: id },
      message: decidedLetter(it, nameOf(it, lang), lang),
    });
}

/** What the word is called in the list. */
function nameOf(it: Suggestion, lang: Lang): string {
  const own = { ja: it.ja, en: it.en }[lang];
  const known = skill(it.state === 'merged' ? (it.skill ?? '') : ownId(it.id));
  return own ?? (known ? name(known, lang) : it.word);
}
