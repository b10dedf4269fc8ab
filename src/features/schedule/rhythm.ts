import { z } from 'zod';
import { type Answer, type Button, type Cx, form, type Options, type Tx } from '../../core/feature';
import { FieldErrors } from '../../core/values';
import { agreedDates, type Project, scheduleLine } from '../projects';
import { reschedule } from './act';
import { listOf } from './list';
import { draftFrom, draftOf, readRhythm, rhythmForm, typedSoFar } from './rhythmForm';
import { previewModal, rhythmModal } from './rhythmViews';
import { kinds, rhythmWords } from './rhythmWords';
import { ahead, inRhythm } from './rules';
import { ledBy } from './store';
import { problem } from './texts';

/** Whose rhythm, and the version of the schedule that one saw. */
const about = z.object({ id: z.string(), version: z.number() });
/** What was typed and read, for the preview to save. */
const checked = about.extend({
  reason: z.string(),
  rhythm: z.object({
    often: z.union([
      z.object({ kind: z.literal('weekly'), every: z.number(), on: z.array(z.number()) }),
      z.object({ kind: z.literal('monthly'), day: z.number() }),
      z.object({ kind: z.literal('nth'), nths: z.array(z.number()), on: z.number() }),
      z.object({ kind: z.literal('dates') }),
    ]),
    dates: z.array(z.string()),
    holidays: z.enum(['keep', 'skip']),
    ...{ time: z.string(), minutes: z.number(), from: z.string(), ends: z.string() },
    zone: z.string().nullable(),
  }),
});

const versionOf = ({ schedule }: Project): number => schedule?.version ?? 0;

/** Asks for another rhythm. */
export const change: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const project = await ledBy(tx, cx, value);
      const meta = JSON.stringify({ id: project.id, version: versionOf(project) });
      const draft = draftOf(project, cx.now(), cx.settings.timezone);
      return { update: rhythmModal(project, meta, draft, cx.person) };
    }),
};

/** Another kind was chosen: other inputs stand in the form. */
export const kind: Button = {
  press: (cx, { value, values, meta }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const project = await ledBy(tx, cx, about.parse(JSON.parse(meta)).id);
      const was = draftOf(project, cx.now(), cx.settings.timezone);
      const chosen = z.enum(kinds).catch('weekly').parse(value);
      return { update: rhythmModal(project, meta, { ...typedSoFar(was, values), kind: chosen }, cx.person) };
    }),
};

export const changedForm = form({
  schema: rhythmForm,
  submit: (cx, typed, { meta }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const seen = about.parse(JSON.parse(meta));
      const project = await asSeen(tx, cx, seen);
      const { timezone: club } = cx.settings;
      const agreed = (await agreedDates(tx, project.requestId ?? project.id))?.ends;
      const read = readRhythm(typed, project, { now: cx.now(), club, agreed });
      if ('complaints' in read) {
        const { lang } = cx.person;
        const words = Object.entries(read.complaints).map(([name, of]) => [
          name,
          of(rhythmWords[lang], lang),
        ]);
        throw new FieldErrors(Object.fromEntries(words));
      }
      const is = { ...project, ...inRhythm(project, read.rhythm, cx.now(), club) };
      const next = JSON.stringify({ ...seen, rhythm: read.rhythm, reason: typed.reason });
      return { update: previewModal(project, is, ahead(is, cx.now(), club), next, cx.person) };
    }),
});

/** Back from the preview; what was typed stands there. */
export const again: Button = {
  press: (cx, { meta }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { id, version, rhythm, reason } = checked.parse(JSON.parse(meta));
      const project = await ledBy(tx, cx, id);
      const draft = draftFrom(rhythm, reason, cx.settings.timezone);
      return { update: rhythmModal(project, JSON.stringify({ id, version }), draft, cx.person) };
    }),
};

export const confirmedForm = form({
  schema: z.looseObject({}),
  submit: (cx, _, { meta }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const { rhythm, reason, ...seen } = checked.parse(JSON.parse(meta));
      const was = await ledBy(tx, cx, seen.id);
      // The preview has no field at which it could be said.
      if (versionOf(was) !== seen.version) return { update: await listOf(tx, cx, was.id, 'nowElse') };
      const set = inRhythm(was, rhythm, cx.now(), cx.settings.timezone);
      await reschedule(tx, cx, {
        was,
        set,
        act: 'changeRhythm',
        reason,
        andNext: true,
        news: (words, lang) =>
          words.toldRhythm({
            title: was.title,
            was: scheduleLine(was, lang),
            now: scheduleLine({ ...was, ...set }, lang),
          }),
      });
      return { update: await listOf(tx, cx, was.id, 'saved') };
    }),
});

/** @throws Problem where somebody changed the schedule meanwhile */
async function asSeen(tx: Tx, cx: Cx, { id, version }: z.output<typeof about>): Promise<Project> {
  const project = await ledBy(tx, cx, id);
  if (versionOf(project) !== version) throw problem('nowElse');
  return project;
}

/** Time zones, by any part of their name. */
export const zones: Options = async (_, typed) => {
  const wanted = typed.trim().toLowerCase().replaceAll(' ', '_');
  return Intl.supportedValuesOf('timeZone')
    .filter((it) => it.toLowerCase().includes(wanted))
    .slice(0, 100)
    .map((it) => ({ value: it, text: it }));
};
