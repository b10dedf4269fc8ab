import type { Feature } from '../../core/feature';
import { after, afterSaved, look } from './after';
import { drawCard, drawPost } from './board';
import { join, leave, reacted } from './guests';
import {
  approve,
  begin,
  calledOff,
  callOff,
  decline,
  declined,
  eventsWord,
  proposed,
  speakers,
} from './propose';
import { answer, answered, close, closed, drawQuestions, heard } from './questions';
import { forgetAnswerer, questionsBy } from './questions.store';
import { speakNo, speakYes } from './speakers';
import { exportOf, forget } from './store';

export { meetingsOf } from './guests';

/** Report meetings, study sessions and open retrospectives: where know-how is passed on. */
export const events: Feature = {
  name: 'events',
  words: { events: eventsWord },
  buttons: { begin, approve, decline, callOff, join, leave, speakYes, speakNo, after, answer, close },
  forms: {
    propose: proposed,
    decline: declined,
    callOff: calledOff,
    after: afterSaved,
    answer: answered,
    close: closed,
  },
  options: { speakers },
  reactions: { post: reacted },
  draw: { card: drawCard, post: drawPost, questions: drawQuestions },
  events: { message: heard },
  jobs: { look },
  personal: {
    export: async (tx, id) => ({ ...(await exportOf(tx, id)), answered: await questionsBy(tx, id) }),
    async forget(tx, id) {
      await forget(tx, id);
      await forgetAnswerer(tx, id);
    },
  },
};
