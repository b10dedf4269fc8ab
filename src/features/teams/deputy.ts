import { z } from 'zod';
import { type Block, bold, button, type Message, type Modal, message, para, row } from '../../core/blocks';
import { type Answer, type Button, type Cx, type Form, form, type Person, type Tx } from '../../core/feature';
import { input, menu, option } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { considerate } from '../../core/time';
import { say } from '../../outbox';
import { audit } from '../admin';
import { addressee, findPeople } from '../members';
import { findProject, type Project } from '../projects';
import { redrawTeam } from './board';
import { deputyProblem as problem, deputyTexts as texts } from './deputyTexts';
import { roleTitle } from './letters';
import { saveDeputy } from './store';
import { roomOf, type Seat, teamOf } from './team';

interface Named {
  project: Project;
  team: Seat[];
  /** Who stands in for the leader now. */
  deputy: Seat | undefined;
}

/** A running team, for its leader, its deputy or a coordinator. @throws Problem for anybody else, or where it does not run */
async function teamFor(tx: Tx, { person }: Cx, projectId: string): Promise<Named & { names: boolean }> {
  const project = await findProject(tx, projectId);
  if (project?.state !== 'running') throw problem('notRunning');
  const team = await teamOf(tx, projectId);
  const own = team.filter((it) => it.userId === person.id);
  const names = person.roles.has('coordinator') || own.some((it) => it.leader);
  const deputy = team.find((it) => it.deputy);
  if (!names && deputy?.userId !== person.id) throw problem('leaderOnly');
  return { project, team, deputy, names };
}

/** Who is the deputy, with the way to change it; who is it themselves may hand it back. */
export const openDeputy: Button = {
  press: (cx, { value }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const it = await teamFor(tx, cx, value);
      const could = couldBe(it);
      if (could.length === 0 && !it.deputy) throw problem('nobodyElse');
      return { open: deputyModal(it, could, await namesOf(tx, could), cx.person) };
    }),
};

const couldBe = ({ names, team }: Named & { names: boolean }): Seat[] =>
  names ? team.filter((seat) => !seat.leader && !seat.deputy) : [];

async function namesOf(tx: Tx, seats: readonly Seat[]): Promise<Map<string, string>> {
  const people = await findPeople(
    tx,
    seats.map((seat) => seat.userId),
  );
  return new Map(people.map((one) => [one.id, one.name]));
}

export const deputyForm: Form = form({
  schema: z.object({ seat: z.string().default('') }),
  async submit(cx, { seat }, { meta }) {
    await cx.db.run((tx) => nameDeputy(tx, cx, meta, (it) => it.id === seat));
    return { close: true };
  },
});

/**
 * Names who stands in for a team's leader; who was it before is thanked. Naming the same again changes nothing.
 * @throws Problem where it is not theirs to name, or not somebody of the team beside its leader
 */
export async function nameDeputy(
  tx: Tx,
  cx: Cx,
  projectId: string,
  isMeant: (seat: Seat) => boolean,
): Promise<void> {
  const { project, team, deputy, names } = await teamFor(tx, cx, projectId);
  const seat = team.find((it) => isMeant(it) && !it.leader);
  if (!names) throw problem('leaderOnly');
  if (!seat) throw problem('notOfTeam', undefined, 'seat');
  if (seat.id === deputy?.id) return;
  const leader = team.find((it) => it.leader)?.userId;
  if (deputy) await tell(tx, cx, project, deputy.userId, 'ended', (lang) => endedLetter(project, lang));
  await saveDeputy(tx, projectId, seat.id);
  await tell(tx, cx, project, seat.userId, 'named', (lang) =>
    deputyLetter(project, cx.person.id, leader, lang),
  );
  await tellRoom(
    tx,
    cx,
    project,
    message(para(texts[cx.settings.locale].room({ who: seat.userId, leader }))),
  );
  await write(tx, cx, 'nameDeputy', seat.userId);
  await redrawTeam(tx, cx, projectId);
}

