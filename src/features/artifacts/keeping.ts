import { para } from '../../core/blocks';
import {
  type Answer,
  type Button,
  type Cx,
  type Form,
  form,
  type Options,
  type Shortcut,
  type Tx,
  type Word,
} from '../../core/feature';
import { DAY, dayWords } from '../../core/time';
import { FieldErrors } from '../../core/values';
import { addressOf, channelOf } from '../../outbox';
import { auditInPlace } from '../admin';
import { findProject, findProjects, isOn, type Project, planned } from '../projects';
import { followNotes, readSession } from '../sessions';
import { leaderOf, roomOf } from '../teams';
import { refreshCard } from './card';
import { asRead, complaintsAbout, type Kept, keepForm, kindOf, mayChange, maySee, startForm } from './rules';
import {
  type Artifact,
  findArtifact,
  lastMinutes,
  listOwn,
  presentAt,
  readerOf,
  remove as removeArtifact,
  save,
  search,
} from './store';
import { problem, texts } from './texts';
import { type About, aboutEntry, type Draft, foundBlocks, keepModal, readModal, startModal } from './views';

/** Words that ask for a search, and those that begin minutes. */
const FIND = /^(find|search|探す|検索)(\s+|$)/i;
const MINUTES = /^(minutes|議事録)$/i;

/** `/probono keep` keeps something, `/probono keep find WORDS` finds it again. */
export const keepWord: Word = {
  aliases: ['保管', '成果物'],
  help: {
    ja: '議事録や成果物を残す・探す（keep find 言葉）',
    en: 'Keep minutes and results, or find them (keep find WORDS)',
  },
  run(cx, rest) {
    if (FIND.test(rest)) return find(cx, rest.replace(FIND, ''));
    return start(cx, MINUTES.test(rest) ? 'minutes' : 'deliverable');
  },
};

async function start(cx: Cx, kind: Kept['kind']): Promise<Answer> {
  const [about] = await cx.db.run((tx) => listAbouts(tx, cx, '', kind === 'minutes'));
  if (!about) throw problem('noTeam');
  return { open: startModal(about, kind, cx.person) };
}

async function find(cx: Cx, words: string): Promise<Answer> {
  if (!words) return { tell: [para(texts[cx.person.lang].findWhat)] };
  const found = await cx.db.run(async (tx) => {
    const reader = await readerOf(tx, cx.person);
    const seen = (await search(tx, words)).filter((it) => maySee(it, reader));
    const all = await findProjects(tx, [...new Set(seen.map((it) => it.projectId))]);
    const titles = new Map(all.map((it) => [it.id, it.title]));
    return seen.map((artifact) => ({ artifact, project: titles.get(artifact.projectId) ?? '' }));
  });
  return { tell: foundBlocks(words, found, cx.person) };
}

/** The form, for what was chosen first; for minutes with date, attendance and topics filled in. */
export const started: Form = form({
  schema: startForm,
  async submit(cx, { about, kind }) {
    return { update: keepModal(await cx.db.run((tx) => begin(tx, cx, about, kind)), '', cx.person) };
  },
});

/** From the team's card: first, what is it? */
export const add: Button = {
  async press(cx, { value }) {
    const about = await cx.db.run((tx) => aboutOf(tx, cx, value));
    return { open: startModal(about, 'minutes', cx.person) };
  },
};

/** Minutes of a session, from the message that asks who was there. */
export const minutes: Button = {
  async press(cx, { value }) {
    return { open: keepModal(await cx.db.run((tx) => begin(tx, cx, value, 'minutes')), '', cx.person) };
  },
};

