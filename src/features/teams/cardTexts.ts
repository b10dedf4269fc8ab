import { bold, channel, join, type Part, user } from '../../core/blocks';
import { inBoth } from '../../core/texts';
import type { Cause } from './cause';
import type { SeatState } from './tables';

/** What stands on the cards in the coordinators' room, and in its lines. */
export const cardTexts = inBoth(
  {
    title: (d: { title: string }) => `チーム案：${d.title}`,
    teamTitle: (d: { title: string }) => `チーム：${d.title}`,
    about: (d: { organisation: string; hours: number; times: string }) =>
      `${d.organisation}　週${d.hours}時間\n${d.times}`,
    complete: (d: { seats: number }) => `${d.seats}席すべてと、リーダーが揃っています。`,
    lacking: (d: { missing: string }) => `足りないもの：${d.missing}`,
    proved: '計算の確かさ：最善と証明済み（全プロジェクトを通して、これより良い組み方はありません）',
    within: (d: { percent: string }) => `計算の確かさ：最善との差は ${d.percent}% 以内`,
    unproved: '計算の確かさ：最善かどうかは、まだ確認できていません。',
    empty: '（空席）',
    leader: 'リーダー',
    deputy: '副リーダー',
    learner: '学びながら参加',
    held: 'すでに招待済み',
    marks: (d: { marks: string }) => `（${d.marks}）`,
    why: (d: { reasons: string }) => `\n理由：${d.reasons}`,
    but: (d: { caution: string }) => `\n注意：${d.caution}`,
    chosen: (d: { reason: string }) =>
      d.reason ? `\nコーディネーターの判断：${d.reason}` : '\nコーディネーターが固定した席',
    substitutes: (d: { users: string[] }) =>
      d.users.length ? ['代役の順：', ...join(d.users.map(user), '、')] : ['代役：いまは見つかっていません'],
    changes: '前回の案から変わったところ',
    changed: (d: { who: Part[]; came: boolean; why: Cause['why']; title: string }): Part[] => [
      d.came ? '新しく ' : '外れた方 ',
      ...d.who,
      `（${causesJa(d)}）`,
    ],
    tryMend: '補う方法を試算する',
    askMend: (d: { people: number }) => (d.people === 1 ? 'この方に尋ねる' : `この${d.people}人に尋ねる`),
    ban: '候補から外す',
    approve: '承認して招待する',
    approveTitle: 'チーム案の承認',
    approveText: (d: { people: number }) =>
      `${d.people}人に招待を送ります。辞退や48時間の期限切れのときは、「代役の順」で次の方に招待が届きます。`,
    approveYes: '承認する',
    no: 'やめる',
    swap: '入れ替える',
    lock: '固定する',
    reject: '見送る',
    again: '組み直す',
    superseded: (d: { title: string }) => `チーム案：${d.title}\nこの案は、新しい案に置きかわりました。`,
    outdated: (d: { title: string }) =>
      `チーム案：${d.title}\n募集の状況が変わったため、この案は取り下げました。`,
    rejected: (d: { title: string; by: Part[] }) => [
      bold(`チーム案：${d.title}`),
      '\n',
      ...d.by,
      'が見送りました。',
    ],
    rejectedUntil: (d: { day: string }) => `${d.day}まで、このプロジェクトの案は出しません。`,
    rejectedNext: '次の計算から、この判断を反映します。',

    approvedBy: (d: { by: Part[]; at: Part }) => ['承認：', ...d.by, '　', d.at],
    state: (d: { state: SeatState }) =>
      (
        ({
          invited: '返事待ち',
          accepted: '参加決定',
          declined: '辞退',
          expired: '期限切れ',
          left: 'チームを離れました',
          withdrawn: '招待を取り消しました',
        }) as const
      )[d.state],
    until: (d: { at: Part }) => ['（', d.at, ' まで）'],
    free: (d: { seats: number }) => `空席 ${d.seats}`,
    noLeader: 'リーダーがまだ決まっていません。',
    stuck: (d: { title: string; people: number; since: string }) =>
      `「${d.title}」では、参加を決めた${d.people}人が、${d.since}からチームの始まりを待っています。`,
    stuckNext: '足りない人を組み直すか、この人数で始めるか、難しければ募集を取りやめてください。',
    callOff: '募集を取りやめる',
    leaderless: (d: { title: string }) =>
      `「${d.title}」は全員が参加を決めましたが、リーダーがいません。リーダーが決まると、チームが始まります。`,
    formed: 'メンバーが揃い、チームが始まりました。',
    formedIn: (d: { channel: string }) => ['チームのチャンネル：', channel(d.channel)],
    replaced: 'この案のあとに、次の案が承認されました。最新のカードをご覧ください。',
    begin: 'この人数で始める',
    beginTitle: 'この人数で始める',
    beginText: '空席を残したまま、参加が決まった方でチームを始めます。',
    beginYes: '始める',
    nameLeader: 'リーダーを決める',

    summary: (d: { projects: number; complete: number; filled: number; seats: number }) =>
      `チーム案の計算が終わりました：${d.projects}件のプロジェクトのうち${d.complete}件でチームが揃い、${d.seats}席のうち${d.filled}席に候補がいます。`,
    summaryCards: (d: { fresh: number; same: number }) =>
      d.fresh
        ? `新しい案、または変わった案が${d.fresh}件あります。${d.same ? `前回と同じ案は${d.same}件で、前のカードのままです。` : ''}`
        : d.same
          ? `案は前回と同じです（${d.same}件）。前のカードから承認できます。`
          : '承認を待つ案はありません。',
    summaryShort: '足りないもの',
    project: 'プロジェクト',
    seats: '席',
    seatsOf: (d: { filled: number; seats: number }) => `${d.filled}/${d.seats}`,
    allThere: '揃っています',
    summaryRest: (d: { rest: number }) => `ほかに${d.rest}件のプロジェクトがあります。`,
    supplyTitle: 'スキルごとの需要と供給',
    supplyNeeded: '募集している席',
    supplyThere: 'スキルを持つ登録者（お休み中を除く）',
    supplyIntro: '足りないスキルの順に、募集している席の数と、そのスキルを持つ登録者の人数です。',
    supplyLine: (d: { skill: string; seats: number; members: number }) =>
      `${d.skill}：${d.seats}席に対して${d.members}人`,

    short: (d: { title: string; role: string }) =>
      `「${d.title}」の${d.role}に、次にお願いできる方がいなくなりました。`,
    shortNext: '募集は続いています。「組み直す」で、いまの登録者からもう一度探し、補う方法も調べられます。',
    nudge: (d: { title: string; days: number }) =>
      `「${d.title}」のチーム案が、${d.days}日前から承認を待っています。応募した方々も待っていますので、承認か見送りをお願いします。`,
    nudgeLast: '次の計算で、新しいカードとして出し直します。',
  },
  {
    title: (d) => `Proposal: ${d.title}`,
    teamTitle: (d) => `Team: ${d.title}`,
    about: (d) => `${d.organisation} · ${d.hours} h a week\n${d.times}`,
    complete: (d) =>
      d.seats === 1 ? 'The seat is filled.' : `All ${d.seats} seats are filled, with a leader.`,
    lacking: (d) => `Missing: ${d.missing}`,
    proved: 'Proved best: no better teams are possible over all projects.',
    within: (d) => `Within ${d.percent}% of the best possible.`,
    unproved: 'Not proved yet whether this is the best.',
    empty: '(empty)',
    leader: 'leader',
    deputy: 'deputy',
    learner: 'learning by taking part',
    held: 'invited already',
    marks: (d) => ` (${d.marks})`,
    why: (d) => `\nWhy: ${d.reasons}`,
    but: (d) => `\nMind: ${d.caution}`,
    chosen: (d) => (d.reason ? `\nA coordinator’s decision: ${d.reason}` : '\nLocked by a coordinator'),
    substitutes: (d) =>
      d.users.length
        ? ['Substitutes in order: ', ...join(d.users.map(user), ', ')]
        : ['Substitutes: none found at the moment'],
    changes: 'Changed since the last proposal',
    changed: (d) => [d.came ? 'new: ' : 'no longer: ', ...d.who, ` (${causesEn(d)})`],
    tryMend: 'Try what would help',
    askMend: (d) => (d.people === 1 ? 'Ask them' : `Ask these ${d.people}`),
    ban: 'Do not ask…',
    approve: 'Approve and invite',
    approveTitle: 'Approve the proposal',
    approveText: (d) =>
      `${d.people === 1 ? 'One person gets an invitation' : `${d.people} people get an invitation`}. After a no, or 48 hours without an answer, the next substitute is invited in the order shown.`,
    approveYes: 'Approve',
    no: 'Cancel',
    swap: 'Swap',
    lock: 'Lock',
    reject: 'Reject',
    again: 'Run again',
    superseded: (d) => `Proposal: ${d.title}\nA newer proposal has taken this one’s place.`,
    outdated: (d) => `Proposal: ${d.title}\nThe posting has changed, so this proposal was taken back.`,
    rejected: (d) => [bold(`Proposal: ${d.title}`), '\n', 'Rejected by ', ...d.by, '.'],
    rejectedUntil: (d) => `No proposal for this project until ${d.day}.`,
    rejectedNext: 'The next calculation will keep to this.',

    approvedBy: (d) => ['Approved by ', ...d.by, ' · ', d.at],
    state: (d) =>
      (
        ({
          invited: 'no answer yet',
          accepted: 'accepted',
          declined: 'declined',
          expired: 'did not answer in time',
          left: 'left the team',
          withdrawn: 'invitation taken back',
        }) as const
      )[d.state],
    until: (d) => [' (until ', d.at, ')'],
    free: (d) => (d.seats === 1 ? '1 empty seat' : `${d.seats} empty seats`),
    noLeader: 'There is no leader yet.',
    stuck: (d) =>
      d.people === 1
        ? `In “${d.title}”, one person has said yes and waits for the team to begin. The last step was ${d.since}.`
        : `In “${d.title}”, ${d.people} people have said yes and wait for the team to begin. The last step was ${d.since}.`,
    stuckNext: 'Please have the missing seats filled, begin with these people, or call the posting off.',
    callOff: 'Call it off',
    leaderless: (d) =>
      `Everybody has accepted for “${d.title}”, but nobody leads. The team begins once a leader is named.`,
    formed: 'Everybody has accepted: the team has begun.',
    formedIn: (d) => ['Its channel: ', channel(d.channel)],
    replaced: 'A later proposal was approved after this one. Please look at the latest card.',
    begin: 'Begin as they are',
    beginTitle: 'Begin as they are',
    beginText: 'The team begins with those who have accepted, and with seats left empty.',
    beginYes: 'Begin',
    nameLeader: 'Name a leader',

    summary: (d) =>
      `Teams were formed: ${d.complete} of ${d.projects} ${d.projects === 1 ? 'project has' : 'projects have'} a complete team, ${d.filled} of ${d.seats} seats have somebody.`,
    summaryCards: (d) =>
      d.fresh
        ? `${d.fresh === 1 ? 'One proposal is' : `${d.fresh} proposals are`} new or changed.${d.same ? ` ${d.same === 1 ? 'One is' : `${d.same} are`} as before, on the earlier cards.` : ''}`
        : d.same
          ? `Nothing has changed: approve on the earlier ${d.same === 1 ? 'card' : `${d.same} cards`}.`
          : 'No proposal waits for approval.',
    summaryShort: 'What is missing',
    project: 'Project',
    seats: 'Seats',
    seatsOf: (d) => `${d.filled}/${d.seats}`,
    allThere: 'complete',
    summaryRest: (d) => (d.rest === 1 ? 'There is one more project.' : `There are ${d.rest} more projects.`),
    supplyTitle: 'Supply and demand by skill',
    supplyNeeded: 'seats that ask for it',
    supplyThere: 'members who have it, those on a break left out',
    supplyIntro: 'The scarcest skills first: seats that ask for each, and members who have it.',
    supplyLine: (d) =>
      `${d.skill}: ${d.seats === 1 ? '1 seat' : `${d.seats} seats`}, ${d.members === 1 ? '1 member' : `${d.members} members`}`,

    short: (d) => `Nobody is left to ask for ${d.role} in “${d.title}”.`,
    shortNext:
      'The posting stays open. “Run again” looks once more among all members, and at what would help.',
    nudge: (d) =>
      `The proposal for “${d.title}” has been waiting for ${d.days} days. People who want to take part are waiting too: please approve or reject it.`,
    nudgeLast: 'The next calculation will post it anew.',
  },
);

interface Told {
  why: Cause['why'];
  title: string;
}

const causesJa = ({ why, title }: Told): string =>
  ({
    locked: 'コーディネーターが選びました',
    wished: '募集に応えました',
    registered: '新しく登録しました',
    edited: 'プロフィールが変わりました',
    gone: '登録がなくなりました',
    banned: 'コーディネーターが候補から外しました',
    declined: 'この募集を見送りました',
    paused: '活動をお休み中です',
    spent: '今週のお声がけの上限に達しました',
    elsewhere: `「${title}」でより必要とされています`,
    better: '全体として、より良い組み合わせになります',
  })[why];

const causesEn = ({ why, title }: Told): string =>
  ({
    locked: 'a coordinator chose them',
    wished: 'reacted on the posting',
    registered: 'registered since',
    edited: 'their profile has changed',
    gone: 'no longer registered',
    banned: 'a coordinator decided not to ask them',
    declined: 'passed on this posting',
    paused: 'on a break',
    spent: 'was written to as often as is allowed this week',
    elsewhere: `needed more in “${title}”`,
    better: 'all teams together are better so',
  })[why];
