import { type Block, button, para, row } from '../../core/blocks';
import type { Button, Cx, Word } from '../../core/feature';
import { findMember } from '../members';
import { linkTo, postingLink } from './addresses';
import { recruitingChannel } from './board';
import { fitHome, waitingDesk, waitingList } from './lists';
import { detailsModal } from './posting';
import { findProject, listProjects, listWaiting, listWishesOf, standingOf } from './store';
import { problem, texts } from './texts';

/** What waits for a coordinator's approval. */
export const proposals: Word = {
  aliases: ['提案一覧'],
  who: 'coordinator',
  help: { ja: '承認を待っている提案の一覧', en: 'Proposals that wait for approval' },
  async run({ db, now, person }) {
    const waiting = await db.run(listWaiting);
    const say = texts[person.lang];
    return { tell: waiting.length ? waitingList(waiting, now(), person.lang) : [para(say.waitingNone)] };
  },
};

/** All that is known of a project. */
export const show: Button = {
  press: ({ db, person }, { value }) =>
    db.run(async (tx) => {
      const project = await findProject(tx, value);
      if (!project) throw problem('gone');
      const { taken } = await standingOf(tx, value);
      const channel = await recruitingChannel(tx, person.lang);
      const how = project.state === 'open' ? [para(texts[person.lang].findChannel({ channel }))] : [];
      const keep = person.roles.has('coordinator')
        ? [row(button('scenarios.keep', texts[person.lang].keepScenario, value))]
        : [];
      const link = postingLink(await linkTo(tx, value), person.lang);
      return { open: detailsModal(project, taken, person.lang, [...how, ...link, ...keep]) };
    }),
};

/** On the Home tab of a coordinator: what waits for approval. */
export const desk = async ({ db, now, person }: Cx): Promise<Block[]> =>
  waitingDesk(await db.run(listWaiting), now(), person.lang);

/** The Home tab: what fits best. */
export const home = ({ db, person }: Cx): Promise<Block[]> =>
  db.run(async (tx) => {
    const open = await listProjects(tx, 'open');
    const member = await findMember(tx, person.id);
    const wishes = await listWishesOf(tx, person.id);
    return fitHome(open, member, wishes, person.lang);
  });
