import { type Button, type Cx, type Form, form, type Press, type Tx } from '../../core/feature';
import { FieldErrors } from '../../core/values';
import { nameOf } from '../organisations';
import { follow } from './follow';
import { agreedForm, complaintsAbout, criteriaIn, MOST_CRITERIA, provisionalForm } from './rules';
import { addGoal, findGoal, findSubject, type Goal, type Subject } from './store';
import { problem, texts } from './texts';
import {
  type About,
  agreedModal,
  type Draft,
  isOpen,
  provisionalModal,
  readAbout,
  savedModal,
} from './views';

/** Opens the form for a provisional goal. */
export const provisional: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const subject = await cx.db.run((tx) => openSubject(tx, value));
    if (subject.goal?.agreed) throw problem('agreedAlready');
    return { update: provisionalModal(subject, draftOf(subject, cx.person.id), cx.person.lang) };
  },
};

/** People can be called for. */
export const provisionalSet: Form = form({
  who: 'coordinator',
  schema: provisionalForm,
  async submit(cx, values, { id, meta }) {
    const about = readAbout(meta);
    const saved = await cx.db.run((tx) => save(tx, cx, id, about, { ...nothing, ...values, agreed: false }));
    return { update: savedModal(saved, cx.person.lang) };
  },
});

/** Opens the form for the goal that was agreed, or for its change. */
export const agree: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const subject = await cx.db.run((tx) => openSubject(tx, value));
    const at = { seen: subject.goal?.version ?? 0, changes: subject.goal?.agreed ?? false };
    return { update: agreedModal(subject, at, draftOf(subject, cx.person.id), cx.person.lang) };
  },
};

/** It is agreed, or an agreed one is changed for a reason: a new version, and everybody it concerns is told. */
export const agreedOn: Form = form({
  who: 'coordinator',
  schema: agreedForm,
  async submit(cx, values, { id, meta, values: raw }) {
    const about = readAbout(meta);
    const criteria = criteriaIn(raw, about.criteria);
    const saved = await cx.db.run(async (tx) => {
      const { goal } = await openSubject(tx, about.id);
      const changes = goal?.agreed ?? false;
      if ((goal?.version ?? 0) === about.seen) refuse(complaintsAbout(values, criteria, changes), cx);
      const { statement, starts, ends, theirs, ours, outOfScope, theirName, ourUser, reason } = values;
      return save(tx, cx, id, about, {
        ...{ statement, starts, ends, theirs, ours, outOfScope, theirName, ourUser },
        reason: changes ? reason : '',
        criteria: criteria.filter((it) => it.measure),
        agreed: true,
      });
    });
    return { update: savedModal(saved, cx.person.lang) };
  },
});

/** Another criterion appears in the form. */
export const addCriterion: Button = { who: 'coordinator', press: (cx, press) => redraw(cx, press, +1) };

/** The last criterion disappears from the form. */
export const dropCriterion: Button = { who: 'coordinator', press: (cx, press) => redraw(cx, press, -1) };

/** The form as it stands, with a criterion more or less. */
async function redraw(cx: Cx, { values, meta }: Press, change: 1 | -1) {
  const about = readAbout(meta);
  const subject = await cx.db.run((tx) => openSubject(tx, about.id));
  const count = Math.min(MOST_CRITERIA, Math.max(1, about.criteria + change));
  const texts = Object.entries(values).filter(([, it]) => typeof it === 'string');
  const draft: Draft = { ...Object.fromEntries(texts), criteria: criteriaIn(values, count) };
  const at = { seen: about.seen, changes: subject.goal?.agreed ?? false };
  return { update: agreedModal(subject, at, draft, cx.person.lang) };
}

type Written = Omit<Goal, 'id' | 'subject' | 'version' | 'byUser' | 'at'>;

const nothing = { starts: null, ends: null, criteria: [], theirs: '', ours: '', outOfScope: '', reason: '' };

/**
 * A new version; the same submission twice is one.
 * @throws Problem when somebody else saved one since the form was opened
 */
async function save(
  tx: Tx,
  cx: Cx,
  id: string,
  { id: of, seen }: About,
  written: Written,
): Promise<Subject & { goal: Goal }> {
  const subject = await openSubject(tx, of);
  const known = await findGoal(tx, id);
  if (known) return { ...subject, goal: known };
  const last = subject.goal;
  if ((last?.version ?? 0) !== seen)
    throw problem('changed', { name: await nameOf(tx, last?.byUser ?? null) }, 'statement');
  const goal: Goal = {
    ...written,
    id,
    subject: subject.id,
    version: seen + 1,
    byUser: cx.person.id,
    at: cx.now(),
  };
  await addGoal(tx, goal);
  await follow(tx, cx, subject, goal);
  return { ...subject, goal };
}

async function openSubject(tx: Tx, id: string): Promise<Subject> {
  const subject = await findSubject(tx, id);
  if (!subject) throw problem('gone');
  if (!isOpen(subject)) throw problem('over');
  return subject;
}

/** The form begins with the last version, else with the words of the project. */
function draftOf({ goal, project, request }: Subject, userId: string): Draft {
  const { starts, ends } = goal?.starts ? goal : (project ?? { starts: undefined, ends: undefined });
  return {
    statement: project?.goal || request?.goal || '',
    ...goal,
    reason: '',
    ourUser: userId,
    ...(starts && { starts }),
    ...(ends && { ends }),
    criteria: goal?.criteria.length ? goal.criteria : [{ measure: '', target: '' }],
  };
}

function refuse(complaints: ReturnType<typeof complaintsAbout>, { person }: Cx): void {
  const fields = Object.entries(complaints).map(([name, code]) => [name, texts[person.lang][code]]);
  if (fields.length > 0) throw new FieldErrors(Object.fromEntries(fields));
}
