import { distance } from 'fastest-levenshtein';
import { type Block, bold, bullets, button, heading, para, row } from '../core/blocks';
import type { Person } from '../core/feature';
import type { Lang } from '../core/lang';
import { fold, type Routes } from './routes';
import { texts } from './texts';

/** Words that stand as buttons under the help, as far as the features have them. */
const FIRST = ['register', 'find', 'request', 'mine', 'match'];

const written = new WeakMap<Routes, Map<string, Block[]>>();

/** All that a person may type, with the commonest as buttons. It is the same for all of a language and its roles. */
export function help(routes: Routes, person: Person): Block[] {
  const known = written.get(routes) ?? new Map<string, Block[]>();
  written.set(routes, known);
  const reader = [person.lang, ...person.roles].join();
  const blocks = known.get(reader) ?? writeHelp(routes, person);
  known.set(reader, blocks);
  return blocks;
}

function writeHelp(routes: Routes, { lang, roles }: Person): Block[] {
  const words = ownWords(routes).filter(({ word }) => word.help && (!word.who || roles.has(word.who)));
  const buttons = FIRST.flatMap((name) => words.filter((it) => it.name === name)).map(({ name, word }) =>
    button(`slack.word:${name}`, word.help?.[lang] ?? name, name),
  );
  const say = texts[lang];
  return [
    heading(say.helpTitle),
    para(say.helpIntro),
    ...wordList(
      say.helpWords,
      words.filter(({ word }) => !word.who),
      lang,
    ),
    ...wordList(
      say.helpDesk,
      words.filter(({ word }) => word.who),
      lang,
    ),
    ...(buttons.length ? [row(...buttons)] : []),
  ];
}

const wordList = (title: string, words: ReturnType<typeof ownWords>, lang: Lang): Block[] =>
  words.length === 0
    ? []
    : [
        para(bold(title)),
        bullets(words.map(({ name, word }) => [bold(`/probono ${name}`), `  ${word.help?.[lang] ?? ''}`])),
      ];

/** For a word that nobody knows: the nearest one as a button, and the help. */
export function unknownWord(routes: Routes, typed: string, lang: Lang): Block[] {
  const near = nearest(routes, typed);
  const say = texts[lang];
  return [
    para(say.unknownWord({ word: typed })),
    ...(near
      ? [para(say.didYouMean({ word: near })), row(button(`slack.word:${near}`, `/probono ${near}`, near))]
      : []),
    row(button('slack.word:help', '/probono help', 'help')),
  ];
}

/** The word that was most likely meant: at most half of its letters are other ones. */
export function nearest(routes: Routes, typed: string): string | undefined {
  const ranked = [...routes.words]
    .map(([alias, { name }]) => ({
      name,
      far: distance(alias, fold(typed)) / Math.max(alias.length, typed.length),
    }))
    .sort((a, b) => a.far - b.far);
  return ranked[0] && ranked[0].far <= 0.5 ? ranked[0].name : undefined;
}

function ownWords(routes: Routes) {
  return [...new Map([...routes.words.values()].map((it) => [it.name, it])).values()];
}
