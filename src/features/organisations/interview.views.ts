import { z } from 'zod';
import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Modal,
  note,
  para,
  quote,
  row,
} from '../../core/blocks';
import { day, input, typed, typedNumber } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import { type Answers, type Gap, interviewSteps, type Question } from './interview.rules';
import type { Request } from './store';
import { texts } from './texts';
import { interviewTexts } from './texts.interview';

const about = z.object({ id: z.string(), step: z.number().int(), seen: z.number().int() });
/** Which request, which screen, and which version of the notes it shows. */
export type At = z.output<typeof about>;
export const readAt = (meta: string): At => about.parse(JSON.parse(meta));

/** A screen of the interview. What was said before stands in it. */
export function interviewModal(request: Request, answers: Answers, at: At, lang: Lang): Modal {
  const say = interviewTexts[lang];
  const { step } = at;
  const steps = interviewSteps.length;
  return {
    id: 'organisations.interview',
    title: say.title,
    submit: step === steps - 1 ? say.finish : say.next,
    close: say.later,
    meta: JSON.stringify(at),
    blocks: [
      note(say.where({ step: step + 1, steps })),
      ...(step === 0 ? [para(bold(request.organisation)), quote(request.need)] : []),
      heading(say.stepTitle({ step })),
      ...(interviewSteps[step] ?? []).map((name) => ask(name, answers, lang)),
      ...(step > 0 ? [row(button('organisations.back', say.back))] : []),
    ],
  };
}

/** Free text is kept as it is typed: closing the window half-way loses nothing. */
function ask(name: Question, answers: Answers, lang: Lang): Block {
  const say = interviewTexts[lang];
  const hint = say.hint({ name });
  const options = { optional: true, ...(hint && { hint }) };
  const label = say.question({ name });
  const acting = { ...options, dispatch: true };
  const action_id = `organisations.keep:${name}`;
  if (name === 'heldOn' || name === 'wantedBy')
    return input(name, label, { ...day(answers[name]), action_id }, acting);
  if (name === 'count')
    return input(name, label, typedNumber(action_id, 1, 10_000_000, answers.count), acting);
  const kept = typed(
    `organisations.keep:${name}`,
    lengths[name],
    answers[name],
    name === 'decider' ? 'line' : 'lines',
  );
  return input(name, label, kept, acting);
}

const lengths = {
  attendees: 300,
  need: 2000,
  beneficiaries: 500,
  existing: 1000,
  decider: 300,
  dates: 500,
  risks: 1000,
  notes: 3000,
} as const;

/** The `meta` of the window that says what an interview came to. */
export const OUTCOME = 'outcome';

/** What the interview comes to: what to do first, or that a goal can be set. */
export function outcomeModal(
  { id, organisation }: Request,
  { first, later }: { first: Gap[]; later: Gap[] },
  lang: Lang,
): Modal {
  const say = interviewTexts[lang];
  const gaps = (all: Gap[]) => bullets(all.map((gap) => say.gap({ gap })));
  const ready = first.length === 0;
  return {
    id: 'organisations.interviewed',
    title: say.title,
    close: say.close,
    meta: OUTCOME,
    blocks: [
      para(bold(organisation), '\n', say.doneTitle),
      ...(ready ? [para(say.ready)] : [para(bold(say.notReady)), gaps(first)]),
      ...(later.length > 0 ? [para(say.worthAsking), gaps(later)] : []),
      row(
        button(
          'goals.provisional',
          ready ? say.setGoal : say.setAnyway,
          id,
          ready ? { style: 'primary' } : {},
        ),
        button('organisations.record', say.more, id),
      ),
    ],
  };
}

/** All that was noted, with its questions, for coordinators. */
export function interviewBlocks(answers: Answers, lang: Lang): Block[] {
  const say = interviewTexts[lang];
  return interviewSteps
    .flat()
    .filter((name) => answers[name] !== undefined)
    .map((name) => para(bold(say.question({ name })), '\n', answerWords(name, answers, lang)));
}

/** All that was noted as one text. */
export const interviewWords = (answers: Answers, lang: Lang): string =>
  interviewSteps
    .flat()
    .filter((name) => answers[name] !== undefined)
    .map(
      (name) =>
        `${interviewTexts[lang].question({ name })}${texts[lang].colon}${answerWords(name, answers, lang)}`,
    )
    .join('\n');

function answerWords(name: Question, answers: Answers, lang: Lang): string {
  const answer = answers[name] ?? '';
  if (name === 'count') return interviewTexts[lang].people({ count: Number(answer) });
  return name === 'heldOn' || name === 'wantedBy' ? dayWords(String(answer), lang) : String(answer);
}