async function begin(tx: Tx, cx: Cx, value: string, kind: Kept['kind']): Promise<Draft> {
  const { project, at } = await aboutOf(tx, cx, value);
  const empty: Draft = {
    about: { project, at },
    ...{ kind, title: '', link: '', words: '', present: [], audience: 'team' },
  };
  if (kind !== 'minutes') return empty;
  const say = texts[cx.person.lang];
  const last = await lastMinutes(tx, project.id);
  const topics = (last && openPoints(last.words)) || say.topic({ goal: project.goal.slice(0, 200) });
  return {
    ...empty,
    title: at ? say.minutesTitle({ day: dayWords(dayOf(at, cx), cx.person.lang) }) : '',
    words: say.template({ topics }),
    present: at ? await presentAt(tx, project.id, at) : [],
  };
}

/** What the last minutes left for the next time. */
function openPoints(words: string): string {
  const marks = [texts.ja.nextMark, texts.en.nextMark];
  const from = Math.max(...marks.map((it) => words.lastIndexOf(it)));
  if (from < 0) return '';
  const lines = words.slice(from).split('\n').slice(1);
  return lines.filter((it) => it.replace(/^[・\-\s]+/, '')).join('\n');
}

const dayOf = (at: Date, { settings }: Cx): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: settings.timezone }).format(at);

/** “Keep for the project”, on a message. */
export const keepMessage: Shortcut = {
  async choose(cx, { channel, ts, text, files }) {
    const about = await cx.db.run(async (tx) => {
      const all = await listAbouts(tx, cx, '', false);
      if (all.length === 0) throw problem('noTeam');
      const whole = all.filter((it) => !it.at);
      for (const it of whole) if ((await channelOf(tx, roomOf(it.project.id))) === channel) return it;
      return whole.length === 1 ? whole[0] : undefined;
    });
    const [file] = files;
    const words = asRead(text).trim();
    const draft: Draft = {
      about,
      kind: file ? kindOf(file.name) : 'decision',
      title: (file?.name ?? words.split('\n')[0] ?? '').slice(0, 100),
      link: file?.link || addressOf({ channel, ts }),
      words: words.slice(0, 3000),
      present: [],
      audience: 'team',
    };
    return { open: keepModal(draft, '', cx.person) };
  },
};

/** What something can be kept for: the latest sessions and the projects as a whole. */
export const abouts: Options = async (cx, typed) =>
  (await cx.db.run((tx) => listAbouts(tx, cx, typed, false))).map((it) => aboutEntry(it, cx.person));

/** So far back sessions stand in the menu, and so many of each project. */
const BACK = 60 * DAY;
const SESSIONS = 8;

async function listAbouts(tx: Tx, cx: Cx, typed: string, sessionsFirst: boolean): Promise<About[]> {
  const now = cx.now();
  const own = await listOwn(tx, await readerOf(tx, cx.person), titleIn(typed));
  const whole = own.map((project): About => ({ project, at: null }));
  const held = own
    .flatMap((project) => pastSessions(project, now, cx.settings.timezone).map((at) => ({ project, at })))
    .sort((a, b) => b.at.getTime() - a.at.getTime());
  const all = sessionsFirst ? [...held, ...whole] : [...whole, ...held];
  return all.slice(0, 100);
}

