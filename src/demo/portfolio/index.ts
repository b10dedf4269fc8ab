import bocciaEquipment from './boccia-equipment.json';
import disasterGuide from './disaster-guide.json';
import foodBankStock from './food-bank-stock.json';
import ideaReview from './idea-review.json';
import informationSecurity from './information-security.json';
import inquiryLearning from './inquiry-learning.json';
import itTools from './it-tools.json';
import liveStreaming from './live-streaming.json';
import onlineBoccia from './online-boccia.json';
import onlineMeetings from './online-meetings.json';
import programmingClass from './programming-class.json';
import radioExercise from './radio-exercise.json';
import { type Activity, schema } from './schema';
import socialMedia from './social-media.json';
import spaceClass from './space-class.json';
import townWorkshop from './town-workshop.json';
import twoHundredOrganisations from './two-hundred-organisations.json';
import videoEditing from './video-editing.json';

export { occasions } from './occasions';
export type { Activity } from './schema';

/** The sample portfolio of the demo: all organisations and people in it are invented. */
export const portfolio: readonly Activity[] = schema.parse([
  onlineMeetings,
  itTools,
  informationSecurity,
  ideaReview,
  spaceClass,
  liveStreaming,
  townWorkshop,
  programmingClass,
  socialMedia,
  videoEditing,
  onlineBoccia,
  bocciaEquipment,
  radioExercise,
  twoHundredOrganisations,
  inquiryLearning,
  disasterGuide,
  foodBankStock,
]);
