import { z } from 'zod';
import {
  type Block,
  bold,
  button,
  heading,
  type Message,
  message,
  type Part,
  para,
  row,
} from '../../core/blocks';
import { type Answer, type Cx, type Form, form, type Tx, type World } from '../../core/feature';
import { checks, input, option } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { considerate, HOUR, moment } from '../../core/time';
import { coordinators, edit, say } from '../../outbox';
import { audit } from '../admin';
import { addressee, ask as askUnasked, findPeople, mayAsk } from '../members';
import { FORMER, somebody } from '../organisations';
import { findProject, type Project, takeWish } from '../projects';
import { type Ask, answerAsk, askKey, findAsk, openAsks, saveAsk } from './asks';
import { cardKey } from './board';
import { lock } from './decisions';
import { type Found, findMend } from './findMend';
import { roleTitle } from './letters';
import { isAsking, mendsIn, type Step, stepOf, together } from './mend';
import { partsOf, stepWords } from './mends';
import { mendTexts, problem } from './mendTexts';
import { HOURS_TO_ANSWER } from './rules';
import { words } from './words';

/** People who are one step from fitting are asked whether they would take it. */

/** Who is to be asked, all of them chosen at first. */
export async function openAsk(tx: Tx, cx: Cx, found: Found): Promise<Answer> {
  const { lang } = cx.person;
  const say = mendTexts[lang];
  const asked = askedWith(found);
  const names = new Map(
    (
      await findPeople(
        tx,
        asked.map((it) => it.member),
      )
    ).map((it) => [it.id, it.name]),
  );
  const options = asked.map((it) =>
    option(it.member, say.askWho({ name: names.get(it.member) ?? '', step: shortWords(stepOf(it), lang) })),
  );
  return {
    open: {
      id: 'teams.asked',
      title: say.askTitle,
      submit: say.askYes,
      close: say.cancel,
      meta: found.seen,
      blocks: [
        para(say.askIntro(found.project)),
        input(
          'people',
          say.askPeople,
          checks(
            options,
            options.map((it) => String(it.value)),
          ),
        ),
      ],
    },
  };
}

const askedWith = ({ proposal, mend }: Found) => {
  const mends = mendsIn(proposal);
  return together(mends, mends.indexOf(mend)).filter(isAsking);
};

function shortWords(step: Step, lang: Lang): string {
  const say = mendTexts[lang];
  if (step.kind === 'learn') return say.stepLearn;
  return step.kind === 'lead' ? say.stepLead : stepWords(step, lang);
}

export const askForm: Form = form({
  who: 'coordinator',
  schema: z.object({ people: z.array(z.string()).min(1) }),
  async submit(cx, { people }, { id, meta }) {
    const { lang } = cx.person;
    const { asked, others } = await cx.db.run(async (tx) => {
      const found = await findMend(tx, cx, meta);
      if ('tell' in found) throw problem('gone');
      return askPeople(tx, cx, found, people, id);
    });
    const say = mendTexts[lang];
    const named = (ids: readonly string[]): Part[] =>
      ids.flatMap((it, i) => [...(i ? [words[lang].comma] : []), ...somebody(it, lang)]);
    return {
      update: {
        id: 'teams.askedShown',
        title: say.askTitle,
        close: say.close,
        blocks: [
          para(asked.length ? say.asked({ people: named(asked) }) : say.askedNobody),
          ...(others.length ? [para(say.notAsked({ people: named(others) }))] : []),
        ],
      },
    };
  },
});

/** Asks each of them once, within their contact budget. @returns who was asked, and who was not */
async function askPeople(
  tx: Tx,
  cx: Cx,
  found: Found,
  people: readonly string[],
  submission: string,
): Promise<{ asked: string[]; others: string[] }> {
  const now = cx.now();
  const chosen = askedWith(found).filter((it) => people.includes(it.member));
  const may = await mayAsk(tx, people, now);
  const asked: string[] = [];
  for (const mend of chosen) {
    const ask: Ask = {
      id: `${submission}-${mend.member}`,
      projectId: found.project.id,
      roleId: mend.role,
      userId: mend.member,
      step: stepOf(mend),
      byUser: cx.person.id,
      proposalId: found.proposal.id,
      state: 'asked',
      at: considerate(now, (await addressee(tx, cx, mend.member)).zone),
      answeredAt: null,
    };
    const isSame = (await findAsk(tx, ask.id)) !== undefined;
    if (!isSame && (!may.includes(mend.member) || !(await saveAsk(tx, ask)))) continue;
    asked.push(mend.member);
    if (!isSame) await send(tx, cx, ask, found.project);
  }
  if (asked.length > 0)
    await audit(tx, {
      id: submission,
      byUser: cx.person.id,
      act: 'ask',
      subject: { words: found.project.title },
      at: now,
    });
  return { asked, others: people.filter((it) => !asked.includes(it)) };
}