/** What is typed may be a whole entry of the menu: the project's title is what it is looked up by. */
const titleIn = (typed: string): string =>
  typed.replace(/^.*\d{1,2}:\d{2}\s+/, '').replace(/[（(][^（(]*[）)]?$/, '');

function pastSessions(project: Project, now: Date, zone: string): Date[] {
  const from = new Date(Math.max(now.getTime() - BACK, project.startedAt?.getTime() ?? 0));
  const begun = planned(project, from, zone, { until: now }).filter(isOn);
  return begun.slice(-SESSIONS).map((it) => it.at);
}

/** It is kept, or what was kept is changed. */
export const kept: Form = form({
  schema: keepForm,
  async submit(cx, values, { id, meta }) {
    refuse(values, cx);
    const say = texts[cx.person.lang];
    await cx.db.run(async (tx) => {
      const was = meta ? await changeable(tx, cx, meta) : undefined;
      const { project, at } = await aboutOf(tx, cx, values.about);
      const { about, ...rest } = values;
      if (was && was.projectId !== project.id) await refreshCard(tx, was.projectId);
      await save(tx, {
        ...rest,
        id: was?.id ?? id,
        projectId: project.id,
        at,
        present: values.kind === 'minutes' ? values.present : [],
        keptBy: was?.keptBy ?? cx.person.id,
        keptAt: was?.keptAt ?? cx.now(),
      });
      await refreshCard(tx, project.id);
      await tellOf(tx, cx, was, { projectId: project.id, at });
      const isOwn = !was || was.keptBy === cx.person.id;
      await auditInPlace(tx, cx, isOwn, { act: 'changeArtifact', subject: { words: values.title } });
    });
    const { title } = values;
    return { tell: [para(say.kept({ title }), say.keptNext({ words: title.slice(0, 30) }))] };
  },
});

/** Whoever missed the session that it is of sees it in their note. */
async function tellOf(
  tx: Tx,
  cx: Cx,
  ...them: readonly ({ projectId: string; at: Date | null } | undefined)[]
): Promise<void> {
  for (const it of them) if (it?.at) await followNotes(tx, cx, { projectId: it.projectId, at: it.at });
}

function refuse(values: Kept, { person }: Cx): void {
  const fields = Object.entries(complaintsAbout(values)).map(([name, code]) => [
    name,
    texts[person.lang][code],
  ]);
  if (fields.length > 0) throw new FieldErrors(Object.fromEntries(fields));
}

/** @throws Problem when it is no project of theirs */
async function aboutOf(tx: Tx, cx: Cx, value: string): Promise<{ project: Project; at: Date | null }> {
  const session = readSession(value);
  const project = await findProject(tx, session?.projectId ?? value);
  const reader = await readerOf(tx, cx.person);
  if (!project || !(reader.coordinator || reader.teams.has(project.id)))
    throw problem('notYourTeam', undefined, 'about');
  return { project, at: session?.at ?? null };
}

/** All of what was kept. */
export const read: Button = {
  async press(cx, { value }) {
    const { it, title, may } = await cx.db.run(async (tx) => {
      const it = await findArtifact(tx, value);
      if (!it) throw problem('gone');
      const reader = await readerOf(tx, cx.person);
      if (!maySee(it, reader)) throw problem('notYours');
      const may = mayChange(it, reader, await leaderOf(tx, it.projectId));
      return { it, may, title: (await findProject(tx, it.projectId))?.title ?? '' };
    });
    return { open: readModal(it, title, may, cx.person) };
  },
};

export const edit: Button = {
  async press(cx, { value }) {
    const draft = await cx.db.run(async (tx): Promise<Draft> => {
      const it = await changeable(tx, cx, value);
      const project = await findProject(tx, it.projectId);
      return { ...it, about: project && { project, at: it.at } };
    });
    return { update: keepModal(draft, value, cx.person) };
  },
};

export const remove: Button = {
  async press(cx, { value }) {
    const { title } = await cx.db.run(async (tx) => {
      const it = await changeable(tx, cx, value);
      await removeArtifact(tx, value);
      const subject = { words: it.title };
      await auditInPlace(tx, cx, it.keptBy === cx.person.id, { act: 'removeArtifact', subject });
      await refreshCard(tx, it.projectId);
      await tellOf(tx, cx, it);
      return it;
    });
    const say = texts[cx.person.lang];
    return {
      update: {
        id: 'artifacts.removed',
        title: say.readTitle,
        close: say.close,
        blocks: [para(say.removed({ title }))],
      },
    };
  },
};

/** @throws Problem when it is gone, or not theirs to change */
async function changeable(tx: Tx, { person }: Cx, id: string): Promise<Artifact> {
  const it = await findArtifact(tx, id);
  if (!it) throw problem('gone');
  const reader = await readerOf(tx, person);
  if (!mayChange(it, reader, await leaderOf(tx, it.projectId))) throw problem('notToChange');
  return it;
}
