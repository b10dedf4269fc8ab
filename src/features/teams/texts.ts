import { bold, channel, type Part, user } from '../../core/blocks';
import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Obstacle } from './rules';

const listed = (
  people: readonly { id: string; obstacle: Obstacle }[],
  say: (it: Obstacle) => string,
  comma: string,
) => people.flatMap(({ id, obstacle }, i): Part[] => [...(i ? [comma] : []), user(id), say(obstacle)]);

/** What is answered to coordinators and members: words, modals, the Home tab, and problems. */
export const texts = inBoth(
  {
    matchBegun: '計算を始めました。終わったら、コーディネーターのチャンネルにチーム案とまとめを投稿します。',
    matchBusy: 'いま別の計算が進んでいます。終わると、チーム案がコーディネーターのチャンネルに届きます。',
    matchFailed:
      'チーム案の計算がうまくいきませんでした。前回の案はそのまま残っています。少し時間をおいて、もう一度 /probono match と入力してください。',
    matchNone: 'いまは、チームを組むプロジェクトがありません。募集が始まると、チーム案を計算できます。',

    trying:
      'この方法で何が変わるかを計算しています。結果は、このチーム案のスレッドに届きます。まだ何も変わりません。',
    tryFailed: (d: { title: string }) =>
      `「${d.title}」を補う方法の試算がうまくいきませんでした。何も変わっていません。少し時間をおいて、もう一度お試しください。`,
    postponedReason: 'ほかのチームを先に組むため',

    // Who was first
    decidedBy: (d: { by: Part[]; state: 'approved' | 'rejected' | 'proposed' | 'superseded' }) => [
      ...(d.state === 'approved' || d.state === 'rejected'
        ? [
            ...d.by,
            d.state === 'approved'
              ? 'がすでにこの案を承認しました。メンバーへの招待が始まっています。'
              : 'がすでにこの案を見送りました。',
          ]
        : ['この案は新しい案に置きかわりました。最新のチーム案をご覧ください。']),
    ],
    obstacles: (d: { people: { id: string; obstacle: Obstacle }[] }) => [
      'このままでは招待できない方がいます：',
      ...listed(d.people, (it) => `さん（${obstaclesJa[it]}）`, '、'),
      '。「入れ替える」で別の方を選ぶか、「組み直す」で計算し直してください。',
    ],

    // Modals
    cancel: 'やめる',
    close: '閉じる',
    save: '保存する',
    swapTitle: 'メンバーの入れ替え',
    swapYes: '入れ替える',
    swapIntro: '席を選ぶと、代わりの候補が影響の小さい順に並びます。保存するまで、何も変わりません。',
    swapSeat: '入れ替える席',
    swapWith: '代わりの方',
    swapNobody: 'この席に合う別の方は、いま見つかりません。',
    swapOther: '候補にない方にお願いする',
    swapOtherHint: '条件に合わない方でも選べます。選ぶと、上の候補より優先します。',
    seatEmpty: '空席',
    swapReason: '理由',
    swapReasonHint: '次回からの計算でも、この判断を守ります。200文字まで。',
    swapAfter: '外れる方について',
    swapKeep: '別の席や代役の候補には残す',
    swapBan: 'このプロジェクトでは候補にしない',
    swapOption: (d: { name: string; cost: string }) => `${d.name}（${d.cost}）`,
    markLeads: 'リーダー可',
    markLearner: '学びながら',
    costNone: '影響なし',
    costSmall: '影響はわずか',
    costSome: '少し合わなくなる',
    costLarge: '席がひとつ空くほどの影響',
    costTeam: '揃うチームがひとつ減るほどの影響',
    swapEffect: (d: { name: string; effect: string }) => `${d.name}：${d.effect}`,
    followed: (d: { title: string; name: string }) => `「${d.title}」には代わりに${d.name}が入る`,
    leftEmpty: (d: { title: string }) => `「${d.title}」の席が空く`,
    costLeaves: (d: { title: string }) => `「${d.title}」の案から外れる`,
    seatOption: (d: { role: string; name: string }) => `${d.role}：${d.name}`,
    lockTitle: 'メンバーの固定',
    lockYes: '固定する',
    lockIntro: '選んだ方は、次に計算し直してもこの席のままです。',
    lockSeats: '固定する席',
    rejectTitle: 'チーム案の見送り',
    rejectYes: '見送る',
    rejectWhat: '見送り方',
    rejectPerson: '選んだ方を、このプロジェクトの候補から外す',
    rejectLater: 'いまは組まない（1週間、このプロジェクトの案を出さない）',
    rejectPeople: '候補から外す方',
    rejectPeopleHint: '「候補から外す」を選んだときだけ、必要です。',
    rejectReason: '理由',
    leaderTitle: 'リーダーを決める',
    leaderWho: 'リーダーをお願いする方',

    // Home
    homeInvited: 'あなたへの招待',
    homeTeams: 'わたしのチーム',
    homeTeam: (d: { title: string; role: string; leader: boolean; channel: string | undefined }) => [
      bold(d.title),
      `　${d.role}${d.leader ? '（リーダー）' : ''}`,
      ...(d.channel ? ['　', channel(d.channel)] : ['　メンバーが揃うのを待っています']),
    ],
    deskTitle: (d: { count: number }) => `承認を待っているチーム案（${d.count}件）`,
    deskProposal: (d: { title: string; ago: string }) => [bold(d.title), `　提案：${d.ago}`],
    deskHint: 'コーディネーターのチャンネルのカードから、承認や入れ替えができます。',

    // Problems
    noneOpen: 'いまは、チームを組むプロジェクトがありません。',
    gone: 'この案はもう残っていません。最新のチーム案をご覧ください。',
    notOpen: (d: { title: string }) =>
      `「${d.title}」は、すでに募集中ではありません。このカードでは何も変わりません。`,
    changed: 'ほかのコーディネーターが、先にこの案を変えました。いまの案を見て、もう一度お試しください。',
    nobodyNew: 'この案には、新しく招待する方がいません。',
    swapChoose: '席と、代わりの方を選んでください。',
    rejectChoose: '候補から外す方を選んでください。',
    notMember: 'まだプロフィールを登録していない方です。登録している方を選んでください。',
    inTeam: 'この方は、すでにこのチームに入っているか、招待されています。',
    notYours: 'これは別の方への招待です。',
    noInvitation: 'この招待は見つかりません。すでに取り消されたのかもしれません。',
    leaderFirst: '始める前に、リーダーを決めてください。',
    stillWaiting: 'まだ返事を待っている招待があります。返事か期限のあとで始められます。',
    nobodyYet: 'まだ誰も参加を決めていません。',
  },
  {
    matchBegun:
      'The calculation has begun. The proposals and a summary will be posted in the coordinators’ channel.',
    matchBusy: 'Another calculation is under way. Its proposals will be posted in the coordinators’ channel.',
    matchFailed:
      'The calculation of teams did not succeed. The last proposals stand as they are. Please try /probono match again in a while.',
    matchNone:
      'There is no project to form a team for at the moment. Once one is posted, teams can be formed.',

    trying:
      'What would change by this is being calculated. The answer will come into this proposal’s thread. Nothing has changed yet.',
    tryFailed: (d) =>
      `What would help “${d.title}” could not be tried. Nothing has changed. Please try again in a while.`,
    postponedReason: 'Another team is formed first',

    decidedBy: (d) => [
      ...(d.state === 'approved' || d.state === 'rejected'
        ? [
            ...d.by,
            d.state === 'approved'
              ? ' has already approved this proposal. The invitations are on their way.'
              : ' has already rejected this proposal.',
          ]
        : ['A newer proposal has taken this one’s place. Please look at the latest card.']),
    ],
    obstacles: (d) => [
      'Some of these people cannot be invited as things stand: ',
      ...listed(d.people, (it) => ` (${obstaclesEn[it]})`, ', '),
      '. Please swap them, or run the calculation again.',
    ],

    cancel: 'Cancel',
    close: 'Close',
    save: 'Save',
    swapTitle: 'Swap a member',
    swapYes: 'Swap',
    swapIntro:
      'Choose a seat to see who else could take it, the smallest effect first. Nothing changes until you save.',
    swapSeat: 'Seat',
    swapWith: 'Instead',
    swapNobody: 'Nobody else fits this seat at the moment.',
    swapOther: 'Somebody who is not in the list',
    swapOtherHint: 'They need not fit what is asked for, and go before the list above.',
    seatEmpty: 'empty seat',
    swapReason: 'Reason',
    swapReasonHint: 'Later calculations will keep to your decision. Up to 200 characters.',
    swapAfter: 'Whoever leaves the seat',
    swapKeep: 'may still be asked for another seat or as a substitute',
    swapBan: 'is not asked for this project again',
    swapOption: (d) => `${d.name} (${d.cost})`,
    markLeads: 'would lead',
    markLearner: 'learning',
    costNone: 'no effect',
    costSmall: 'hardly any effect',
    costSome: 'fits a little less',
    costLarge: 'as much as an empty seat',
    costTeam: 'as much as a complete team',
    swapEffect: (d) => `${d.name}: ${d.effect}`,
    followed: (d) => `${d.name} takes their place in “${d.title}”`,
    leftEmpty: (d) => `their seat in “${d.title}” stays empty`,
    costLeaves: (d) => `leaves the proposal for “${d.title}”`,
    seatOption: (d) => `${d.role}: ${d.name}`,
    lockTitle: 'Lock members',
    lockYes: 'Lock',
    lockIntro: 'Whoever you choose keeps their seat when teams are formed again.',
    lockSeats: 'Seats to keep',
    rejectTitle: 'Reject the proposal',
    rejectYes: 'Reject',
    rejectWhat: 'How',
    rejectPerson: 'Do not ask the people chosen below for this project',
    rejectLater: 'Not now (no proposal for this project for a week)',
    rejectPeople: 'Who is not to be asked',
    rejectPeopleHint: 'Needed only with the first choice.',
    rejectReason: 'Reason',
    leaderTitle: 'Name a leader',
    leaderWho: 'Who is to lead',

    homeInvited: 'Your invitations',
    homeTeams: 'My teams',
    homeTeam: (d) => [
      bold(d.title),
      ` · ${d.role}${d.leader ? ' (leader)' : ''}`,
      ...(d.channel ? [' · ', channel(d.channel)] : [' · waiting for the others to answer']),
    ],
    deskTitle: (d) => `Proposed teams that wait for approval (${d.count})`,
    deskProposal: (d) => [bold(d.title), ` · proposed ${d.ago}`],
    deskHint: 'Approve or swap on the cards in the coordinators’ channel.',

    noneOpen: 'No team is being formed for any project at the moment.',
    gone: 'This proposal is no longer there. Please look at the latest card.',
    notOpen: (d) => `“${d.title}” is no longer open. This card changes nothing any more.`,
    changed: 'Another coordinator changed this proposal first. Please look at it as it is now and try again.',
    nobodyNew: 'Nobody new would be invited by this proposal.',
    swapChoose: 'Please choose a seat and somebody for it.',
    rejectChoose: 'Please choose who is not to be asked.',
    notMember: 'They have no profile yet. Please choose somebody who has registered.',
    inTeam: 'They are in this team or invited to it already.',
    notYours: 'This invitation is for somebody else.',
    noInvitation: 'This invitation cannot be found. It may have been taken back.',
    leaderFirst: 'Please name a leader before the team begins.',
    stillWaiting: 'Some invitations still wait for an answer. The team can begin after that.',
    nobodyYet: 'Nobody has accepted yet.',
  },
);

const obstaclesJa: Record<Obstacle, string> = {
  gone: '登録がありません',
  banned: '候補から外しています',
  paused: 'お休み中です',
  seated: 'すでに招待済みです',
  declined: 'このプロジェクトは辞退しています',
  teams: 'すでに2つのチームに入っています',
  hours: '活動できる時間を超えます',
  budget: '今週のお声がけの上限に達しています',
};

const obstaclesEn: Record<Obstacle, string> = {
  gone: 'not registered',
  banned: 'not to be asked for it',
  paused: 'on a break',
  seated: 'invited already',
  declined: 'declined this project',
  teams: 'in two teams already',
  hours: 'more than their free hours',
  budget: 'was written to as often as is allowed this week',
};

export const problem = problems(texts);
