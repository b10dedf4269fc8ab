import { bold, type Line, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

type Title = { title: string };

/** What is said of who stands in for a team's leader. */
export const deputyTexts = inBoth(
  {
    title: '副リーダー',
    now: (d: { who: string }): Line => ['いまの副リーダー：', user(d.who), 'さん'],
    none: 'いまは、副リーダーはいません。',
    noneNow: 'いまは、副リーダーはいません。',
    means: (d: { leader: string | undefined }): Line => [
      ...(d.leader ? ['リーダーの ', user(d.leader), 'さん'] : ['リーダー']),
      'が来られないときやお休みのときに、出欠の記録、週に一度の様子の連絡、代役や日程の調整を代わる役目です。ふだんはこれまでどおりで、特別な準備は要りません。',
    ],
    who: 'お願いする人',
    whoHint: 'ご本人に声をかけてから決めると安心です。ご本人とチームのチャンネルにお知らせします。',
    option: (d: { name: string; role: string }) => `${d.name}（${d.role}）`,
    name: 'お願いする',
    cancel: 'やめる',
    end: '副リーダーの役目を終える',
    handBack: '役目を戻す',
    endTitle: '副リーダーの役目',
    endText: 'チームには、これまでどおり参加できます。理由は要りません。',
    endOther: 'ご本人とチームのチャンネルにお知らせします。ご本人は、チームにはこれまでどおり参加できます。',
    endYes: '終える',
    asked: (d: Title & { by: string }): Line => [
      user(d.by),
      'さんから、「',
      bold(d.title),
      '」の副リーダーをお願いしたいとのことです。',
    ],
    askedNext:
      'リーダーが来られない回は、終わったあとに出欠の確認をあなたにお届けします。難しいときは、いつでも下のボタンで戻せます。',
    thanks: (d: Title) =>
      `「${d.title}」の副リーダーの役目が終わりました。支えてくださり、ありがとうございました。チームには、これまでどおりご参加ください。`,
    room: (d: { who: string; leader: string | undefined }): Line => [
      '副リーダーを ',
      user(d.who),
      'さんにお願いしました。',
      ...(d.leader ? [user(d.leader), 'さんが来られないときは、'] : ['リーダーがいないあいだは、']),
      user(d.who),
      'さんにご相談ください。',
    ],
    roomEnded: (d: { who: string }): Line => [
      user(d.who),
      'さんの副リーダーの役目が終わりました。ありがとうございました。',
    ],
    back: (d: Title & { who: string }): Line => [
      user(d.who),
      'さんが、「',
      bold(d.title),
      '」の副リーダーの役目を戻しました。ほかの人にお願いするときは、下のボタンからどうぞ。',
    ],
    other: '副リーダーを決める',
    handedBack: '副リーダーの役目を戻しました。リーダーとチームにお知らせします。ありがとうございました。',
    ended: (d: { who: string }): Line => [
      user(d.who),
      'さんの副リーダーの役目を終えました。ご本人とチームにお知らせします。',
    ],
    notRunning: 'このチームは、いま活動していません。',
    leaderOnly: '副リーダーを決められるのは、チームのリーダーかコーディネーターです。',
    nobodyElse: 'チームに、リーダーのほかのメンバーがまだいません。',
    notOfTeam: 'この人は、リーダー以外のチームのメンバーではなくなりました。別の人を選んでください。',
  },
  {
    title: 'Deputy',
    now: (d) => ['The deputy now is ', user(d.who), '.'],
    none: 'There is no deputy at the moment.',
    noneNow: 'There is no deputy at the moment.',
    means: (d) => [
      'When ',
      ...(d.leader ? [user(d.leader), ', who leads,'] : ['the leader']),
      ' cannot come or takes a break, the deputy books attendance, says how the week goes, and settles substitutes and dates. On other days nothing changes, and nothing need be prepared.',
    ],
    who: 'Whom to ask',
    whoHint: 'Please speak with them first. They and the team’s channel are told.',
    option: (d) => `${d.name} (${d.role})`,
    name: 'Name',
    cancel: 'Cancel',
    end: 'End this role',
    handBack: 'Hand it back',
    endTitle: 'Deputy',
    endText: 'Your seat in the team stays as it is. No reason is needed.',
    endOther: 'They and the team’s channel are told. Their seat in the team stays as it is.',
    endYes: 'End it',
    asked: (d) => [user(d.by), ' would like you to be the deputy of ', bold(d.title), '.'],
    askedNext:
      'After a session that the leader missed, you are asked who was there. If it does not suit you, hand it back below at any time.',
    thanks: (d) =>
      `Your time as deputy of “${d.title}” has ended. Thank you for it! Your seat in the team stays as it is.`,
    room: (d) => [
      user(d.who),
      ' is the deputy now. ',
      ...(d.leader ? ['When ', user(d.leader), ' cannot come'] : ['While nobody leads']),
      ', please turn to ',
      user(d.who),
      '.',
    ],
    roomEnded: (d) => [user(d.who), ' is no longer the deputy. Thank you for it!'],
    back: (d) => [
      user(d.who),
      ' has handed back the role of deputy in ',
      bold(d.title),
      '. To ask somebody else, press below.',
    ],
    other: 'Name a deputy',
    handedBack: 'You are no longer the deputy; the leader and the team are told. Thank you!',
    ended: (d) => [user(d.who), ' is no longer the deputy; they and the team are told.'],
    notRunning: 'This team is not running.',
    leaderOnly: 'Only the team’s leader or a coordinator names the deputy.',
    nobodyElse: 'There is nobody in the team yet beside its leader.',
    notOfTeam: 'This person is no longer a member beside the leader. Please choose somebody else.',
  },
);

export const deputyProblem = problems(deputyTexts);
