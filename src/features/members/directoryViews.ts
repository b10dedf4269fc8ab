import {
  type Block,
  bold,
  bullets,
  button,
  heading,
  type Modal,
  note,
  type Part,
  para,
  quote,
  row,
  user,
} from '../../core/blocks';
import { checks, input, menu, number, option, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { ago } from '../../core/time';
import { languages, type Named, name, prefectures, slots, themeName } from '../../taxonomy';
import { directoryTexts as texts } from './directoryTexts';
import { levels } from './rules';
import type { Found, SoughtMembers } from './search';
import type { Member } from './store';
import { skillName } from './views';

/** Each line names so many skills at most, those that were looked for first. */
const SKILLS_NAMED = 4;

interface Shown {
  sought: SoughtMembers;
  /** There are more behind. */
  more: boolean;
  now: Date;
}

/** People who match, each with what they bring, what is free, and when they were last asked. */
export function foundBlocks(found: readonly Found[], { sought, more, now }: Shown, lang: Lang): Block[] {
  const say = texts[lang];
  const last = found.at(-1)?.member;
  const next = { sought, ...(last && { after: { at: last.askedAt, id: last.id } }) };
  return [
    heading(say.title),
    para(say.sought({ what: soughtWords(sought, lang) })),
    ...(found.length > 0 ? [note(say.intro)] : [para(say.none)]),
    ...found.flatMap((it) => entry(it, sought, now, lang)),
    row(
      ...(more ? [button('members.found', say.more, JSON.stringify(next))] : []),
      button('members.search', say.change, JSON.stringify({ sought })),
    ),
  ];
}

function entry({ member, busy }: Found, sought: SoughtMembers, now: Date, lang: Lang): Block[] {
  const say = texts[lang];
  const { hours, askedAt, prefecture } = member;
  const facts = [
    say.free({ free: hours - busy, hours }),
    named(prefectures, prefecture, lang) || say.abroad,
    ...(member.leads ? [say.leader] : []),
    askedWords(askedAt, now, lang),
  ];
  return [
    para([user(member.id)] as Part[], `\n${skillsOf(member, sought, lang)}\n${facts.join(say.gap)}`),
    row(button(`members.profile:${member.id}`, say.profile, member.id)),
  ];
}

function skillsOf({ skills }: Member, { skill }: SoughtMembers, lang: Lang): string {
  const say = texts[lang];
  const rank = (it: Member['skills'][number]) => (it.skill === skill ? 10 : 0) + it.level;
  return [...skills]
    .sort((a, b) => rank(b) - rank(a))
    .slice(0, SKILLS_NAMED)
    .map((it) => say.skillLine({ ...it, skill: skillName(it.skill, lang) }))
    .join(say.comma);
}

const askedWords = (at: number, now: Date, lang: Lang): string =>
  at === 0 ? texts[lang].never : texts[lang].last({ ago: ago(new Date(at), now, lang) });

function soughtWords(it: SoughtMembers, lang: Lang): string {
  const say = texts[lang];
  const level = it.level ? ` ${say.levelOption({ level: it.level })}` : '';
  const words = [
    ...(it.skill ? [skillName(it.skill, lang) + level] : []),
    ...(it.theme ? [themeName(it.theme, lang)] : []),
    ...(it.prefecture ? [named(prefectures, it.prefecture, lang)] : []),
    ...(it.hours ? [say.freeAtLeast({ hours: it.hours })] : []),
    ...(it.asked ? [say.askedOption({ asked: String(it.asked) as 'never' | '30' | '90' })] : []),
    ...(it.learns ? [say.learns] : []),
    ...(it.leads ? [say.leads] : []),
    ...(it.words ? [`“${it.words}”`] : []),
  ];
  return words.length > 0 ? words.join(say.comma) : say.everybody;
}

export function searchModal(it: SoughtMembers, lang: Lang): Modal {
  const say = texts[lang];
  const all = (entries: readonly Named[]) => entries.map((one) => option(one.id, name(one, lang)));
  const chosen = [...(it.learns ? ['learns'] : []), ...(it.leads ? ['leads'] : [])];
  return {
    id: 'members.searched',
    title: say.title,
    submit: say.search,
    close: say.close,
    blocks: [
      input(
        'skill',
        say.skill,
        searchedOne('members.skills', it.skill ? option(it.skill, skillName(it.skill, lang)) : undefined),
        { optional: true },
      ),
      input(
        'level',
        say.level,
        menu(
          levels.map((level) => option(String(level), say.levelOption({ level }))),
          it.level ? String(it.level) : undefined,
        ),
        { optional: true },
      ),
      input(
        'theme',
        say.theme,
        searchedOne('members.themes', it.theme ? option(it.theme, themeName(it.theme, lang)) : undefined),
        { optional: true },
      ),
      input('prefecture', say.prefecture, menu(all(prefectures), it.prefecture), { optional: true }),
      input('hours', say.hours, number(1, 40, it.hours), { hint: say.hoursHint, optional: true }),
      input(
        'asked',
        say.asked,
        menu(
          (['never', '30', '90'] as const).map((asked) => option(asked, say.askedOption({ asked }))),
          it.asked ? String(it.asked) : undefined,
        ),
        { optional: true },
      ),
      input('kinds', say.kinds, checks([option('learns', say.learns), option('leads', say.leads)], chosen), {
        optional: true,
      }),
      input('words', say.words, words(80, it.words), { optional: true }),
    ],
  };
}

/** A whole profile. */
export function profileShown(member: Member, now: Date, lang: Lang): Modal {
  const say = texts[lang];
  const list = (entries: readonly Named[], ids: readonly string[]) =>
    ids.map((id) => named(entries, id, lang)).join(say.comma) || '–';
  const line = (label: string, text: string): Part[] => [bold(label), `${say.gap}${text}`];
  return {
    id: 'members.profileShown',
    title: say.profile,
    close: say.close,
    blocks: [
      para([user(member.id)] as Part[]),
      ...(member.paused ? [para(say.paused)] : []),
      para(bold(say.skills)),
      bullets(member.skills.map((it) => say.skillLine({ ...it, skill: skillName(it.skill, lang) }))),
      bullets([
        line(say.themes, member.themes.map((id) => themeName(id, lang)).join(say.comma) || '–'),
        line(say.time, `${member.hours} h${say.gap}${list(slots, member.slots)}`),
        line(
          say.where,
          `${named(prefectures, member.prefecture, lang) || say.abroad}${say.gap}${say.place(member)}`,
        ),
        ...(member.department ? [line(say.department, member.department)] : []),
        line(say.languages, list(languages, member.languages)),
        ...(member.leads ? [say.leader] : []),
        line(say.contact, `${say.budget(member)}${say.gap}${askedWords(member.askedAt, now, lang)}`),
      ]),
      ...(member.note ? [quote(member.note)] : []),
      note(say.privacy),
    ],
  };
}

/** The name of an entry; its id, should the list not have it. */
function named(entries: readonly Named[], id: string | null, lang: Lang): string {
  const found = entries.find((it) => it.id === id);
  return found ? name(found, lang) : (id ?? '');
}
