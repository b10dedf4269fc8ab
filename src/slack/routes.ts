import type { Message } from '../core/blocks';
import type {
  Button,
  Cx,
  Feature,
  Form,
  Options,
  Reaction,
  Shortcut,
  Tx,
  Word,
  World,
} from '../core/feature';

/** Every id that Slack may send, with who answers for it. */
export interface Routes {
  readonly features: readonly Feature[];
  /** By word and alias, folded. */
  readonly words: ReadonlyMap<string, { name: string; word: Word }>;
  readonly buttons: ReadonlyMap<string, Button>;
  readonly forms: ReadonlyMap<string, Form>;
  readonly options: ReadonlyMap<string, Options>;
  readonly shortcuts: ReadonlyMap<string, Shortcut>;
  readonly reactions: ReadonlyMap<string, (cx: Cx, reaction: Reaction) => Promise<void>>;
  readonly drawings: ReadonlyMap<string, (tx: Tx, world: World, id: string) => Promise<Message | undefined>>;
  readonly events: ReadonlyMap<string, ((world: World, event: Record<string, unknown>) => Promise<void>)[]>;
}

export function routesOf(features: readonly Feature[]): Routes {
  const words = new Map<string, { name: string; word: Word }>();
  const events = new Map<string, ((world: World, event: Record<string, unknown>) => Promise<void>)[]>();
  for (const feature of features) {
    for (const [name, word] of Object.entries(feature.words ?? {}))
      for (const alias of [name, ...(word.aliases ?? [])]) words.set(fold(alias), { name, word });
    for (const [type, handle] of Object.entries(feature.events ?? {}))
      events.set(type, [...(events.get(type) ?? []), handle]);
  }
  return {
    features,
    words,
    buttons: byId(features, (feature) => feature.buttons),
    forms: byId(features, (feature) => feature.forms),
    options: byId(features, (feature) => feature.options),
    shortcuts: byId(features, (feature) => feature.shortcuts),
    reactions: byId(features, (feature) => feature.reactions),
    drawings: byId(features, (feature) => feature.draw),
    events,
  };
}

/** As people type it: full or half width, upper or lower case. */
export const fold = (text: string): string => text.normalize('NFKC').toLowerCase();

/** `feature.subject:id…`, apart. */
export function readKey(key: string): { route: string; subject: string } {
  const [route = '', ...subject] = key.split(':');
  return { route, subject: subject.join(':') };
}

/** `feature.verb` of `feature.verb:3`. */
export const idOf = (actionId: string): string => actionId.replace(/:.*$/s, '');

function byId<T>(
  features: readonly Feature[],
  part: (feature: Feature) => Readonly<Record<string, T>> | undefined,
): Map<string, T> {
  return new Map(
    features.flatMap((feature) =>
      Object.entries(part(feature) ?? {}).map(([verb, it]) => [`${feature.name}.${verb}`, it] as const),
    ),
  );
}
