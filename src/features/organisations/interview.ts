import { DateTime } from 'luxon';
import { type Button, type Cx, type Form, form, type Tx } from '../../core/feature';
import { audit } from '../admin';
import {
  type Answers,
  interviewForm,
  interviewSteps,
  readiness,
  readSoFar,
  stepToGoOn,
  withStep,
} from './interview.rules';
import { findInterview, type Noted, saveInterview } from './interview.store';
import { type At, interviewModal, interviewWords, OUTCOME, outcomeModal, readAt } from './interview.views';
import { waiting } from './rules';
import { beaten, interviewNews, step, waitingOne } from './steps';
import { findRequest, nameOf } from './store';
import { interviewProblem } from './texts.interview';

/** Opens the interview where it was left; opened out of its own window, in that. */
export const record: Button = {
  who: 'coordinator',
  async press(cx, { value, meta }) {
    const request = await waitingOne(cx, value);
    const noted = await cx.db.run((tx) => findInterview(tx, request));
    const at = { id: request.id, step: stepToGoOn(noted.answers), seen: noted.version };
    const modal = interviewModal(request, noted.answers, at, cx.person.lang);
    // Back from what it came to, in the same window.
    return meta === OUTCOME ? { update: modal } : { open: modal };
  },
};

/** Something was typed: it is kept at once, so that closing the window loses nothing. */
export const keep: Button = {
  who: 'coordinator',
  async press(cx, { values, meta }) {
    const at = readAt(meta);
    await cx.db.run(async (tx) => {
      // That somebody else wrote first is said when this screen is left, not at every word.
      if (!(await isBehind(tx, cx, at))) await noteStep(tx, cx, at, readSoFar(values));
    });
    return undefined;
  },
};

/** One screen back; what was typed is kept. */
export const back: Button = {
  who: 'coordinator',
  async press(cx, { values, meta }) {
    return cx.db.run((tx) => turn(tx, cx, readAt(meta), readSoFar(values), -1));
  },
};

/** The next screen; after the last, the request has had its interview, and is told what to do first. */
export const interviewed: Form = form({
  who: 'coordinator',
  schema: interviewForm,
  async submit(cx, said, { id, meta }) {
    const at = readAt(meta);
    if (at.step < interviewSteps.length - 1) return cx.db.run((tx) => turn(tx, cx, at, said, +1));
    return cx.db.run((tx) => finish(tx, cx, at, said, id));
  },
});

async function turn(tx: Tx, cx: Cx, at: At, said: Answers, by: 1 | -1) {
  const request = await findRequest(tx, at.id);
  if (!request) throw await beaten(tx, at.id);
  const { answers, version } = await noteStep(tx, cx, at, said);
  const next = { id: at.id, step: at.step + by, seen: version };
  return { update: interviewModal(request, answers, next, cx.person.lang) };
}

async function finish(tx: Tx, cx: Cx, at: At, said: Answers, id: string) {
  const { person, settings } = cx;
  const { answers } = await noteStep(tx, cx, at, said);
  const was = await findRequest(tx, at.id);
  const today = DateTime.fromJSDate(cx.now(), { zone: settings.timezone }).toFormat('yyyy-MM-dd');
  const set = {
    interview: interviewWords(answers, settings.locale),
    owner: was?.owner ?? person.id,
    ...(was?.state === 'open' && { state: 'interviewed' as const }),
  };
  const seen = { states: waiting };
  const request = await step(tx, cx, at.id, seen, set, {
    key: 'interviewed',
    news: interviewNews,
    answers: true,
  });
  const act = { id: `interview:${id}`, byUser: person.id, act: 'recordInterview', at: cx.now() } as const;
  await audit(tx, { ...act, subject: { words: request.organisation } });
  return { update: outcomeModal(request, readiness(answers, today), person.lang) };
}

/**
 * Keeps what one screen says.
 * @throws Problem when another coordinator wrote something since this one looked
 */
async function noteStep(tx: Tx, cx: Cx, at: At, said: Answers) {
  const was = await noted(tx, at.id);
  if (isOthers(was, cx, at))
    throw interviewProblem(
      'changed',
      { name: await nameOf(tx, was.updatedBy) },
      interviewSteps[at.step]?.[0],
    );
  return saveInterview(tx, at.id, withStep(was.answers, at.step, said), {
    userId: cx.person.id,
    at: cx.now(),
  });
}

const isBehind = async (tx: Tx, cx: Cx, at: At): Promise<boolean> => isOthers(await noted(tx, at.id), cx, at);

const isOthers = ({ version, updatedBy }: Noted, { person }: Cx, { seen }: At): boolean =>
  version !== seen && updatedBy !== person.id;

async function noted(tx: Tx, id: string): Promise<Noted> {
  const request = await findRequest(tx, id);
  if (!request) throw await beaten(tx, id);
  return findInterview(tx, request);
}
