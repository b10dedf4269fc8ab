import type { DateTime } from 'luxon';
import { listStandIns } from '../../src/features/sessions';
import { TOKYO, UNSKILLED, type Year } from './year';

/** What the people of the year do, each through what they see in Slack. */

/** Somebody falls ill and says so in words; sometimes they name who comes instead. */
export async function fallsIll(year: Year, id: string): Promise<void> {
  const named = (await year.others()).filter((it) => it !== UNSKILLED);
  const { modal } = await year.person(id).types('absent');
  await year.person(id).submits(modal, {
    参加できない回: `${year.when} オンラインラジオ体操`,
    ...(year.luck() < 0.1 && { 代わりをお願いしたい人: named[Math.floor(year.luck() * named.length)] }),
  });
}

/** Whoever was asked to stand in and would answer does so, most of them soon. */
export async function answersCome(year: Year): Promise<void> {
  for (const { userId, state } of await year.called()) {
    const letter = year.letter(userId);
    const mood = year.mood.get(userId) ?? 'no';
    if (state !== 'asked' || !letter || mood === 'silent' || year.luck() < 0.3) continue;
    const label = mood === 'yes' && !year.tookBack.has(userId) ? '引き受ける' : '今回は難しい';
    if (letter.text.includes(`[${label}]`)) await year.person(userId).presses(label, letter);
  }
}

/** Some who said yes can't after all; some who were ill are well again. Not in the last hours. */
export async function changeMinds(year: Year, moment: DateTime): Promise<void> {
  if (year.at.diff(moment).as('hours') < 3.5 || year.luck() > 0.08) return;
  const [one] = await year.db((tx) => listStandIns(tx, [year.session]));
  const letter = one && year.letter(one.userId);
  if (one && letter?.text.includes('[やはり参加できない]') && year.luck() < 0.6) {
    year.tookBack.add(one.userId);
    year.mood.set(one.userId, 'no');
    await year.person(one.userId).presses('やはり参加できない', letter);
    return;
  }
  const [back] = [...year.ill].filter(([, when]) => when < moment).map(([id]) => id);
  if (!back) return;
  year.ill.delete(back);
  await year.person(back).presses('問題なし', await year.person(back).opensHome());
}

/** Somebody leaves the team for good, and says a word. */
export async function quits(year: Year, id: string): Promise<void> {
  const { modal } = await year.person(id).types('quit');
  await year.person(id).submits(modal, {
    いちばん近い理由: '時間が取れなくなった',
    コーディネーターへのひとこと: `${id}です。ありがとうございました。`,
  });
  gone(year, id);
}

/** Somebody's account in Slack is deactivated. */
export async function isDeactivated(year: Year, id: string): Promise<void> {
  await year.club.event({
    type: 'user_change',
    user: { id, name: id, real_name: id, tz: TOKYO, deleted: true },
  });
  gone(year, id);
}

function gone(year: Year, id: string): void {
  year.figures.left++;
  year.ill.delete(id);
  year.mood.set(id, 'silent');
  year.former.set(id, year.club.slack.toldTo(id).length);
}

/** The coordinator looks now and then at what waits: a leader to be named, a repair to be approved. */
export async function coordinates(year: Year, moment: DateTime): Promise<void> {
  if (moment.hour < 9 || moment.hour >= 20 || year.luck() < 0.5) return;
  const coordinator = year.person('UCOORD');
  const unled = !(await year.team()).some((seat) => seat.leader) && year.desk('[リーダーを決める]');
  if (unled) {
    const { modal } = await coordinator.presses('リーダーを決める', unled);
    await coordinator.submits(modal, { リーダーをお願いする方: '配信：UM2' });
  }
  const repair = year.desk('[承認して招待する]');
  if (repair) await coordinator.presses('承認して招待する', repair);
}

/** The first who is asked to follow declines, the third never answers, all others come. */
export async function invitationsAreAnswered(year: Year): Promise<void> {
  for (const [i, seat] of (await year.followers()).entries()) {
    const letter = year.club.slack.toldTo(seat.userId).findLast((it) => it.text.includes('[参加する]'));
    if (seat.state !== 'invited' || !letter || i === 2 || year.luck() < 0.3) continue;
    await year.person(seat.userId).presses(i === 0 ? '今回は見送る' : '参加する', letter);
    if (i > 0) year.figures.joined++;
  }
}

/** The leader holds this week's session a day later. */
export async function movesSession(year: Year, leader: string): Promise<void> {
  const { modal } = await year.person(leader).types('schedule');
  const form = (await year.person(leader).presses('日時を変える', modal)).modal;
  const later = year.at.plus({ days: 1 });
  await year.person(leader).submits(form, { 日付: later.toFormat('yyyy-MM-dd'), 理由: '会場の都合' });
  year.at = later;
  // Who could not come on the day before is asked anew.
  for (const [id, when] of year.ill) if (when.toMillis() <= year.club.now.getTime()) year.ill.delete(id);
}

/** The leader calls this week's session off. */
export async function cancelsSession(year: Year, leader: string): Promise<void> {
  const { modal } = await year.person(leader).types('schedule');
  const form = (await year.person(leader).presses('中止する', modal)).modal;
  await year.person(leader).submits(form, { 理由: '台風のため' });
  year.ill.clear();
}
