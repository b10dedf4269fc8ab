import { bold, button, type Modal, message, para, quote, row } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import { input, somebody as somebodyInput, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { audit } from '../admin';
import { addressee, ask, holders } from '../members';
import { handOverForm, somebody, waiting } from './rules';
import { beaten, step, waitingOne } from './steps';
import type { Request } from './store';
import * as store from './store';
import { intake, intakeProblem } from './texts.intake';

/** Opens the form for who takes care of it from now on, and why. */
export const handOver: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ open: handOverModal(await waitingOne(cx, value), cx.person.lang) }),
};

/** Another coordinator has it in hand, is told why, and finds all that was noted. */
export const handedOver: Form = form({
  who: 'coordinator',
  schema: handOverForm,
  async submit(cx, { to, reason }, { id: submission, meta }) {
    const { person } = cx;
    const [id = '', from = ''] = meta.split('|');
    await cx.db.run(async (tx) => {
      if (await store.findHandOver(tx, submission)) return;
      const was = await store.findRequest(tx, id);
      if (!was) throw await beaten(tx, id);
      if (!(await holders(tx, cx, 'coordinator')).includes(to))
        throw intakeProblem('notCoordinator', undefined, 'to');
      if (was.owner === to) throw intakeProblem('alreadyTheirs', undefined, 'to');
      const seen = { states: waiting, owner: from || null };
      const request = await step(
        tx,
        cx,
        id,
        seen,
        { owner: to },
        {
          key: `handedOver:${submission}`,
          news: (lang, { organisation }) => [
            para(intake[lang].toldNewOwner({ organisation, to: somebody(to, lang) })),
          ],
        },
      );
      const at = cx.now();
      const moved = { id: submission, from: from || null, to, reason, byUser: person.id, at };
      await store.addHandOver(tx, { ...moved, requestId: id });
      await audit(tx, {
        id: submission,
        byUser: person.id,
        act: 'handOverRequest',
        subject: { words: request.organisation },
        reason,
        at,
      });
      if (to !== person.id) await tellNewOwner(tx, cx, request, { id: submission, to, reason });
    });
    const say = intake[person.lang];
    return {
      update: {
        id: 'organisations.handedOver',
        title: say.handOverTitle,
        close: say.close,
        blocks: [para(say.handedOver({ to: somebody(to, person.lang) }))],
      },
    };
  },
});

async function tellNewOwner(
  tx: Tx,
  cx: Cx,
  { id: requestId, organisation }: Request,
  { id, to, reason }: { id: string; to: string; reason: string },
): Promise<void> {
  const reader = await addressee(tx, cx, to);
  const words = intake[reader.lang];
  await ask(tx, cx, reader, {
    key: `organisations.handOver:${id}`,
    message: message(
      para(words.toldHandedOver({ organisation, by: somebody(cx.person.id, reader.lang) })),
      quote(reason),
      para(words.toldNext),
      row(
        button('organisations.file', words.file, requestId),
        button('organisations.handOver', words.handOver, requestId),
      ),
    ),
    why: { code: 'owner', about: organisation },
  });
}

function handOverModal({ id, owner, organisation }: Request, lang: Lang): Modal {
  const say = intake[lang];
  return {
    id: 'organisations.handOver',
    title: say.handOverTitle,
    submit: say.save,
    close: say.cancel,
    meta: `${id}|${owner ?? ''}`,
    blocks: [
      para(bold(organisation)),
      input('to', say.handOverTo, somebodyInput(), { hint: say.handOverToHint }),
      input('reason', say.handOverReason, words(500, '', 'lines'), { hint: say.handOverReasonHint }),
    ],
  };
}
