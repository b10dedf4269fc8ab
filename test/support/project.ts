import type { Got } from './actor';
import type { Club } from './club';
import type { Filled } from './forms';
import type { Block, Posted } from './recorder';

/** A project as somebody fills it in, in Japanese; tests change what they are about. */
export const proposal: Filled = {
  プロジェクト名: '動画で伝える地域の居場所',
  支援先の団体: 'みどり町社会福祉協議会',
  'だれに、どんな良いことがあるか': '外に出にくい高齢者に、地域の居場所の様子が届きます。',
  参加する人がすること: '職員と一緒に3分の動画を編集します。',
  目標: '3月末までに、職員20名が自分たちで動画を編集できる。',
  'テーマ（3つまで）': ['高齢者', '子ども'],
  活動の種類: '専門性が要ること',
  '役割1：必要なスキル': '動画編集',
  '役割1：スキルのレベル': '3以上（仕事で使っている）',
  '役割1：人数': 2,
  '一人あたりの時間（週）': 2,
  活動する時間帯: ['平日の夜'],
  活動の場所: 'オンライン',
  活動の間隔: '毎週',
  最初の日: '2026-12-01',
  最後の日: '2027-03-30',
  開始時刻: '18:00',
  '1回の長さ（分）': 60,
  会社にとって良いこと: '若手が進行役の経験を積めます。',
};

export const recruiting = (club: Club): Posted[] => club.slack.inChannel('probono');
export const room = (club: Club): Posted[] => club.slack.inChannel('probono-coordinators');

/** Proposes a project. @returns what came of the submission, and its newest card */
export async function propose(club: Club, by: string, filled: Filled = {}): Promise<Got & { card: Posted }> {
  const { modal } = await club.person(by).types('post');
  const got = await handsIn(club, by, modal, { ...proposal, ...filled });
  return { ...got, card: room(club).at(-1) as Posted };
}

/** Fills in the form, looks at the preview, and proposes. @returns what came of the last step */
export async function handsIn(club: Club, by: string, form: Block, filled: Filled = {}): Promise<Got> {
  const preview = await club.person(by).submits(form, filled);
  return club.person(by).submits(preview.modal);
}

/** Proposes a project and approves it. @returns its posting */
export async function posted(club: Club, filled: Filled = {}): Promise<Posted> {
  const { card } = await propose(club, 'UHANAKO', filled);
  await club.person('UCOORD').presses('承認する', card);
  return recruiting(club).at(-1) as Posted;
}
