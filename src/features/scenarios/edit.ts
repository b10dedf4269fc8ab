import { z } from 'zod';
import type { Modal } from '../../core/blocks';
import { type Button, type Cx, type Form, form, type Press, type Tx } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { FieldErrors } from '../../core/values';
import { audit } from '../admin';
import { MOST_THEMES, skillName } from '../members';
import {
  complaintsAboutRoles,
  findProject,
  MOST_ROLES,
  type Project,
  places,
  rhythms,
  roleDraftOf,
  rolesFrom,
  tiers,
  typedSoFar,
} from '../projects';
import { details } from './browse';
import { type About, editModal, readAbout, type Typed, typedOf } from './editing';
import { type Content, contentSchema, edited, linesIn, type Spoken, spokenIn, stepsIn } from './rules';
import { addVersion, findScenario } from './store';
import { problem, texts } from './texts';

/** A scenario in one language: `ID|LANG`. */
export const edit: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const [id = '', in_] = value.split('|');
    const lang: Lang = in_ === 'en' ? 'en' : 'ja';
    const scenario = await cx.db.run((tx) => findScenario(tx, id));
    if (!scenario) throw problem('gone');
    const { version, retired, id: _, ...content } = scenario;
    return {
      update: editModal(typedOf(content, lang, retired), { id, seen: version, lang }, cx.person.lang),
    };
  },
};

/**
 * The form of a scenario with one more pitfall in it, in the language that the pitfall speaks.
 * @throws Problem when there is no such scenario
 */
export async function openEditing(tx: Tx, person: Cx['person'], id: string, pitfall: string): Promise<Modal> {
  const scenario = await findScenario(tx, id);
  if (!scenario) throw problem('gone');
  const { version, retired, id: _, ...content } = scenario;
  const lang: Lang = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(pitfall) ? 'ja' : 'en';
  const spoken = content[lang] ? lang : lang === 'ja' ? 'en' : 'ja';
  const typed = typedOf(content, spoken, retired);
  const pitfalls = [typed.pitfalls, pitfall].filter(Boolean).join('\n');
  return editModal({ ...typed, pitfalls }, { id, seen: version, lang: spoken }, person.lang);
}

/** A project becomes a scenario, for a coordinator to generalise. */
export const keep: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const project = await cx.db.run((tx) => findProject(tx, value));
    if (!project) throw problem('noProject');
    const { lang } = cx.person;
    return { open: editModal(typedFrom(project), { id: '', seen: 0, lang }, lang) };
  },
};

export const addRole: Button = { who: 'coordinator', press: (cx, press) => redraw(cx, press, +1) };
export const dropRole: Button = { who: 'coordinator', press: (cx, press) => redraw(cx, press, -1) };

/** The form, but for its roles. */
const editForm = z.looseObject({
  title: z.string().max(80),
  purpose: z.string().max(800),
  task: z.string().max(800),
  goal: z.string().max(500),
  steps: z.string().max(1500),
  deliverables: z.string().max(2000),
  pitfalls: z.string().max(3000),
  measures: z.string().max(2000),
  tier: z.enum(tiers),
  themes: z.array(z.string()).min(1).max(MOST_THEMES),
  weeks: z.coerce.number().int().min(1).max(104),
  hours: z.coerce.number().int().min(1).max(20),
  minutes: z.coerce.number().int().min(15).max(480),
  time: z.string(),
  slots: z.array(z.string()).min(1),
  place: z.enum(places),
  rhythm: z.enum(rhythms),
  state: z.enum(['offered', 'retired']),
  reason: z.string().max(300).default(''),
});
type EditForm = z.output<typeof editForm>;