async function send(tx: Tx, world: World, ask: Ask, project: Project): Promise<void> {
  const reader = await addressee(tx, world, ask.userId);
  const { lang, zone } = reader;
  await askUnasked(tx, world, reader, {
    key: askKey(ask.id),
    message: question(ask, project, lang, zone),
    why: { code: 'fits', about: project.title, because: shortWords(ask.step, lang) },
  });
}

function question(ask: Ask, project: Project, lang: Lang, zone: string): Message {
  const say = mendTexts[lang];
  const { step } = ask;
  const plea =
    step.kind === 'learn'
      ? say.askLearn
      : step.kind === 'lead'
        ? say.askLead
        : say.askStep({ step: stepWords(step, lang) });
  return message(
    heading(say.askHeading),
    para(say.askBody({ ...project, role: roleTitle(project, ask, lang) })),
    para(plea),
    para(say.askAnswer({ at: moment(endOf(ask), lang, zone) })),
    row(
      button('teams.askYes', say.askYesButton, ask.id, { style: 'primary' }),
      button('teams.askNo', say.askNoButton, ask.id),
    ),
  );
}

const endOf = ({ at }: Pick<Ask, 'at'>): Date => new Date(at.getTime() + HOURS_TO_ANSWER * HOUR);

/**
 * Somebody says whether they would. A yes puts them into the next proposals, which a coordinator still decides on; after
 * a no they are not asked for it again.
 */
export async function answer(tx: Tx, cx: Cx, id: string, says: 'yes' | 'no'): Promise<Block[] | undefined> {
  const { lang } = cx.person;
  const ask = await findAsk(tx, id);
  const project = ask && (await findProject(tx, ask.projectId));
  if (!ask || !project || ask.userId !== cx.person.id) throw problem('notYours');
  const isOpen = project.state === 'open';
  const answered = isOpen ? await answerAsk(tx, id, says, cx.now()) : undefined;
  if (!answered) return [para(mendTexts[lang].tooLate(project))];
  if (says === 'yes') await keep(tx, cx, ask);
  const thanks = says === 'yes' ? mendTexts[lang].thanksYes(project) : mendTexts[lang].thanksNo(project);
  await edit(tx, askKey(id), message(para(thanks)));
  await report(tx, cx, answered);
  return undefined;
}

/** What a yes means for the matcher: whoever would learn wishes for it; others are kept in the seat, whatever the rules say. */
async function keep(tx: Tx, cx: Cx, { projectId, userId, roleId, step, byUser }: Ask): Promise<void> {
  const at = cx.now();
  if (step.kind === 'learn') {
    await takeWish(tx, { projectId, userId, kind: 'learn', on: true, at });
    return;
  }
  const reason = mendTexts[cx.settings.locale].lockReason;
  await lock(tx, { projectId, userId, roleId, leader: step.kind === 'lead', byUser, reason, at });
}

/** What was answered, in the thread of the proposal on whose card it was asked. */
async function report(tx: Tx, world: World, ask: Ask): Promise<void> {
  const { locale } = world.settings;
  const words = mendTexts[locale];
  const who = somebody(ask.userId, locale);
  const news =
    ask.state === 'yes'
      ? words.saidYes({ who })
      : ask.state === 'no'
        ? words.saidNo({ who })
        : words.saidNothing({ who });
  await say(tx, world.now(), {
    key: `teams.askAnswer:${ask.id}`,
    to: coordinators,
    thread: cardKey(ask.proposalId),
    message: message(
      para(...partsOf(news)),
      ...(ask.state === 'yes' ? [row(button('teams.again', words.again))] : []),
    ),
  });
}

/** Ends questions that nobody answered in time. */
export async function settleAsks(tx: Tx, world: World): Promise<void> {
  const now = world.now();
  for (const ask of await openAsks(tx)) {
    if (endOf(ask) > now) continue;
    const over = await answerAsk(tx, ask.id, 'expired', now);
    const project = over && (await findProject(tx, ask.projectId));
    if (!over || !project || ask.userId === FORMER) continue;
    const { lang } = await addressee(tx, world, ask.userId);
    await edit(tx, askKey(ask.id), message(para(bold(mendTexts[lang].tooLate(project)))));
    if (project.state === 'open') await report(tx, world, over);
  }
}
