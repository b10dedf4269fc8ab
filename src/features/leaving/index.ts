import { para } from '../../core/blocks';
import { type Answer, type Button, type Cx, type Feature, form, type Word } from '../../core/feature';
import { DAY } from '../../core/time';
import { leave, leaveGone, runningOf } from './leave';
import { dropOutRate, figuresOf, leavingForm } from './rules';
import { countStayed, exportOf, forget, listDepartures } from './store';
import { texts } from './texts';
import { figureBlocks, leavingModal } from './views';

const openFor = (cx: Cx, chosen?: string): Promise<Answer> =>
  cx.db.run(async (tx): Promise<Answer> => {
    const { id, lang } = cx.person;
    const teams = await runningOf(tx, id);
    return teams.length ? { open: leavingModal(teams, chosen, lang) } : { tell: [para(texts[lang].none)] };
  });

const quit: Word = {
  aliases: ['離れる', '抜ける', 'step-down'],
  help: { ja: texts.ja.help, en: texts.en.help },
  run: (cx) => openFor(cx),
};

/** “Can't make it, and not for good either”: from a session's answer, or the modal of an absence. */
const open: Button = { press: (cx, { value }) => openFor(cx, value) };

const PAST_YEAR = 365 * DAY;

const departed: Word = {
  aliases: ['離脱', 'dropouts'],
  who: 'coordinator',
  help: { ja: texts.ja.helpFigures, en: texts.en.helpFigures },
  run: (cx) =>
    cx.db.run(async (tx) => {
      const since = new Date(cx.now().getTime() - PAST_YEAR);
      const given = (await listDepartures(tx, since)).map((it) => it.reason);
      const rate = dropOutRate(given, await countStayed(tx, since));
      return { tell: figureBlocks(figuresOf(given), rate, cx.person.lang) };
    }),
};

/** Leaving a team for good: with thanks, a reason that only counts, and the seat seen to. */
export const leaving: Feature = {
  name: 'leaving',
  words: { quit, departed },
  buttons: { open },
  forms: {
    leave: form({
      schema: leavingForm,
      submit: (cx, values, { id }) =>
        cx.db.run(async (tx) => ({ tell: [para(await leave(tx, cx, { ...values, id }))] })),
    }),
  },
  jobs: { gone: { cron: () => '*/10 * * * *', run: leaveGone } },
  personal: { export: exportOf, forget },
};
