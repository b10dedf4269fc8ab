import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { RequestState } from './tables';

/** Another coordinator by name; the app may not have met them yet. */
const ja = (name: string) => (name ? `${name}さん` : 'ほかのコーディネーター');
const en = (name: string) => name || 'another coordinator';

export const texts = inBoth(
  {
    title: '支援要請',
    declineTitle: '支援要請を見送る',
    submit: '送る',
    save: '保存する',
    cancel: 'やめる',
    close: '閉じる',

    intro:
      '団体の困りごとや、やってみたい応援をコーディネーターに届けます。ご自身のアイデアでも、まだ固まっていなくても大丈夫です。',
    organisation: '団体の名前',
    intermediary: '紹介してくれた団体・窓口',
    intermediaryHint: '社会福祉協議会、市民活動センターなど。なければ空欄で構いません。',
    need: '困っていること・頼みたいこと',
    needHint: 'だれが、何に困っていて、いつまでに必要か。わかる範囲で構いません。',
    contact: '団体の連絡先',
    contactHint: 'コーディネーターだけが見ます。',
    received: '支援要請を受け付けました。',
    receivedNext:
      'コーディネーターが確認し、2営業日以内に団体へ最初の回答をします。話が進むたびに DM でお知らせします。2日たっても動きがないときは、アプリからコーディネーターに声をかけます。',

    reason: '見送る理由',
    reasonHint: '持ち込んだ人に、このまま DM で届きます。',

    cardTitle: (d: { organisation: string }) => `支援要請：${d.organisation}`,
    state: (d: { state: RequestState; owned: boolean }) =>
      ({
        open: d.owned ? '担当が決まりました。事前面談はこれからです。' : '担当を待っています。',
        interviewed: '事前面談が終わりました。仮の目標を立てるところです。',
        provisional: '仮の目標があります。プロジェクトにできます。団体との合意はこれからです。',
        agreed: '目標に合意しました。プロジェクトになるのを待っています。',
        planned: 'プロジェクトになりました。',
        declined: '見送りました。',
        lapsed: '進められる人が見つからず、終了しました。',
      })[d.state],
    stateLabel: '状況：',
    from: '持ち込んだ人：',
    owner: '担当：',
    through: (d: { intermediary: string }) => `紹介：${d.intermediary}`,
    contactIs: (d: { contact: string }) => `連絡先：${d.contact}`,
    needLabel: '困りごと',
    goalLabel: '目標',
    reasonLabel: '理由',
    take: '引き受ける',
    takeOver: '引き継ぐ',
    still: 'いま進めています',
    record: '面談を記録',
    colon: '：',
    decline: '見送る',
    plan: 'プロジェクトにする',
    taken: (d: { organisation: string }) =>
      `「${d.organisation}」の支援要請を引き受けました。団体との事前面談をお願いします。`,
    stillNoted: '承知しました。次の確認は、今日から2日後と7日後にお送りします。',

    toldTaken: (d: { organisation: string; by: Part[] }) => [
      `「${d.organisation}」の支援要請を、`,
      ...d.by,
      'が担当します。これから団体との事前面談を進めます。',
    ],
    toldInterviewed: (d: { organisation: string }) =>
      `「${d.organisation}」との事前面談が終わりました。次は、目標を立てます。`,
    toldProvisional: (d: { organisation: string }) =>
      `「${d.organisation}」の仮の目標ができました。日程や成果の測り方は、これから団体と合意します。`,
    mayPlan:
      '次は、いっしょに取り組む人を募るためのプロジェクトの提案です。下のボタンから、ご自身で提案することもできます。',
    toldAgreed: (d: { organisation: string }) => `「${d.organisation}」と目標に合意しました。`,
    toldPlanned: (d: { organisation: string }) =>
      `「${d.organisation}」の支援要請が、プロジェクトの提案になりました。コーディネーターの承認後に募集が始まります。`,
    toldDeclined: (d: { organisation: string }) =>
      `「${d.organisation}」の支援要請は、今回は見送ることになりました。届けてくださり、ありがとうございました。`,
    toldLapsed: (d: { organisation: string; days: number }) =>
      `「${d.organisation}」の支援要請は、${d.days}日のあいだ進められるコーディネーターが見つからず、いったん終了しました。お力になれず申し訳ありません。`,
    again: '状況が変わったら、いつでもまたお知らせください。',
    bringAgain: '支援要請を出す',

    nudge: (d: { organisation: string; since: string }) =>
      `「${d.organisation}」の支援要請が、${d.since}から止まっています。`,
    nudgeOwner:
      '進めている最中でしたら「いま進めています」を押してください。難しいときは見送りでも構いません。',
    nudgeRoom: 'どなたか引き受けていただけませんか。難しいときは、理由を添えて見送りにしてください。',
    nudgeOther: (d: { owner: Part[] | undefined; days: number }) => [
      ...(d.owner ? ['担当の', ...d.owner, 'に続き、'] : []),
      `あなたにもお願いです。引き継いでいただけませんか。あと${d.days}日動きがなければ、見送りとして終了します。`,
    ],

    listTitle: '待っている支援要請',
    listNone: '待っている支援要請はありません。',
    waits: (d: { since: string }) => `最後の動き：${d.since}`,
    deskTitle: (d: { count: number }) => `待っている支援要請（${d.count}件）`,
    deskAll: (d: { count: number }) => `${d.count}件すべて見る`,

    gone: 'この支援要請は見つかりません。',
    first: (d: { name: string; state: RequestState; owned: boolean }) =>
      d.state === 'open' && d.owned
        ? `${ja(d.name)}が先に引き受けました。`
        : {
            open: 'この支援要請は、いま担当を待っています。最新のカードからもう一度お試しください。',
            interviewed: `${ja(d.name)}が先に面談を記録しました。`,
            provisional: `${ja(d.name)}が先に仮の目標を立てました。`,
            agreed: `${ja(d.name)}が先に目標の合意を記録しました。`,
            planned: `${ja(d.name)}が先にプロジェクトの提案にしました。`,
            declined: `${ja(d.name)}が先に見送りにしました。`,
            lapsed: 'この支援要請は、期限を過ぎて終了しています。',
          }[d.state],
    changed: (d: { name: string }) =>
      `${ja(d.name)}が先に更新しました。入力した文章を控えてから、開き直してください。`,
  },
  {
    title: 'Request for support',
    declineTitle: 'Decline the request',
    submit: 'Send',
    save: 'Save',
    cancel: 'Cancel',
    close: 'Close',

    intro:
      'This tells the coordinators what an organisation needs, or what you would like to do for one. It need not be finished.',
    organisation: 'Name of the organisation',
    intermediary: 'Who introduced them',
    intermediaryHint:
      'A council of social welfare, a citizen activity centre, … Leave it empty if nobody did.',
    need: 'What they need',
    needHint: 'Who has which difficulty, and by when is help needed? As far as you know.',
    contact: 'How to reach them',
    contactHint: 'Only coordinators see this.',
    received: 'Your request has arrived.',
    receivedNext:
      'A coordinator will look at it and answer the organisation within two working days. You will get a direct message at each step. If nothing moves for two days, the app reminds the coordinators.',

    reason: 'Reason',
    reasonHint: 'Whoever brought the request gets these words in a direct message.',

    cardTitle: (d) => `Request: ${d.organisation}`,
    state: (d) =>
      ({
        open: d.owned
          ? 'Somebody takes care of it. The interview comes next.'
          : 'Waits for somebody to take it.',
        interviewed: 'The interview is done. A provisional goal comes next.',
        provisional: 'There is a provisional goal: it can become a project. The agreement is still to come.',
        agreed: 'The goal is agreed. Waits to become a project.',
        planned: 'It has become a project.',
        declined: 'Declined.',
        lapsed: 'It ended, because nobody could go on with it.',
      })[d.state],
    stateLabel: 'State: ',
    from: 'Brought by: ',
    owner: 'Taken care of by: ',
    through: (d) => `Introduced by: ${d.intermediary}`,
    contactIs: (d) => `Contact: ${d.contact}`,
    needLabel: 'Need',
    goalLabel: 'Goal',
    reasonLabel: 'Reason',
    take: 'Take it',
    takeOver: 'Take it over',
    still: 'I am on it',
    record: 'Interview',
    colon: ': ',
    decline: 'Decline',
    plan: 'Make a project',
    taken: (d) => `You take care of the request of “${d.organisation}”. Next is the interview.`,
    stillNoted: 'Noted. The next reminders come 2 and 7 days from today.',

    toldTaken: (d) => [
      ...d.by,
      ` takes care of your request for “${d.organisation}”. Next is an interview with the organisation.`,
    ],
    toldInterviewed: (d) => `The interview with “${d.organisation}” is done. Next, a goal is set.`,
    toldProvisional: (d) =>
      `There is a provisional goal for “${d.organisation}”. Dates and measures of success are still to be agreed with them.`,
    mayPlan:
      'The next step is to propose a project, so that people can join; you may do so yourself with the button below.',
    toldAgreed: (d) => `“${d.organisation}” agreed to a goal.`,
    toldPlanned: (d) =>
      `Your request for “${d.organisation}” has become a proposal for a project. Once a coordinator approves it, people can join.`,
    toldDeclined: (d) =>
      `We cannot take up the request of “${d.organisation}” this time. Thank you for bringing it to us.`,
    toldLapsed: (d) =>
      `The request of “${d.organisation}” has ended: for ${d.days} days no coordinator could go on with it. We are sorry.`,
    again: 'Should things change, please tell us again at any time.',
    bringAgain: 'Bring a request',

    nudge: (d) => `The request of “${d.organisation}” waits: its last step was ${d.since}.`,
    nudgeOwner: 'If you are on it, press “I am on it”. If it cannot be done, declining it is fine too.',
    nudgeRoom: 'Could one of you take it? If it cannot be done, please decline it with a reason.',
    nudgeOther: (d) => [
      ...(d.owner ? ['After ', ...d.owner, ', we ask you: '] : ['We ask you: ']),
      `could you take it over? If nothing moves for ${d.days} more days, it ends as declined.`,
    ],

    listTitle: 'Requests that wait',
    listNone: 'No request is waiting.',
    waits: (d) => `last step ${d.since}`,
    deskTitle: (d) => `Requests that wait (${d.count})`,
    deskAll: (d) => `See all ${d.count}`,

    gone: 'This request cannot be found.',
    first: (d) =>
      d.state === 'open' && d.owned
        ? `${en(d.name)} was first and takes care of it.`
        : {
            open: 'This request waits for somebody to take it. Please try again from its newest card.',
            interviewed: `${en(d.name)} was first and recorded the interview.`,
            provisional: `${en(d.name)} was first and set a provisional goal.`,
            agreed: `${en(d.name)} was first and recorded the agreed goal.`,
            planned: `${en(d.name)} was first and proposed a project.`,
            declined: `${en(d.name)} was first and declined it.`,
            lapsed: 'This request has run out of time and is closed.',
          }[d.state],
    changed: (d) => `${en(d.name)} saved before you. Please keep your text, close this and open it again.`,
  },
);

export const problem = problems(texts);
