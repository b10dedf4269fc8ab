import { cell, useCell } from './cell';

export type Language = 'ja' | 'en';

/** What the person at this browser chose, kept from visit to visit. */
export interface Settings {
  /** `persona`: the language of whoever acts. */
  language: 'persona' | Language;
  theme: 'system' | 'light' | 'dark';
  /** User ids, the newest first. */
  recent: string[];
  emoji: string[];
  /** The hint at the persona switcher was put away. */
  hinted: boolean;
}

const KEY = 'sandbox';
const first: Settings = { language: 'persona', theme: 'system', recent: [], emoji: [], hinted: false };

export const settings = cell<Settings>({ ...first, ...stored() });

export function useSettings<S>(pick: (settings: Settings) => S): S {
  return useCell(settings, pick);
}

export function remember(patch: Partial<Settings>): void {
  settings.set(patch);
  localStorage.setItem(KEY, JSON.stringify(settings.get()));
}

/** Puts `item` in front of a list without doubles, at most `length` long. */
export function inFront(list: readonly string[], item: string, length: number): string[] {
  return [item, ...list.filter((other) => other !== item)].slice(0, length);
}

export function applyTheme(): void {
  document.documentElement.dataset.theme = settings.get().theme;
}

function stored(): Partial<Settings> {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? '{}') as Partial<Settings>;
  } catch {
    return {};
  }
}
