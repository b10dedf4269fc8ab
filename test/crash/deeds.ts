import { DateTime } from 'luxon';
import { any, one, shares } from '../../src/demo/luck';
import type { Seen } from '../support/persona';
import { proposal } from '../support/project';
import type { Block } from '../support/recorder';
import { type Busy, buttonOf } from './busy';
import type { Club } from './club';

/** What a member of the club does all day; the ledger hears how each act ended. */
const deeds = { react, answer, session, register, request, propose, rework, pause, thinkBetter, home, help };

const often = shares<keyof typeof deeds>({
  react: 30,
  answer: 25,
  session: 10,
  register: 7,
  request: 4,
  propose: 8,
  rework: 8,
  pause: 2,
  thinkBetter: 2,
  home: 2,
  help: 2,
});

/** One thing after the other, until it is over. */
export const live = (club: Club, who: Busy): Promise<void> =>
  who.goesOn(() => {
    const deed = club.ledger.knows(`profile ${who.id}`) ? one(often, who.luck) : 'register';
    return deeds[deed](club, who);
  });

/** Registers, or changes the profile. */
async function register({ ledger, token }: Club, who: Busy): Promise<void> {
  const first = await who.opens(() => who.types('register'), 'members.register');
  if (!first) return;
  const note = token();
  const isNew = !JSON.stringify(first).includes('のレベルと希望');
  const filled = {
    '活動できる時間（週あたり）': 4 + Math.floor(who.luck() * 6),
    ひとこと: note,
    ...(isNew && { ...profile, リーダー: who.luck() < 0.7 ? ['チームのリーダーを引き受けてもよい'] : [] }),
  };
  // Who is new is asked for the level of each skill next, in the same window.
  if (isNew && (await who.submits(first, filled)) !== 'taken') return;
  const view = isNew ? await who.modal('members.register') : first;
  if (!view) return;
  const end = await who.submits(view, { ...filled, ...(isNew && levels) });
  if (end === 'taken') ledger.told(`profile ${who.id}`, note);
  if (end === 'unclear') ledger.mayBe(`profile ${who.id}`, note);
}

const profile = {
  スキル: ['動画編集', '写真撮影'],
  活動しやすい時間帯: ['平日の夜'],
  活動の場所: 'オンラインでも現地でも',
  活動で使える言語: ['日本語'],
};
const levels = {
  '動画編集 のレベルと希望': '4 仕事で中心になっている・活かしたい',
  '写真撮影 のレベルと希望': '3 仕事で使っている・活かしたい',
};

async function request({ ledger, token, spare }: Club, who: Busy): Promise<void> {
  if (!spare('request')) return;
  const view = await who.opens(() => who.types('request'), 'organisations.request');
  if (!view) return;
  const need = token();
  const end = await who.submits(view, {
    団体の名前: 'みどり町社会福祉協議会',
    '困っていること・頼みたいこと': need,
  });
  if (end === 'taken') ledger.told(`request ${need}`, 'kept');
  if (end === 'unclear') ledger.mayBe(`request ${need}`, 'kept');
}

async function propose({ ledger, stored, token, spare }: Club, who: Busy): Promise<void> {
  if (!spare('project')) return;
  const view = await who.opens(() => who.types('post'), 'projects.post');
  if (!view) return;
  const tomorrow = DateTime.fromJSDate(stored.now()).setZone('Asia/Tokyo').plus({ days: 1 });
  // Projects of almost the same name, as a club has them.
  const title = `Movie ${inKana(token())}`;
  const filled = await who.submits(view, {
    ...proposal,
    プロジェクト名: title,
    '役割1：人数': 1 + Math.floor(who.luck() * 2),
    最初の日: tomorrow.toISODate() ?? '',
    最後の日: tomorrow.plus({ days: 90 }).toISODate() ?? '',
  });
  if (filled !== 'taken') return;
  const preview = await who.modal('projects.send');
  if (!preview) return;
  const end = await who.submits(preview, {});
  if (end === 'taken') ledger.told(`project ${title}`, 'kept');
  if (end === 'unclear') ledger.mayBe(`project ${title}`, 'kept');
}

/** A token without any letter that a channel's name could take. */
const inKana = (token: string): string =>
  [...Number.parseInt(token, 36).toString(25)].map((it) => KANA[Number.parseInt(it, 25)]).join('');

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノ';

