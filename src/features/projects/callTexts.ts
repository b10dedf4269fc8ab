import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import { PATIENCE_DAYS } from '../../outbox/patience';

/** A call for people while it lasts: edited, extended, on hold, called off, opened again, at its end. */
export const callTexts = inBoth(
  {
    cancel: 'やめる',
    pause: '募集を一時止める',
    resume: '募集を再開する',
    extend: '締め切りを変える',
    reopen: 'もう一度募集する',
    extendTitle: '募集の締め切り',
    extendSave: '変える',
    extended: (d: { title: string; day: string }) => `「${d.title}」の募集は、${d.day}までになりました。`,
    paused: (d: { title: string }) =>
      `「${d.title}」の募集をいったん止めました。カードからいつでも再開できます。`,
    resumed: (d: { title: string; day: string }) =>
      `「${d.title}」の募集を再開しました。締め切りは${d.day}です。`,
    reopened: (d: { title: string; day: string }) =>
      `「${d.title}」をもう一度募集します。締め切りは${d.day}です。カードを新しく出しました。`,
    callOffTitle: '募集を取りやめる',
    callOffReason: '取りやめる理由',
    callOffHint: '提案した人と、リアクションで応えた人に、このまま DM で届きます。',
    callOffNote: 'リアクションで応えた人にもお知らせします。あとから、もう一度募集することもできます。',

    // To who proposed it, and to who reacted.
    toldExtended: (d: { title: string; by: Part[]; day: string }) => [
      ...d.by,
      `が、「${d.title}」の募集の締め切りを${d.day}に変えました。`,
    ],
    toldPaused: (d: { title: string; by: Part[] }) => [
      ...d.by,
      `が、「${d.title}」の募集をいったん止めました。再開するときにもお知らせします。`,
    ],
    toldResumed: (d: { title: string; by: Part[]; day: string }) => [
      ...d.by,
      `が、「${d.title}」の募集を再開しました。締め切りは${d.day}です。`,
    ],
    toldReopened: (d: { title: string; by: Part[]; day: string }) => [
      ...d.by,
      `が、取りやめになっていた「${d.title}」をもう一度募集することにしました。締め切りは${d.day}です。`,
    ],
    reopenedFor: (d: { title: string; day: string }) =>
      `リアクションで応えてくださった「${d.title}」を、もう一度募集することになりました。締め切りは${d.day}です。リアクションはそのまま生きています。`,
    toldEdited: (d: { title: string; by: Part[] }) => [
      ...d.by,
      `が、募集中の「${d.title}」を次のように変えました。`,
    ],
    editedFor: (d: { title: string }) =>
      `リアクションで応えてくださった「${d.title}」が、次のように変わりました。都合が合わなくなったときは、投稿のリアクションを外してください。`,
    editedOpen: '投稿に反映しました。リアクションで応えた人には、条件が変わったときにお知らせします。',
    editAsked:
      '日程・時間・場所・役割が変わるため、コーディネーターの承認を待ちます。それまで募集はいまのままです。結果は DM でお知らせします。',

    // A change that waits for a coordinator.
    editTitle: (d: { title: string }) => `募集の変更：${d.title}`,
    editBy: (d: { by: Part[] }) => [...d.by, 'から、次の変更の希望があります。'],
    approveEdit: '変更を承認する',
    refuseEdit: '見送る',
    refuseTitle: '変更を見送る',
    refuseReason: '見送る理由',
    refuseHint: '希望した人に、このまま DM で届きます。',
    editApproved: (d: { by: Part[] }) => [...d.by, 'が承認し、投稿に反映しました。'],
    editRefused: (d: { by: Part[] }) => [...d.by, 'が見送りました。'],
    editReplaced: '新しい変更の希望が届いたため、この希望は終わりました。',
    editOver: `募集が終わったか、${PATIENCE_DAYS}日のあいだ動きがなかったため、この希望は終わりました。`,
    editDone: (d: { title: string }) => `「${d.title}」の変更を承認しました。`,
    toldEditApproved: (d: { title: string; by: Part[] }) => [
      ...d.by,
      `が「${d.title}」の変更を承認し、投稿に反映しました。`,
    ],
    toldEditRefused: (d: { title: string; by: Part[] }) => [
      ...d.by,
      `が「${d.title}」の変更を見送りました。募集はいまのまま続きます。`,
    ],
    toldEditOver: (d: { title: string }) =>
      `「${d.title}」の変更の希望は、承認されないまま${PATIENCE_DAYS}日がたち、終わりました。募集はそのままです。必要なら、もう一度お知らせください。`,
    nudgeEdit: (d: { title: string; since: string }) =>
      `「${d.title}」の変更の希望が、${d.since}から承認を待っています。`,

    // The end of a call.
    soon: (d: { title: string; day: string; join: number; seats: number }) =>
      `「${d.title}」の募集は${d.day}までです。空いている席は${d.seats}、参加したい人は${d.join}人です。足りないときは、締め切りを延ばしたり、条件を見直したりできます。`,
    ended: (d: { title: string; day: string; join: number; learn: number; seats: number }) =>
      `「${d.title}」の募集は、${d.day}で締め切りになりました。空いている席は${d.seats}、参加したい人は${d.join}人、学びながら参加したい人は${d.learn}人です。どうするかを選んでください。選ぶまで、投稿は開いたままです。`,
    endedSince: (d: { title: string; since: string }) =>
      `「${d.title}」の募集は、${d.since}に締め切りを過ぎたままです。延ばす、いまいる人でチームを組む、取りやめる、のどれかを選んでください。`,
    match: 'いまいる人でチームを組む',
    lapsed: (d: { title: string }) =>
      `「${d.title}」は、募集の締め切りのあと、次の進め方が決まらないまま${PATIENCE_DAYS}日がたったため、終了しました。`,
    reasonUnanswered: `締め切りを過ぎて${PATIENCE_DAYS}日のあいだ、次の進め方が決まりませんでした。`,
    lastCall: (d: { title: string; day: string }) =>
      `「${d.title}」の募集は${d.day}までです。あなたに合いそうなので、一度だけお知らせします。`,
    lastCallHow: 'よければ、投稿にリアクションを付けてください。見送るときは、何もしなくて構いません。',

    // Problems.
    seated:
      'すでに招待した人がいるため、日程・時間・場所・役割は変えられません。チームのカードから調整してください。',
    seatedPause:
      'すでに招待した人がいるため、募集を止められません。取りやめるか、チームのカードから調整してください。',
    notYourCall: '変えられるのは、提案した本人とコーディネーターです。',
    notOpen: 'この募集は、いまは変えられる状態ではありません。',
    goalAgreed:
      '目標は団体と合意しています。変えるときは「成果の測り方と範囲」から、理由を添えて改めてください。',
    editGone: 'この変更の希望は、すでに終わっています。',
    nothingNew: '変わったところがありません。',
    reopenLate: '予定の期間が過ぎています。「同じ内容でもう一度提案する」から、新しい日程で出してください。',
    requestTaken: 'もとの支援要請は、すでに別のプロジェクトになっています。',
  },
  {
    cancel: 'Cancel',
    pause: 'Put on hold',
    resume: 'Resume the call',
    extend: 'Change the last day',
    reopen: 'Open it again',
    extendTitle: 'Until when to call',
    extendSave: 'Change',
    extended: (d) => `People are called for “${d.title}” until ${d.day}.`,
    paused: (d) => `“${d.title}” is on hold. Its card resumes it at any time.`,
    resumed: (d) => `“${d.title}” calls for people again, until ${d.day}.`,
    reopened: (d) => `“${d.title}” is open again, until ${d.day}. It has a new card.`,
    callOffTitle: 'Call off',
    callOffReason: 'Why it is called off',
    callOffHint: 'Whoever proposed it and everybody who reacted get these words in a direct message.',
    callOffNote: 'Everybody who reacted will be told. It can be opened again later.',

    toldExtended: (d) => [...d.by, ` changed until when people are called for “${d.title}”: ${d.day}.`],
    toldPaused: (d) => [...d.by, ` put the call for “${d.title}” on hold. You will hear when it goes on.`],
    toldResumed: (d) => [...d.by, ` resumed the call for “${d.title}”. It lasts until ${d.day}.`],
    toldReopened: (d) => [
      ...d.by,
      ` opened “${d.title}” again, which was called off. The call lasts until ${d.day}.`,
    ],
    reopenedFor: (d) =>
      `“${d.title}”, to which you reacted, is open again, until ${d.day}. Your reaction still counts.`,
    toldEdited: (d) => [...d.by, ` changed the posting of “${d.title}” as follows.`],
    editedFor: (d) =>
      `“${d.title}”, to which you reacted, has changed as follows. If it no longer suits you, take your reaction off the posting.`,
    editedOpen: 'The posting says so. Whoever reacted is told where the terms have changed.',
    editAsked:
      'Dates, hours, place or roles would change, so a coordinator has to approve it. Until then the posting stays as it is. You will get a direct message.',

    editTitle: (d) => `Change of a posting: ${d.title}`,
    editBy: (d) => [...d.by, ' would like to change this:'],
    approveEdit: 'Approve the change',
    refuseEdit: 'Decline',
    refuseTitle: 'Decline the change',
    refuseReason: 'Why it is declined',
    refuseHint: 'Whoever asked for it gets these words in a direct message.',
    editApproved: (d) => [...d.by, ' approved it, and the posting says so.'],
    editRefused: (d) => [...d.by, ' declined it.'],
    editReplaced: 'A newer change was asked for, so this one has ended.',
    editOver: `This has ended: the call is over, or nothing moved for ${PATIENCE_DAYS} days.`,
    editDone: (d) => `The change of “${d.title}” is approved.`,
    toldEditApproved: (d) => [...d.by, ` approved the change of “${d.title}”. The posting says so.`],
    toldEditRefused: (d) => [...d.by, ` declined the change of “${d.title}”. The posting stays as it is.`],
    toldEditOver: (d) =>
      `The change of “${d.title}” that you asked for was not approved within ${PATIENCE_DAYS} days and has ended. The posting stays as it is. Please ask again if it is still needed.`,
    nudgeEdit: (d) => `A change of “${d.title}” waits for approval. It was asked for ${d.since}.`,

    soon: (d) =>
      `People are called for “${d.title}” until ${d.day}. Free seats: ${d.seats}. People who want to take part: ${d.join}. If they are too few, you can extend the call or change what it asks for.`,
    ended: (d) =>
      `The call for “${d.title}” ended on ${d.day}. Free seats: ${d.seats}. Want to take part: ${d.join}; to learn: ${d.learn}. Please choose how it goes on. Until then the posting stays open.`,
    endedSince: (d) =>
      `The call for “${d.title}” ended ${d.since}, and nobody has decided yet. Please extend it, match with who is there, or call it off.`,
    match: 'Match with who is there',
    lapsed: (d) =>
      `“${d.title}” has ended: for ${PATIENCE_DAYS} days after the last day of its call, nobody decided how it goes on.`,
    reasonUnanswered: `For ${PATIENCE_DAYS} days after its last day, nobody decided how it goes on.`,
    lastCall: (d) =>
      `People are called for “${d.title}” until ${d.day}. It seems to fit you, so this is the one reminder.`,
    lastCallHow: 'If you like, react to the posting. If not, you need not do anything.',

    seated:
      'People are invited already, so dates, hours, place and roles cannot change here. Please use the team’s card.',
    seatedPause:
      'People are invited already, so it cannot be put on hold. Call it off, or use the team’s card.',
    notYourCall: 'Whoever proposed it and coordinators can change it.',
    notOpen: 'This posting cannot be changed as it stands.',
    goalAgreed:
      'The goal is agreed with the organisation. To change it, open “Measures and scope” and say why.',
    editGone: 'This change has already ended.',
    nothingNew: 'Nothing is different.',
    reopenLate: 'Its dates have passed. Please use “Propose the same again” with new dates.',
    requestTaken: 'The request has become another project by now.',
  },
);

export const callProblem = problems(callTexts);
