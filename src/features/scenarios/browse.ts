import { z } from 'zod';
import { type Button, type Cx, type Form, form, type Tx, type Word } from '../../core/feature';
import { dayIn, openForm } from '../projects';
import { draftFrom, markOf, matching } from './rules';
import { findScenario, listScenarios, listVersions, usesOf } from './store';
import { problem } from './texts';
import { detailModal, listModal, MOST_TYPED } from './views';

interface Seen {
  words?: string;
  page?: number;
  request?: string;
}

/** The catalogue. */
export const scenariosWord: Word = {
  aliases: ['シナリオ', 'scenario'],
  help: { ja: '活動の進め方の一覧', en: 'Plans for kinds of activity' },
  run: async (cx, rest) => ({
    open: await cx.db.run((tx) => list(tx, cx, { words: rest.slice(0, MOST_TYPED) })),
  }),
};

/** From the form of a project, or from a request with a goal (its id is the value): a scenario to start from. */
export const choose: Button = {
  press: async (cx, { value }) => ({ open: await cx.db.run((tx) => list(tx, cx, { request: value })) }),
};

/** While words are typed. */
export const seek: Button = {
  press: async (cx, { values, meta }) => ({
    update: await cx.db.run((tx) => list(tx, cx, { words: typedIn(values.words), request: meta })),
  }),
};

/** The same by the window's own button, which Slack wants where something can be typed. */
export const sought: Form = form({
  schema: z.object({ words: z.string().max(MOST_TYPED).default('') }),
  submit: async (cx, { words }, { meta }) => ({
    update: await cx.db.run((tx) => list(tx, cx, { words, request: meta })),
  }),
});

/** Another page. */
export const page: Button = {
  press: async (cx, { value, values, meta }) => ({
    update: await cx.db.run((tx) =>
      list(tx, cx, { words: typedIn(values.words), page: Number(value), request: meta }),
    ),
  }),
};

/** From the details back to the list. */
export const back: Button = {
  press: async (cx, { meta }) => ({ update: await cx.db.run((tx) => list(tx, cx, { request: meta })) }),
};

export const show: Button = {
  press: async (cx, { value, meta }) => ({ update: await cx.db.run((tx) => details(tx, cx, value, meta)) }),
};

/** A project begins: its form, half filled in. */
export const use: Button = {
  press: async (cx, { value, meta }) => ({
    update: await cx.db.run(async (tx) => {
      const scenario = await findScenario(tx, value);
      if (!scenario) throw problem('gone');
      if (scenario.retired) throw problem('resting');
      const draft = draftFrom(scenario, cx.person.lang, dayIn(cx.now(), cx.settings.timezone));
      const request = meta || undefined;
      return openForm(tx, cx, draft, { request, scenario: markOf(scenario) });
    }),
  }),
};

/** @throws Problem when there is none with this id */
export async function details(tx: Tx, { person }: Cx, id: string, request: string) {
  const scenario = await findScenario(tx, id);
  if (!scenario) throw problem('gone');
  const { lang, zone, roles } = person;
  const use = (await usesOf(tx)).get(id);
  const versions = await listVersions(tx, id);
  return detailModal({ scenario, use, versions, lang, zone, request, coordinator: roles.has('coordinator') });
}

/** Coordinators see what is retired, too: they may bring it back. */
async function list(tx: Tx, { person }: Cx, { words = '', page = 1, request = '' }: Seen) {
  const all = await listScenarios(tx);
  const offered = all.filter((it) => !it.retired || (person.roles.has('coordinator') && !request));
  const scenarios = matching(offered, words);
  return listModal({ scenarios, uses: await usesOf(tx), lang: person.lang, words, page, request });
}

const typedIn = (words: unknown): string => (typeof words === 'string' ? words : '');
