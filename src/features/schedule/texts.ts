import { bold, type Line, type Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

interface Told {
  title: string;
}

/** The list of sessions, and what is done with one of them. */
export const texts = inBoth(
  {
    listTitle: '活動の日程',
    close: '閉じる',
    back: '日程に戻る',
    save: '保存する',
    choose: 'どのプロジェクトの日程を見ますか',
    placeholder: 'プロジェクトを選ぶ',
    noTeam: '見られる日程がありません。チームに入ると、ここに活動回が並びます。',
    until: (d: { period: string }) => `期間：${d.period}`,
    none: 'これからの活動回はありません。',
    session: (d: { when: Part; minutes: number }): Line => [d.when, `から${d.minutes}分`],
    wasMoved: (d: { was: Part }): Line => ['（', d.was, 'から変更）'],
    wasCancelled: (d: { when: Part }): Line => [d.when, '：中止'],
    because: (d: { reason: string }) => `理由：${d.reason}`,
    move: '日時を変える',
    cancel: '中止する',
    restore: '予定どおり行う',
    add: '活動回を追加',
    change: 'リズムを変える',
    forLeaders: '日程を変えられるのは、リーダーとコーディネーターです。',

    moveTitle: '日時の変更',
    moveIntro: (d: { when: Part }): Line => [d.when, 'の回を変更します。'],
    moveNext:
      'チームのチャンネルに変更前と変更後の日時をお知らせし、この回に返事をしていた人には、新しい日時の出欠をあらためて伺います。',
    cancelTitle: '活動回の中止',
    cancelIntro: (d: { when: Part }): Line => [d.when, 'の回を中止します。'],
    cancelNext:
      'チームのチャンネルにお知らせします。代役をお願いしていた人にも、要らなくなったことを伝えます。',
    cancelSave: '中止する',
    addTitle: '活動回の追加',
    addSave: '追加する',
    addNext: 'チームのチャンネルにお知らせします。',
    day: '日付',
    time: '開始時刻',
    clock: (d: { zone: string }) => `${d.zone} の時刻です。`,
    minutes: '時間（分）',
    reason: '理由',
    reasonHint: 'チームのチャンネルにそのまま載ります。',
    later: '閉じる',

    saved: '変更しました。チームのチャンネルにもお知らせします。',

    passed: '過ぎた日時です。これからの日時を選んでください。',
    tooEarly: 'プロジェクトが始まる前の日です。',
    tooLate: 'プロジェクトの最終日より後です。延ばすときは「リズムを変える」から最終日を変えてください。',
    doubles: 'この日時には、すでに活動回があります。',
    same: '変更がありません。日時か時間を変えてください。',

    gone: 'このプロジェクトは見つからないか、もう活動していません。',
    notYours: '日程を見られるのは、チームのメンバーとコーディネーターです。',
    leaderOnly: '日程を変えられるのは、チームのリーダーかコーディネーターです。',
    over: 'この活動回は、もう始まったか終わっています。',
    nowAt: (d: { when: string }) =>
      `ほかの人が先に変更しました。この活動回は今、${d.when}に予定されています。日程を開き直してください。`,
    nowCancelled: 'ほかの人が先に、この活動回を中止しました。日程を開き直してください。',
    nowElse: 'ほかの人が先に日程を変更しました。日程を開き直してください。',

    toldMoved: (d: Told & { was: Part; now: Part; minutes: number }): Line => [
      '【日程変更】',
      bold(d.title),
      '：',
      d.was,
      'の回を、',
      d.now,
      `から${d.minutes}分に変更しました。`,
    ],
    toldCancelled: (d: Told & { was: Part }): Line => [
      '【中止】',
      bold(d.title),
      '：',
      d.was,
      'の回は行いません。',
    ],
    toldAdded: (d: Told & { now: Part; minutes: number }): Line => [
      '【追加】',
      bold(d.title),
      '：',
      d.now,
      `から${d.minutes}分の活動回を追加しました。`,
    ],
    toldRestored: (d: Told & { now: Part }): Line => [
      '【再開】',
      bold(d.title),
      '：中止していた',
      d.now,
      'の回を、予定どおり行います。',
    ],
    toldRhythm: (d: Told & { was: string; now: string }): Line => [
      '【リズム変更】',
      bold(d.title),
      `：これまでの「${d.was}」から「${d.now}」に変わります。`,
    ],
    toldNext: (d: { dates: Part[] }): Line => ['次の活動回：', ...d.dates],
    toldNone: 'このあとの活動回はありません。',
    comma: '、',
    why: (d: { reason: string }) => `（理由：${d.reason}）`,

    yoursMoved: (d: { title: string; was: Part; now: Part }): Line => [
      bold(d.title),
      '：お返事をいただいていた',
      d.was,
      'の回は、',
      d.now,
      'に変わりました。お手数ですが、新しい日時の出欠をあらためてお知らせください。',
    ],
    yoursGone: (d: { title: string; was: Part }): Line => [
      bold(d.title),
      '：お返事をいただいていた',
      d.was,
      'の回はなくなりました。この日のご参加は要りません。',
    ],
    answer: '出欠を答える',
  },
  {
    listTitle: 'Sessions',
    close: 'Close',
    back: 'Back to the sessions',
    save: 'Save',
    choose: 'Which project’s sessions?',
    placeholder: 'Choose a project',
    noTeam: 'There is no schedule for you to see. Once you are in a team, its sessions stand here.',
    until: (d) => `From first to last day: ${d.period}`,
    none: 'No session is left.',
    session: (d) => [d.when, `, ${d.minutes} minutes`],
    wasMoved: (d) => [' (moved from ', d.was, ')'],
    wasCancelled: (d) => [d.when, ': cancelled'],
    because: (d) => `Reason: ${d.reason}`,
    move: 'Move',
    cancel: 'Cancel it',
    restore: 'Hold it after all',
    add: 'Add a session',
    change: 'Change the rhythm',
    forLeaders: 'The leader and coordinators can change the schedule.',

    moveTitle: 'Move a session',
    moveIntro: (d) => ['The session on ', d.when, ' moves.'],
    moveNext:
      'The team’s channel is told the old and the new time. Whoever had answered for this session is asked anew.',
    cancelTitle: 'Cancel a session',
    cancelIntro: (d) => ['The session on ', d.when, ' is cancelled.'],
    cancelNext:
      'The team’s channel is told. Whoever was asked to stand in hears that nobody is needed any more.',
    cancelSave: 'Cancel it',
    addTitle: 'Add a session',
    addSave: 'Add it',
    addNext: 'The team’s channel is told.',
    day: 'Day',
    time: 'Begins at',
    clock: (d) => `By the clock of ${d.zone}.`,
    minutes: 'Minutes',
    reason: 'Reason',
    reasonHint: 'Stands in the team’s channel as you write it.',
    later: 'Close',

    saved: 'Changed. The team’s channel is told, too.',

    passed: 'That is over. Please choose a time to come.',
    tooEarly: 'That is before the project’s first day.',
    tooLate:
      'That is after the project’s last day. To go on for longer, move the last day by “Change the rhythm”.',
    doubles: 'There is a session at that time already.',
    same: 'Nothing is different. Please change the time or the minutes.',

    gone: 'This project cannot be found, or is not running any more.',
    notYours: 'Members of the team and coordinators see its schedule.',
    leaderOnly: 'The team’s leader or a coordinator can change the schedule.',
    over: 'This session has begun, or is over.',
    nowAt: (d) => `Somebody was faster: this session is now on ${d.when}. Please open the schedule again.`,
    nowCancelled: 'Somebody was faster: this session is cancelled. Please open the schedule again.',
    nowElse: 'Somebody has just changed the schedule. Please open it again.',

    toldMoved: (d) => [
      'Moved: ',
      bold(d.title),
      ', the session on ',
      d.was,
      ' is now on ',
      d.now,
      `, ${d.minutes} minutes.`,
    ],
    toldCancelled: (d) => ['Cancelled: ', bold(d.title), ', there is no session on ', d.was, '.'],
    toldAdded: (d) => ['Added: ', bold(d.title), ', a session on ', d.now, `, ${d.minutes} minutes.`],
    toldRestored: (d) => ['On again: ', bold(d.title), ', the session on ', d.now, ' takes place after all.'],
    toldRhythm: (d) => ['New rhythm: ', bold(d.title), `, so far “${d.was}”, is now “${d.now}”.`],
    toldNext: (d) => ['Next sessions: ', ...d.dates],
    toldNone: 'No session is left.',
    comma: ', ',
    why: (d) => ` (reason: ${d.reason})`,

    yoursMoved: (d) => [
      bold(d.title),
      ': the session on ',
      d.was,
      ', for which you had answered, is now on ',
      d.now,
      '. Please say once more whether you will be there.',
    ],
    yoursGone: (d) => [
      bold(d.title),
      ': the session on ',
      d.was,
      ', for which you had answered, does not take place. You need not come that day.',
    ],
    answer: 'Answer',
  },
);

export const problem = problems(texts);
