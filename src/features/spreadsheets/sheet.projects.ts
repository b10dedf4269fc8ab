import { and, asc, eq, inArray } from 'drizzle-orm';
import type { Tx } from '../../core/feature';
import { prefectures } from '../../taxonomy';
import { idOf, saveOrganisation } from '../organisations';
import { projects } from '../projects/tables';
import { seats } from '../teams/tables';
import { day, lines, oneOf, parts, someThemes, whole, words } from './cells';
import { places, rhythms, tiers } from './choices';
import type { Directory } from './people';
import type { Column } from './rules';
import type { Sheet } from './sheets';

/** What past projects are told by, for lists that are written and read. */
export const projectsSheet = (directory?: Directory): Sheet => ({
  kind: 'projects',
  keys: ['organisation', 'title', 'starts'],
  columns: [
    {
      key: 'organisation',
      titles: { ja: '支援先', en: 'Organisation' },
      also: ['団体名', '団体', 'organization'],
      needed: true,
      ...words(80),
    },
    {
      key: 'title',
      titles: { ja: 'プロジェクト名', en: 'Project' },
      also: ['プロジェクト', '活動名', '件名', 'title', 'name'],
      needed: true,
      ...words(80),
    },
    {
      key: 'starts',
      titles: { ja: '開始日', en: 'First day' },
      also: ['開始', '実施日', 'start', 'starts', 'date'],
      needed: true,
      ...day,
    },
    { key: 'ends', titles: { ja: '終了日', en: 'Last day' }, also: ['終了', 'end', 'ends'], ...day },
    {
      key: 'good',
      titles: { ja: 'だれにどんな良いことがあったか', en: 'What good it did' },
      also: ['成果', '概要', '内容'],
      ...lines(800),
    },
    {
      key: 'task',
      titles: { ja: 'したこと', en: 'What was done' },
      also: ['活動内容', 'task'],
      ...lines(800),
    },
    { key: 'goal', titles: { ja: '目標', en: 'Goal' }, ...lines(500) },
    { key: 'gain', titles: { ja: '会社が得たもの', en: 'What the company gained' }, ...lines(500) },
    { key: 'themes', titles: { ja: 'テーマ', en: 'Themes' }, also: ['分野'], ...someThemes },
    {
      key: 'tier',
      titles: { ja: '活動の種類', en: 'Kind of activity' },
      also: ['種類', 'tier'],
      ...oneOf(tiers),
    },
    { key: 'place', titles: { ja: '活動の場所', en: 'Where' }, also: ['場所', 'place'], ...oneOf(places) },
    {
      key: 'prefecture',
      titles: { ja: '都道府県', en: 'Prefecture' },
      also: ['地域', 'region'],
      ...oneOf(prefectures),
    },
    {
      key: 'rhythm',
      titles: { ja: '活動の間隔', en: 'How often' },
      also: ['頻度', 'rhythm'],
      ...oneOf(rhythms),
    },
    {
      key: 'hours',
      titles: { ja: '一人あたりの時間（週）', en: 'Hours a week, each' },
      also: ['時間', 'hours'],
      ...whole(1, 20),
    },
    {
      key: 'team',
      titles: { ja: '参加者', en: 'Team' },
      also: ['メンバー', '参加メンバー', 'members', 'participants'],
      ...peopleOf(directory),
    },
    { key: 'leader', titles: { ja: 'リーダー', en: 'Leader' }, also: ['責任者'], ...personOf(directory) },
  ] as Sheet['columns'],

  async meet(tx, { organisation, title, starts }) {
    const known = await findPast(tx, String(organisation), String(title), String(starts));
    const [entry] = await entriesOf(tx, known ? [known] : []);
    return { known: known && entry && { id: known.id, entry }, called: `${organisation}「${title}」` };
  },
  people: ({ team, leader }) => [
    ...((team as string[] | undefined) ?? []),
    ...(leader ? [String(leader)] : []),
  ],
  async doubt(_, { starts, ends }) {
    return ends !== undefined && String(ends) < String(starts)
      ? [{ column: 'ends', reason: 'endsBeforeStart', cell: String(ends) }]
      : [];
  },
  async take(tx, cx, { team, leader, ...entry }, id) {
    const at = cx.now();
    const by = { userId: cx.person.id, at };
    const organisation = String(entry.organisation);
    const organisationId =
      (await idOf(tx, organisation)) ??
      (await saveOrganisation(tx, { id: cx.newId(), name: organisation }, by)).id;
    const people = [
      ...new Set([...((team as string[] | undefined) ?? []), ...(leader ? [String(leader)] : [])]),
    ];
    const projectId = id ?? cx.newId();
    const facts = { ...entry, organisationId, ...(team || leader ? { roles: rolesFor(people.length) } : {}) };
    if (id) await tx.update(projects).set(facts).where(eq(projects.id, id));
    else await tx.insert(projects).values({ ...past(entry, cx.person.id, at), ...facts, id: projectId });
    if (team || leader) await seatPast(tx, projectId, people, leader ? String(leader) : undefined, cx, at);
  },
  async list(tx, { offset, limit }) {
    const rows = await tx
      .select()
      .from(projects)
      .orderBy(asc(projects.starts), asc(projects.id))
      .limit(limit)
      .offset(offset);
    return entriesOf(tx, rows);
  },
});

