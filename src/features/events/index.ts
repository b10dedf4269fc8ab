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
import { speakNo, speakYes } from './speakers';
import { exportOf, forget } from './store';

export { meetingsOf } from './guests';

/** Report meetings, study sessions and open retrospectives: where know-how is passed on. */
export const events: Feature = {
  name: 'events',
  words: { events: eventsWord },
  buttons: { begin, approve, decline, callOff, join, leave, speakYes, speakNo, after },
  forms: { propose: proposed, decline: declined, callOff: calledOff, after: afterSaved },
  options: { speakers },
  reactions: { post: reacted },
  draw: { card: drawCard, post: drawPost },
  jobs: { look },
  personal: { export: exportOf, forget },
};
