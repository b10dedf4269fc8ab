import type { Part } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { ProjectState, WishKind } from './rules';

const ja = (name: string) => (name ? `${name}さん` : 'ほかの人');
const en = (name: string) => name || 'somebody else';

export const texts = inBoth(
  {
    close: '閉じる',
    cancel: 'やめる',

    // The posting.
    good: 'だれに、どんな良いことがあるか',
    task: '参加する人がすること',
    needs: 'いま必要な人',
    schedule: '活動の予定',
    where: '場所：',
    languages: '使うことば：',
    period: '期間：',
    until: (d: { day: string }) => `募集の締め切り：${d.day}`,
    effort: (d: { hours: number; slots: string }) => `時間：一人あたり週${d.hours}時間まで（${d.slots}）`,
    for: (d: { organisation: string; themes: string }) => `支援先：${d.organisation}　テーマ：${d.themes}`,
    answer: 'この投稿へのリアクションで応えてください',
    answerUndo: 'リアクションを外すと取り消せます。チームはコーディネーターが皆さんと相談して決めます。',
    wish: (d: { kind: WishKind; count: number }) =>
      `${{ join: '✋ 参加したい', learn: '🌱 学びながら参加したい', watch: '👀 様子を知りたい' }[d.kind]}：${d.count}人`,
    more: '詳しく見る',
    stateLine: (d: { state: ProjectState }) =>
      ({
        draft: '提案を直しているところです。',
        waiting: 'コーディネーターの承認を待っています。',
        open: '募集中です。',
        paused: '募集をいったん止めています。',
        running: 'チームが決まりました。募集は締め切りました。',
        closed: 'この活動は終わりました。',
        cancelled: 'この募集は取りやめになりました。',
      })[d.state],

    // Its seats and its time.
    need: (d: { skills: string; seats: number }) => `${d.skills}：${d.seats}名`,
    needSkill: (d: { skill: string; level: number }) =>
      d.level > 1 ? `${d.skill} レベル${d.level}以上` : d.skill,
    needTitle: (d: { title: string; skills: string; seats: number }) =>
      `${d.title}（${d.skills}）：${d.seats}名`,
    needFull: (d: { title: string }) => `${d.title}：決まりました`,
    once: (d: { day: string; hours: string }) => `${d.day} ${d.hours}`,
    weekly: (d: { weekday: string; hours: string }) => `毎週${d.weekday} ${d.hours}`,
    biweekly: (d: { weekday: string; hours: string }) => `隔週${d.weekday} ${d.hours}`,
    monthly: (d: { date: number; hours: string }) =>
      `毎月${d.date}日${d.date > 28 ? '（ない月は末日）' : ''} ${d.hours}`,
    untilMidnight: '翌',
    place: (d: { place: 'online' | 'site' | 'both'; prefecture: string }) =>
      ({
        online: 'オンライン',
        site: `現地（${d.prefecture}）`,
        both: `オンラインまたは現地（${d.prefecture}）`,
      })[d.place],

    // The card in the coordinators' room.
    cardTitle: (d: { title: string }) => `プロジェクトの提案：${d.title}`,
    cardState: '状況：',
    by: '提案した人：',
    goal: '目標',
    goalMore: '成果の測り方と範囲',
    gain: '会社にとって良いこと',
    tier: '活動の種類：',
    approvedBy: '承認した人：',
    sentBackBy: '差し戻した人：',
    cancelledBy: '取りやめた人：',
    reason: '理由',
    reasonIs: (d: { reason: string }) => `理由：${d.reason}`,
    approve: '承認する',
    sendBack: '差し戻す',
    editHere: '編集する',
    callOff: '募集を取りやめる',

    // What is answered.
    proposed: '提案を受け付けました。',
    proposedNext:
      'コーディネーターが確認し、DM でお知らせします。2日たっても動きがなければ、アプリからコーディネーターに声をかけます。',
    approved: (d: { title: string; channel: Part }) => [
      `「${d.title}」を承認しました。`,
      d.channel,
      ' に募集を掲載します。',
    ],
    sendBackTitle: '提案を差し戻す',
    sendBackReason: 'どこを直すとよいか',
    sendBackHint: '提案した人に、このまま DM で届きます。',

    // What whoever proposed it can do.
    edit: '直して出し直す',
    withdraw: '取り下げる',
    withdrawTitle: '提案を取り下げますか',
    withdrawText: '取り下げると元に戻せません。',
    withdrawYes: '取り下げる',
    withdrawn: (d: { title: string }) => `「${d.title}」の提案を取り下げました。`,
    // Lists.
    find: '募集をさがす',
    register: 'プロフィールを登録',
    findTitle: '募集中のプロジェクト',
    findNone: 'いま募集中のプロジェクトはありません。新しい募集は募集チャンネルでお知らせします。',
    findRegister: 'プロフィールを登録すると、あなたに合う順に並びます。',
    keepScenario: 'シナリオとして残す',
    findChannel: (d: { channel: Part }) => [
      '応えるときは、',
      d.channel,
      ' の投稿にリアクションを付けてください。',
    ],
    listMore: (d: { more: number }) => `ほかに ${d.more} 件あります。`,
    homeFit: 'あなたに合いそうな募集',
    homeAll: 'すべての募集を見る',
    homePropose: 'プロジェクトを提案する',
    homeOpen: (d: { count: number }) => `まだ応えていない募集が${d.count}件あります。`,
    homeNone: 'いま、あなたがまだ応えていない募集はありません。',
    waitingTitle: '承認を待っている提案',
    deskTitle: (d: { count: number }) => `承認を待っている提案（${d.count}件）`,
    deskAll: (d: { count: number }) => `${d.count}件すべて見る`,
    waits: (d: { since: string }) => `提出：${d.since}`,
    waitingNone: '承認を待っている提案はありません。',
    mineTitle: 'わたしの提案とリアクション',
    mineNone: 'まだ提案もリアクションもありません。募集をさがすか、プロジェクトを提案してみませんか。',
    mineProjects: '提案したプロジェクト',
    mineRequests: '届けた支援要請',
    mineWishes: 'リアクションした募集',
    wishKind: (d: { kind: WishKind }) =>
      ({ join: '✋ 参加したい', learn: '🌱 学びながら参加したい', watch: '👀 様子を知りたい' })[d.kind],
    comma: '、',

    // Why it fits.
    fit: (d: { reasons: string }) => `あなたに合う理由：${d.reasons}`,
    yours: (d: { wishes: string }) => `あなたのリアクション：${d.wishes}`,
    gap: '　',
    fitSkill: (d: { skill: string; level: number }) => `${d.skill}（レベル${d.level}）が活きる`,
    fitLearn: (d: { skill: string }) => `${d.skill}を学べる`,
    fitTheme: (d: { theme: string }) => `「${d.theme}」に関心がある`,
    fitSlot: (d: { slot: string }) => `${d.slot}が空いている`,
    fitPlace: (d: { prefecture: string }) => `${d.prefecture}で近い`,
    fitOnline: 'オンラインで参加できる',

    // Problems.
    gone: 'このプロジェクトは見つかりません。',
    older: 'この提案は、そのあと出し直されています。新しいカードをご覧ください。',
    notYours: '提案を直したり取り下げたりできるのは、提案した本人です。',
    notAgreed: '目標のある支援要請から、プロジェクトを作れます。',
    notForPlan: 'プロジェクトにできるのは、コーディネーターと、この支援要請を持ち込んだ人です。',
    first: (d: { name: string; state: ProjectState }) =>
      ({
        waiting: 'この提案は、承認を待っています。',
        draft: `${ja(d.name)}が先に差し戻しました。いまは提案した人が直しています。`,
        open: `${ja(d.name)}が先に承認しました。募集が始まっています。`,
        paused: '募集をいったん止めています。',
        running: 'すでにチームが決まり、活動が始まっています。',
        closed: 'この活動は終わっています。',
        cancelled: d.name ? `${d.name}さんが先に取りやめにしました。` : 'この提案は、すでに終了しています。',
      })[d.state],
  },
  {
    close: 'Close',
    cancel: 'Cancel',

    good: 'What good it does, and for whom',
    task: 'What you would do',
    needs: 'Still needed',
    schedule: 'When and where',
    where: 'Where: ',
    languages: 'Languages: ',
    period: 'Dates: ',
    until: (d) => `People are called until: ${d.day}`,
    effort: (d) => `Time: up to ${d.hours} h a week each (${d.slots})`,
    for: (d) => `For: ${d.organisation} · Themes: ${d.themes}`,
    answer: 'Answer with a reaction on this message',
    answerUndo: 'Taking the reaction away takes it back. Coordinators form the team together with you.',
    wish: (d) =>
      `${{ join: '✋ I want to take part', learn: '🌱 I want to learn by taking part', watch: '👀 Keep me posted' }[d.kind]}: ${d.count}`,
    more: 'Details',
    stateLine: (d) =>
      ({
        draft: 'Being put right.',
        waiting: 'Waits for a coordinator’s approval.',
        open: 'Looking for people.',
        paused: 'The call for people is on hold.',
        running: 'The team is found. No more people are needed.',
        closed: 'This project has ended.',
        cancelled: 'This project was called off.',
      })[d.state],

    need: (d) => `${d.seats} ${d.seats === 1 ? 'seat' : 'seats'}: ${d.skills}`,
    needSkill: (d) => (d.level > 1 ? `${d.skill} at level ${d.level} or more` : d.skill),
    needTitle: (d) => `${d.title}: ${d.seats} ${d.seats === 1 ? 'seat' : 'seats'} (${d.skills})`,
    needFull: (d) => `${d.title}: found`,
    once: (d) => `${d.day} ${d.hours}`,
    weekly: (d) => `Every ${d.weekday} ${d.hours}`,
    biweekly: (d) => `Every other ${d.weekday} ${d.hours}`,
    monthly: (d) => `Monthly on day ${d.date}${d.date > 28 ? ' (or the last day)' : ''} ${d.hours}`,
    untilMidnight: 'next day ',
    place: (d) =>
      ({ online: 'online', site: 'on site', both: 'online or on site' })[d.place] +
      (d.prefecture && ` (${d.prefecture})`),

    cardTitle: (d) => `Proposed project: ${d.title}`,
    cardState: 'State: ',
    by: 'Proposed by: ',
    goal: 'Goal',
    goalMore: 'Measures and scope',
    gain: 'What the company gains',
    tier: 'Kind of activity: ',
    approvedBy: 'Approved by: ',
    sentBackBy: 'Sent back by: ',
    cancelledBy: 'Called off by: ',
    reason: 'Reason',
    reasonIs: (d) => `Reason: ${d.reason}`,
    approve: 'Approve',
    sendBack: 'Send back',
    editHere: 'Edit',
    callOff: 'Call it off',

    proposed: 'Your proposal has arrived.',
    proposedNext:
      'A coordinator looks at it, and you will get a direct message. If nothing moves for two days, the app reminds the coordinators.',
    approved: (d) => [`“${d.title}” is approved. It will be posted in `, d.channel, '.'],
    sendBackTitle: 'Send back',
    sendBackReason: 'What should be changed',
    sendBackHint: 'Whoever proposed it gets these words in a direct message.',

    edit: 'Change and propose again',
    withdraw: 'Withdraw',
    withdrawTitle: 'Withdraw the proposal?',
    withdrawText: 'This cannot be undone.',
    withdrawYes: 'Withdraw',
    withdrawn: (d) => `The proposal “${d.title}” is withdrawn.`,
    find: 'Find a project',
    register: 'Register my profile',
    findTitle: 'Projects that look for people',
    findNone: 'No project is looking for people right now. New ones are posted in the recruiting channel.',
    findRegister: 'With a profile, they come in the order in which they fit you.',
    keepScenario: 'Keep as a scenario',
    findChannel: (d) => ['To answer, react to the message in ', d.channel, '.'],
    listMore: (d) => `And ${d.more} more.`,
    homeFit: 'Projects that fit you',
    homeAll: 'See all projects',
    homePropose: 'Propose a project',
    homeOpen: (d) =>
      d.count === 1
        ? 'One project that you have not answered yet is looking for people.'
        : `${d.count} projects that you have not answered yet are looking for people.`,
    homeNone: 'There is no project that you have not answered yet.',
    waitingTitle: 'Proposals that wait for approval',
    deskTitle: (d) => `Proposals that wait for approval (${d.count})`,
    deskAll: (d) => `See all ${d.count}`,
    waits: (d) => `handed in ${d.since}`,
    waitingNone: 'No proposal is waiting for approval.',
    mineTitle: 'My proposals and reactions',
    mineNone: 'Nothing yet. Would you like to find a project, or propose one?',
    mineProjects: 'Projects that I proposed',
    mineRequests: 'Requests that I brought',
    mineWishes: 'Projects that I reacted to',
    wishKind: (d) =>
      ({
        join: '✋ I want to take part',
        learn: '🌱 I want to learn by taking part',
        watch: '👀 Keep me posted',
      })[d.kind],
    comma: ', ',

    fit: (d) => `Why it fits you: ${d.reasons}`,
    yours: (d) => `Your reaction: ${d.wishes}`,
    gap: ' · ',
    fitSkill: (d) => `it needs your ${d.skill} (level ${d.level})`,
    fitLearn: (d) => `you can learn ${d.skill}`,
    fitTheme: (d) => `you care about “${d.theme}”`,
    fitSlot: (d) => `your time (${d.slot})`,
    fitPlace: (d) => `it is near you (${d.prefecture})`,
    fitOnline: 'you can join online',

    gone: 'This project cannot be found.',
    older: 'This proposal was handed in again since. Please see its newest card.',
    notYours: 'Only whoever proposed it can change or withdraw it.',
    notAgreed: 'A project can be made of a request that has a goal.',
    notForPlan: 'Coordinators and whoever brought the request can make a project of it.',
    first: (d) =>
      ({
        waiting: 'This proposal waits for approval.',
        draft: `${en(d.name)} was first and sent it back. It is being changed.`,
        open: `${en(d.name)} was first and approved it. It is posted.`,
        paused: 'The call for people is on hold.',
        running: 'Its team is found and at work.',
        closed: 'This project has ended.',
        cancelled: d.name ? `${d.name} was first and called it off.` : 'This proposal has already ended.',
      })[d.state],
  },
);

export const problem = problems(texts);
