import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** Another coordinator by name; the app may not have met them yet. */
const ja = (name: string) => (name ? `${name}さん` : 'ほかのコーディネーター');
const en = (name: string) => name || 'another coordinator';

export const texts = inBoth(
  {
    provisionalTitle: '仮の目標',
    agreedTitle: '合意した目標',
    showTitle: '目標',
    save: '記録する',
    cancel: 'やめる',
    close: '閉じる',

    provisionalIntro:
      '人を募る前の、仮の目標です。日程や成果の測り方は、チームが始まる前に団体と合意して記録します。',
    agreedIntro: '団体と合意した内容を記録します。あとで変えるときは、理由を添えて新しい版になります。',
    statement: '目標',
    statementHint: '達成できたかどうかを測れる形で。例：3月末までに、職員20名が自分たちで動画を編集できる。',
    starts: '始める日',
    ends: '終える日',
    criteria: '成果の測り方（1〜5個）',
    measure: (d: { n: number }) => `測るもの${d.n}`,
    measureHint: '例：自分で動画を編集できる職員の数',
    target: (d: { n: number }) => `目標値${d.n}`,
    targetHint: '例：20名',
    addCriterion: '測るものを増やす',
    dropCriterion: '最後の1つを減らす',
    theirs: '団体が用意するもの・担うこと',
    ours: '私たちが用意するもの・担うこと',
    outOfScope: '今回は行わないこと',
    outOfScopeHint: '先に決めておくと、あとで活動がふくらみません。',
    theirName: '団体側で合意した人',
    theirNameHint: 'お名前と役職。コーディネーターだけが見ます。',
    ourUser: 'クラブ側で合意した人',
    reason: '変える理由',
    reasonHint: 'チームにそのまま届きます。',

    savedProvisional: '仮の目標を記録しました。',
    savedAgreed: '合意した目標を記録しました。',
    savedChanged: '目標の新しい版を記録しました。チームがあれば、理由とともに知らせます。',
    mayPlan:
      '次は、いっしょに取り組む人を募るプロジェクトの提案です。団体名・目標・合意した期間は入った状態で始まります。',
    plan: 'プロジェクトにする',

    kind: (d: { agreed: boolean; version: number }) =>
      d.agreed ? `団体と合意した目標（第${d.version}版）` : `仮の目標（第${d.version}版）`,
    untold: 'まだ仮の目標です。日程と成果の測り方は、これから団体と合意します。',
    period: (d: { starts: string; ends: string }) => `${d.starts}〜${d.ends}`,
    periodLabel: '期間：',
    theirsLabel: '団体：',
    oursLabel: '私たち：',
    outLabel: '行わないこと：',
    criterion: (d: { measure: string; target: string }) => `${d.measure}：${d.target}`,
    criteriaLabel: '成果の測り方',
    agreedBy: (d: { theirs: string; ours: Part[]; when: Part }) => [
      '合意した人：',
      ...(d.theirs ? [`${d.theirs}（団体）、`] : []),
      ...d.ours,
      '（クラブ）　',
      d.when,
    ],
    historyLabel: 'これまでの版',
    reasonLabel: '変えた理由：',
    set: '仮の目標を立てる',
    agree: '合意した目標を記録',
    change: '目標を変える',

    told: (d: { agreed: boolean; changed: boolean; by: Part[] }) => [
      ...d.by,
      d.changed
        ? 'が、団体と合意した目標を変えました。'
        : d.agreed
          ? 'が、団体と目標に合意しました。'
          : 'が、仮の目標を書き直しました。',
    ],
    toldNext: 'わからないことがあれば、このチャンネルで尋ねてください。',

    remindOwner: (d: { title: string; day: string }) =>
      `「${d.title}」は${d.day}に始まりますが、団体との目標の合意がまだです。始まる前に、日程と成果の測り方を合意して記録をお願いします。`,
    remindRoom: (d: { title: string; day: string }) =>
      `「${d.title}」（開始：${d.day}）の目標が、まだ団体と合意されていません。どなたか団体と確かめて、記録をお願いします。`,

    listTitle: '団体との合意を待っている目標',
    listNone: '合意を待っている目標はありません。',
    startsOn: (d: { day: string }) => `開始：${d.day}`,
    open: '目標を見る',

    gone: 'この目標の支援要請・プロジェクトは見つかりません。',
    over: '終わったものの目標は変えられません。',
    agreedAlready: '目標はすでに団体と合意しています。変えるときは「目標を変える」から理由を添えてください。',
    changed: (d: { name: string }) =>
      `${ja(d.name)}が先に目標を記録しました。入力した文章を控えてから、開き直してください。`,
    measureNeeded: '何で測るかを書いてください。',
    targetNeeded: '目標値を書いてください。',
    endsBeforeStart: '終える日は、始める日以降にしてください。',
    reasonNeeded: '合意した目標を変える理由を書いてください。',
  },
  {
    provisionalTitle: 'Provisional goal',
    agreedTitle: 'Agreed goal',
    showTitle: 'Goal',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',

    provisionalIntro:
      'A goal to call people with. Dates and measures of success are agreed with the organisation before the team starts.',
    agreedIntro: 'What the organisation agreed to. A later change is a new version with a reason.',
    statement: 'Goal',
    statementHint:
      'So that one can tell whether it was reached: “By the end of March, 20 staff edit videos themselves.”',
    starts: 'First day',
    ends: 'Last day',
    criteria: 'How success is measured (1 to 5)',
    measure: (d) => `Measure ${d.n}`,
    measureHint: 'For example: staff who edit videos themselves',
    target: (d) => `Target ${d.n}`,
    targetHint: 'For example: 20',
    addCriterion: 'Add a measure',
    dropCriterion: 'Drop the last one',
    theirs: 'What the organisation brings',
    ours: 'What we bring',
    outOfScope: 'What is out of scope',
    outOfScopeHint: 'Said early, it keeps the work from growing.',
    theirName: 'Who agreed for the organisation',
    theirNameHint: 'Name and position. Only coordinators see this.',
    ourUser: 'Who agreed for the club',
    reason: 'Why it changes',
    reasonHint: 'The team gets these words.',

    savedProvisional: 'The provisional goal is saved.',
    savedAgreed: 'The agreed goal is saved.',
    savedChanged: 'The new version of the goal is saved. If there is a team, it is told, with the reason.',
    mayPlan:
      'Next comes a project, to call for people. Organisation, goal and agreed dates are filled in already.',
    plan: 'Make a project',

    kind: (d) =>
      d.agreed
        ? `Goal agreed with the organisation (version ${d.version})`
        : `Provisional goal (version ${d.version})`,
    untold: 'Still provisional: dates and measures of success are yet to be agreed with the organisation.',
    period: (d) => `${d.starts} – ${d.ends}`,
    periodLabel: 'When: ',
    theirsLabel: 'The organisation: ',
    oursLabel: 'We: ',
    outLabel: 'Out of scope: ',
    criterion: (d) => `${d.measure}: ${d.target}`,
    criteriaLabel: 'How success is measured',
    agreedBy: (d) => [
      'Agreed by: ',
      ...(d.theirs ? [`${d.theirs} (the organisation), `] : []),
      ...d.ours,
      ' (the club), ',
      d.when,
    ],
    historyLabel: 'Earlier versions',
    reasonLabel: 'Why it changed: ',
    set: 'Set a provisional goal',
    agree: 'Record the agreed goal',
    change: 'Change the goal',

    told: (d) => [
      ...d.by,
      d.changed
        ? ' has changed the goal that was agreed with the organisation.'
        : d.agreed
          ? ' has agreed on the goal with the organisation.'
          : ' has rewritten the provisional goal.',
    ],
    toldNext: 'If anything is unclear, please ask in this channel.',

    remindOwner: (d) =>
      `“${d.title}” starts on ${d.day}, and its goal is not agreed with the organisation yet. Please agree on dates and measures of success before it starts, and record them.`,
    remindRoom: (d) =>
      `The goal of “${d.title}” (starts ${d.day}) is not agreed with the organisation yet. Could one of you settle it with them, and record it?`,

    listTitle: 'Goals that wait for an agreement',
    listNone: 'No goal waits for an agreement.',
    startsOn: (d) => `starts ${d.day}`,
    open: 'See the goal',

    gone: 'The request or project of this goal cannot be found.',
    over: 'It has ended; its goal stays as it is.',
    agreedAlready:
      'The goal is agreed with the organisation already. To change it, use “Change the goal” and give a reason.',
    changed: (d) =>
      `${en(d.name)} saved a goal before you. Please keep your text, close this and open it again.`,
    measureNeeded: 'Please say what is measured.',
    targetNeeded: 'Please give a target.',
    endsBeforeStart: 'The last day should not be before the first.',
    reasonNeeded: 'Please say why the agreed goal changes.',
  },
);

export const problem = problems(texts);
