import { para } from '../../core/blocks';
import { type Cx, type Feature, form } from '../../core/feature';
import { holders } from '../members';
import { afterAnswered, afterAsked, followUp } from './after';
import { aftersOf, forgetAfters } from './after.store';
import { answer, mayAnswer, waitingFor } from './answering';
import { closable, closeProject } from './closing';
import { tend } from './ending';
import { lookAtHalf } from './half';
import { makeLink } from './links';
import { organisationPage } from './page';
import { linkModal } from './page.views';
import { postPictures } from './picture';
import { answerForm, closeForm, type Moment, moments, type Side, sides } from './rules';
import { threewayWord } from './showing';
import * as store from './store';
import { texts } from './texts';
import { closedModal, closeModal, noneWaiting, projectOption, waitingBlocks } from './views';
import { answeredModal, answerModal } from './views.form';

export { type Quote, quotesOf } from './quotes';
export { outcomesOf } from './store';
export { LEAST_PARTICIPANTS } from './summary';

export const retrospectives: Feature = {
  name: 'retrospectives',

  words: {
    close: {
      aliases: ['終了', '完了'],
      help: { ja: 'プロジェクトの終了と振り返り', en: 'Close a project and look back' },
      async run(cx) {
        const { lang, roles } = cx.person;
        const found = await cx.db.run((tx) => closable(tx, cx));
        if (found.length > 0) return { open: closeModal(found.length === 1 ? found[0] : undefined, lang) };
        const say = texts[lang];
        if (roles.has('coordinator')) return { tell: [para(say.noneToClose)] };
        const ids = await cx.db.run((tx) => holders(tx, cx, 'coordinator'));
        return { tell: [para(say.notLeading), para(say.askCoordinators({ ids }))] };
      },
    },
    threeway: threewayWord,
    retro: {
      aliases: ['振り返り', 'retrospective'],
      help: { ja: '自分に届いている振り返り', en: 'Retrospectives that wait for me' },
      async run(cx) {
        const waiting = await cx.db.run((tx) => waitingFor(tx, cx, ['open', 'answered']));
        const { lang } = cx.person;
        return { tell: waiting.length > 0 ? waitingBlocks(waiting, lang) : noneWaiting(lang) };
      },
    },
  },

  options: {
    async projects(cx, typed) {
      const found = await cx.db.run((tx) => closable(tx, cx));
      const wanted = folded(typed);
      return found
        .map((it) => projectOption(it, cx.person.lang))
        .map(({ value, text }) => ({ value: String(value), text: text.text }))
        .filter(({ text }) => folded(text).includes(wanted));
    },
  },

  buttons: {
    after: afterAsked,
    answer: {
      async press(cx, { value }) {
        const [projectId = '', chosen, when] = value.split('|');
        const side = sides.find((it) => it === chosen) ?? 'participants';
        const moment = momentOf(when);
        const { project, before, criteria } = await cx.db.run((tx) =>
          mayAnswer(tx, cx, projectId, side, moment),
        );
        return { open: answerModal(project, side, moment, before, criteria, cx.person.lang) };
      },
    },
    /** A letter with a link, for the member to send on in their own name. */
    link: {
      async press(cx, { value }) {
        const { lang } = cx.person;
        const [projectId = '', when] = value.split('|');
        const made = await cx.db.run((tx) => makeLink(tx, cx, projectId, momentOf(when)));
        return { open: linkModal(made, lang) };
      },
    },
  },

  pages: { 'retro/:token': organisationPage },

  forms: {
    after: afterAnswered,
    close: form({
      schema: closeForm,
      async submit(cx, { project: projectId, achieved, met }, { id }) {
        const done = await cx.db.run((tx) => closeProject(tx, cx, { id, projectId, achieved, met }));
        return { update: closedModal(done.project, done.people, done.day, cx.person.lang) };
      },
    }),
    organisation: formOf('organisation'),
    participants: formOf('participants'),
    company: formOf('company'),
    halfOrganisation: formOf('organisation', 'half'),
    halfParticipants: formOf('participants', 'half'),
  },

  home: async (cx) => {
    const waiting = await cx.db.run((tx) => waitingFor(tx, cx, ['open']));
    return waiting.length > 0 ? waitingBlocks(waiting, cx.person.lang) : [];
  },

  jobs: {
    remind: {
      cron: ({ retroCron }) => retroCron,
      async run(world, due) {
        for (const round of await world.db.run(store.listOpen))
          await world.db.run((tx) => tend(tx, world, round, due));
      },
    },
    /** At half time of what takes long. */
    half: { cron: ({ retroCron }) => retroCron, run: lookAtHalf },
    /** Some months later. */
    after: { cron: ({ retroCron }) => retroCron, run: followUp },
    pictures: { cron: () => '* * * * *', run: postPictures },
  },

  personal: {
    export: async (tx, id) => ({ ...(await store.exportPerson(tx, id)), after: await aftersOf(tx, id) }),
    async forget(tx, id) {
      await store.forgetPerson(tx, id);
      await forgetAfters(tx, id);
    },
  },
};

/** The form of a side: a voice's answer, kept or changed. */
function formOf(side: Side, moment: Moment = 'end') {
  return form({
    schema: answerForm(side, moment),
    async submit(cx: Cx, values, { meta }) {
      const { project, day } = await cx.db.run((tx) => answer(tx, cx, meta, side, moment, values));
      return { update: answeredModal(project, side, moment, day, cx.person.lang) };
    },
  });
}

/** A button of before half time was asked has none: it is of the end. */
const momentOf = (when: string | undefined): Moment => moments.find((it) => it === when) ?? 'end';

/** As it is compared: full or half width, upper or lower case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
