import {
  type Block,
  bold,
  bullets,
  button,
  cut,
  divider,
  heading,
  type Line,
  type Modal,
  note,
  para,
  row,
} from '../../core/blocks';
import { input, menu, option, searched, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { name, theme } from '../../taxonomy';
import { pickThemes, skillName } from '../members';
import { draftTexts } from './draftTexts';
import { type Content, kinds, MOST } from './rules';
import type { Lesson, Version } from './store';
import { texts } from './texts';
import { versionBlocks } from './versions.views';

export const emptyContent: Content = {
  ...{ title: '', situation: '', did: '', outcome: '', dos: '', donts: '', scenario: '' },
  ...{ skills: [], themes: [], kind: null },
};

/** What is edited: nothing yet, or a lesson in a version. */
export interface About {
  id?: string;
  version?: number;
}

/** @param project the one that it comes from */
export function writeModal(
  {
    content,
    lesson,
    project,
  }: { content: Content; lesson?: Lesson; project?: { id: string; title: string } },
  lang: Lang,
): Modal {
  const say = texts[lang];
  const about: About = lesson ? { id: lesson.id, version: lesson.version } : {};
  const lines = (part: 'situation' | 'did' | 'outcome' | 'dos' | 'donts', optional = false) =>
    input(part, say[part], words(MOST.words, content[part], 'lines'), { optional });
  const isNew = lesson?.state !== 'published';
  return {
    id: 'knowhow.write',
    title: lesson ? say.editTitle : say.writeTitle,
    submit: isNew ? say.publish : say.save,
    close: say.cancel,
    meta: JSON.stringify(about),
    blocks: [
      note(introOf(content, lesson?.state === 'draft', lang)),
      input('title', say.title, words(MOST.title, content.title), { hint: say.titleHint }),
      lines('situation'),
      lines('did'),
      lines('outcome', true),
      lines('dos', true),
      lines('donts', true),
      input(
        'skills',
        say.skills,
        searched(
          'members.skills',
          content.skills.map((it) => option(it, skillName(it, lang))),
          MOST.skills,
        ),
        { optional: true },
      ),
      input('themes', say.themes, pickThemes(content.themes, lang, MOST.themes), { optional: true }),
      input(
        'kind',
        say.kind,
        menu(
          kinds.map((kind) => option(kind, say.kindOption({ kind }))),
          content.kind ?? undefined,
        ),
        { optional: true },
      ),
      input(
        'project',
        say.project,
        searchedOne('knowhow.projects', project && option(project.id, project.title)),
        { optional: true },
      ),
      input('scenario', say.scenario, words(MOST.scenario, content.scenario), {
        hint: say.scenarioHint,
        optional: true,
      }),
    ],
  };
}

const introOf = ({ event }: Content, isDraft: boolean, lang: Lang): string => {
  const say = texts[lang];
  if (!isDraft) return say.intro;
  return event ? draftTexts[lang].askedIntro({ event }) : say.draftIntro;
};

export function savedModal({ content: { title }, version }: Lesson, isNew: boolean, lang: Lang): Modal {
  const say = texts[lang];
  return {
    id: 'knowhow.saved',
    title: say.shownTitle,
    close: say.close,
    blocks: [para(isNew ? say.published({ title }) : say.saved({ title, version }))],
  };
}

/** Letters of a lesson's situation in a list. */
const GLIMPSE = 120;

/** A lesson in a list: what it is about, whom it helped, and what one can do with it. */
export function lessonBlocks(
  { id, content }: Lesson,
  { people, why = '' }: { people: number; why?: string },
  lang: Lang,
): Block[] {
  const say = texts[lang];
  const helped = say.helpedBy({ people });
  return [
    para(
      bold(content.title),
      `\n${cut(content.situation, GLIMPSE)}`,
      ...(why ? [`\n${why}`] : []),
      ...(helped ? [`\n${helped}`] : []),
    ),
    row(button(`knowhow.read:${id}`, say.read, id), button(`knowhow.helped:${id}`, say.helped, id)),
  ];
}

export function foundBlocks(
  asked: string,
  found: readonly { lesson: Lesson; people: number }[],
  lang: Lang,
): Block[] {
  const say = texts[lang];
  return [
    ...(found.length > 0
      ? [
          heading(say.foundTitle({ words: asked })),
          ...found.flatMap(({ lesson, people }) => lessonBlocks(lesson, { people }, lang)),
        ]
      : [para(say.foundNone({ words: asked }))]),
    row(button('slack.word:knowhow', say.write, 'knowhow')),
  ];
}

/** What its project kept, that is named. */
const ARTIFACTS = 5;

/** The whole lesson, with its history. */
export function shownModal(
  lesson: Lesson,
  {
    artifacts,
    versions,
    people,
    project,
    mayEdit,
  }: {
    artifacts: readonly Line[];
    versions: readonly Version[];
    people: number;
    project?: string | undefined;
    mayEdit: boolean;
  },
  { lang, zone }: { lang: Lang; zone: string },
): Modal {
  const say = texts[lang];
  const { id, state, content } = lesson;
  const helped = say.helpedBy({ people });
  return {
    id: 'knowhow.shown',
    title: say.shownTitle,
    close: say.close,
    blocks: [
      heading(content.title),
      ...(state === 'published' ? [] : [para(say[state])]),
      ...contentBlocks(content, project, lang),
      ...(artifacts.length > 0 ? [para(bold(say.artifacts)), bullets(artifacts.slice(0, ARTIFACTS))] : []),
      ...(helped ? [note(helped)] : []),
      divider(),
      ...versionBlocks(lesson, versions, mayEdit, { lang, zone }),
      row(
        button('knowhow.helped', say.helped, id),
        ...(mayEdit ? [button('knowhow.edit', say.edit, id)] : []),
        ...(mayEdit && state === 'published' ? [retireButton(id, lang)] : []),
      ),
    ],
  };
}

/** Takes a lesson out of use, once it was asked whether that is meant. */
export const retireButton = (id: string, lang: Lang) =>
  button('knowhow.retire', texts[lang].retire, id, {
    confirm: {
      title: texts[lang].retireTitle,
      text: texts[lang].retireText,
      yes: texts[lang].retireYes,
      no: texts[lang].no,
    },
  });

/** What a lesson says, without its title. */
export function contentBlocks(content: Content, project: string | undefined, lang: Lang): Block[] {
  const say = texts[lang];
  const part = (of: 'situation' | 'did' | 'outcome' | 'dos' | 'donts') =>
    content[of] ? [para(bold(say[of]), `\n${content[of]}`)] : [];
  const links = linksOf(content, project, lang);
  return [
    ...(['situation', 'did', 'outcome', 'dos', 'donts'] as const).flatMap(part),
    ...(links ? [note(say.linked({ links }))] : []),
  ];
}

function linksOf(
  { skills, themes: ids, kind, scenario, event }: Content,
  project: string | undefined,
  lang: Lang,
) {
  const say = texts[lang];
  const themeNames = ids.flatMap((it) => {
    const known = theme(it);
    return known ? [name(known, lang)] : [];
  });
  return [
    ...skills.map((it) => skillName(it, lang)),
    ...themeNames,
    ...(kind ? [say.kindOption({ kind })] : []),
    ...(project ? [project] : []),
    ...(scenario ? [scenario] : []),
    ...(event ? [draftTexts[lang].askedAt({ event })] : []),
  ].join(say.comma);
}
