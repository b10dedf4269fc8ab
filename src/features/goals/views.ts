import { z } from 'zod';
import {
  type Block,
  bold,
  bullets,
  button,
  divider,
  heading,
  type Line,
  type Message,
  type Modal,
  message,
  note,
  para,
  quote,
  row,
} from '../../core/blocks';
import { day, input, somebody as somebodyInput, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { dayWords, moment } from '../../core/time';
import { somebody } from '../organisations';
import { type Criterion, field, MOST_CRITERIA } from './rules';
import type { Goal, Subject } from './store';
import { texts } from './texts';

const about = z.object({
  id: z.string(),
  seen: z.number().int(),
  criteria: z.number().int().min(1).max(MOST_CRITERIA),
});
/** Whose goal, which version one has seen, and how many criteria stand in the form. */
export type About = z.output<typeof about>;
export const readAbout = (meta: string): About => about.parse(JSON.parse(meta));

/** What stands in the form: of the last version, or typed so far. */
export type Draft = Partial<Omit<Goal, 'criteria'>> & { criteria: Criterion[] };

export function provisionalModal(subject: Subject, draft: Draft, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'goals.provisional',
    title: say.provisionalTitle,
    submit: say.save,
    close: say.cancel,
    meta: JSON.stringify({ id: subject.id, seen: subject.goal?.version ?? 0, criteria: 1 }),
    blocks: [
      para(bold(subject.name)),
      note(say.provisionalIntro),
      input('statement', say.statement, words(500, draft.statement, 'lines'), { hint: say.statementHint }),
      input('theirName', say.theirName, words(80, draft.theirName), {
        hint: say.theirNameHint,
        optional: true,
      }),
      input('ourUser', say.ourUser, somebodyInput(draft.ourUser)),
    ],
  };
}

/** @param changes whether an agreed goal is changed, so that a reason is asked for */
export function agreedModal(
  { name, id }: Pick<Subject, 'name' | 'id'>,
  { seen, changes }: { seen: number; changes: boolean },
  draft: Draft,
  lang: Lang,
): Modal {
  const say = texts[lang];
  const meta: About = { id, seen, criteria: draft.criteria.length };
  const lines = (part: 'theirs' | 'ours' | 'outOfScope', hint?: string) =>
    input(part, say[part], words(500, draft[part], 'lines'), hint ? { hint } : {});
  return {
    id: 'goals.agree',
    title: say.agreedTitle,
    submit: say.save,
    close: say.cancel,
    meta: JSON.stringify(meta),
    blocks: [
      para(bold(name)),
      note(say.agreedIntro),
      ...(changes
        ? [input('reason', say.reason, words(500, draft.reason, 'lines'), { hint: say.reasonHint })]
        : []),
      input('statement', say.statement, words(500, draft.statement, 'lines'), { hint: say.statementHint }),
      input('starts', say.starts, day(draft.starts ?? undefined)),
      input('ends', say.ends, day(draft.ends ?? undefined)),
      heading(say.criteria),
      ...draft.criteria.flatMap((it, i) => criterionInputs(it, i, lang)),
      row(
        ...(draft.criteria.length < MOST_CRITERIA ? [button('goals.addCriterion', say.addCriterion)] : []),
        ...(draft.criteria.length > 1 ? [button('goals.dropCriterion', say.dropCriterion)] : []),
      ),
      divider(),
      lines('theirs'),
      lines('ours'),
      lines('outOfScope', say.outOfScopeHint),
      input('theirName', say.theirName, words(80, draft.theirName), { hint: say.theirNameHint }),
      input('ourUser', say.ourUser, somebodyInput(draft.ourUser)),
    ],
  };
}

function criterionInputs({ measure, target }: Criterion, i: number, lang: Lang): Block[] {
  const say = texts[lang];
  const optional = i > 0;
  return [
    input(field(i, 'measure'), say.measure({ n: i + 1 }), words(100, measure), {
      hint: say.measureHint,
      optional,
    }),
    input(field(i, 'target'), say.target({ n: i + 1 }), words(100, target), {
      hint: say.targetHint,
      optional,
    }),
  ];
}

