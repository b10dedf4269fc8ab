import type { Language } from './settings';
import { en } from './texts/en';
import { ja, type Texts } from './texts/ja';

export type { Texts };

export const texts: Record<Language, Texts> = { ja, en };
