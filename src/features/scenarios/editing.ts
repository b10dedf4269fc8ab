import { z } from 'zod';
import { button, heading, type Modal, note, row } from '../../core/blocks';
import { checks, input, menu, number, option, radios, timeOfDay, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { type Named, name, slots } from '../../taxonomy';
import { MOST_THEMES, pickThemes } from '../members';
import {
  labels,
  MOST_ROLES,
  places,
  type RoleDraft,
  rhythms,
  roleDraftOf,
  roleInputs,
  tiers,
} from '../projects';
import { type Content, stepLines } from './rules';
import { texts } from './texts';

/** What the form remembers beside its inputs. */
const aboutSchema = z.object({
  /** The scenario; empty for a new one. */
  id: z.string(),
  /** The version that was seen; 0 for a new one. */
  seen: z.number().int(),
  /** Whose words are written. */
  lang: z.enum(['ja', 'en']),
  roles: z.number().int().min(1).max(MOST_ROLES),
});
export type About = z.output<typeof aboutSchema>;
export const readAbout = (meta: string): About => aboutSchema.parse(JSON.parse(meta));

/** What stands in the form: as it is typed. */
export type Typed = Partial<
  Record<'title' | 'purpose' | 'task' | 'goal' | 'steps' | 'deliverables' | 'pitfalls' | 'measures', string>
> &
  Partial<
    Pick<Content, 'tier' | 'themes' | 'place' | 'rhythm' | 'weeks' | 'time' | 'minutes' | 'hours' | 'slots'>
  > & {
    roles: RoleDraft[];
    retired?: boolean;
  };

/** A scenario as it stands in the form. */
export function typedOf(content: Content, lang: Lang, retired: boolean): Typed {
  const spoken = content[lang];
  const { ja: _, en: __, roles, ...shared } = content;
  return {
    ...shared,
    retired,
    ...(spoken && {
      ...{ title: spoken.title, purpose: spoken.purpose, task: spoken.task, goal: spoken.goal },
      steps: stepLines(spoken.steps),
      deliverables: spoken.deliverables.join('\n'),
      pitfalls: spoken.pitfalls.join('\n'),
      measures: spoken.measures.join('\n'),
    }),
    roles: roles.map((role, i) => roleDraftOf({ ...role, title: spoken?.roles[i] })),
  };
}

/**
 * The form of a scenario.
 * @param lang of who edits; whose words are written stands in `about`
 */
export function editModal(typed: Typed, about: Omit<About, 'roles'>, lang: Lang): Modal {
  const say = texts[lang];
  const form = labels[lang];
  const hint = { hint: say.linesHint };
  return {
    id: 'scenarios.edit',
    title: say.editTitle,
    submit: say.save,
    close: say.cancel,
    meta: JSON.stringify({ ...about, roles: typed.roles.length } satisfies About),
    blocks: [
      note(about.id ? say.editIntro : say.keepIntro),
      input('title', say.name, words(80, typed.title)),
      input('purpose', say.purpose, words(800, typed.purpose, 'lines')),
      input('task', say.task, words(800, typed.task, 'lines')),
      input('goal', say.goal, words(500, typed.goal, 'lines')),
      input('steps', say.steps, words(1500, typed.steps, 'lines'), { hint: say.stepsHint }),
      input('deliverables', say.deliverables, words(2000, typed.deliverables, 'lines'), hint),
      input('pitfalls', say.pitfalls, words(3000, typed.pitfalls, 'lines'), hint),
      input('measures', say.measures, words(2000, typed.measures, 'lines'), hint),
      input(
        'tier',
        say.tierLabel,
        menu(
          tiers.map((tier) => option(tier, form.tierOption({ tier }))),
          typed.tier,
        ),
      ),
      input('themes', say.themes, pickThemes(typed.themes ?? [], lang, MOST_THEMES)),
      heading(say.roles),
      ...typed.roles.flatMap((role, i) => roleInputs(role, i, lang)),
      row(
        ...(typed.roles.length < MOST_ROLES ? [button('scenarios.addRole', say.addRole)] : []),
        ...(typed.roles.length > 1 ? [button('scenarios.dropRole', say.dropRole)] : []),
      ),
      input('weeks', say.weeks, number(1, 104, typed.weeks)),
      input('hours', say.hours, number(1, 20, typed.hours)),
      input('minutes', say.minutes, number(15, 480, typed.minutes)),
      input('time', say.time, timeOfDay(typed.time)),
      input('slots', say.slots, checks(named(slots, lang), typed.slots)),
      input(
        'place',
        say.place,
        radios(
          places.map((place) => option(place, form.placeOption({ place }))),
          typed.place,
        ),
      ),
      input(
        'rhythm',
        say.rhythm,
        radios(
          rhythms.map((rhythm) => option(rhythm, form.rhythmOption({ rhythm }))),
          typed.rhythm,
        ),
      ),
      input(
        'state',
        say.state,
        radios(
          (['offered', 'retired'] as const).map((it) =>
            option(it, say.stateOption({ retired: it === 'retired' })),
          ),
          typed.retired ? 'retired' : 'offered',
        ),
      ),
      input('reason', say.reason, words(300), { hint: say.reasonHint, optional: !about.id }),
    ],
  };
}

const named = (entries: readonly Named[], lang: Lang) => entries.map((it) => option(it.id, name(it, lang)));
