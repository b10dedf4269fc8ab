import { bold, type Line, type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

type Dates = { dates: Part[] };

const listed = (dates: Part[], between: string): Part[] =>
  dates.flatMap((date, i) => (i ? [between, date] : [date]));

/** Saying that one can't make it: for oneself, or for somebody of one's team. */
export const absentTexts = inBoth(
  {
    title: '参加できない回を伝える',
    who: '参加できない人',
    whoHint: 'ご本人から連絡を受けたときは、代わりに伝えられます。ご本人にもお知らせします。',
    session: '参加できない回',
    sessionHint: '理由は要りません。参加できるようになったら、あとから変えられます。',
    noSessions: 'この人の、これからの活動回はありません。別の人を選んでください。',
    until: 'この日まで続けて休む',
    untilHint: '空欄なら、上の回だけです。日付を選ぶと、その日までのすべてのチームの活動回が対象になります。',
    instead: '代わりをお願いしたい人',
    insteadHint: '心当たりがあれば、その人に最初にお願いします。空欄なら、アプリが順にお願いします。',
    forGoodIntro:
      'この先ずっと難しいときは、チームを離れることもできます。席は、アプリが引き継ぎの案をつくります。',
    forGood: 'チームを離れる',
    send: '送る',
    cancel: 'やめる',
    sent: (d: Dates & { title: string; leads: boolean }): Line => [
      ...listed(d.dates, '、'),
      'の ',
      bold(d.title),
      ` を欠席にしました。${d.leads ? 'コーディネーター' : 'リーダー'}に伝えました。`,
    ],
    sentFor: (d: Dates & { title: string; who: string }): Line => [
      ...listed(d.dates, '、'),
      'の ',
      bold(d.title),
      ' を、',
      user(d.who),
      'さんの欠席にしました。ご本人にもお知らせします。',
    ],
    forYou: (d: Dates & { title: string; by: string }): Line => [
      user(d.by),
      'さんが、',
      ...listed(d.dates, '、'),
      'の ',
      bold(d.title),
      ' を、あなたの欠席として登録しました。参加できるときは、/probono sessions で「問題なし」を押してください。',
    ],
    several: (d: Dates & { title: string; who: string; leads: boolean; unrun: boolean }): Line => [
      user(d.who),
      d.leads ? 'さん（リーダー）が、次の活動回に参加できません。' : 'さんが、次の活動回に参加できません。',
      '\n',
      bold(d.title),
      '\n',
      ...listed(d.dates, '、'),
      d.unrun
        ? '\nリーダーも副リーダーも参加できず、進行する人がいない回があります。チームのどなたかに、進行をお願いしてください。'
        : '',
      '\n人数や役割が足りない回は、アプリが代役を順に探して、結果をお知らせします。',
    ],

    formerLeft: (d: { when: Part; title: string; leader: string | undefined }): Line => [
      bold(d.title),
      ' の ',
      d.when,
      'の回で代役をお願いしていたメンバーが退会したため、代役のお願いは終わりになりました。この日の予定は空けていただいて大丈夫です。それでも参加してもよいときは、',
      ...(d.leader ? ['チームのリーダー ', user(d.leader), 'さん'] : ['コーディネーター']),
      'にお知らせください。引き受けてくださり、ありがとうございました。',
    ],
    none: 'これからの活動回はありません。チームの活動が始まると、ここに予定が並びます。',
    sessionNeeded: '参加できない回を選んでください。',
    untilEarly: '選んだ回より前の日付です。同じ日か、あとの日付を選んでください。',
    notForThem: 'この人の欠席を伝えられるのは、本人、チームのリーダー、コーディネーターです。',
    insteadComes: 'この人はその回に参加する予定です。別の人を選んでください。',
  },
  {
    title: 'I can’t make it',
    who: 'Who can’t make it',
    whoHint: 'If somebody told you, you can pass it on. They will be told.',
    session: 'Which session',
    sessionHint: 'No reason needed. Should it work out after all, you can change it.',
    noSessions: 'They have no sessions ahead. Please choose somebody else.',
    until: 'Away until',
    untilHint: 'Empty: this session only. With a date: all sessions of all teams up to that day.',
    instead: 'Who could come instead',
    insteadHint: 'If you know somebody, they are asked first. If not, the app asks around.',
    forGoodIntro:
      'If you can’t make it for good, you may leave the team. The app then finds who could take the seat.',
    forGood: 'Leave the team',
    send: 'Send',
    cancel: 'Cancel',
    sent: (d) => [
      'You are marked absent for ',
      bold(d.title),
      ' on ',
      ...listed(d.dates, ', '),
      `. ${d.leads ? 'A coordinator' : 'Your leader'} has been told.`,
    ],
    sentFor: (d) => [
      user(d.who),
      ' is marked absent for ',
      bold(d.title),
      ' on ',
      ...listed(d.dates, ', '),
      ', and will be told.',
    ],
    forYou: (d) => [
      user(d.by),
      ' marked you absent for ',
      bold(d.title),
      ' on ',
      ...listed(d.dates, ', '),
      '. If you can come, press “All well” in /probono sessions.',
    ],
    several: (d) => [
      user(d.who),
      d.leads ? ' (leader) can’t make these sessions.' : ' can’t make these sessions.',
      '\n',
      bold(d.title),
      '\n',
      ...listed(d.dates, ', '),
      d.unrun
        ? '\nNeither the leader nor the deputy can come to all of this: please ask somebody of the team to run it.'
        : '',
      '\nWhere the crew or a skill falls short, the app asks for substitutes, and tells you how it ends.',
    ],

    formerLeft: (d) => [
      'At ',
      bold(d.title),
      ' on ',
      d.when,
      ' you were to stand in for a member who has left the club since, so you are free that day. If you would still come, please tell ',
      ...(d.leader ? [user(d.leader), ', who leads the team'] : ['a coordinator']),
      '. Thank you for having said yes.',
    ],
    none: 'No sessions ahead. Once your team begins, they stand here.',
    sessionNeeded: 'Please choose a session.',
    untilEarly: 'This is before the session. Please choose the same day or a later one.',
    notForThem: 'Only they, the team’s leader and coordinators may say so.',
    insteadComes: 'They come to that session anyway. Please choose somebody else.',
  },
);

export const absentProblem = problems(absentTexts);
