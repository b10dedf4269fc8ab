import {
  type Block,
  bold,
  button,
  cut,
  heading,
  join,
  type Line,
  type Modal,
  note,
  type Part,
  para,
  row,
  user,
} from '../../core/blocks';
import { input, menu, option, people, radios, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { moment, momentWords } from '../../core/time';
import { somebody } from '../organisations';
import type { Project } from '../projects';
import { sessionId } from '../sessions';
import { audiences, type Kept, kinds, MOST_LINK, MOST_TITLE, MOST_WORDS } from './rules';
import type { Artifact } from './store';
import { texts } from './texts';

interface Reading {
  lang: Lang;
  zone: string;
}

/** What something is kept for: a project as a whole, or one of its sessions. */
export interface About {
  project: Pick<Project, 'id' | 'title'>;
  at: Date | null;
}

/** An entry of the menu; its value is a project's id or a session's. */
export function aboutEntry({ project, at }: About, { lang, zone }: Reading): { value: string; text: string } {
  const say = texts[lang];
  return at
    ? {
        value: sessionId({ projectId: project.id, at }),
        text: cut(`${momentWords(at, lang, zone)} ${project.title}`, 75),
      }
    : { value: project.id, text: `${cut(project.title, 60)}${say.whole}` };
}

/** First: for what, and of which kind? */
export function startModal(about: About, kind: Kept['kind'], reader: Reading): Modal {
  const say = texts[reader.lang];
  return {
    id: 'artifacts.start',
    title: say.keepTitle,
    submit: say.next,
    close: say.cancel,
    blocks: [note(say.startIntro), aboutInput(about, reader), kindInput(kind, reader.lang)],
  };
}

/** What stands in the form. */
export interface Draft extends Omit<Kept, 'about'> {
  about: About | undefined;
}

/** @param id of what is changed; without it something new is kept */
export function keepModal(draft: Draft, id: string, reader: Reading): Modal {
  const say = texts[reader.lang];
  const { kind, title, link, present, audience } = draft;
  return {
    id: 'artifacts.keep',
    title: id ? say.changeTitle : say.keepTitle,
    submit: say.save,
    close: say.cancel,
    meta: id,
    blocks: [
      aboutInput(draft.about, reader),
      kindInput(kind, reader.lang),
      input('title', say.title, words(MOST_TITLE, title)),
      input('words', say.words, words(MOST_WORDS, draft.words, 'lines'), {
        hint: say.wordsHint,
        optional: true,
      }),
      input('link', say.link, words(MOST_LINK, link), { hint: say.linkHint, optional: true }),
      ...(kind === 'minutes' ? [input('present', say.present, people(present), { optional: true })] : []),
      input(
        'audience',
        say.audience,
        radios(
          audiences.map((it) => option(it, say.audiences[it])),
          audience,
        ),
      ),
    ],
  };
}

function aboutInput(about: About | undefined, reader: Reading): Block {
  const say = texts[reader.lang];
  const entry = about && aboutEntry(about, reader);
  const chosen = entry && option(entry.value, entry.text);
  return input('about', say.about, searchedOne('artifacts.about', chosen), { hint: say.aboutHint });
}

const kindInput = (kind: Kept['kind'], lang: Lang): Block =>
  input(
    'kind',
    texts[lang].kind,
    menu(
      kinds.map((it) => option(it, texts[lang].kinds[it])),
      kind,
    ),
  );

/** A link, named by what it leads to. */
export const linkTo = (url: string, text: string): Part => ({ type: 'link', url, text });

const ownerLine = ({ at }: Artifact, project: string, { lang, zone }: Reading): Line =>
  texts[lang].of({ project, when: at ? [moment(at, lang, zone)] : [] });

/** Results that a search shows. */
const SHOWN = 8;

/** What a search found, the best first. */
export function foundBlocks(
  asked: string,
  found: readonly { artifact: Artifact; project: string }[],
  reader: Reading,
): Block[] {
  const say = texts[reader.lang];
  if (found.length === 0) return [para(say.foundNone({ words: asked }))];
  const more = found.length - SHOWN;
  return [
    heading(say.foundTitle({ words: asked })),
    ...found
      .slice(0, SHOWN)
      .flatMap(({ artifact, project }) => [
        para(
          [bold(say.kinds[artifact.kind]), '　', titled(artifact)],
          '\n',
          ownerLine(artifact, project, reader),
        ),
        row(button('artifacts.read', say.see, artifact.id)),
      ]),
    ...(more > 0 ? [note(say.foundMore({ many: more }))] : []),
  ];
}

/** Its title, leading to where it is. */
export const titled = ({ title, link }: Artifact): Part => (link ? linkTo(link, title) : title);

/** All of it. */
export function readModal(it: Artifact, project: string, mayChange: boolean, reader: Reading): Modal {
  const say = texts[reader.lang];
  const confirm = { title: say.removeTitle, text: say.removeText, yes: say.remove, no: say.cancel };
  return {
    id: 'artifacts.shown',
    title: say.readTitle,
    close: say.close,
    blocks: [
      heading(it.title),
      para([bold(say.kinds[it.kind]), '　'], ownerLine(it, project, reader)),
      ...(it.present.length > 0 ? [para(say.presentLine({ who: join(it.present.map(user), ', ') }))] : []),
      ...(it.words ? [para(it.words)] : []),
      ...(it.link ? [para(linkTo(it.link, say.open))] : []),
      para(say.keptBy({ who: somebody(it.keptBy, reader.lang), audience: say.audiences[it.audience] })),
      ...(mayChange
        ? [
            row(
              button('artifacts.edit', say.edit, it.id),
              button('artifacts.remove', say.remove, it.id, { style: 'danger', confirm }),
            ),
          ]
        : []),
    ],
  };
}
