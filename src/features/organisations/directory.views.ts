import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Line,
  type Modal,
  note,
  para,
  quote,
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { dayWords, moment } from '../../core/time';
import { name as nameOf, prefectures } from '../../taxonomy';
import { type Clock, entry } from './card';
import type { Contact } from './contacts';
import { contactBlocks } from './contacts.views';
import type { Intermediary, Organisation } from './directory';
import type { History } from './history';
import { pageOf, pager } from './list';
import { somebody } from './rules';
import { directory } from './texts.directory';

/** A page of one of the two lists, and what it is a page of. */
export interface Listed<T> {
  rows: readonly T[];
  count: number;
  page: number;
  typed: string;
  /** The value by which the pager's buttons open another page: `LIST|PAGE|…`. */
  turn(page: number): string;
}

export function organisationList(
  { rows, count, page, typed, turn }: Listed<Organisation>,
  lang: Lang,
): Block[] {
  const say = directory[lang];
  return [
    heading(say.organisations),
    note(`${say.found({ typed, count })}　${say.searchOrganisations}`),
    ...(rows.length === 0 ? [para(say.none)] : []),
    ...rows.flatMap((it) => [
      para(bold(it.name), `\n${inShort(it, lang)}`),
      row(button('organisations.organisation', say.details, it.id)),
    ]),
    ...pager(
      pageOf(count, page),
      count,
      (to, label) => button(`organisations.page:${to}`, label, turn(to)),
      lang,
    ),
    row(button('organisations.editOrganisation', say.addOrganisation)),
  ];
}

export function intermediaryList(
  { rows, count, page, typed, turn }: Listed<Intermediary>,
  lang: Lang,
): Block[] {
  const say = directory[lang];
  return [
    heading(say.intermediaries),
    note(`${say.found({ typed, count })}　${say.searchIntermediaries}`),
    ...(rows.length === 0 ? [para(say.none)] : []),
    ...rows.flatMap((it) => [
      para(
        bold(it.name),
        `\n${[say.intermediaryKind(it), regionName(it.region, lang)].filter(Boolean).join('・')}`,
      ),
      row(button('organisations.intermediary', say.details, it.id)),
    ]),
    ...pager(
      pageOf(count, page),
      count,
      (to, label) => button(`organisations.page:${to}`, label, turn(to)),
      lang,
    ),
    row(button('organisations.editIntermediary', say.addIntermediary)),
  ];
}

/** What kind, where, how large, at which stage, through whom: as far as it is known. */
function inShort({ kind, region, size, stage, intermediary }: Organisation, lang: Lang): string {
  const say = directory[lang];
  return [
    say.stageName({ stage }),
    kind && say.organisationKind({ kind }),
    regionName(region, lang),
    size && say.sizeName({ size }),
    intermediary && say.through({ name: intermediary }),
  ]
    .filter(Boolean)
    .join(lang === 'ja' ? '・' : ', ');
}

const regionName = (region: string | null, lang: Lang): string => {
  const found = prefectures.find((it) => it.id === region);
  return found ? nameOf(found, lang) : '';
};

/** All about an organisation, with its history: for coordinators. */
export function organisationModal(
  organisation: Organisation,
  people: readonly Contact[],
  history: History,
  clock: Clock,
  lang: Lang,
): Modal {
  const say = directory[lang];
  const { id, name, note: words } = organisation;
  const listed = (label: string, blocks: Block[]) => [
    para(bold(label)),
    ...(blocks.length > 0 ? blocks : [para(say.noHistory)]),
  ];
  const stage = (it: Organisation['stage']) => say.stageName({ stage: it });
  const moves: Line[] = history.moves.map(({ from, to, byUser, reason, at }) =>
    say.move({
      from: stage(from),
      to: stage(to),
      by: somebody(byUser, lang),
      reason,
      when: moment(at, lang, clock.zone),
    }),
  );
  const projects = history.projects.map(({ title, starts, ends, done }) =>
    [
      say.period({ title, starts: dayWords(starts, lang), ends: dayWords(ends, lang) }),
      ...(done ? [say.done({ ...done, hours: Math.round(done.minutes / 60) })] : []),
    ].join(''),
  );
  return {
    id: 'organisations.organisationShown',
    title: say.organisations,
    close: say.close,
    blocks: [
      heading(name),
      para(inShort(organisation, lang)),
      ...(words ? [para(bold(say.note)), quote(words)] : []),
      row(
        button('organisations.editOrganisation', say.edit, id),
        button('organisations.moveStage', say.moveStage, id),
      ),
      ...contactBlocks({ organisationId: id }, people, lang),
      ...listed(
        say.requestsLabel,
        history.requests.map((it) => entry(it, clock.now, lang)),
      ),
      ...listed(say.projectsLabel, projects.length > 0 ? [bullets(projects)] : []),
      ...listed(say.movesLabel, moves.length > 0 ? [bullets(moves)] : []),
    ],
  };
}

/** All about an intermediary, and whom they introduced: for coordinators. */
export function intermediaryModal(
  { id, name, kind, region, note: words }: Intermediary,
  people: readonly Contact[],
  introduced: { rows: readonly Organisation[]; count: number },
  lang: Lang,
): Modal {
  const say = directory[lang];
  const { rows, count } = introduced;
  return {
    id: 'organisations.intermediaryShown',
    title: say.intermediaries,
    close: say.close,
    blocks: [
      heading(name),
      para([say.intermediaryKind({ kind }), regionName(region, lang)].filter(Boolean).join('・')),
      ...(words ? [para(bold(say.note)), quote(words)] : []),
      row(
        button('organisations.editIntermediary', say.edit, id),
        ...(count > rows.length
          ? [button('organisations.page', say.introducedAll, `introduced|1|${id}`)]
          : []),
      ),
      ...contactBlocks({ intermediaryId: id }, people, lang),
      para(bold(say.introduced({ count }))),
      count > 0
        ? bullets(rows.map((it): Line => [bold(it.name), `　${inShort(it, lang)}`]))
        : para(say.introducedNone),
    ],
  };
}
