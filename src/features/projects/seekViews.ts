import type { Modal } from '../../core/blocks';
import { check, input, menus, option, searched, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { type Named, name, prefectures, slots, themeName } from '../../taxonomy';
import { pickThemes, skillName } from '../members';
import type { Seek } from './seek';
import { seekTexts } from './seekTexts';

/** What somebody looks for, in words: `動画編集、オンライン、土曜日`. */
export function seekWords(seek: Seek, lang: Lang): string {
  const say = seekTexts[lang];
  const named = (entries: readonly Named[], ids: readonly string[]) =>
    ids.map((id) => {
      const it = entries.find((one) => one.id === id);
      return it ? name(it, lang) : id;
    });
  const all = [
    ...seek.skills.map((id) => skillName(id, lang)),
    ...seek.themes.map((id) => themeName(id, lang)),
    ...named(prefectures, seek.prefectures),
    ...(seek.online ? [say.online] : []),
    ...named(slots, seek.slots),
    ...(seek.words ? [seek.words] : []),
  ];
  return all.length > 0 ? all.join(say.comma) : say.anything;
}

export function seekModal(seek: Seek, lang: Lang): Modal {
  const say = seekTexts[lang];
  const all = (entries: readonly Named[]) => entries.map((it) => option(it.id, name(it, lang)));
  const chosen = seek.skills.map((id) => option(id, skillName(id, lang)));
  return {
    id: 'projects.sought',
    title: say.title,
    submit: say.search,
    close: say.close,
    blocks: [
      input('skills', say.skills, searched('projects.skills', chosen, 5), { hint: say.hint, optional: true }),
      input('themes', say.themes, pickThemes(seek.themes, lang, 5), { optional: true }),
      input('slots', say.slots, menus(all(slots), seek.slots), { optional: true }),
      input('online', say.place, check(say.onlineOption, seek.online), { optional: true }),
      input('prefectures', say.prefectures, menus(all(prefectures), seek.prefectures, 5), { optional: true }),
      input('words', say.words, words(80, seek.words), { hint: say.wordsHint, optional: true }),
    ],
  };
}
