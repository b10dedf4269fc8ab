import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Modal,
  note,
  type Part,
  para,
  row,
  user,
} from '../../core/blocks';
import { input, typed } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { moment } from '../../core/time';
import { skillName } from '../members';
import { pageOf, pager } from '../organisations';
import { labels, tiers } from '../projects';
import { type Content, type Scenario, spokenIn } from './rules';
import type { Use, Version } from './store';
import { texts } from './texts';

/** A page of the list shows so many: a window has room for 100 blocks. */
const ON_PAGE = 20;
export const MOST_TYPED = 60;

interface Listed {
  scenarios: readonly Scenario[];
  uses: ReadonlyMap<string, Use>;
  lang: Lang;
  /** What is looked for. */
  words: string;
  page: number;
  /** The request that a project is to be made of, if any. */
  request: string;
}

/** What there is, by tier; from here a project starts. */
export function listModal({ scenarios, uses, lang, words, page, request }: Listed): Modal {
  const say = texts[lang];
  const sorted = tiers.flatMap((tier) => scenarios.filter((it) => it.tier === tier));
  const at = pageOf(sorted.length, page, ON_PAGE);
  const shown = sorted.slice(at.offset, at.offset + ON_PAGE);
  return {
    id: 'scenarios.list',
    title: say.title,
    submit: say.seek,
    close: say.close,
    meta: request,
    blocks: [
      note(say.intro),
      input('words', say.seek, typed('scenarios.seek', MOST_TYPED, words), {
        hint: say.seekHint,
        optional: true,
        dispatch: true,
      }),
      ...(shown.length === 0 ? [para(say.none)] : []),
      ...tiers.flatMap((tier) => {
        const here = shown.filter((it) => it.tier === tier);
        return here.length
          ? [heading(labels[lang].tierOption({ tier })), ...here.flatMap((it) => entry(it, uses, lang))]
          : [];
      }),
      ...pager(at, sorted.length, (to, label) => button(`scenarios.page:${to}`, label, `${to}`), lang),
    ],
  };
}

function entry(scenario: Scenario, uses: ReadonlyMap<string, Use>, lang: Lang): Block[] {
  const say = texts[lang];
  const { title, purpose } = spokenIn(scenario, lang);
  const { id, retired } = scenario;
  return [
    para(bold(title), `\n${purpose}`),
    note(retired ? say.retired : `${say.size(scenario)}　${say.used(uses.get(id) ?? unused)}`),
    row(
      ...(retired ? [] : [button(`scenarios.use:${id}`, say.use, id)]),
      button(`scenarios.show:${id}`, say.show, id),
    ),
  ];
}

export const unused: Use = { used: 0, going: 0, closed: 0, cancelled: 0, rating: null };

interface Detailed {
  scenario: Scenario;
  use: Use | undefined;
  versions: readonly Version[];
  lang: Lang;
  zone: string;
  /** May edit. */
  coordinator: boolean;
  request: string;
}

/** All that a scenario says. */
export function detailModal({ scenario, use, versions, lang, zone, coordinator, request }: Detailed): Modal {
  const say = texts[lang];
  const spoken = spokenIn(scenario, lang);
  const { id, tier, retired } = scenario;
  return {
    id: 'scenarios.detail',
    title: say.title,
    close: say.close,
    meta: request,
    blocks: [
      heading(spoken.title),
      note(`${labels[lang].tierOption({ tier })}　${say.size(scenario)}`),
      note(say.used(use ?? unused)),
      ...(retired ? [para(bold(say.retired))] : []),
      row(
        ...(retired ? [] : [button('scenarios.use', say.use, id, { style: 'primary' })]),
        button('scenarios.back', say.back),
        ...(coordinator ? editButtons(id, lang) : []),
      ),
      ...words(say.purpose, spoken.purpose),
      ...words(say.task, spoken.task),
      ...list(
        say.steps,
        spoken.steps.map((step) => say.step(step)),
      ),
      ...list(say.roles, roleLines(scenario, lang)),
      ...list(say.deliverables, spoken.deliverables),
      ...list(say.pitfalls, spoken.pitfalls),
      ...words(say.goal, spoken.goal),
      ...list(say.measures, spoken.measures),
      ...(versions.length > 0 ? [para(bold(say.versions)), bullets(versionLines(versions, lang, zone))] : []),
    ],
  };
}

const editButtons = (id: string, lang: Lang) =>
  (lang === 'ja' ? (['ja', 'en'] as const) : (['en', 'ja'] as const)).map((in_) =>
    button(`scenarios.edit:${in_}`, texts[lang].edit({ other: in_ !== lang }), `${id}|${in_}`),
  );

const words = (title: string, said: string): Block[] => [para(bold(title), '\n', said)];
const list = (title: string, lines: readonly string[]): Block[] => [para(bold(title)), bullets(lines)];

/** `講師：動画編集 3以上（1名）`, `Lecturer: Video editing 3+ (1)` */
function roleLines(scenario: Content, lang: Lang): string[] {
  const say = texts[lang];
  const { roles } = spokenIn(scenario, lang);
  return scenario.roles.map(({ skills, seats }, i) => {
    const needs = skills.map(({ skill, level }) => say.skill({ skill: skillName(skill, lang), level }));
    return say.role({ title: roles[i] ?? '', skills: needs.join(lang === 'ja' ? '・' : ', '), seats });
  });
}

function versionLines(versions: readonly Version[], lang: Lang, zone: string): (string | Part[])[] {
  const say = texts[lang];
  const own = versions.map(({ version, byUser, at, reason }) => [
    ...[
      say.version({
        version,
        by: [byUser ? user(byUser) : say.former],
        when: moment(at, lang, zone),
        reason,
      }),
    ].flat(),
  ]) as Part[][];
  return versions[0]?.version === 1 ? own : [say.first, ...own];
}
