import { and, count, eq, inArray } from 'drizzle-orm';
import { type Block, bold, bullets, heading, note, para } from '../../core/blocks';
import type { Cx, Tx, Word } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { findMember } from '../members';
import { retrospectiveAnswers as answers, retrospectives } from '../retrospectives/tables';
import { type Facts, type Standing, standingOf, steps } from './path.rules';
import { pathTexts as texts } from './path.texts';
import { sumOf } from './rules';
import { findRecord } from './store';

/** Where one stands on the way to leadership, what is missing, and a small step to begin with: theirs alone. */
export const pathWord: Word = {
  aliases: ['道のり', 'みちのり'],
  help: { ja: 'リーダーへの道のりと、次の一歩', en: 'My path to leadership, and the next small step' },
  async run(cx) {
    const facts = await cx.db.run((tx) => factsOf(tx, cx));
    return { tell: pathBlocks(standingOf(facts), cx.person.lang) };
  },
};

async function factsOf(tx: Tx, { person: { id, roles } }: Cx): Promise<Facts> {
  const all = await findRecord(tx, id);
  const own = all.filter((it) => it.part !== 'standIn');
  const closed = own.filter((it) => it.project.state === 'closed');
  const led = own.filter((it) => it.part === 'leader');
  const [given] = await tx
    .select({ times: count() })
    .from(answers)
    .where(and(eq(answers.userId, id), eq(answers.side, 'participants'), eq(answers.moment, 'end')));
  return {
    teams: own.length,
    finished: closed.length,
    sessions: sumOf(all).sessions,
    answered: given?.times ?? 0,
    wouldLead: (await findMember(tx, id))?.leads ? 1 : 0,
    deputy: own.filter((it) => it.part === 'deputy').length,
    led: led.length,
    ledWell: await countMet(
      tx,
      led.map((it) => it.projectId),
    ),
    coordinates: roles.has('coordinator') ? 1 : 0,
  };
}

/** How many of these were closed with their goal met, wholly or partly. */
async function countMet(tx: Tx, projectIds: readonly string[]): Promise<number> {
  if (projectIds.length === 0) return 0;
  const [met] = await tx
    .select({ times: count() })
    .from(retrospectives)
    .where(
      and(inArray(retrospectives.projectId, [...projectIds]), inArray(retrospectives.met, ['yes', 'partly'])),
    );
  return met?.times ?? 0;
}

function pathBlocks({ at, served, next, missing }: Standing, lang: Lang): Block[] {
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
    ...(next && first
      ? [
          para(say.next({ next })),
          bullets(missing.map((it) => say.need(it))),
          para(bold(say.small), say.smallFor(first)),
        ]
      : [para(next ? `${say.ready({ next })}\n${say.readyFor({ next })}` : say.end)]),
    note(say.kind),
  ];
}
