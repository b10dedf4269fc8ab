import type { User } from '../protocol';
import { type Language, useSettings } from './settings';

/** The language chosen for the page, else the persona's, else Japanese. */
export function useLanguage(persona: User | undefined): Language {
  const chosen = useSettings(({ language }) => language);
  if (chosen !== 'persona') return chosen;
  return persona?.locale.startsWith('en') ? 'en' : 'ja';
}