export interface Reader {
  lang: Lang;
  zone: string;
  /** Coordinators alone see who spoke for the organisation, and may change the goal. */
  coordinator: boolean;
}

/** Earlier versions that are shown. */
const EARLIER = 10;

/** The goal as it stands, with its earlier versions. */
export function showModal(subject: Subject, all: readonly Goal[], reader: Reader): Modal {
  const say = texts[reader.lang];
  const [newest, ...earlier] = all;
  return {
    id: 'goals.shown',
    title: say.showTitle,
    close: say.close,
    blocks: [
      heading(subject.name),
      ...(newest
        ? goalBlocks(newest, reader)
        : [...(subject.project ? [quote(subject.project.goal)] : []), para(say.untold)]),
      ...(reader.coordinator && isOpen(subject) ? [goalRow(subject, reader.lang)] : []),
      ...(earlier.length > 0
        ? [
            divider(),
            para(bold(say.historyLabel)),
            ...earlier.slice(0, EARLIER).flatMap((it) => goalBlocks(it, reader)),
          ]
        : []),
    ],
  };
}

/** Whether its goal may still change. */
export const isOpen = ({ request, project }: Subject): boolean =>
  project
    ? project.state !== 'closed' && project.state !== 'cancelled'
    : request?.state !== 'declined' && request?.state !== 'lapsed';

/** What a coordinator can do about a goal now. */
export function goalRow({ id, goal }: Subject, lang: Lang): Block {
  const say = texts[lang];
  return row(
    ...(goal?.agreed ? [] : [button('goals.provisional', say.set, id)]),
    button(
      'goals.agree',
      goal?.agreed ? say.change : say.agree,
      id,
      goal?.agreed ? {} : { style: 'primary' },
    ),
  );
}

/** A version of a goal: what, until when, how it is measured, who does what, who agreed. */
function goalBlocks(goal: Goal, { lang, zone, coordinator }: Reader): Block[] {
  const say = texts[lang];
  const { starts, ends, criteria, theirs, ours, outOfScope, theirName, ourUser, reason, at } = goal;
  const lines: Line[] = [
    ...(starts && ends
      ? [[bold(say.periodLabel), say.period({ starts: dayWords(starts, lang), ends: dayWords(ends, lang) })]]
      : []),
    ...(theirs ? [[bold(say.theirsLabel), theirs]] : []),
    ...(ours ? [[bold(say.oursLabel), ours]] : []),
    ...(outOfScope ? [[bold(say.outLabel), outOfScope]] : []),
    say.agreedBy({
      theirs: coordinator ? theirName : '',
      ours: somebody(ourUser, lang),
      when: moment(at, lang, zone),
    }),
    ...(reason ? [[bold(say.reasonLabel), reason]] : []),
  ];
  return [
    para(bold(say.kind(goal))),
    quote(goal.statement),
    ...(criteria.length > 0
      ? [para(bold(say.criteriaLabel)), bullets(criteria.map((it) => say.criterion(it)))]
      : []),
    bullets(lines),
  ];
}

/** Tells a team that its goal is another one now. */
export function changedMessage(
  goal: Goal,
  changed: boolean,
  { lang, zone }: Omit<Reader, 'coordinator'>,
): Message {
  const say = texts[lang];
  return message(
    para(say.told({ agreed: goal.agreed, changed, by: somebody(goal.byUser, lang) })),
    ...goalBlocks(goal, { lang, zone, coordinator: false }),
    para(say.toldNext),
  );
}

/** It is kept; while there is no project yet, one can be made of it at once. */
export function savedModal({ goal, request, project }: Subject & { goal: Goal }, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'goals.saved',
    title: goal.agreed ? say.agreedTitle : say.provisionalTitle,
    close: say.close,
    blocks: [
      para(bold(say[goal.reason ? 'savedChanged' : goal.agreed ? 'savedAgreed' : 'savedProvisional'])),
      quote(goal.statement),
      ...(request && !project
        ? [para(say.mayPlan), row(button('projects.plan', say.plan, request.id, { style: 'primary' }))]
        : []),
    ],
  };
}