/** Puts right what a coordinator sent back, and hands it in again. */
async function rework({ ledger }: Club, who: Busy): Promise<void> {
  const letter = await newest(who, label.rework);
  if (!letter) return;
  const view = await who.opens(() => who.presses(label.rework, letter), 'projects.post', 1);
  const about: Block = view && JSON.parse(view.private_metadata).project;
  if (!view || !about) return;
  if ((await who.submits(view, {})) !== 'taken') return;
  const preview = await who.modal('projects.send');
  if (!preview) return;
  const end = await who.submits(preview, {});
  const [fact, round] = [`round ${about.id}`, Number(about.round)];
  if (end === 'taken') ledger.told(fact, String(round + 1));
  if (end === 'unclear') for (const it of [round, round + 1]) ledger.mayBe(fact, String(it));
}

/** Puts a reaction on a posting, or takes it off. What holds is what stands in Slack. */
async function react({ places }: Club, who: Busy): Promise<void> {
  const postings = (await who.persona.reads(places.recruiting)).filter((it) => buttonOf(label.more, it));
  if (postings.length === 0) return;
  const { channel, ts, reactions } = any(postings, who.luck);
  const name = any(['raised_hand', 'raised_hand', 'raised_hand', 'seedling', 'eyes'], who.luck);
  const isOn = reactions.some((it) => it.name === name && it.users.includes(who.id));
  if (isOn && who.luck() < 0.7) return;
  await who.tries({ do: 'react', channel, ts, name, on: !isOn });
}

/** Answers an invitation; each has one answer, however often it must be given. */
async function answer({ ledger }: Club, who: Busy): Promise<void> {
  const letter = await newest(who, label.accept);
  if (!letter) return;
  const seat: string = buttonOf(label.accept, letter)?.value;
  const accepts = seat.charCodeAt(0) % 5 > 0;
  const end = await who.presses(accepts ? label.accept : label.decline, letter);
  const state = accepts ? 'accepted' : 'declined';
  if (end === 'taken') ledger.told(`seat ${seat}`, state);
  if (end === 'unclear') ledger.mayBe(`seat ${seat}`, state);
}

/** Takes a yes back; where the team has begun, it is too late for that. */
async function thinkBetter({ ledger }: Club, who: Busy): Promise<void> {
  const letter = await newest(who, label.withdraw);
  if (!letter) return;
  const seat: string = buttonOf(label.withdraw, letter)?.value;
  const end = await who.presses(label.withdraw, letter);
  if (end !== 'refused') ledger.mayBe(`seat ${seat}`, 'left');
}

/** Says whether they can make the next session. */
async function session({ ledger }: Club, who: Busy): Promise<void> {
  const view = await who.opens(() => who.types('sessions'), 'sessions.list', 1);
  if (!view) return;
  const [word, value] = any([['well', label.well] as const, ['absent', label.absent] as const], who.luck);
  const fact = `session ${buttonOf(value, view)?.value.replace('|', ' ')} ${who.id}`;
  const end = await who.presses(value, view);
  if (end === 'taken') ledger.told(fact, word);
  if (end === 'unclear') ledger.mayBe(fact, word);
}

/** Takes a break and comes back: the app's words tell which of both it was. */
async function pause({ ledger }: Club, who: Busy): Promise<void> {
  const fact = `pause ${who.id}`;
  for (let n = 0; n < 4; n++) {
    const end = await who.types('pause');
    const whisper = end === 'taken' ? await who.lastWhisper() : '';
    if (whisper.startsWith('しばらくお休み')) ledger.told(fact, 'paused');
    else if (whisper.startsWith('おかえりなさい')) return ledger.told(fact, 'active');
    else for (const it of ['paused', 'active']) ledger.mayBe(fact, it);
    await who.rests(30, 200);
  }
}

async function home(_: Club, who: Busy): Promise<void> {
  await who.tries({ do: 'home', tab: 'home' });
}

async function help(_: Club, who: Busy): Promise<void> {
  await who.types('help');
}

/** The newest message of the app to them that has such a button. */
async function newest(who: Busy, words: string): Promise<Seen | undefined> {
  const letters = await who.persona.reads(await who.persona.appChannel());
  return letters.findLast((it) => buttonOf(words, it));
}

/** Labels of the app, as a Japanese colleague reads them. */
const label = {
  more: '詳しく見る',
  accept: '参加する',
  decline: '今回は見送る',
  withdraw: 'やはり参加できない',
  rework: '直して出し直す',
  well: '問題なし',
  absent: '参加できない',
} as const;
