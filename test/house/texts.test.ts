import ts from 'typescript';
import { features } from '../../src/features';
import { below, calleeOf, filesUnder, parse } from './sources';

const japanese = /[\u3040-\u30ff\u3400-\u9fff\uff00-\uffef]/;
const englishSentence = /[A-Za-z]{2,} [a-z]{2,} [a-z]{2,}/;

/** A language is called by its own name. */
const names = new Set(['日本語']);

/** Every text that is written in both languages. */
const texts = filesUnder('src').flatMap((file) =>
  [...below(parse(file))]
    .filter((node): node is ts.CallExpression => ts.isCallExpression(node) && calleeOf(node) === 'inBoth')
    .map(({ arguments: [ja, en] }) => ({ file, ja: wordsIn(ja), en: wordsIn(en) })),
);

function wordsIn(node: ts.Node | undefined): string[] {
  if (!node) return [];
  return [...below(node)].flatMap((it) => {
    const isKey = ts.isPropertyAssignment(it.parent) && it.parent.name === it;
    if (isKey) return [];
    if (ts.isStringLiteralLike(it)) return [it.text];
    return ts.isTemplateHead(it) || ts.isTemplateMiddleOrTemplateTail(it) ? [it.text] : [];
  });
}

test('no Japanese stands in an English text', () => {
  const found = texts.flatMap(({ file, en }) =>
    en.filter((text) => japanese.test(text) && !names.has(text)).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('no English sentence stands in a Japanese text', () => {
  const found = texts.flatMap(({ file, ja }) =>
    ja.filter((text) => englishSentence.test(text) && !japanese.test(text)).map((text) => `${file}: ${text}`),
  );
  expect(found).toEqual([]);
});

test('the words of /probono are explained in both languages', () => {
  const helps = features.flatMap((it) => Object.values(it.words ?? {}).flatMap(({ help }) => help ?? []));
  expect(helps.filter(({ ja, en }) => !japanese.test(ja) || japanese.test(en) || !en)).toEqual([]);
  expect(texts.length).toBeGreaterThanOrEqual(features.length);
});
