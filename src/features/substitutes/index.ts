import { z } from 'zod';
import type { Block } from '../../core/blocks';
import { type Answer, type Cx, type Feature, form, type Tx } from '../../core/feature';
import { readSession } from '../sessions';
import { absentForm, absentWord, whoButton } from './absent';
import { accept, decline, takeBack } from './answer';
import { drawLetter } from './call';
import { crewForm, crewWord } from './crew';
import { excuseGone } from './excuse';
import { choose, keep, openFor } from './lead';
import { drawStuck } from './news';
import { look, lookAhead } from './search';
import { exportOf, forget } from './store';
import { problem } from './texts';
import { chooseModal } from './views.stuck';
import { drawWarning, warn } from './warn';

export { excuseFrom } from './excuse';
export { sessionsGone } from './gone';
export { openGapsOf } from './search';

/** Who can't make a session is stood in for: somebody always steps in. */
export const substitutes: Feature = {
  name: 'substitutes',

  words: { absent: absentWord, crew: crewWord },

  buttons: {
    who: whoButton,
    yes: { press: (cx, { value }) => told(cx, (tx) => accept(tx, cx, value)) },
    no: {
      async press(cx, { value }) {
        await cx.db.run((tx) => decline(tx, cx, value));
        return undefined;
      },
    },
    back: {
      press: (cx, { value }) =>
        told(cx, async (tx) => {
          const session = readSession(value);
          if (!session) throw problem('unknown');
          await takeBack(tx, cx, session);
          return undefined;
        }),
    },
    keep: { press: (cx, { value }) => told(cx, (tx) => keep(tx, cx, value)) },
    choose: {
      async press(cx, { value }) {
        await cx.db.run((tx) => openFor(tx, cx, value));
        return { open: chooseModal(value, cx.person) };
      },
    },
  },

  forms: {
    absent: absentForm,
    crew: crewForm,
    chosen: form({
      schema: z.object({ who: z.string() }),
      submit: (cx, { who }, { meta }) => told(cx, (tx) => choose(tx, cx, meta, who)),
    }),
  },

  draw: { call: drawLetter, stuck: drawStuck, warn: drawWarning },
  jobs: {
    look: { cron: () => '* * * * *', run: look },
    ahead: { cron: () => '*/10 * * * *', run: lookAhead },
    gone: { cron: () => '*/10 * * * *', run: excuseGone },
    warn,
  },
  personal: { export: exportOf, forget },
};

async function told(cx: Cx, work: (tx: Tx) => Promise<Block[] | undefined>): Promise<Answer> {
  const blocks = await cx.db.run(work);
  return blocks ? { tell: blocks } : undefined;
}
