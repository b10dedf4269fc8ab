import { para } from '../../core/blocks';
import { type Cx, type Feature, form } from '../../core/feature';
import { holders } from '../members';
import { afterAnswered, afterAsked, followUp } from './after';
import { aftersOf, forgetAfters } from './after.store';
import { answer, mayAnswer, waitingFor } from './answering';
import { closable, closeProject } from './closing';
import { tend } from './ending';
import { threewayWord } from './export';
import { makeLink } from './links';
import { organisationPage } from './page';
import { linkModal } from './page.views';
import { postPictures } from './picture';
import { answerForm, closeForm, type Side, sides } from './rules';
import * as store from './store';
import { texts } from './texts';
import {
  answeredModal,
  answerModal,
  closedModal,
  closeModal,
  noneWaiting,
  projectOption,
  waitingBlocks,
} from './views';

export { type Quote, quotesOf } from './quotes';

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
        const [projectId = '', chosen] = value.split('|');
        const side = sides.find((it) => it === chosen) ?? 'participants';
        const { project, before, criteria } = await cx.db.run((tx) => mayAnswer(tx, cx, projectId, side));
        return { open: answerModal(project, side, before, criteria, cx.person.lang) };
      },
    },
    /** A letter with a link, for the member to send on in their own name. */
    link: {
      async press(cx, { value: projectId }) {
        const { lang } = cx.person;
        const made = await cx.db.run((tx) => makeLink(tx, cx, projectId));
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
  },

  home: async (cx) => {
    const waiting = await cx.db.run((tx) => waitingFor(tx, cx, ['open']));
    return waiting.length > 0 ? waitingBlocks(waiting, cx.person.lang) : [];
  },

  jobs: {
    remind: {
      cron: ({ retroCron }) => retroCron,
      async run(world, due) {
        for (const { projectId } of await world.db.run(store.listOpen))
          await world.db.run((tx) => tend(tx, world, projectId, due));
      },
    },
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
function formOf(side: Side) {
  return form({
    schema: answerForm(side),
    async submit(cx: Cx, values, { meta }) {
      const { project, day } = await cx.db.run((tx) => answer(tx, cx, meta, side, values));
      return { update: answeredModal(project, side, day, cx.person.lang) };
    },
  });
}

/** As it is compared: full or half width, upper or lower case. */
const folded = (text: string): string => text.normalize('NFKC').toLowerCase().trim();
