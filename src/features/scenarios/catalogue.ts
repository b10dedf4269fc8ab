import bocciaEquipment from './catalogue/boccia-equipment.json';
import disasterGuide from './catalogue/disaster-guide.json';
import foodBankStock from './catalogue/food-bank-stock.json';
import ideaReview from './catalogue/idea-review.json';
import informationSecurity from './catalogue/information-security.json';
import inquiryLearning from './catalogue/inquiry-learning.json';
import itTools from './catalogue/it-tools.json';
import liveStreaming from './catalogue/live-streaming.json';
import onlineBoccia from './catalogue/online-boccia.json';
import onlineMeetings from './catalogue/online-meetings.json';
import programmingClass from './catalogue/programming-class.json';
import radioExercise from './catalogue/radio-exercise.json';
import socialMedia from './catalogue/social-media.json';
import spaceClass from './catalogue/space-class.json';
import townWorkshop from './catalogue/town-workshop.json';
import twoHundredOrganisations from './catalogue/two-hundred-organisations.json';
import videoEditing from './catalogue/video-editing.json';
import { type Content, contentSchema } from './rules';

/** The scenarios that ship with the app, by id: the kinds of activity of the published case. Their version is 1. */
export const shipped: ReadonlyMap<string, Content> = new Map(
  [
    bocciaEquipment,
    disasterGuide,
    foodBankStock,
    ideaReview,
    informationSecurity,
    inquiryLearning,
    itTools,
    liveStreaming,
    onlineBoccia,
    onlineMeetings,
    programmingClass,
    radioExercise,
    socialMedia,
    spaceClass,
    townWorkshop,
    twoHundredOrganisations,
    videoEditing,
  ].map(({ id, ...content }) => [id, contentSchema.parse(content)] as const),
);