type Project = typeof projects.$inferSelect;

async function findPast(tx: Tx, organisation: string, title: string, starts: string) {
  const [found] = await tx
    .select()
    .from(projects)
    .where(
      and(eq(projects.organisation, organisation), eq(projects.title, title), eq(projects.starts, starts)),
    );
  return found;
}

/** Projects with who was in their teams: one query, however many they are. */
async function entriesOf(tx: Tx, rows: readonly Project[]) {
  const ids = rows.map((it) => it.id);
  const all = await tx
    .select({ projectId: seats.projectId, userId: seats.userId, leader: seats.leader })
    .from(seats)
    .where(and(inArray(seats.projectId, ids), eq(seats.state, 'accepted')));
  const held = new Map<string, typeof all>(ids.map((id) => [id, []]));
  for (const it of all) held.get(it.projectId)?.push(it);
  return rows.map(({ themes, ...project }) => {
    const team = held.get(project.id) ?? [];
    return {
      ...project,
      ...(themes.length > 0 && { themes }),
      ...(team.length > 0 && { team: team.map((it) => it.userId) }),
      leader: team.find((it) => it.leader)?.userId,
    };
  });
}

const ROLE = 'past';
const rolesFor = (seats: number) => [{ id: ROLE, title: '参加者', skills: [], seats: Math.max(1, seats) }];

/** What a list of the past need not say. */
const past = ({ starts, ends }: Record<string, unknown>, proposedBy: string, at: Date) => ({
  organisation: '',
  title: '',
  themes: [],
  tier: 'often' as const,
  good: '',
  task: '',
  goal: '',
  gain: '',
  roles: rolesFor(0),
  hours: 1,
  slots: [],
  place: 'online' as const,
  rhythm: 'once' as const,
  starts: String(starts),
  ends: String(ends ?? starts),
  time: '18:00',
  minutes: 60,
  state: 'closed' as const,
  proposedBy,
  createdAt: at,
  startedAt: new Date(`${starts}T00:00:00Z`),
  closedAt: new Date(`${ends ?? starts}T00:00:00Z`),
});

/** Who took part, as the list says: nobody is asked or told. */
async function seatPast(
  tx: Tx,
  projectId: string,
  people: readonly string[],
  leader: string | undefined,
  { newId }: { newId: () => string },
  at: Date,
): Promise<void> {
  await tx.delete(seats).where(and(eq(seats.projectId, projectId), inArray(seats.roleId, [ROLE])));
  for (const [place, userId] of people.entries())
    await tx.insert(seats).values({
      id: newId(),
      projectId,
      roleId: ROLE,
      userId,
      leader: userId === leader,
      learner: false,
      state: 'accepted',
      invitedAt: at,
      answerBy: at,
      answeredAt: at,
      place,
    });
}

function peopleOf(directory: Directory | undefined): Pick<Column<string[]>, 'read' | 'write' | 'joins'> {
  return {
    joins: true,
    read(cell) {
      const ids: string[] = [];
      for (const part of parts(cell)) {
        const found = directory?.find(part) ?? { reason: 'noPerson' as const };
        if (!('value' in found)) return { ...found, hint: { ja: part, en: part } };
        ids.push(found.value);
      }
      return { value: [...new Set(ids)] };
    },
    write: (value) => value.join('; '),
  };
}

const personOf = (directory: Directory | undefined): Pick<Column<string>, 'read' | 'write'> => ({
  read: (cell) => directory?.find(cell) ?? { reason: 'noPerson' },
  write: (value) => value,
});