/** A new version, or a new scenario. */
export const saved: Form = form({
  who: 'coordinator',
  schema: editForm,
  async submit(cx, values, { id: submission, meta, values: raw }) {
    const about = readAbout(meta);
    const roles = typedSoFar(raw, about.roles).roles;
    const wrong = complaintsAboutRoles(roles, cx.person.lang);
    if (Object.keys(wrong).length > 0) throw new FieldErrors(wrong);
    const id = about.id || submission;
    return cx.db.run(async (tx) => {
      const was = await findScenario(tx, id);
      if (about.id && !was) throw problem('gone');
      const content = contentOf(
        values,
        rolesFrom(roles, (role) => nameOf(role, about.lang)),
        about,
        was ?? {},
      );
      const retired = values.state === 'retired';
      const added = await addVersion(tx, {
        scenarioId: id,
        version: about.seen + 1,
        ...{ content, retired, reason: values.reason, byUser: cx.person.id, at: cx.now() },
      });
      if (added)
        await note(tx, cx, submission, content, {
          was: was?.retired ?? false,
          retired,
          reason: values.reason,
        });
      else if (about.id) throw problem('beaten', undefined, 'title');
      return { update: await details(tx, cx, id, '') };
    });
  },
});

/** @throws FieldErrors at what is longer than a scenario takes */
function contentOf(
  values: EditForm,
  roles: readonly { title: string; skills: { skill: string; level: number }[]; seats: number }[],
  { lang }: About,
  was: Pick<Content, 'ja' | 'en'>,
): Content {
  const { title, purpose, task, goal, tier, themes, place, rhythm, weeks, time, minutes, hours, slots } =
    values;
  const spoken: Spoken = {
    ...{ title, purpose, task, goal },
    steps: stepsIn(values.steps),
    roles: roles.map((role) => role.title),
    deliverables: linesIn(values.deliverables),
    pitfalls: linesIn(values.pitfalls),
    measures: linesIn(values.measures),
  };
  const shared = { tier, themes, place, rhythm, weeks, time, minutes, hours, slots };
  const bare = roles.map(({ skills, seats }) => ({ skills, seats }));
  const read = contentSchema.safeParse(edited(was, { ...shared, roles: bare }, lang, spoken, nameOf));
  if (read.success) return read.data;
  const say = texts[lang];
  throw new FieldErrors(
    Object.fromEntries(
      read.error.issues.map(
        ({ path, code, origin }: { path: PropertyKey[]; code: string; origin?: string }) => {
          const field = path[0] === lang ? path[1] : path[0];
          const sentence = origin === 'array' ? say.tooMany : code === 'too_big' ? say.tooLong : say.bounds;
          return [String(field), sentence];
        },
      ),
    ),
  );
}

const nameOf = ({ skills }: { skills: readonly { skill: string }[] }, lang: Lang): string =>
  skills.map((it) => skillName(it.skill, lang)).join(lang === 'ja' ? '・' : ' and ');

async function note(
  tx: Tx,
  { person, now, settings }: Cx,
  id: string,
  content: Content,
  { was, retired, reason }: { was: boolean; retired: boolean; reason: string },
): Promise<void> {
  const act = retired === was ? 'saveScenario' : retired ? 'retireScenario' : 'restoreScenario';
  const subject = spokenIn(content, settings.locale).title;
  await audit(tx, { id, byUser: person.id, act, subject: { words: subject }, reason, at: now() });
}

function typedFrom({ title, good, task, goal, roles, ...project }: Project): Typed {
  const { tier, themes, place, rhythm, time, minutes, hours, slots } = project;
  const weeks = Math.max(
    1,
    Math.round((Date.parse(project.ends) - Date.parse(project.starts)) / (7 * 86_400_000)),
  );
  return {
    ...{ title, purpose: good, task, goal, tier, themes, place, rhythm, time, minutes, hours, slots, weeks },
    roles: roles.map(roleDraftOf),
  };
}

/** Inputs that the form of a project does not have. */
const listInputs = ['purpose', 'steps', 'deliverables', 'pitfalls', 'measures'];

/** The form with a role more or less; what was typed stays in its inputs. */
async function redraw(cx: Cx, { values, meta }: Press, change: 1 | -1) {
  const about = readAbout(meta);
  const count = Math.min(MOST_ROLES, Math.max(1, about.roles + change));
  const typed = typedSoFar(values, count);
  const weeks = editForm.shape.weeks.safeParse(values.weeks).data;
  const lists = Object.fromEntries(listInputs.map((name) => [name, values[name]]));
  return { update: editModal({ ...typed, ...lists, weeks } as Typed, about, cx.person.lang) };
}
