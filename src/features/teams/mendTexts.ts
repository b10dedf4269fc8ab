import { type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** What would help a team that is not complete, in words. */
export const mendTexts = inBoth(
  {
    level: (d: { skill: string; from: number; to: number }) =>
      `${d.skill}のレベルを${d.from}から${d.to}に下げる`,
    hours: (d: { from: number; to: number }) => `活動時間を週${d.from}時間から週${d.to}時間に減らす`,
    slot: (d: { from: string; to: string }) => `活動の時間帯を${d.from}から${d.to}に移す`,
    learner: (d: { member: string }): Part[] => [user(d.member), 'さんに、学びながらの参加をお願いする'],
    lead: (d: { member: string }): Part[] => [user(d.member), 'さんに、リーダーをお願いする'],
    ask: (d: { member: string; step: string }): Part[] => [
      user(d.member),
      `さんに、参加できないか尋ねる（${d.step}）`,
    ],
    share: (d: { member: string; title: string }): Part[] => [
      user(d.member),
      `さんに、「${d.title}」と兼ねてもらう`,
    ],
    postpone: (d: { title: string }) => `「${d.title}」を先に延ばす`,
    stepHours: (d: { free: number; asked: number }) =>
      `空き時間が週${d.free}時間、必要なのは週${d.asked}時間`,
    stepSlot: (d: { slots: string }) => `${d.slots}は空いていない`,
    stepPlace: '参加のしかた（オンライン・現地）が違う',
    stepRegion: '活動できる地域が違う',
    stepOther: '条件がひとつ合わない',
    gainTeams: (d: { teams: number; seats: number }) =>
      d.teams === 1 ? '揃うチームが1つ増えます' : `揃うチームが${d.teams}つ増えます`,
    gainSeats: (d: { seats: number }) => `埋まる席が${d.seats}つ増えます`,
    gainSome: 'チームがより良くなります',
    best: (d: { mend: Part[]; gain: string }): Part[] => ['補うには：', ...d.mend, ` → ${d.gain}`],
    other: (d: { mend: Part[]; gain: string }): Part[] => ['ほかの方法：', ...d.mend, ` → ${d.gain}`],
    none: '補うには：条件を大きく変えるか、登録者を増やす必要があります。',

    // What if
    whatIf: 'もし、次のようにすると',
    completed: (d: { titles: string }) => `揃うチーム：${d.titles}`,
    broken: (d: { titles: string }) => `揃わなくなるチーム：${d.titles}`,
    moved: (d: { title: string; came: Part[]; left: Part[] }): Part[] => [
      `「${d.title}」：`,
      ...(d.came.length ? ['新しく ', ...d.came] : []),
      ...(d.came.length && d.left.length ? [' ／ '] : []),
      ...(d.left.length ? ['外れる方 ', ...d.left] : []),
    ],
    movedMore: (d: { rest: number }) => `ほかに${d.rest}件のチームでも、人が入れ替わります。`,
    unmoved: 'いまの案から、人の入れ替わりはありません。',
    adopt: 'この方法にする',
    adoptHint:
      'まだ何も変わっていません。「この方法にする」で内容を確かめてから適用し、チームを組み直します。',

    // Adopting it
    adoptTitle: '補う方法の適用',
    adoptYes: '適用する',
    cancel: 'やめる',
    close: '閉じる',
    willAmend:
      '募集の条件と、募集チャンネルの投稿が変わります。提案した方にお知らせし、操作の記録に残して、チームを組み直します。',
    willMove: (d: { day: string; time: string }) =>
      `最初の回は ${d.day} ${d.time} になります。支援先の都合を確かめてから適用してください。`,
    willMoveSlots: '支援先の都合を確かめてから適用してください。',
    willShare:
      'この方を両方のチームに固定して、組み直します。ご本人には、承認のあとに届く招待で都合をうかがいます。活動時間が増えるので、先に一声かけておくと安心です。',
    willPostpone:
      '選んだ日まで、そのプロジェクトの案を出しません。提案した方にお知らせし、操作の記録に残して、チームを組み直します。募集の投稿はそのまま残ります。',
    until: 'いつまで',
    reason: '理由',
    reasonHint: '操作の記録に残り、提案した方にも伝わります。200文字まで。',
    pastDay: '明日より後の日を選んでください。',
    cannotPostpone: (d: { title: string }) =>
      `「${d.title}」では、すでに招待が始まっているため、アプリからは延ばせません。チームの方と話し合ったうえで、必要なら募集を取りやめてください。`,
    held: (d: { title: string }) =>
      `「${d.title}」には、いまの時間で招待を受けた方がいるため、アプリからは時間帯を移せません。その方々の都合を確かめたうえで、募集を出し直してください。`,
    toldPostponed: (d: { title: string; by: Part[]; until: string }): Part[] => [
      ...d.by,
      `が、あなたが提案した「${d.title}」のチームづくりを${d.until}まで延ばしました。ほかのチームと同じ方が必要だったためです。募集の投稿はそのまま残ります。`,
    ],
    toldAmendedHeld: (d: { title: string }) =>
      `あなたが招待を受けている「${d.title}」の条件が、次のように変わりました。`,

    // Asking people
    askTitle: '登録者に尋ねる',
    askYes: '尋ねる',
    askIntro: (d: { title: string }) =>
      `「${d.title}」に、あと一歩で参加できる方です。選んだ方に DM で尋ねます。返事は、このチーム案のスレッドに届きます。`,
    askPeople: '尋ねる方',
    askWho: (d: { name: string; step: string }) => (d.step ? `${d.name}（${d.step}）` : d.name),
    stepLearn: '学びながらの参加',
    stepLead: 'リーダー',
    asked: (d: { people: Part[] }): Part[] => [...d.people, 'に尋ねました。48時間以内の返事をお待ちします。'],
    askedNobody: '今回は、どなたにも尋ねていません。',
    notAsked: (d: { people: Part[] }): Part[] => [
      '尋ねなかった方：',
      ...d.people,
      '（今週のお声がけの上限に達しているか、すでに尋ねています）',
    ],
    askHeading: 'あなたに相談です',
    askBody: (d: { title: string; organisation: string; role: string }) =>
      `${d.organisation}の「${d.title}」で、「${d.role}」を担う方を探しています。`,
    askLearn: '経験のある方と組んで、学びながら参加していただけませんか。',
    askLead: 'あなたなら、チームのリーダーをお願いできるのではと考えています。引き受けていただけませんか。',
    askStep: (d: { step: string }) =>
      `あなたのスキルが活かせますが、ひとつだけ条件が合いません（${d.step}）。それでも参加していただけませんか。`,
    askAnswer: (d: { at: Part }): Part[] => [
      d.at,
      ' までにお返事をいただけると助かります。難しいときは、遠慮なく見送ってください。',
    ],
    askYesButton: '参加できます',
    askNoButton: '今回は見送る',
    thanksYes: (d: { title: string }) =>
      `「${d.title}」に参加できるとのお返事、ありがとうございます。コーディネーターがチームを決めたら、招待をお送りします。`,
    thanksNo: (d: { title: string }) =>
      `「${d.title}」は見送りとうかがいました。お返事をありがとうございます。`,
    tooLate: (d: { title: string }) =>
      `「${d.title}」へのお返事の期限は過ぎました。募集に ✋ か 🌱 を付けると、また候補になります。`,
    saidYes: (d: { who: Part[] }): Part[] => [
      ...d.who,
      'から「参加できます」と返事がありました。組み直すと、この方を含めた案になります。',
    ],
    saidNo: (d: { who: Part[] }): Part[] => [...d.who, 'から「今回は見送る」と返事がありました。'],
    saidNothing: (d: { who: Part[] }): Part[] => [...d.who, 'からは、48時間以内に返事がありませんでした。'],
    lockReason: 'ご本人に確認し、参加できると返事があった',
    again: '組み直す',
    gone: 'この案はもう残っていません。最新のチーム案をご覧ください。',
    notYours: 'これは別の方への相談です。',
  },
  {
    level: (d) => `ask for ${d.skill} at level ${d.to} in place of ${d.from}`,
    hours: (d) => `ask for ${d.to} h a week in place of ${d.from}`,
    slot: (d) => `meet at ${d.to} in place of ${d.from}`,
    learner: (d) => ['ask ', user(d.member), ' to take part as a learner'],
    lead: (d) => ['ask ', user(d.member), ' to lead'],
    ask: (d) => ['ask ', user(d.member), ` whether they could take part (${d.step})`],
    share: (d) => ['have ', user(d.member), ` in this team and in “${d.title}”`],
    postpone: (d) => `put “${d.title}” off`,
    stepHours: (d) => `${d.free} h a week free, ${d.asked} h needed`,
    stepSlot: (d) => `not free at ${d.slots}`,
    stepPlace: 'takes part in another way, online or on site',
    stepRegion: 'lives or works elsewhere',
    stepOther: 'one thing does not fit',
    gainTeams: (d) => (d.teams === 1 ? 'one more complete team' : `${d.teams} more complete teams`),
    gainSeats: (d) => (d.seats === 1 ? 'one more seat filled' : `${d.seats} more seats filled`),
    gainSome: 'a better team',
    best: (d) => ['What would help: ', ...d.mend, ` → ${d.gain}`],
    other: (d) => ['Another way: ', ...d.mend, ` → ${d.gain}`],
    none: 'What would help: what is asked for has to change a lot, or more people to register.',

    whatIf: 'What if you',
    completed: (d) => `Would be complete: ${d.titles}`,
    broken: (d) => `Would no longer be complete: ${d.titles}`,
    moved: (d) => [
      `“${d.title}”: `,
      ...(d.came.length ? ['new ', ...d.came] : []),
      ...(d.came.length && d.left.length ? [' / '] : []),
      ...(d.left.length ? ['no longer ', ...d.left] : []),
    ],
    movedMore: (d) => `People change in ${d.rest === 1 ? 'one more team' : `${d.rest} more teams`}.`,
    unmoved: 'Nobody would change places.',
    adopt: 'Do this',
    adoptHint: 'Nothing has changed yet. “Do this” shows what will happen, and then forms the teams again.',

    adoptTitle: 'What would help',
    adoptYes: 'Do it',
    cancel: 'Cancel',
    close: 'Close',
    willAmend:
      'What the project asks for changes, and its posting too. Who proposed it is told, the act goes into the audit log, and the teams are formed again.',
    willMove: (d) =>
      `The first session will be on ${d.day} at ${d.time}. Please ask the organisation before you go on.`,
    willMoveSlots: 'Please ask the organisation before you go on.',
    willShare:
      'They are locked in both teams, and the teams are formed again. They are asked by the invitation that follows your approval. It means more hours for them, so a word beforehand is kind.',
    willPostpone:
      'No team is proposed for that project until the day you choose. Who proposed it is told, the act goes into the audit log, and the teams are formed again. Its posting stays.',
    until: 'Until',
    reason: 'Reason',
    reasonHint: 'Kept in the audit log, and told to who proposed the project. Up to 200 characters.',
    pastDay: 'Please choose a day after tomorrow.',
    cannotPostpone: (d) =>
      `People have been invited to “${d.title}” already, so the app cannot put it off. Please talk with its team, and call it off if need be.`,
    held: (d) =>
      `People were invited to “${d.title}” for its present time, so the app cannot move it. Please ask them first, and then post it anew.`,
    toldPostponed: (d) => [
      ...d.by,
      ` put forming a team for “${d.title}”, which you proposed, off until ${d.until}, because another team needs the same people. Its posting stays.`,
    ],
    toldAmendedHeld: (d) => `“${d.title}”, to which you were invited, has changed:`,

    askTitle: 'Ask members',
    askYes: 'Ask',
    askIntro: (d) =>
      `They are one step from taking part in “${d.title}”. Whoever you choose is asked by direct message. Their answers come into this proposal’s thread.`,
    askPeople: 'Whom to ask',
    askWho: (d) => (d.step ? `${d.name} (${d.step})` : d.name),
    stepLearn: 'as a learner',
    stepLead: 'as the leader',
    asked: (d) => ['Asked: ', ...d.people, '. They have 48 hours to answer.'],
    askedNobody: 'Nobody was asked this time.',
    notAsked: (d) => [
      'Not asked: ',
      ...d.people,
      ' (written to as often as is allowed this week, or asked before)',
    ],
    askHeading: 'A question for you',
    askBody: (d) => `${d.organisation} is looking for somebody for “${d.title}”: ${d.role}.`,
    askLearn: 'Would you take part to learn, beside somebody with experience?',
    askLead: 'We think that you could lead the team. Would you?',
    askStep: (d) => `Your skills fit; one thing does not (${d.step}). Could you take part all the same?`,
    askAnswer: (d) => ['Please answer by ', d.at, '. It is quite all right to say no.'],
    askYesButton: 'I can',
    askNoButton: 'Not this time',
    thanksYes: (d) =>
      `Thank you for saying that you can take part in “${d.title}”. Once a coordinator has decided on the team, you will get an invitation.`,
    thanksNo: (d) => `Thank you for your answer. You will not be asked for “${d.title}” again.`,
    tooLate: (d) =>
      `The time to answer for “${d.title}” is over. With ✋ or 🌱 on its posting you can still be chosen.`,
    saidYes: (d) => [...d.who, ' can take part. Run again for a proposal with them.'],
    saidNo: (d) => [...d.who, ' would rather not this time.'],
    saidNothing: (d) => [...d.who, ' did not answer within 48 hours.'],
    lockReason: 'Was asked, and can take part',
    again: 'Run again',
    gone: 'This proposal is no longer there. Please look at the latest card.',
    notYours: 'This question is for somebody else.',
  },
);

export const problem = problems(mendTexts);
