import { type Block, bold, button, heading, para, row } from '../../core/blocks';
import type { Button, Cx, Feature, Word } from '../../core/feature';
import { dayWords } from '../../core/time';
import { pageOf, pager } from '../organisations';
import { listProjects } from '../projects';
import { addCriterion, agree, agreedOn, dropCriterion, provisional, provisionalSet } from './agree';
import { remind } from './remind';
import { findSubject, forgetPerson, listAgreed, listGoals, listGoalsOf } from './store';
import { problem, texts } from './texts';
import { showModal } from './views';

export type { Criterion } from './rules';
export { criteriaOf } from './store';

/** Projects whose goal is not agreed yet. */
const goalsWord: Word = {
  aliases: ['目標'],
  who: 'coordinator',
  help: { ja: '団体との合意を待っている目標', en: 'Goals that wait for an agreement' },
  run: (cx) => list(cx, 1),
};

/** Another page of them. */
const page: Button = { who: 'coordinator', press: (cx, { value }) => list(cx, Number(value)) };

/** A page of a list shows so many. */
const ON_PAGE = 10;

async function list(cx: Cx, asked: number) {
  const { lang } = cx.person;
  const waiting = await cx.db.run(async (tx) => {
    const agreed = await listAgreed(tx);
    const all = await listProjects(tx, 'waiting', 'open', 'running');
    return all.filter((it) => !agreed.has(it.requestId ?? it.id));
  });
  const say = texts[lang];
  if (waiting.length === 0) return { tell: [para(say.listNone)] };
  const at = pageOf(waiting.length, asked, ON_PAGE);
  const blocks: Block[] = waiting
    .slice(at.offset, at.offset + ON_PAGE)
    .flatMap(({ id, title, starts, goal }) => [
      para(bold(title), `\n${goal}\n${say.startsOn({ day: dayWords(starts, lang) })}`),
      row(button('goals.show', say.open, id)),
    ]);
  const turn = (page: number, label: string) => button(`goals.page:${page}`, label, String(page));
  return { tell: [heading(say.listTitle), ...blocks, ...pager(at, waiting.length, turn, lang)] };
}

/** The goal of a request or a project, with its versions: for anybody, but for who spoke for the organisation. */
const show: Button = {
  async press(cx, { value }) {
    const { lang, zone, roles } = cx.person;
    const found = await cx.db.run(async (tx) => {
      const subject = await findSubject(tx, value);
      if (!subject) throw problem('gone');
      return { subject, all: await listGoals(tx, subject.id) };
    });
    const reader = { lang, zone, coordinator: roles.has('coordinator') };
    return { open: showModal(found.subject, found.all, reader) };
  },
};

/** What is to be reached: provisional, to call people with; then agreed with the organisation; then, with a reason, changed. */
export const goals: Feature = {
  name: 'goals',
  words: { goals: goalsWord },
  buttons: { show, page, provisional, agree, addCriterion, dropCriterion },
  forms: { provisional: provisionalSet, agree: agreedOn },
  jobs: { remind },

  personal: {
    export: async (tx, id) => ({ goals: await listGoalsOf(tx, id) }),
    forget: forgetPerson,
  },
};