/** It ends: handed back by the deputy, or by who may name one; its window follows. Pressed again, nothing happens. */
export const endDeputy: Button = {
  press: (cx, { value, meta }) =>
    cx.db.run(async (tx): Promise<Answer> => {
      const it = await teamFor(tx, cx, value);
      const { project, team, deputy } = it;
      const say = texts[cx.person.lang];
      if (!deputy) return { tell: [para(say.noneNow)] };
      await saveDeputy(tx, project.id, null);
      const leader = team.find((it) => it.leader)?.userId;
      const back = deputy.userId === cx.person.id;
      if (!back) await tell(tx, cx, project, deputy.userId, 'ended', (lang) => endedLetter(project, lang));
      else if (leader)
        await tell(tx, cx, project, leader, 'back', (lang) => backLetter(project, deputy.userId, lang));
      await tellRoom(
        tx,
        cx,
        project,
        message(para(texts[cx.settings.locale].roomEnded({ who: deputy.userId }))),
      );
      await write(tx, cx, 'endDeputy', deputy.userId);
      await redrawTeam(tx, cx, project.id);
      const done = para(back ? say.handedBack : say.ended({ who: deputy.userId }));
      if (meta !== project.id) return { tell: [done] };
      const left = team.map((seat) => ({ ...seat, deputy: false }));
      const now = { ...it, team: left, deputy: undefined };
      const could = couldBe(now);
      return { update: deputyModal(now, could, await namesOf(tx, could), cx.person, [done]) };
    }),
};

async function tell(
  tx: Tx,
  cx: Cx,
  project: Project,
  userId: string,
  what: 'named' | 'ended' | 'back',
  draw: (lang: Lang) => Message,
): Promise<void> {
  const now = cx.now();
  const { lang, zone } = await addressee(tx, cx, userId);
  await say(tx, now, {
    key: `teams.deputy:${project.id}:${what}:${userId}:${now.getTime()}`,
    to: { user: userId },
    message: draw(lang),
    due: considerate(now, zone),
  });
}

async function tellRoom(tx: Tx, cx: Cx, project: Project, message: Message): Promise<void> {
  const now = cx.now();
  const key = `teams.deputyRoom:${project.id}:${now.getTime()}`;
  const due = considerate(now, cx.settings.timezone);
  await say(tx, now, { key, to: { room: roomOf(project.id) }, message, due });
}

const write = (tx: Tx, cx: Cx, act: 'nameDeputy' | 'endDeputy', who: string) =>
  audit(tx, { id: cx.newId(), byUser: cx.person.id, act, subject: { user: who }, at: cx.now() });

// What is seen

function deputyModal(
  { project, deputy, team }: Named,
  could: readonly Seat[],
  names: ReadonlyMap<string, string>,
  { id, lang }: Pick<Person, 'id' | 'lang'>,
  done: readonly Block[] = [],
): Modal {
  const say = texts[lang];
  const options = could.map((it) =>
    option(
      it.id,
      say.option({ name: names.get(it.userId) ?? it.userId, role: roleTitle(project, it, lang) }),
    ),
  );
  const text = deputy?.userId === id ? say.endText : say.endOther;
  const confirm = { title: say.endTitle, text, yes: say.endYes, no: say.cancel };
  return {
    id: 'teams.deputy',
    title: say.title,
    ...(options.length && { submit: say.name }),
    close: say.cancel,
    meta: project.id,
    blocks: [
      ...done,
      para(bold(project.title), '\n', deputy ? say.now({ who: deputy.userId }) : say.none),
      para(say.means({ leader: team.find((it) => it.leader)?.userId })),
      ...(options.length ? [input('seat', say.who, menu(options), { hint: say.whoHint })] : []),
      ...(deputy ? [row(button('teams.endDeputy', say.end, project.id, { confirm }))] : []),
    ],
  };
}

function deputyLetter(project: Project, by: string, leader: string | undefined, lang: Lang): Message {
  const say = texts[lang];
  const confirm = { title: say.endTitle, text: say.endText, yes: say.endYes, no: say.cancel };
  return message(
    para(say.asked({ title: project.title, by })),
    para(say.means({ leader })),
    para(say.askedNext),
    row(button('teams.endDeputy', say.handBack, project.id, { confirm })),
  );
}

const endedLetter = (project: Project, lang: Lang): Message => message(para(texts[lang].thanks(project)));

const backLetter = (project: Project, who: string, lang: Lang): Message =>
  message(
    para(texts[lang].back({ who, title: project.title })),
    row(button('teams.openDeputy', texts[lang].other, project.id)),
  );
