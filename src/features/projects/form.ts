import { z } from 'zod';
import {
  type Block,
  bold,
  button,
  divider,
  heading,
  type Modal,
  note,
  para,
  quote,
  row,
} from '../../core/blocks';
import {
  checks,
  day,
  input,
  menu,
  menus,
  number,
  option,
  radios,
  searchedOne,
  timeOfDay,
  words,
} from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { languages, type Named, name, prefectures, slots } from '../../taxonomy';
import { MOST_THEMES, otherInput, pickThemes, skillName } from '../members';
import { bounds, type Draft, field, levels, MOST_ROLES, type RoleDraft, roleComplaints } from './draft';
import { labels } from './labels';
import { places, rhythms, tiers } from './rules';

/** What the form remembers beside its inputs. */
export interface About {
  /** The project that is put right, in the round that was sent back. */
  project?: { id: string; round: number } | undefined;
  /** The request that it is made of, where that was settled before the form opened. */
  request?: string | undefined;
  /** The scenario that it begins from, `id@version`. */
  scenario?: string | undefined;
  /** The draft that it is kept as, once it is. */
  draft?: string | undefined;
  /** How many roles it shows. */
  roles: number;
}

const about = z.object({
  project: z.object({ id: z.string(), round: z.number() }).optional(),
  request: z.string().optional(),
  scenario: z.string().optional(),
  draft: z.string().optional(),
  roles: z.number().int().min(1).max(MOST_ROLES),
});

export const readAbout = (meta: string): About => about.parse(JSON.parse(meta));

interface Shown {
  about: Omit<About, 'roles'>;
  draft: Draft;
  lang: Lang;
  /** Agreed requests to choose from. */
  requests?: readonly { id: string; organisation: string }[];
  /** Why it was sent back. */
  reason?: string | undefined;
  /** What is to be said above it: that it is kept, or what is wrong. */
  notice?: string | undefined;
}

/** The form for a project: what is drawn anew keeps what was typed. */
export function postModal({ about, draft, lang, requests = [], reason, notice }: Shown): Modal {
  const say = labels[lang];
  const { project, request, scenario } = about;
  const fromRequest = requests.length > 0;
  const meta: About = { ...about, roles: draft.roles.length };
  return {
    id: 'projects.post',
    title: say.title,
    submit: say.submit,
    close: say.cancel,
    meta: JSON.stringify(meta),
    blocks: [
      ...(notice ? [para(bold(notice))] : []),
      ...(reason ? [para(bold(say.sentBack)), quote(reason)] : [note(say.intro)]),
      ...(project || scenario ? [] : [row(button('scenarios.choose', say.fromScenario, request ?? ''))]),
      ...(fromRequest
        ? [
            input(
              'request',
              say.request,
              menu(
                requests.slice(0, 100).map((it) => option(it.id, it.organisation)),
                draft.request,
              ),
              { hint: say.requestHint, optional: true },
            ),
          ]
        : []),
      input('title', say.name, words(80, draft.title)),
      input('organisation', say.organisation, words(80, draft.organisation), {
        hint: say.organisationHint,
        optional: fromRequest,
      }),
      input('good', say.good, words(800, draft.good, 'lines'), { hint: say.goodHint }),
      input('task', say.task, words(800, draft.task, 'lines')),
      input('goal', say.goal, words(500, draft.goal, 'lines'), { hint: say.goalHint, optional: fromRequest }),
      input('themes', say.themes, pickThemes(draft.themes, lang, MOST_THEMES)),
      otherInput('theme', 'otherThemes', draft.otherThemes, lang),
      input(
        'tier',
        say.tier,
        menu(
          tiers.map((tier) => option(tier, say.tierOption({ tier }))),
          draft.tier,
        ),
      ),
      heading(say.roles),
      note(say.rolesHint),
      ...draft.roles.flatMap((role, i) => roleInputs(role, i, lang)),
      roleButtons(draft.roles.length, lang),
      ...whenAndWhere(draft, lang),
      input('gain', say.gain, words(500, draft.gain, 'lines'), { hint: say.gainHint, optional: true }),
      row(button('projects.keep', say.keep)),
    ],
  };
}

/** What is wrong with the roles, a sentence at each field. */
export function complaintsAboutRoles(roles: readonly RoleDraft[], lang: Lang): Record<string, string> {
  const found = roles.flatMap((role, i) => Object.entries(roleComplaints(role, i)));
  return Object.fromEntries(
    found.flatMap(([name, code]) => (code ? [[name, String(labels[lang][code])]] : [])),
  );
}

/** The inputs of role number `i`, from 0 on. */
export function roleInputs(role: RoleDraft, i: number, lang: Lang): Block[] {
  const say = labels[lang];
  const n = i + 1;
  const skill = (id: string | undefined) =>
    searchedOne('projects.skills', id ? option(id, skillName(id, lang)) : undefined);
  const level = (chosen: string | undefined) =>
    menu(
      levels.map((it) => option(String(it), say.level({ level: it }))),
      chosen,
    );
  return [
    ...(i ? [divider()] : []),
    input(field(i, 'skill'), say.roleSkill({ n }), skill(role.skill), { hint: say.skillHint }),
    input(field(i, 'level'), say.roleLevel({ n }), level(role.level)),
    input(field(i, 'skill2'), say.roleSkill2({ n }), skill(role.skill2), {
      hint: say.skill2Hint,
      optional: true,
    }),
    input(field(i, 'level2'), say.roleLevel2({ n }), level(role.level2), { optional: true }),
    input(field(i, 'seats'), say.roleSeats({ n }), number(...bounds.seats, role.seats)),
    input(field(i, 'title'), say.roleTitle({ n }), words(40, role.title), {
      hint: say.roleTitleHint,
      optional: true,
    }),
  ];
}

function roleButtons(roles: number, lang: Lang): Block {
  const say = labels[lang];
  return row(
    ...(roles < MOST_ROLES ? [button('projects.addRole', say.addRole)] : []),
    ...(roles > 1 ? [button('projects.dropRole', say.dropRole)] : []),
  );
}

function whenAndWhere(draft: Draft, lang: Lang): Block[] {
  const say = labels[lang];
  return [
    heading(say.whenAndWhere),
    input('hours', say.hours, number(...bounds.hours, draft.hours), { hint: say.hoursHint }),
    input('slots', say.slots, checks(named(slots, lang), draft.slots)),
    input(
      'place',
      say.place,
      radios(
        places.map((place) => option(place, say.placeOption({ place }))),
        draft.place,
      ),
    ),
    input('prefecture', say.prefecture, menu(named(prefectures, lang), draft.prefecture), {
      hint: say.prefectureHint,
      optional: true,
    }),
    input('languages', say.languages, menus(named(languages, lang), draft.languages, 3), {
      hint: say.languagesHint,
      optional: true,
    }),
    input(
      'rhythm',
      say.rhythm,
      radios(
        rhythms.map((rhythm) => option(rhythm, say.rhythmOption({ rhythm }))),
        draft.rhythm,
      ),
    ),
    input('starts', say.starts, day(draft.starts)),
    input('ends', say.ends, day(draft.ends)),
    input('time', say.time, timeOfDay(draft.time)),
    input('minutes', say.minutes, number(...bounds.minutes, draft.minutes)),
    input('callUntil', say.callUntil, day(draft.callUntil), { hint: say.callUntilHint, optional: true }),
  ];
}

const named = (entries: readonly Named[], lang: Lang) => entries.map((it) => option(it.id, name(it, lang)));
