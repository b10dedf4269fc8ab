import { bold, type Modal, para, quote } from '../../core/blocks';
import { type Button, type Form, form } from '../../core/feature';
import { input, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { audit } from '../admin';
import { letterTo } from './letters';
import { sendOnModal } from './reply';
import { declineForm, LETTER, waiting } from './rules';
import { again, step, waitingOne } from './steps';
import { findRequest, type Request } from './store';
import { texts } from './texts';
import { intake } from './texts.intake';

/** Opens the form for a reason, and for kind words to the organisation. */
export const turnDown: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ open: declineModal(await waitingOne(cx, value), cx.person.lang) }),
};

/** It is declined; whoever brought it is told why, and the coordinator gets the words to send on. */
export const declined: Form = form({
  who: 'coordinator',
  schema: declineForm,
  async submit(cx, { reason, farewell }, { id: submission, meta: id }) {
    const { person } = cx;
    await cx.db.run(async (tx) => {
      const was = await findRequest(tx, id);
      if (was?.state === 'declined' && was.updatedBy === person.id && was.reason === reason) return;
      const set = { state: 'declined' as const, reason, farewell };
      const { organisation } = await step(tx, cx, id, { states: waiting }, set, {
        key: 'declined',
        news: (lang, now) => [para(texts[lang].toldDeclined(now)), quote(reason), ...again(lang)],
        answers: true,
      });
      await audit(tx, {
        id: submission,
        byUser: person.id,
        act: 'declineRequest',
        subject: { words: organisation },
        reason,
        at: cx.now(),
      });
    });
    return { update: sendOnModal(intake[person.lang].declined, farewell, person.lang) };
  },
});

function declineModal(request: Request, lang: Lang): Modal {
  const say = texts[lang];
  const { farewell, farewellHint } = intake[lang];
  return {
    id: 'organisations.decline',
    title: say.declineTitle,
    submit: say.decline,
    close: say.cancel,
    meta: request.id,
    blocks: [
      para(bold(request.organisation)),
      input('reason', say.reason, words(500, '', 'lines'), { hint: say.reasonHint }),
      input('farewell', farewell, words(LETTER, letterTo('farewell', request), 'lines'), {
        hint: farewellHint,
        optional: true,
      }),
    ],
  };
}
