import type { Part } from '../../core/blocks';
import { inBoth } from '../../core/texts';
import type { ProjectState } from './rules';

/** What people are told by direct message, and reminded of. */
export const told = inBoth(
  {
    toldApproved: (d: { title: string; by: Part[]; channel: Part }) => [
      `「${d.title}」を`,
      ...d.by,
      'が承認しました。',
      d.channel,
      ' で募集が始まります。',
    ],
    toldSentBack: (d: { title: string; by: Part[] }) => [
      `「${d.title}」の提案に、`,
      ...d.by,
      'から直してほしい点が届きました。',
    ],
    toldAmended: (d: { title: string; by: Part[] }) => [
      ...d.by,
      `が、参加できる人を見つけるために、あなたが提案した「${d.title}」の条件を変えました。募集の投稿にも反映されています。`,
    ],
    toldEdited: (d: { title: string; by: Part[] }) => [
      ...d.by,
      `が、あなたの提案「${d.title}」を次のように直しました。承認はこれからです。`,
    ],
    toldCancelled: (d: { title: string; by: Part[] }) => [
      `「${d.title}」の募集は、`,
      ...d.by,
      'が取りやめにしました。',
    ],
    toldLapsed: (d: { title: string; days: number }) =>
      `「${d.title}」の提案は、${d.days}日のあいだ動きがなく、いったん終了しました。もう一度出すこともできます。`,
    toldOver: (d: { title: string }) =>
      `「${d.title}」は、チームが決まらないまま予定の期間が過ぎたため、募集を終了しました。`,
    postAgain: '同じ内容でもう一度提案する',
    reasonWithdrawn: '提案した人が取り下げました。',
    reasonLapsed: (d: { days: number }) => `${d.days}日のあいだ動きがありませんでした。`,
    reasonOver: 'チームが決まらないまま、予定の期間が過ぎました。',
    askRegister: (d: { title: string }) =>
      `「${d.title}」へのリアクションをありがとうございます。お気持ちは受け取りました。チームを考えるために、あなたのスキルと都合を教えてください。3分ほどで終わります。`,
    isPaused: (d: { title: string }) =>
      `「${d.title}」へのリアクションを受け取りました。いまはお休み中なので、再開するまでお誘いは届きません。`,
    onHold: (d: { title: string }) =>
      `「${d.title}」へのリアクションをありがとうございます。いまは募集をいったん止めていますが、リアクションはお預かりしました。`,
    fullTeams: (d: { title: string; most: number }) =>
      `「${d.title}」へのリアクションを受け取りました。いまは${d.most}つのチームに入っているため、どれかが終わるまで、この募集のお誘いは届きません。気持ちはお預かりします。`,
    fullHours: (d: { title: string; hours: number }) =>
      `「${d.title}」へのリアクションを受け取りました。週${d.hours}時間の活動で、あなたの空き時間に収まらないため、いまのままではお誘いが届きません。空き時間が変わったときは、プロフィールを直してください。`,
    resume: '活動を再開する',
    late: (d: { title: string; state: ProjectState }) =>
      d.state === 'running'
        ? `「${d.title}」へのリアクションをありがとうございます。すでにチームが決まり、募集を締め切りました。ほかの募集もぜひご覧ください。`
        : `「${d.title}」へのリアクションをありがとうございます。この募集はすでに終わっています。ほかの募集もぜひご覧ください。`,
    calledOff: (d: { title: string }) =>
      `リアクションで応えてくださった「${d.title}」は、募集を取りやめることになりました。手を挙げてくださり、ありがとうございました。`,
    nudgeWaiting: (d: { title: string; since: string }) =>
      `「${d.title}」の提案が、${d.since}から承認を待っています。`,
    nudgeWaitingOther: (d: { days: number }) =>
      `あなたに見ていただけませんか。あと${d.days}日動きがなければ、取りやめとして終了します。`,
    nudgeDraft: (d: { title: string; since: string }) =>
      `「${d.title}」の提案は、${d.since}に差し戻されたままです。直して出し直すか、取り下げてください。`,
    nudgeDraftOther: (d: { title: string; since: string; by: Part[] }) => [
      `「${d.title}」の提案が、${d.since}に差し戻されたままです。`,
      ...d.by,
      'に声をかけていただけませんか。',
    ],
  },
  {
    toldApproved: (d) => [...d.by, ` approved “${d.title}”. It will be posted in `, d.channel, '.'],
    toldSentBack: (d) => [...d.by, ` looked at “${d.title}” and would like something changed.`],
    toldAmended: (d) => [
      ...d.by,
      ` changed what “${d.title}”, which you proposed, asks for, so that people can be found. The posting says so too.`,
    ],
    toldEdited: (d) => [
      ...d.by,
      ` changed your proposal “${d.title}” as follows. It still waits for approval.`,
    ],
    toldCancelled: (d) => [...d.by, ` called off “${d.title}”.`],
    toldLapsed: (d) =>
      `The proposal “${d.title}” has ended, because nothing moved for ${d.days} days. You can propose it again.`,
    toldOver: (d) => `“${d.title}” has ended: its time has passed before there was a team.`,
    postAgain: 'Propose the same again',
    reasonWithdrawn: 'Withdrawn by who proposed it.',
    reasonLapsed: (d) => `Nothing moved for ${d.days} days.`,
    reasonOver: 'Its time has passed before there was a team.',
    askRegister: (d) =>
      `Thank you for reacting to “${d.title}”. Your wish is kept. So that we can think of a team, please tell us your skills and when you are free. It takes about three minutes.`,
    isPaused: (d) =>
      `Your reaction to “${d.title}” has arrived. You are on a break, so no invitation will come before you are back.`,
    onHold: (d) =>
      `Thank you for reacting to “${d.title}”. Its call is on hold just now; your reaction is kept.`,
    fullTeams: (d) =>
      `Your reaction to “${d.title}” has arrived. You are in ${d.most} teams, so no invitation to it will come before one of them ends. Your wish is kept.`,
    fullHours: (d) =>
      `Your reaction to “${d.title}” has arrived. It takes ${d.hours} h a week, which is more than you have free, so no invitation will come as it stands. If your time changes, please change your profile.`,
    resume: 'Come back',
    late: (d) =>
      d.state === 'running'
        ? `Thank you for reacting to “${d.title}”. Its team is already found. There may be another project for you.`
        : `Thank you for reacting to “${d.title}”. It has already ended. There may be another project for you.`,
    calledOff: (d) => `“${d.title}”, to which you reacted, was called off. Thank you for raising your hand.`,
    nudgeWaiting: (d) => `The proposal “${d.title}” waits for approval. It was handed in ${d.since}.`,
    nudgeWaitingOther: (d) => `Could you look at it? If nothing moves for ${d.days} more days, it ends.`,
    nudgeDraft: (d) =>
      `The proposal “${d.title}” was sent back ${d.since}. Please change and propose it again, or withdraw it.`,
    nudgeDraftOther: (d) => [
      `The proposal “${d.title}” was sent back ${d.since} and has not come again. Could you have a word with `,
      ...d.by,
      '?',
    ],
  },
);
