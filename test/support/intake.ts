import type { Got } from './actor';
import type { Club } from './club';
import type { Filled } from './forms';
import { room } from './project';
import type { Posted } from './recorder';

export const need: Filled = {
  団体の名前: 'みどり町社会福祉協議会',
  '紹介してくれた団体・窓口': '市民活動センター',
  '困っていること・頼みたいこと': '職員が動画を作れず、居場所の様子を伝えられません。',
  団体の連絡先: 'midori@example.org',
};

/** Somebody brings a request. @returns what came of it, and its card */
export async function bring(
  club: Club,
  by = 'UHANAKO',
  filled: Filled = {},
): Promise<Got & { card: Posted }> {
  const { modal } = await club.person(by).types('request');
  const got = await club.person(by).submits(modal, { ...need, ...filled });
  return { ...got, card: room(club).at(-1) as Posted };
}

/** The four screens of an interview that leaves nothing open. */
export const interview: Filled[] = [
  {
    面談した日: '2026-11-25',
    参加した人: '大野事務局長、佐藤',
    '困りごとの奥にある、本当に必要なこと': '職員が自分たちで居場所の様子を伝え続けたい。',
  },
  {
    良い変化を受け取る人: '外に出にくい高齢者',
    その人数: 200,
    'いまあるもの・これまで試したこと': 'スマートフォン2台',
  },
  { 団体で決める人: '大野事務局長', いつまでに必要か: '2027-03-31' },
  { '心配なこと・制約': '映る人の同意', メモ: '職員は15名。' },
];

/** Goes through the interview from its first screen to what it comes to. */
export async function holdInterview(
  club: Club,
  card: Posted,
  screens = interview,
  by = 'UCOORD',
): Promise<Got> {
  let got = await club.person(by).presses('面談を記録', card);
  for (const screen of screens) got = await club.person(by).submits(got.modal, screen);
  return got;
}

/** Sets a provisional goal. */
export async function setGoal(club: Club, card: Posted, by = 'UCOORD', goal = GOAL): Promise<Got> {
  const opened = await club.person(by).presses('仮の目標を立てる', card);
  return club.person(by).submits(opened.modal, { 目標: goal });
}

export const GOAL = '3月末までに職員20名が動画を編集できる。';

/** What an organisation agreed to. */
export const agreed: Filled = {
  目標: GOAL,
  始める日: '2026-12-01',
  終える日: '2027-03-30',
  測るもの1: '自分で動画を編集できる職員',
  目標値1: '20名',
  '団体が用意するもの・担うこと': '会場とスマートフォン',
  '私たちが用意するもの・担うこと': '講師と教材',
  今回は行わないこと: '撮影の代行',
  団体側で合意した人: '大野事務局長',
};
