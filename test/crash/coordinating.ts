import { any } from '../../src/demo/luck';
import type { Seen } from '../support/persona';
import { type Busy, buttonOf, type End } from './busy';
import type { Club } from './club';

/** What the coordinators do all day: decide on projects and teams, now and then both of them at once. */
export async function coordinate(club: Club, who: Busy, other: Busy): Promise<void> {
  while (!club.isOver) {
    const cards = await who.persona.reads(club.places.coordinators);
    const projects = cards.filter((it) => buttonOf(label.approve, it));
    const teams = cards.filter((it) => buttonOf(label.invite, it));
    if (projects.length > 0) await decideProject(club, who, other, any(projects, who.luck));
    if (teams.length > 0) await approveTeam(club, who, other, any(teams, who.luck));
    if (club.mayMatch && who.luck() < 0.2) await who.types('match');
    await who.rests(200, 800);
  }
}

async function decideProject(club: Club, who: Busy, other: Busy, card: Seen): Promise<void> {
  if (who.luck() < 0.15) return sendBack(club, who, card);
  const fact = `decision ${buttonOf(label.approve, card)?.value}`;
  await Promise.all(
    [who, ...(who.luck() < 0.4 ? [other] : [])].map(async (one) => {
      const end = await one.presses(label.approve, card);
      note(club, end, fact, `approved by ${one.id}`);
    }),
  );
}

async function sendBack(club: Club, who: Busy, card: Seen): Promise<void> {
  const fact = `decision ${buttonOf(label.approve, card)?.value}`;
  const view = await who.opens(() => who.presses(label.sendBack, card), 'projects.sendBack', 1);
  if (view) note(club, await who.submits(view, { どこを直すとよいか: club.token() }), fact, 'sent back');
}

function note({ ledger }: Club, end: End, fact: string, value: string): void {
  if (end === 'taken') ledger.toldOrBeaten(fact, value);
  if (end === 'unclear') ledger.mayBe(fact, value);
}

/** Where somebody cannot be asked any more, the app says so and the proposal stays: what is stored then tells. */
async function approveTeam({ ledger, stored }: Club, who: Busy, other: Busy, card: Seen): Promise<void> {
  const id: string = buttonOf(label.invite, card)?.value;
  const both = [who, ...(who.luck() < 0.4 ? [other] : [])];
  const ends = await Promise.all(both.map((one) => one.presses(label.invite, card)));
  const is = (await stored.proposals()).find((it) => it.id === id);
  if (ends.includes('taken') && is?.state === 'approved')
    ledger.told(`proposal ${id}`, `approved by ${is.decidedBy}`);
}

/** Labels of the app, as a Japanese colleague reads them. */
const label = {
  approve: '承認する',
  sendBack: '差し戻す',
  invite: '承認して招待する',
} as const;
