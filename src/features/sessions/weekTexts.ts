import { bold, type Line, type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { CheckIn } from './rules';

/** The weekly message's own buttons, and the leader's check-in. */
export const weekTexts = inBoth(
  {
    snooze: '明日もう一度',
    fewer: 'お知らせを減らす',
    delivery: '曜日・回数を変える',
    snoozed: (d: { when: Part }): Line => [d.when, 'に、もう一度お知らせします。'],
    noTeamLeft: '参加中のチームがなくなりましたので、今週のお知らせは終わりです。お返事は要りません。',
    fewerSaved:
      'これからは、お返事をお願いしたい週だけお届けします。元に戻すには「曜日・回数を変える」を押してください。',
    deliveryTitle: '毎週のお知らせの届け方',
    day: '届く曜日',
    dayHint: '朝9時に届きます。祝日のときは、次の平日に届きます。',
    dayName: (d: { day: number }) => ['月曜日', '火曜日', '水曜日', '木曜日', '金曜日'][d.day - 1] ?? '',
    often: '回数',
    weekly: '毎週届ける',
    few: 'お返事が要る週だけ届ける',
    save: '保存する',
    cancel: 'やめる',
    deliverySaved: '保存しました。次のお知らせから変わります。',

    checkAsk: '今週のプロジェクトはいかがですか。ひと押しでお知らせください。',
    checkSaid: (d: { state: CheckIn }) =>
      `今週のプロジェクト：${{ onCourse: '順調', talk: '話したい（コーディネーターに伝えました）', trouble: '困っている（コーディネーターに伝えました）' }[d.state]}`,
    check: { onCourse: '順調', talk: '話したい', trouble: '困っている' },
    wordLabel: 'ひとこと',
    wordHint: '書きにくければ、空欄のまま送ってください。500文字まで。',
    send: '送る',
    checkSent: 'コーディネーターに伝えました。連絡をお待ちください。',
    checkTold: (d: { who: string; title: string; state: CheckIn; isDeputy: boolean }): Line => [
      bold(d.title),
      d.isDeputy ? ' の副リーダー ' : ' のリーダー ',
      user(d.who),
      `さんから、${d.state === 'trouble' ? '「困っている」と連絡がありました。' : '「話したい」と連絡がありました。'}`,
    ],
    noWord: '（ひとことはありませんでした）',
    checkAdvice: '直接メッセージで声をかけてみてください。',
    checkSince: (d: { state: CheckIn }) =>
      `その後、「${{ onCourse: '順調', talk: '話したい', trouble: '困っている' }[d.state]}」に変わりました。`,
    checkUnknown: 'このプロジェクトは見つかりませんでした。',
    checkNotYours: 'プロジェクトの様子は、チームのリーダーか副リーダーがお知らせします。',
  },
  {
    snooze: 'Again tomorrow',
    fewer: 'Fewer of these',
    delivery: 'Another day',
    snoozed: (d) => ['It comes again on ', d.when, '.'],
    noTeamLeft: 'You are in no running team any more, so that was all for this week. No answer is needed.',
    fewerSaved: 'From now on it comes only in weeks when an answer is needed. “Another day” takes that back.',
    deliveryTitle: 'Your weekly message',
    day: 'Day',
    dayHint: 'At nine in the morning; on a holiday, the next workday.',
    dayName: (d) => ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday'][d.day - 1] ?? '',
    often: 'How often',
    weekly: 'Every week',
    few: 'Only when an answer is needed',
    save: 'Save',
    cancel: 'Cancel',
    deliverySaved: 'Saved. It holds from the next message on.',

    checkAsk: 'How is the project this week? One press will do.',
    checkSaid: (d) =>
      `The project this week: ${{ onCourse: 'on course', talk: 'needs a talk (a coordinator knows)', trouble: 'in trouble (a coordinator knows)' }[d.state]}`,
    check: { onCourse: 'On course', talk: 'Needs a talk', trouble: 'In trouble' },
    wordLabel: 'A word',
    wordHint: 'If it is hard to put, leave it empty. Up to 500 characters.',
    send: 'Send',
    checkSent: 'A coordinator has been told and will get back to you.',
    checkTold: (d) => [
      user(d.who),
      d.isDeputy ? ', deputy of ' : ', who leads ',
      bold(d.title),
      d.state === 'trouble' ? ', says it is in trouble.' : ', would like a talk.',
    ],
    noWord: '(They left no word.)',
    checkAdvice: 'Please write to them.',
    checkSince: (d) =>
      `Since then it has changed to “${{ onCourse: 'on course', talk: 'needs a talk', trouble: 'in trouble' }[d.state]}”.`,
    checkUnknown: 'This project could not be found.',
    checkNotYours: 'Only the team’s leader or deputy says how the project is.',
  },
);

export const weekProblem = problems(weekTexts);
