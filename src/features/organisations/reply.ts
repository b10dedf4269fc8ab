import { type Block, bold, type Modal, note, para, quote } from '../../core/blocks';
import { type Button, type Form, form } from '../../core/feature';
import { input, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { audit } from '../admin';
import { letterTo } from './letters';
import { answerForm, LETTER, somebody, waiting } from './rules';
import { step, waitingOne } from './steps';
import { findRequest, type Request } from './store';
import { intake } from './texts.intake';

/** Opens the first answer to the organisation, drafted in its language. */
export const reply: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ open: answerModal(await waitingOne(cx, value), cx.person.lang) }),
};

/** It is kept with the request, the clock stops, and the coordinator copies it from there. */
export const answered: Form = form({
  who: 'coordinator',
  schema: answerForm,
  async submit(cx, { answer }, { id: submission, meta: id }) {
    const { person } = cx;
    await cx.db.run(async (tx) => {
      const was = await findRequest(tx, id);
      if (was?.answer === answer && was.answeredBy === person.id) return;
      const set = { answer, owner: was?.owner ?? person.id };
      const { organisation: whose } = await step(tx, cx, id, { states: waiting }, set, {
        key: 'answered',
        news: (lang, { organisation }) => [
          para(intake[lang].toldAnswered({ organisation, by: somebody(person.id, lang) })),
        ],
        answers: true,
      });
      const by = { byUser: person.id, at: cx.now() };
      await audit(tx, { id: submission, act: 'answerRequest', subject: { words: whose }, ...by });
    });
    return { update: sendOnModal(intake[person.lang].answered, answer, person.lang) };
  },
});

function answerModal(request: Request, lang: Lang): Modal {
  const say = intake[lang];
  return {
    id: 'organisations.answer',
    title: say.answerTitle,
    submit: say.save,
    close: say.cancel,
    meta: request.id,
    blocks: [
      para(bold(request.organisation)),
      quote(request.need),
      note(say.answerIntro),
      input('answer', say.answerText, words(LETTER, request.answer || letterTo('answer', request), 'lines')),
    ],
  };
}

/** What was done, and the words that the coordinator sends on. */
export function sendOnModal(done: string, letter: string, lang: Lang): Modal {
  const say = intake[lang];
  const blocks: Block[] = letter ? [para(say.sendOn), quote(letter)] : [];
  return {
    id: 'organisations.sendOn',
    title: say.answerTitle,
    close: say.close,
    blocks: [para(bold(done)), ...blocks],
  };
}
