import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { type Block, bullets, button, heading, type Line, type Modal, para, row } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx, type Word } from '../../core/feature';
import { input, menu, option } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import { type Asked, countSpent, listAsked } from './contact';
import { contactTexts, problem } from './contactTexts';
import { BUDGET, budgets, least } from './rules';
import { findMember } from './store';
import { members } from './tables';

/** The Home tab and the modal show so many of the last. */
const SHOWN = { home: 3, modal: 20 } as const;

interface Page {
  asked: Asked[];
  /** In the last seven days. */
  spent: number;
  budget: number;
  registered: boolean;
}

async function pageOf(tx: Tx, { now, person }: Pick<Cx, 'now' | 'person'>, most: number): Promise<Page> {
  const member = await findMember(tx, person.id);
  return {
    asked: await listAsked(tx, person.id, now(), most),
    spent: await countSpent(tx, person.id, now()),
    budget: member?.budget ?? BUDGET.usual,
    registered: member !== undefined,
  };
}

/** On the Home tab: the last times that the club wrote on its own, and why; nothing for whom it knows nothing of. */
export const askedHome = async (cx: Cx): Promise<Block[]> => {
  const { lang, zone } = cx.person;
  const page = await cx.db.run((tx) => pageOf(tx, cx, SHOWN.home));
  if (!page.registered && page.asked.length === 0) return [];
  const say = contactTexts[lang];
  return [
    heading(say.title),
    ...reasons(page, lang, zone),
    row(
      button('slack.word:asked', say.all, 'asked'),
      ...(page.registered && page.budget > least
        ? [button('members.fewer', say.fewer, String(page.budget))]
        : []),
    ),
  ];
};

/** All that one was asked lately, with the reasons, and how often one wants to be. */
export const asked: Word = {
  aliases: ['お声がけ', '声かけ', 'contact'],
  help: { ja: 'お声がけの理由と回数', en: 'Why I was asked, and how often' },
  run: (cx) =>
    cx.db.run(async (tx) => ({
      open: askedModal(await pageOf(tx, cx, SHOWN.modal), cx.person.lang, cx.person.zone),
    })),
};

/** One less; pressed twice on the same Home tab, still one. */
export const fewer: Button = {
  press: async ({ db, person }, { value }) => {
    const budget = Math.max(Number(value) - 1, least);
    return { tell: [para(await db.run((tx) => choose(tx, person.id, budget, person.lang)))] };
  },
};

export const contactForm: Form = form({
  schema: z.object({ budget: z.enum(budgets.map(String)).transform(Number) }),
  async submit({ db, person: { id, lang } }, { budget }) {
    const say = contactTexts[lang];
    const saved = await db.run((tx) => choose(tx, id, budget, lang));
    return { update: { id: 'members.asked', title: say.title, close: say.close, blocks: [para(saved)] } };
  },
});

async function choose(tx: Tx, id: string, budget: number, lang: Lang): Promise<string> {
  const saved = await tx.update(members).set({ budget }).where(eq(members.id, id)).returning();
  if (saved.length === 0) throw problem('notRegistered');
  return contactTexts[lang].saved({ budget });
}

function askedModal(page: Page, lang: Lang, zone: string): Modal {
  const say = contactTexts[lang];
  const options = budgets.map((budget) => option(String(budget), say.budgetOption({ budget })));
  return {
    id: 'members.contact',
    title: say.title,
    ...(page.registered && { submit: say.save }),
    close: say.close,
    blocks: [
      ...reasons(page, lang, zone),
      ...(page.registered
        ? [input('budget', say.budget, menu(options, String(page.budget)), { hint: say.budgetHint })]
        : []),
    ],
  };
}

function reasons({ asked, spent, budget }: Page, lang: Lang, zone: string): Block[] {
  const say = contactTexts[lang];
  const lines = asked.map((it): Line => [moment(it.at, lang, zone), '  ', whyWords(it, lang)]);
  return [para(say.spent({ spent, budget })), ...(lines.length > 0 ? [bullets(lines)] : [para(say.none)])];
}

function whyWords({ why }: Asked, lang: Lang): string {
  const say = contactTexts[lang];
  if (!why || !(why.code in say.why)) return say.whyUnknown;
  const { about = '', because = '' } = why;
  return say.why[why.code as keyof typeof say.why]({ about, because });
}
