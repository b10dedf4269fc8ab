import { bold, type Line, type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

type Title = { title: string };
type Who = { who: readonly Part[] };

/** A mentor beside whoever leads for the first time. */
export const texts = inBoth(
  {
    cardTitle: 'はじめてのリーダーに、相談相手（メンター）を',
    about: (d: Title & { leader: readonly Part[] }): Line => [
      ...d.leader,
      'は、「',
      bold(d.title),
      '」ではじめてリーダーを務めます。リーダーの経験がある方に、相談相手をお願いしませんか。',
    ],
    why: (d: { led: number; mentored: number; inTeam: boolean }) =>
      ` — ${d.inTeam ? 'このチームのメンバーで、' : ''}リーダーとして${d.led}件を目標に届けて終えています${d.mentored ? `（メンターの経験${d.mentored}件）` : ''}`,
    howto:
      '「この順にお願いする」を押すと、1番目の方にお願いします。見送られたとき、48時間お返事がないときは、次の方にお願いします。ご本人たちには、まだお知らせしていません。',
    ask: 'この順にお願いする',
    choose: 'ほかの人を選ぶ',
    none: '今回は付けない',
    chooseTitle: '相談相手を選ぶ',
    chooseWho: 'お願いする人',
    chooseHint: '登録者の中から選んでください。チームの方でもかまいません。先に声をかけておくと安心です。',
    cancel: 'やめる',
    asked: (d: Who & { at: Part }): Line => [
      ...d.who,
      'にお願いし、お返事を待っています（',
      d.at,
      ' まで）。',
    ],
    acceptedCard: (d: Who): Line => [...d.who, 'が引き受けてくださいました。リーダーにもお知らせしました。'],
    noneBy: (d: { by: readonly Part[] }): Line => [...d.by, 'が、今回は付けないと決めました。'],
    noneDecided: 'お返事がなかったため、この案は締め切りました。',
    nobody: 'お願いできる方が、いまは見つかっていません。心当たりの方がいれば、下のボタンで選んでください。',
    nobodyYet: 'いまは、相談相手がいません。まだお願いしていない方がいます。',
    endedCard: (d: Who): Line => [...d.who, 'のメンターとしての役目が終わりました。'],
    over: 'チームの状況が変わったため、この案は終わりました。',
    nobodyLeft: (d: Title) =>
      `「${d.title}」の相談相手をお願いできる方が、いまはいません。心当たりの方がいれば、上のカードの「ほかの人を選ぶ」からお願いできます。`,
    stepped: (d: Title & Who): Line => [
      ...d.who,
      `の、「${d.title}」の相談相手としての役目が終わりました。リーダーにもお知らせします。ほかの方にお願いするときは、上のカードからどうぞ。`,
    ],
    still: (d: Title) =>
      `「${d.title}」の相談相手の案が、決定を待っています。要らないときは「今回は付けない」を押してください。`,

    letterTitle: 'はじめてのリーダーの相談相手になりませんか',
    letterWhy: (d: { leader: readonly Part[]; title: Part }): Line[] => [
      [...d.leader, 'が、「', d.title, '」ではじめてリーダーを務めています。'],
      'リーダーの経験があるあなたに、相談相手（メンター）をお願いできればと、コーディネーターが考えています。',
    ],
    letterMeans:
      'チームには入らず、月に一度ほど話を聞き、迷ったときに経験を分けていただく役目です。活動回への参加は要りません。プロジェクトが終わるまでです。',
    letterMeansHere:
      'チームでの役割は、いまのままです。そのうえで、月に一度ほど活動回とは別にリーダーの話を聞き、迷ったときに経験を分けていただきます。プロジェクトが終わるまでです。',
    letterUntil: (d: { at: Part }): Line[] => [
      ['お返事は ', d.at, ' までにお願いします。見送るときも、理由は要りません。'],
    ],
    yes: '引き受ける',
    no: '今回は見送る',
    accepted: (d: Title & { leader: readonly Part[] }): Line => [
      'ありがとうございます。「',
      bold(d.title),
      '」の ',
      ...d.leader,
      'の相談相手をお願いします。ご本人にもお知らせしました。',
    ],
    acceptedNext:
      'まず、ダイレクトメッセージでひとこと声をかけ、30分ほど話す時間を決めてください。うまくいったことより、困ったときにどうしたかが役に立ちます。',
    quit: '役目を終える',
    quitTitle: 'メンターの役目',
    quitText: 'リーダーとコーディネーターにお知らせします。理由は要りません。',
    quitYes: '終える',
    declined: 'お返事をありがとうございました。ほかの方にお願いしますので、ご心配なく。',
    expired: (d: Title) =>
      `「${d.title}」の相談相手のお願いは、お返事の期限を過ぎたため、ほかの方にお願いすることにしました。お忙しいところ、ありがとうございました。`,
    overLetter: (d: Title) =>
      `「${d.title}」の相談相手は、チームの状況が変わったため、お願いしないことになりました。ありがとうございました。`,
    thanks: (d: Title) =>
      `「${d.title}」のメンターの役目が終わりました。支えてくださり、ありがとうございました。活動の記録（/probono record）にも残ります。`,
    forLeader: (d: Title & { mentor: string }): Line => [
      user(d.mentor),
      'さんが、「',
      bold(d.title),
      '」でのあなたの相談相手（メンター）を引き受けてくださいました。リーダーの経験がある方です。',
    ],
    forLeaderNext:
      '近いうちに連絡があります。待たずに、あなたから声をかけても大丈夫です。進め方を決めるのは、これまでどおりあなたとチームです。',
    left: (d: Title & Who): Line => [
      ...d.who,
      'の、「',
      bold(d.title),
      '」の相談相手としての役目が終わりました。相談したいことがあれば、コーディネーターにお知らせください。',
    ],

    answered: 'このお願いは、すでに締め切りました。',
    decided: 'この案は、すでに決まっています。',
    nobodyNow: 'いまお願いできる方がいません。日をあらためるか、「ほかの人を選ぶ」からお願いしてください。',
    noMember: 'まだプロフィールを登録していない方です。',
    leads: 'この方は、このチームのリーダーご本人です。別の方を選んでください。',
    full: 'この方は、すでに2人のリーダーの相談相手です。別の方を選んでください。',
    notNow: 'いまはこの方へのお声がけを控えています。別の方を選ぶか、直接お話しください。',
  },
  {
    cardTitle: 'A mentor for somebody who leads for the first time',
    about: (d) => [
      ...d.leader,
      ' leads a team for the first time: ',
      bold(d.title),
      '. Shall somebody who has led before stand beside them?',
    ],
    why: (d) =>
      ` — ${d.inTeam ? 'is in the team, and ' : ''}has led ${d.led} ${d.led === 1 ? 'project' : 'projects'} to a goal that was met${d.mentored ? ` (mentor ${d.mentored === 1 ? 'once' : `${d.mentored} times`} before)` : ''}`,
    howto:
      '“Ask in this order” asks the first of them; after a no, or 48 hours without an answer, the next. They have not been told.',
    ask: 'Ask in this order',
    choose: 'Choose somebody else',
    none: 'None this time',
    chooseTitle: 'Choose a mentor',
    chooseWho: 'Whom to ask',
    chooseHint: 'Any member, in the team or not. Please speak with them first.',
    cancel: 'Cancel',
    asked: (d) => [...d.who, ' was asked and may answer until ', d.at, '.'],
    acceptedCard: (d) => [...d.who, ' said yes. The leader knows.'],
    noneBy: (d) => [...d.by, ' decided that none is needed.'],
    noneDecided: 'Nobody decided, so this proposal has ended.',
    nobody: 'Nobody could be found so far. If you know somebody, choose them below.',
    nobodyYet: 'There is no mentor now. These have not been asked yet.',
    endedCard: (d) => [...d.who, ' was the mentor. It has ended.'],
    over: 'The team has changed, so this proposal has ended.',
    nobodyLeft: (d) =>
      `Nobody is left to be asked as a mentor in “${d.title}”. If you know somebody, use “Choose somebody else” on the card above.`,
    stepped: (d) => [
      ...d.who,
      ` is no longer the mentor in “${d.title}”; the leader is told. To ask somebody else, use the card above.`,
    ],
    still: (d) =>
      `The mentor for “${d.title}” still waits for a decision. If none is needed, press “None this time”.`,

    letterTitle: 'Would you be a mentor?',
    letterWhy: (d) => [
      [...d.leader, ' leads a team for the first time: ', d.title, '. '],
      'You have led before, and the coordinators would like you to stand beside them.',
    ],
    letterMeans:
      'You would not be in the team: listen about once a month, and share what you learned where they are in doubt. You need not come to sessions. It ends with the project.',
    letterMeansHere:
      'Your part in the team stays as it is. Beside it you would listen about once a month, apart from the sessions, and share what you learned where they are in doubt. It ends with the project.',
    letterUntil: (d) => [['Please answer by ', d.at, '. If you decline, no reason is needed.']],
    yes: 'I will',
    no: 'Not this time',
    accepted: (d) => [
      'Thank you! You stand beside ',
      ...d.leader,
      ', who leads ',
      bold(d.title),
      '. They have been told.',
    ],
    acceptedNext:
      'First, write them a word and find half an hour to talk. What helps most is not what went well, but what you did when something did not.',
    quit: 'End it',
    quitTitle: 'Mentor',
    quitText: 'The leader and the coordinators are told. No reason is needed.',
    quitYes: 'End it',
    declined: 'Thank you for your answer. Somebody else will be asked.',
    expired: (d) =>
      `The time to answer about “${d.title}” is over, so somebody else is asked as a mentor. Thank you all the same.`,
    overLetter: (d) => `The team of “${d.title}” has changed, and no mentor is needed any more. Thank you.`,
    thanks: (d) =>
      `Your time as a mentor in “${d.title}” has ended. Thank you for it! It stands in your record (/probono record).`,
    forLeader: (d) => [
      user(d.mentor),
      ' is your mentor in ',
      bold(d.title),
      ' from now on: somebody who has led before.',
    ],
    forLeaderNext:
      'They will be in touch; you need not wait, and may write first. How things are done is still for you and the team to decide.',
    left: (d) => [
      ...d.who,
      ' is no longer your mentor in ',
      bold(d.title),
      '. If you would like a talk, please tell a coordinator.',
    ],

    answered: 'This is closed already.',
    decided: 'That has been decided already.',
    nobodyNow: 'Nobody can be asked now. Try another day, or choose somebody else.',
    noMember: 'They have no profile yet.',
    leads: 'They lead this team themselves. Please choose somebody else.',
    full: 'They stand beside two leaders already. Please choose somebody else.',
    notNow: 'They are not to be asked now. Please choose somebody else, or speak with them.',
  },
);

export const problem = problems(texts);
