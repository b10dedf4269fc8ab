import { bold, type Line, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Reason } from './rules';

/** Leaving a team for good. */
export const texts = inBoth(
  {
    help: 'チームを離れる（この先ずっと参加が難しいとき）',
    helpFigures: 'チームを離れた人の数',
    title: 'チームを離れる',
    intro:
      'これまでの活動、ありがとうございました。記録された活動時間は、そのまま残ります。離れても、ほかの活動にはいつでも参加できます。',
    team: 'チーム',
    reason: 'いちばん近い理由',
    reasonHint: 'だれの理由かは、どこにも表示しません。活動をよくするために、人数だけを数えます。',
    reasons: {
      time: '時間が取れなくなった',
      health: '体調や家庭の事情',
      mismatch: '内容や役割が合わなかった',
      moved: '異動・転居',
      finished: '自分の役目を終えた',
      other: 'そのほか',
    } satisfies Record<Reason, string>,
    word: 'コーディネーターへのひとこと',
    wordHint: '書かなくても大丈夫です。書くと、お名前といっしょにコーディネーターに届きます。500文字まで。',
    send: '離れる',
    cancel: 'やめる',
    done: (d: { title: string }): Line => [
      bold(d.title),
      ' のチームから離れました。おつかれさまでした。席はコーディネーターと引き継ぎます。チームのチャンネルからは、ご自身のタイミングで退出してください。またご一緒できる日を楽しみにしています。',
    ],
    told: (d: { who: string; title: string }): Line => [
      bold(d.title),
      ' のチームを離れた ',
      user(d.who),
      'さんからのひとことです。',
    ],
    none: '活動中のチームに入っていません。',
    notIn: 'このチームには入っていません。',
    figuresTitle: 'チームを離れた人（この1年）',
    figuresNone: 'この1年に、活動中のチームを離れた人はいません。',
    figuresAll: (d: { people: number; rate: number }) =>
      `離れた人：${d.people}人（参加した人のうち、途中で離れた割合は${d.rate}%）`,
    figure: (d: { reason: string; people: number }) => `${d.reason}：${d.people}人`,
    figuresOthers: (d: { people: number; least: number }) => `${d.least}人未満の理由：あわせて${d.people}人`,
    figuresNote: '個人の理由は表示しません。活動の組み立てや、お願いのしかたを見直す手がかりにしてください。',
  },
  {
    help: 'Leave a team for good',
    helpFigures: 'How many left their teams',
    title: 'Leave a team',
    intro:
      'Thank you for all that you did. The hours booked for you stay, and you are welcome in any other activity.',
    team: 'Team',
    reason: 'The reason that comes closest',
    reasonHint: 'Nobody sees who gave which reason. Only how many did is counted, to do better.',
    reasons: {
      time: 'No time any more',
      health: 'Health or family',
      mismatch: 'The work or role did not suit me',
      moved: 'New post or new place',
      finished: 'My part is done',
      other: 'Something else',
    },
    word: 'A word to the coordinators',
    wordHint: 'None is needed. It reaches them with your name. Up to 500 characters.',
    send: 'Leave',
    cancel: 'Cancel',
    done: (d) => [
      'You have left the team of ',
      bold(d.title),
      '. Thank you. The coordinators will see to the seat; leave the team’s channel whenever you like. We hope to work with you again.',
    ],
    told: (d) => [user(d.who), ', who left the team of ', bold(d.title), ', wrote to you:'],
    none: 'You are in no running team.',
    notIn: 'You are not in this team.',
    figuresTitle: 'Who left their teams, this past year',
    figuresNone: 'Nobody has left a running team this past year.',
    figuresAll: (d) =>
      `${d.people} ${d.people === 1 ? 'person' : 'people'} left (${d.rate}% of those who took part dropped out)`,
    figure: (d) => `${d.reason}: ${d.people}`,
    figuresOthers: (d) => `Reasons that fewer than ${d.least} gave: ${d.people} altogether`,
    figuresNote:
      'Nobody’s own reason is shown. Take it as a hint for how activities are planned and people asked.',
  },
);

export const problem = problems(texts);
