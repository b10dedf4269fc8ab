import { message, para } from '../../core/blocks';
import type { Answer, Cx, Tx } from '../../core/feature';
import { say } from '../../outbox';
import { findPeople } from '../members';
import { FORMER } from '../organisations';
import type { Project } from '../projects';
import { outcomesOf, type Quote, quotesOf } from '../retrospectives';
import { attendanceWithin } from '../sessions';
import { type Quarter, trendDocument } from '../trend';
import { materialTexts } from './materialTexts';
import { problem, texts } from './texts';

interface Told {
  project: Project;
  names: string[];
  people: string[];
  sessions: number;
  minutes: number;
  /** How many people its sessions reached, where that was said. */
  reached: number | null;
  /** What was done at each of its sessions. */
  done: string[];
  /** What came of it, where it has ended. */
  outcome: { achieved: string; met: 'yes' | 'partly' | 'no' } | undefined;
  /** What may be quoted. */
  quotes: Quote[];
}

/** A draft of the quarterly report meeting's material, for a person to go on with. */
export async function material(cx: Cx, quarter: Quarter): Promise<Answer> {
  const { roles, lang, id } = cx.person;
  if (!roles.has('coordinator') && !roles.has('csr')) throw problem('coordinatorsOnly');
  const words = texts[lang];
  await cx.db.run(async (tx) => {
    const all = await tellOf(tx, cx, quarter);
    const trend = await trendDocument(tx, cx, quarter, lang);
    await say(tx, cx.now(), {
      key: `events.material:${quarter.name}:${cx.newId()}`,
      to: { user: id },
      message: message(para(words.materialFile({ quarter: quarter.name }))),
      file: { name: `report-${quarter.name}.md`, content: write(all, trend, quarter, cx) },
    });
  });
  return { tell: [para(words.materialSent({ quarter: quarter.name }))] };
}

/** The projects that were at work within the quarter. */
async function tellOf(tx: Tx, cx: Cx, quarter: Quarter): Promise<Told[]> {
  const all = await attendanceWithin(tx, cx, quarter);
  const projectIds = all.map((it) => it.project.id);
  const quotes = await quotesOf(tx, projectIds);
  const outcomes = await outcomesOf(tx, projectIds);
  const ids = [...new Set(all.flatMap((it) => [...it.attendance.people.keys()]))];
  const names = new Map((await findPeople(tx, ids)).map((it) => [it.id, it.name]));
  const former = materialTexts[cx.person.lang].former;
  return all.map(({ project, attendance: { held, people, reached, done, sessions } }) => ({
    ...{ project, reached, done, people: [...people.keys()], sessions: held },
    names: [...people.keys()].map((id) => (id === FORMER ? former : (names.get(id) ?? ''))),
    minutes: sessions.reduce((sum, it) => sum + it.minutes, 0),
    outcome: outcomes.get(project.id),
    quotes: quotes.filter((it) => it.projectId === project.id),
  }));
}

function write(all: readonly Told[], trend: string, { name }: Quarter, { person: { lang } }: Cx): string {
  const words = materialTexts[lang];
  const hours = (minutes: number) => Math.round(minutes / 60);
  const sum = {
    projects: all.length,
    people: new Set(all.flatMap((it) => it.people)).size,
    sessions: all.reduce((n, it) => n + it.sessions, 0),
    hours: hours(all.reduce((n, it) => n + it.minutes, 0)),
    reached: all.some((it) => it.reached !== null) ? all.reduce((n, it) => n + (it.reached ?? 0), 0) : null,
  };
  const comma = lang === 'ja' ? '、' : ', ';
  const sections = all.map(({ project, names, sessions, minutes, reached, done, outcome, quotes }) =>
    [
      `## ${line(project.title)} (${words.state({ closed: project.state === 'closed' })})`,
      '',
      `- ${words.for({ organisation: line(project.organisation) })}`,
      `- ${words.goal({ goal: line(project.goal) })}`,
      `- ${words.done({ task: line(project.task) })}`,
      `- ${words.good({ good: line(project.good) })}`,
      ...(outcome ? [`- ${words.outcome({ ...outcome, achieved: line(outcome.achieved) })}`] : []),
      `- ${words.people({ names: names.filter(Boolean).join(comma) })}`,
      `- ${words.figures({ sessions, hours: hours(minutes), reached })}`,
      ...done.map((it) => `  - ${line(it)}`),
      `- ${words.quotes({ many: quotes.length })}`,
      // Several may have said the same, or one of them at half time and at the end.
      ...new Set(quotes.map((it) => `  - ${words.quote({ side: it.side, words: line(it.words) })}`)),
    ].join('\n'),
  );
  const head = `# ${words.head({ quarter: name })}\n\n`;
  const intro = all.length ? words.sum(sum) : words.none;
  return `${head}${[intro, ...sections, ...(trend ? [trend] : [])].join('\n\n')}\n`;
}

/** What people wrote stays on its line. */
const line = (text: string): string => text.replace(/\s*\n\s*/g, ' ');
