import { readdirSync } from 'node:fs';
import path from 'node:path';
import { CronExpressionParser } from 'cron-parser';
import ts from 'typescript';
import { readConfig } from '../../src/config';
import { features } from '../../src/features';
import { below, calleeOf, filesUnder, parse, propertyOf, root, stringsIn } from './sources';

type Kind = 'buttons' | 'forms' | 'options';

const ids = (kind: Kind): Set<string> =>
  new Set(features.flatMap((it) => Object.keys(it[kind] ?? {}).map((verb) => `${it.name}.${verb}`)));
const handled: Record<Kind, Set<string>> = {
  buttons: ids('buttons'),
  forms: ids('forms'),
  options: ids('options'),
};
const words = features.flatMap((it) =>
  Object.entries(it.words ?? {}).flatMap(([word, { aliases = [] }]) => [word, ...aliases]),
);

/** Everything in our sources that sends an id to Slack: a button, a menu, a modal. */
const emitted = filesUnder('src')
  .filter((file) => !/^src\/(sandbox|demo)\//.test(file))
  .flatMap((file) =>
    [...below(parse(file))].flatMap((node) =>
      idsAt(node).map(({ kind, id }) => ({ file, kind, id: id.replace(/:.*$/s, ''), whole: id })),
    ),
  );

function idsAt(node: ts.Node): { kind: Kind; id: string }[] {
  if (ts.isCallExpression(node)) return idsOfCall(node);
  if (ts.isPropertyAssignment(node) && node.name.getText() === 'action_id')
    return stringsIn(node.initializer)
      .filter((id) => id.includes('.'))
      .map((id) => ({ kind: 'buttons', id }));
  if (ts.isObjectLiteralExpression(node)) {
    const [id, submit] = [propertyOf(node, 'id'), propertyOf(node, 'submit')];
    if (id && submit && propertyOf(node, 'blocks'))
      return stringsIn(id.initializer).map((it) => ({ kind: 'forms', id: it }));
  }
  return [];
}

function idsOfCall(call: ts.CallExpression): { kind: Kind; id: string }[] {
  const callee = calleeOf(call);
  const first = call.arguments[0];
  if (!first) return [];
  if (callee === 'button') return stringsIn(first).map((id) => ({ kind: 'buttons', id }));
  if (callee === 'searched' || callee === 'searchedOne')
    return stringsIn(first).map((id) => ({ kind: 'options', id }));
  if (callee === 'input' && /dispatch: true/.test(call.getText())) {
    const menu = call.arguments[2];
    if (menu && ts.isCallExpression(menu) && /^searched/.test(calleeOf(menu)) && menu.arguments[0])
      return stringsIn(menu.arguments[0]).map((id) => ({ kind: 'buttons', id }));
  }
  return [];
}

test('names are unique, and so are the words that people type', () => {
  const names = features.map((it) => it.name);
  expect(new Set(names).size).toBe(names.length);
  expect(words.filter((word, i) => words.indexOf(word) !== i)).toEqual([]);
  expect(words.filter((word) => word !== word.normalize('NFKC').toLowerCase() || /\s/.test(word))).toEqual(
    [],
  );
});

test('every folder of features is in the list, under its own name', () => {
  const folders = readdirSync(path.join(root, 'src/features'));
  expect(features.map((it) => it.name).sort()).toEqual(folders.sort());
});

test('every id that is sent to Slack begins with a feature and has a handler', () => {
  const wrong = emitted.filter(({ kind, id, whole }) => {
    if (id === 'slack.word') return whole !== 'slack.word:' && !isWord(whole.slice('slack.word:'.length));
    // `feature.${verb}`: at least one such verb has to be there.
    if (id.endsWith('.')) return ![...handled[kind]].some((it) => it.startsWith(id));
    return !handled[kind].has(id);
  });
  expect(wrong.map(({ file, kind, whole }) => `${file}: ${whole} is not among the ${kind}`)).toEqual([]);
  expect(emitted.length).toBeGreaterThan(40);
});

const isWord = (word: string) => word === 'help' || words.includes(word);

test('every cron expression parses', () => {
  const settings = readConfig({ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_APP_TOKEN: 'xapp-1', COORDINATORS: 'U1' });
  for (const { name, jobs } of features)
    for (const [job, { cron }] of Object.entries(jobs ?? {})) {
      const expression = cron(settings);
      expect(`${name}.${job}: ${expression.trim().split(/\s+/).length} fields`).toMatch(/: 5 fields$/);
      expect(() => CronExpressionParser.parse(expression)).not.toThrow();
    }
});
