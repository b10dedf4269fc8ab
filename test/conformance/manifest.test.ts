import { readFileSync } from 'node:fs';
import path from 'node:path';
import Ajv from 'ajv';
import ts from 'typescript';
import { parse as parseYaml } from 'yaml';
import { features } from '../../src/features';
import { below, filesUnder, parse, read, root } from '../house/sources';

const reference = process.env.SLACK_REFERENCE ?? path.join(root, '../shared/slack-reference');
const inReference = (file: string): unknown => JSON.parse(readFileSync(path.join(reference, file), 'utf8'));

interface Manifest {
  features: { shortcuts?: { callback_id: string; type: string }[]; slash_commands?: { command: string }[] };
  oauth_config: { scopes: { bot: string[] } };
  settings: { event_subscriptions: { bot_events: string[] } };
}

/**
 * A method that reads or changes conversations needs a scope for each kind of them that it is used with: public and
 * private channels everywhere, direct messages where the app opens one or looks through it.
 */
const conversations: Record<string, readonly string[]> = {
  'conversations.open': ['im'],
  'conversations.history': ['channels', 'groups', 'im'],
  // A thread of the app's is in a channel.
  'conversations.replies': ['channels', 'groups'],
};
const elsewhere = ['channels', 'groups'];

/** By Slack's documentation; the reference names methods' scopes only. */
const eventScopes: Record<string, readonly string[]> = {
  app_home_opened: [],
  'message.im': ['im:history'],
  reaction_added: ['reactions:read'],
  reaction_removed: ['reactions:read'],
  team_join: ['users:read'],
  user_change: ['users:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
};

/** Every method of the Web API that our sources call: `client.chat.postMessage(…)`. */
function calledMethods(): string[] {
  const called = filesUnder('src/slack').flatMap((file) =>
    [...below(parse(file))].filter(ts.isCallExpression).flatMap((call) => {
      const [, name] =
        /(?:^|\.)(?:client|quick|steady)\.([a-z]\w*(?:\.\w+)*)$/i.exec(
          call.expression.getText().replaceAll(/\s/g, ''),
        ) ?? [];
      return name?.includes('.') ? [name] : [];
    }),
  );
  return [...new Set(called)].sort();
}

const readsAddresses = (): boolean =>
  filesUnder('src/slack').some((file) => /profile[^;]*email/.test(read(file)));
const downloads = (): boolean => filesUnder('src/slack').some((file) => read(file).includes('url_private'));

/** The scopes of a bot that a method needs; where there are several, those that fit what it is used for. */
function scopesOf(method: string): string[] {
  const { scopes } = inReference(`methods/${method}.json`) as { scopes: { bot?: { name: string }[] } };
  const all = (scopes.bot ?? []).map(({ name }) => name);
  if (all.length <= 1) return all;
  const kinds = conversations[method] ?? elsewhere;
  // `channels:write.topic` is a part of `channels:manage`, which making channels needs anyway.
  return all
    .filter((scope) => kinds.some((kind) => new RegExp(`^${kind}:(read|history|manage|write)$`).test(scope)))
    .filter((scope) => scope !== 'channels:write');
}

const manifest = () => parseYaml(read('manifest.yml')) as Manifest;

test('the manifest is as Slack’s schema wants it', () => {
  const schema = inReference('manifest.schema.1.0.0.json') as object;
  const validate = new Ajv({ strict: false, allErrors: true, validateFormats: false }).compile(schema);
  expect(validate(manifest()) ? [] : validate.errors).toEqual([]);
});

test('its scopes are what the called methods and the events need, and no more', () => {
  const methods = calledMethods();
  expect(methods).toContain('chat.postMessage');
  const { oauth_config, settings } = manifest();
  const events = settings.event_subscriptions.bot_events;
  expect(events.filter((it) => !eventScopes[it])).toEqual([]);
  const needed = new Set([
    'commands',
    ...methods.flatMap(scopesOf),
    // Whoever fetches a file by its address needs what `files.info` needs.
    ...(readsAddresses() ? ['users:read.email'] : []),
    ...(downloads() ? scopesOf('files.info') : []),
    ...events.flatMap((it) => eventScopes[it] ?? []),
  ]);
  expect(oauth_config.scopes.bot.toSorted()).toEqual([...needed].sort());
});

test('it subscribes to the events that are handled, and no others', () => {
  const edge = filesUnder('src/slack').map(read).join('\n');
  const handled = [
    ...[...edge.matchAll(/event\.type === '(\w+)'/g)].map(([, type]) => String(type)),
    // What a feature hears of messages is said in channels; to the app itself people write to its edge.
    ...features
      .flatMap((it) => Object.keys(it.events ?? {}))
      .flatMap((type) => (type === 'message' ? ['message.channels', 'message.groups'] : [type])),
  ].map((type) => (type === 'message' ? 'message.im' : type));
  const { bot_events } = manifest().settings.event_subscriptions;
  expect(bot_events.toSorted()).toEqual([...new Set(handled)].sort());
});

test('its shortcuts are words of /probono, and on messages those of the features', () => {
  const words = new Set(features.flatMap((it) => Object.keys(it.words ?? {}).map((word) => `word.${word}`)));
  const own = new Set(
    features.flatMap((it) => Object.keys(it.shortcuts ?? {}).map((verb) => `${it.name}.${verb}`)),
  );
  const { shortcuts = [], slash_commands = [] } = manifest().features;
  expect(slash_commands.map((it) => it.command)).toEqual(['/probono']);
  const of = (kind: string) => shortcuts.filter((it) => it.type === kind).map((it) => it.callback_id);
  expect(of('global').filter((id) => !words.has(id))).toEqual([]);
  expect(of('message').sort()).toEqual([...own].sort());
});
