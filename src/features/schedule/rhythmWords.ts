import { bold, type Line } from '../../core/blocks';
import { inBoth } from '../../core/texts';

export const kinds = ['weekly', 'monthly', 'nth', 'dates'] as const;
export type Kind = (typeof kinds)[number];

/** What stands on the form of a rhythm, and what can be wrong with it. */
export const rhythmWords = inBoth(
  {
    title: 'リズムの変更',
    preview: '確認する',
    save: 'この日程にする',
    close: 'やめる',
    again: '入力に戻る',
    intro:
      '選んだ日から新しいリズムになります。それより前の回、これまでの記録、追加した回、中止にした日は変わりません。日時を個別に変えていた回は、新しいリズムに従います。',
    kind: 'リズム',
    kinds: {
      weekly: '毎週・数週間ごと（曜日で決める）',
      monthly: '毎月（日付で決める）',
      nth: '毎月（第◯曜日で決める）',
      dates: '日程を一つずつ決める',
    } satisfies Record<Kind, string>,
    on: '曜日',
    every: '何週間ごとか',
    everyHint: '1なら毎週、2なら隔週です。「いつから」の週から数えます。',
    day: '毎月の日付',
    dayHint: '31は末日です。29・30がない月は、その月の末日になります。',
    nths: '第何週か',
    weekday: '曜日',
    dates: '日程',
    datesHint:
      '1行に一つずつ。例：2026-12-08 18:00、12/15、12月22日 19時。時刻がない行は、下の開始時刻になります。',
    holidays: '日本の祝日に当たる回',
    keep: 'そのまま行う',
    skip: '休みにする',
    time: '開始時刻',
    minutes: '時間（分）',
    from: 'いつから',
    ends: '最終日',
    zone: '時刻の基準となる地域',
    zoneHint:
      '夏時間のある地域では、その地域の時計の時刻のまま続きます。見る人には、それぞれの地域の時刻で表示されます。',
    reason: '理由',
    reasonHint: '書いた場合は、チームのチャンネルにそのまま載ります。',

    previewIntro:
      'この内容でよければ「この日程にする」を押してください。チームのチャンネルにお知らせします。',
    was: (d: { line: string }): Line => [bold('これまで：'), d.line],
    now: (d: { line: string; period: string }): Line => [bold('これから：'), d.line, `\n${d.period}`],
    next: '次の活動回',
    more: (d: { count: number }) => `ほか${d.count}回`,

    onNeeded: '曜日を一つ以上選んでください。',
    nthsNeeded: '第何週かを一つ以上選んでください。',
    datesNeeded: '日程を一つ以上書いてください。',
    unread: (d: { entry: string }) => `「${d.entry}」を日付として読み取れませんでした。例：2026-12-08 18:00`,
    manyDates: '一度に書ける日程は60件までです。',
    datePassed: (d: { entry: string }) => `${d.entry} は過ぎているか、「いつから」より前の日時です。`,
    dateLate: (d: { entry: string }) => `${d.entry} は最終日より後です。`,
    fromPassed: '今日以降の日を選んでください。',
    endsEarly: '最終日は「いつから」以降の日にしてください。',
    endsFar: '最終日は、今日から2年以内にしてください。',
    endsAgreed: (d: { day: string }) =>
      `団体と合意した期間は${d.day}までです。延ばすときは、先に目標を合意し直してください。`,
    nothingLeft: 'この内容では、これからの活動回が一つもありません。',
    nothingNew: '今の日程と変わりません。',
    zoneUnknown: 'この地域の時刻は使えません。候補から選んでください。',
  },
  {
    title: 'Change the rhythm',
    preview: 'Preview',
    save: 'Use these dates',
    close: 'Never mind',
    again: 'Back to the form',
    intro:
      'It holds from the day that you choose. Sessions before it, what was booked, added sessions and cancelled days stay as they are; sessions that were moved follow the new rhythm.',
    kind: 'Rhythm',
    kinds: {
      weekly: 'Weekly or every few weeks, by weekday',
      monthly: 'Monthly, by date',
      nth: 'Monthly, by weekday (such as every 2nd Tuesday)',
      dates: 'Single dates',
    } satisfies Record<Kind, string>,
    on: 'Weekdays',
    every: 'Every how many weeks',
    everyHint: '1 is weekly, 2 every other week, counted from the week of the first day.',
    day: 'Day of the month',
    dayHint: '31 is the last day. Where a month has no 29th or 30th, it is its last day.',
    nths: 'Which of the month',
    weekday: 'Weekday',
    dates: 'Dates',
    datesHint: 'One a line, such as 2026-12-08 18:00 or 12/15. Without a time, it is the time below.',
    holidays: 'On Japanese public holidays',
    keep: 'Hold the session',
    skip: 'Leave it out',
    time: 'Begins at',
    minutes: 'Minutes',
    from: 'From',
    ends: 'Last day',
    zone: 'By the clock of',
    zoneHint:
      'Where there is summer time, sessions stay at the same time of that clock. Everybody sees them in their own time.',
    reason: 'Reason',
    reasonHint: 'If you give one, it stands in the team’s channel as you write it.',

    previewIntro: 'If this is right, press “Use these dates”. The team’s channel is told.',
    was: (d) => [bold('So far: '), d.line],
    now: (d) => [bold('From now on: '), d.line, `\n${d.period}`],
    next: 'Next sessions',
    more: (d) => `and ${d.count} more`,

    onNeeded: 'Please choose one weekday at least.',
    nthsNeeded: 'Please choose at least one.',
    datesNeeded: 'Please write one date at least.',
    unread: (d) => `“${d.entry}” cannot be read as a date. Such as: 2026-12-08 18:00`,
    manyDates: 'At most 60 dates at once.',
    datePassed: (d) => `${d.entry} is over, or before the first day.`,
    dateLate: (d) => `${d.entry} is after the last day.`,
    fromPassed: 'Please choose today or a later day.',
    endsEarly: 'The last day should not be before the first.',
    endsFar: 'The last day should be within two years from today.',
    endsAgreed: (d) =>
      `The organisation agreed to ${d.day} as the last day. To go on for longer, agree on the goal anew first.`,
    nothingLeft: 'With this, no session is left.',
    nothingNew: 'That is the rhythm as it is.',
    zoneUnknown: 'This zone is not known. Please choose one of the list.',
  },
);
