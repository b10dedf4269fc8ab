import { bold, join, type Line, type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Project } from '../projects';
import type { Answer } from './rules';

type Ids = readonly string[];
type When = { when: Part };

const さん = (ids: Ids): Part[] => ids.flatMap((id, i) => [...(i ? ['、'] : []), user(id), 'さん']);
const and = (ids: Ids): Part[] => join(ids.map(user), ', ');

export const texts = inBoth(
  {
    weekTitle: '今週の活動のお知らせ',
    weekIntro: '次の活動回です。下のボタンでお返事ください。お返事はあとから何度でも変えられます。',
    time: (d: When & { minutes: number; place: Project['place'] }): Line => [
      '日時：',
      d.when,
      `から${d.minutes}分（${{ online: 'オンライン', site: '現地', both: 'オンライン・現地' }[d.place]}）`,
    ],
    noneLeft:
      '予定していた活動回はすべて終わりました。/probono close でプロジェクトを締めくくると、振り返りが始まります。',
    noneAhead: 'これからの活動回は予定されていません。',
    over: 'この回は終わりました。',
    closed: 'このプロジェクトは終了しました。',
    role: (d: { roles: readonly string[]; leads: boolean; isDeputy: boolean }) =>
      `あなたの役割：${d.roles.join('・')}${d.leads ? '（リーダー）' : d.isDeputy ? '（副リーダー）' : ''}`,
    deputy: (d: { who: string }): Line => ['副リーダー：', user(d.who), 'さん'],
    goal: (d: { goal: string }) => `目標：${d.goal}`,
    mates: (d: { ids: Ids }): Line => ['いっしょに活動する人：', ...さん(d.ids)],
    alone: 'いまのところ、ほかに参加するメンバーはいません。',
    away: (d: { ids: Ids }): Line => ['欠席：', ...さん(d.ids)],
    team: (d: { answer: Answer; ids: Ids }): Line => [
      { well: '問題なし：', help: '相談したい：', absent: '参加できない：' }[d.answer],
      ...さん(d.ids),
    ],
    teamSilent: (d: { ids: Ids }): Line => ['まだ返事なし：', ...さん(d.ids)],
    teamTitle: 'チームの返事',
    standIns: (d: { them: readonly { id: string; for: string }[] }): Line => [
      '代役：',
      ...d.them.flatMap((it, i) => [
        ...(i ? ['、'] : []),
        user(it.id),
        'さん（',
        user(it.for),
        'さんの代わり）',
      ]),
    ],
    standingIn: (d: { who: string }): Line => [user(d.who), 'さんの代役として参加する予定です。'],
    mine: (d: { answer: Answer }) =>
      `あなたの返事：${{ well: '問題なし', help: '相談したい（リーダーに伝えました）', absent: '参加できない（リーダーに伝えました）' }[d.answer]}`,
    mineLeader: (d: { answer: Answer }) =>
      `あなたの返事：${{ well: '問題なし', help: '相談したい（コーディネーターに伝えました）', absent: '参加できない（コーディネーターに伝えました）' }[d.answer]}`,
    mineNone: 'あなたの返事：まだです',
    well: '問題なし',
    help: '相談したい',
    absent: '参加できない',
    forGood: 'この先も難しい',
    more: (d: { count: number }) => `ほかに${d.count}件あります。/probono sessions で確認できます。`,

    helpTitle: '相談する',
    helpLabel: '困っていること、相談したいこと',
    helpHint: 'ひとことで構いません。書きにくければ、空欄のまま送ってください。500文字まで。',
    send: '送る',
    cancel: 'やめる',
    close: '閉じる',
    helpSent: (d: { leads: boolean }) =>
      d.leads
        ? 'コーディネーターに伝えました。連絡をお待ちください。'
        : 'リーダーに伝えました。連絡をお待ちください。',

    listTitle: 'これからの活動回',
    homeTitle: 'これからの活動回',
    all: 'すべて見る',
    none: 'これからの活動回はありません。チームの活動が始まると、ここに予定が並びます。',

    reportHelp: (d: { who: string; leads: boolean }): Line => [
      user(d.who),
      d.leads ? 'さん（リーダー）から相談です。' : 'さんから相談です。',
    ],
    reportAbsent: (d: { who: string; leads: boolean }): Line => [
      user(d.who),
      d.leads ? 'さん（リーダー）が、この活動回に参加できません。' : 'さんが、この活動回に参加できません。',
    ],
    session: (d: When & { title: string }): Line => [bold(d.title), '\n', d.when],
    theirRole: (d: { roles: readonly string[] }) => `担当：${d.roles.join('・')}`,
    noWord: '（ひとことはありませんでした）',
    writeThem: '直接メッセージで声をかけてみてください。',
    couldMates: (d: { ids: Ids }): Line => ['チームの中でお願いできそうな人：', ...さん(d.ids)],
    couldMatesNone: 'チームの中に、この役割を代われそうな人は見つかりませんでした。',
    couldOthers: (d: { ids: Ids }): Line => ['募集に関心を寄せていた人：', ...さん(d.ids)],
    unrun:
      'リーダーも副リーダーも参加できないため、進行する人がいません。チームのどなたかに、進行をお願いしてください。',
    decide: '人数や役割が足りないときは、アプリが代役を順に探して、結果をお知らせします。',
    since: (d: { answer: Answer }) =>
      `その後、返事が「${{ well: '問題なし', help: '相談したい', absent: '参加できない' }[d.answer]}」に変わりました。`,
    back: (d: { who: string }): Line => [user(d.who), 'さんが、この活動回に参加できるようになりました。'],

    silent: (d: { who: string; title: string; weeks: number }): Line => [
      bold(d.title),
      ' のリーダー ',
      user(d.who),
      `さんから、${d.weeks}週続けてお返事がありません。`,
    ],
    silentAsk: '困っていることがないか、声をかけてみてください。',
    heard: (d: { who: string; title: string }): Line => [
      bold(d.title),
      ' のリーダー ',
      user(d.who),
      'さんから、お返事がありました。',
    ],

    leaderOnly: '参加の記録は、チームのリーダーかコーディネーターが行います。',
    notYet: 'この回はまだ終わっていません。',
    notYours: 'この活動回のチームに入っていないため、お返事できません。',
    ended: 'このプロジェクトはもう終了しています。',
    tooLate: 'この回はもう終わっています。',
    movedTo: (d: { when: string }) =>
      `この活動回は、${d.when}に変わりました。新しい日時の出欠をお知らせください。`,
    goneNext: (d: { when: string }) =>
      `この活動回は日程が変わり、なくなりました。次の活動回は${d.when}です。`,
    goneLast: 'この活動回は日程が変わり、なくなりました。このあとの活動回はありません。',
    unknown: 'この活動回は見つかりませんでした。',
  },
  {
    weekTitle: 'Your week in the club',
    weekIntro: 'These are your next sessions. Please answer below; you can change your answer at any time.',
    time: (d) => [
      'When: ',
      d.when,
      `, ${d.minutes} minutes (${{ online: 'online', site: 'on site', both: 'online or on site' }[d.place]})`,
    ],
    noneAhead: 'No session is planned at the moment.',
    noneLeft:
      'All planned sessions are over. Close the project with /probono close to begin the retrospective.',
    over: 'This session is over.',
    closed: 'This project has ended.',
    role: (d) => `Your role: ${d.roles.join(', ')}${d.leads ? ' (leader)' : d.isDeputy ? ' (deputy)' : ''}`,
    deputy: (d) => ['Deputy: ', user(d.who)],
    goal: (d) => `Goal: ${d.goal}`,
    mates: (d) => ['With you: ', ...and(d.ids)],
    alone: 'So far nobody else is taking part.',
    away: (d) => ['Not there: ', ...and(d.ids)],
    team: (d) => [
      { well: 'All well: ', help: 'Need help: ', absent: 'Can’t make it: ' }[d.answer],
      ...and(d.ids),
    ],
    teamSilent: (d) => ['No answer yet: ', ...and(d.ids)],
    teamTitle: 'What your team said',
    standIns: (d) => [
      'Standing in: ',
      ...d.them.flatMap((it, i) => [...(i ? [', '] : []), user(it.id), ' (for ', user(it.for), ')']),
    ],
    standingIn: (d) => ['You stand in for ', user(d.who), '.'],
    mine: (d) =>
      `Your answer: ${{ well: 'all well', help: 'need help (your leader knows)', absent: 'can’t make it (your leader knows)' }[d.answer]}`,
    mineLeader: (d) =>
      `Your answer: ${{ well: 'all well', help: 'need help (a coordinator knows)', absent: 'can’t make it (a coordinator knows)' }[d.answer]}`,
    mineNone: 'Your answer: none yet',
    well: 'All well',
    help: 'Need help',
    absent: 'Can’t make it',
    forGood: 'Nor the next ones',
    more: (d) => `There are ${d.count} more: /probono sessions shows them.`,

    helpTitle: 'Ask for help',
    helpLabel: 'What is the matter?',
    helpHint: 'A word will do. If it is hard to put, leave it empty. Up to 500 characters.',
    send: 'Send',
    cancel: 'Cancel',
    close: 'Close',
    helpSent: (d) =>
      d.leads
        ? 'A coordinator has been told and will get back to you.'
        : 'Your leader has been told and will get back to you.',

    listTitle: 'My next sessions',
    homeTitle: 'My next sessions',
    all: 'See all',
    none: 'No sessions ahead. Once your team begins, they stand here.',

    reportHelp: (d) => [user(d.who), d.leads ? ' (leader) asks for help.' : ' asks for help.'],
    reportAbsent: (d) => [
      user(d.who),
      d.leads ? ' (leader) can’t make the session.' : ' can’t make the session.',
    ],
    session: (d) => [bold(d.title), '\n', d.when],
    theirRole: (d) => `Role: ${d.roles.join(', ')}`,
    noWord: '(They left no word.)',
    writeThem: 'Please write to them.',
    couldMates: (d) => ['In the team, these could step in: ', ...and(d.ids)],
    couldMatesNone: 'Nobody else in the team seems able to take this role.',
    couldOthers: (d) => ['They showed interest in the posting: ', ...and(d.ids)],
    unrun: 'Neither the leader nor the deputy can come: please ask somebody of the team to run it.',
    decide: 'If the crew or a skill falls short, the app asks for a substitute, and tells you how it ends.',
    since: (d) =>
      `Since then the answer has changed to “${{ well: 'all well', help: 'need help', absent: 'can’t make it' }[d.answer]}”.`,
    back: (d) => [user(d.who), ' can make the session after all.'],

    silent: (d) => [user(d.who), ', who leads ', bold(d.title), `, has not answered for ${d.weeks} weeks.`],
    silentAsk: 'Please ask whether something is wrong.',
    heard: (d) => [user(d.who), ', who leads ', bold(d.title), ', has answered.'],

    leaderOnly: 'Attendance is booked by the team’s leader or a coordinator.',
    notYet: 'This session is not over yet.',
    notYours: 'You are not in the team of this session, so you cannot answer for it.',
    ended: 'This project has ended already.',
    tooLate: 'This session is over already.',
    movedTo: (d) => `This session was moved to ${d.when}. Please say whether you will be there then.`,
    goneNext: (d) => `There is no session at that time any more. The next one is on ${d.when}.`,
    goneLast: 'There is no session at that time any more, and none comes after it.',
    unknown: 'This session could not be found.',
  },
);

export const problem = problems(texts);
