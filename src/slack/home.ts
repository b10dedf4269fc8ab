import type { HomeView } from '@slack/types';
import { type Block, button, divider, note, para, row } from '../core/blocks';
import type { Cx } from '../core/feature';
import type { Routes } from './routes';
import { texts } from './texts';

/** Slack takes no more blocks in a view. */
const MOST = 100;

/** The features whose parts stand first: what is one's own, before what one could do. */
const FIRST = ['members', 'retrospectives', 'teams', 'sessions'];

/** The Home tab: what waits for a coordinator, then every feature's part. */
export async function home(routes: Routes, cx: Cx): Promise<HomeView> {
  const say = texts[cx.person.lang];
  const parts: Block[][] = [];
  if (cx.person.roles.has('coordinator'))
    for (const { desk } of routes.features) if (desk) parts.push(await desk(cx));
  for (const { home: part } of inOrder(routes.features)) if (part) parts.push(await part(cx));
  const shown = parts.filter((part) => part.length > 0);
  const blocks = shown.length
    ? shown.flatMap((part, i) => (i ? [divider(), ...part] : part))
    : [para(say.homeEmpty), row(button('slack.word:help', '/probono help', 'help'))];
  return { type: 'home', blocks: blocks.length > MOST ? [...blocks.slice(0, MOST - 1), note('…')] : blocks };
}

const inOrder = (features: Routes['features']): Routes['features'] => [
  ...FIRST.flatMap((name) => features.filter((it) => it.name === name)),
  ...features.filter((it) => !FIRST.includes(it.name)),
];
