import { type Block, bold, bullets, button, heading, note, para, row } from '../../core/blocks';
import type { Button, Word } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { findFacts } from './facts';
import { type Standing, standingOf, steps } from './rules';
import { isQuiet, saveQuiet } from './store';
import { texts } from './texts';

/** Where one stands on the way to leadership, what is missing, and a small step to begin with: theirs alone. */
export const pathWord: Word = {
  aliases: ['道のり', 'みちのり'],
  help: { ja: 'リーダーへの道のりと、次の一歩', en: 'My path to leadership, and the next small step' },
  async run({ db, person: { id, lang, roles } }) {
    const coordinators = new Set(roles.has('coordinator') ? [id] : []);
    const { facts, quiet } = await db.run(async (tx) => ({
      facts: (await findFacts(tx, [id], coordinators)).get(id),
      quiet: await isQuiet(tx, id),
    }));
    return { tell: facts ? pathBlocks(standingOf(facts), quiet, lang) : [] };
  },
};

/** Whether coordinators may be told that one is ready. Pressed twice on the same words, it stays as they say. */
export const quiet: Button = {
  async press({ db, now, person: { id, lang } }, { value }) {
    const on = value === 'quiet';
    await db.run((tx) => saveQuiet(tx, id, on, now()));
    return { tell: [para(on ? texts[lang].quietSaved : texts[lang].heardSaved)] };
  },
};

function pathBlocks({ at, served, next, missing }: Standing, quiet: boolean, lang: Lang): Block[] {
  const say = texts[lang];
  const [first] = missing;
  const way = steps.flatMap((step, i) => [
    ...(i > 0 ? [say.arrow] : []),
    step === at ? bold(say.step[step]) : say.step[step],
  ]);
  return [
    heading(say.title),
    para(way),
    para(at ? say.at({ at, served }) : say.start),
    ...(at && !served ? [para(say.readyFor({ next: at }))] : []),
    ...(next && first
      ? [
          para(say.next({ next })),
          bullets(missing.map((it) => say.need(it))),
          para(bold(say.small), say.smallFor(first)),
        ]
      : [para(next ? `${say.ready({ next })}\n${say.readyFor({ next })}` : say.end)]),
    note(quiet ? say.kindQuiet : say.kind),
    row(quiet ? button('path.quiet', say.beHeard, 'heard') : button('path.quiet', say.beQuiet, 'quiet')),
  ];
}
