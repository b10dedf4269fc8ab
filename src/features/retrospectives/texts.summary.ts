import { inBoth } from '../../core/texts';
import { type Alone, type Fit, type Met, type Side, sides } from './rules';

/** What the three-way summary says. */
export const summaryTexts = inBoth(
  {
    summaryTitle: (d: { title: string }) => `三方よしの振り返り：${d.title}`,
    summaryAchieved: '達成したこと',
    summaryMet: (d: { organisation: string; met: Met }) =>
      `${d.organisation}との目標：${{ yes: '達成できた', partly: '一部達成できた', no: '達成できなかった' }[d.met]}`,
    summaryCount: (d: { side: Side; asked: number; answered: number }) =>
      d.side === 'participants'
        ? `参加者 ${d.asked}人中${d.answered}人`
        : `${d.side === 'organisation' ? '支援先' : '会社'} ${d.asked}件中${d.answered}件`,
    summaryCounts: (d: { counts: string[] }) => `回答：${d.counts.join('、')}`,
    sideName: (d: { side: Side }) =>
      ({ organisation: '支援先', participants: '参加者', company: '会社' })[d.side],
    rating: {
      again: 'また参加したい',
      recommend: '同僚にすすめたい',
      met: '目標の達成',
      satisfied: '支援先の満足',
      askAgain: 'また頼みたい',
      fit: '会社の目指すこととの重なり',
    },
    ratingLine: (d: { name: string; value: string }) => `${d.name} ${d.value} / 5`,
    criterionLine: (d: { measure: string; target: string; met: Met }) =>
      `${d.measure}（${d.target}）：${{ yes: '達成できた', partly: '一部達成できた', no: '達成できなかった' }[d.met]}`,
    peopleLine: (d: { people: number }) => `変化があった人 ${d.people}人`,
    aloneLine: (d: { alone: Alone }) =>
      `これから：${{ yes: '自分たちだけで続けられる', helped: '少し手伝いがあれば続けられる', no: 'まだ自分たちだけでは難しい' }[d.alone]}`,
    hoursLine: (d: Record<Fit, number>) =>
      `かかった時間：ちょうどよかった ${d.right}人、思ったより多かった ${d.many}人、もっと使いたかった ${d.few}人`,
    said: {
      change: '変化',
      gain: '会社が得たもの',
      keep: 'Keep（よかったこと）',
      problem: 'Problem（困ったこと）',
      try: 'Try（次に試したいこと）',
      now: 'いま一つ変えるとしたら',
    },
    saidMore: (d: { more: number }) => `ほか${d.more}件`,
    noAnswer: '回答はありませんでした。',
    tooFew: (d: { least: number }) =>
      `回答が${d.least}人に満たないため、誰の回答か分からないよう、点数と言葉は載せていません。`,
    tooFewShort: (d: { least: number }) => `回答が${d.least}人に満たず、載せていません`,
    pictureIntro: (d: { title: string }) => `「${d.title}」の三方よし。三者の評価を並べた図です。`,
    exportHead: {
      project: 'プロジェクト',
      organisation: '支援先',
      closed: '終了日',
      achieved: '達成したこと',
    },
    exportMore: {
      criteria: '目標の達成（項目ごと）',
      people: '変化があった人（人）',
      alone: 'これから',
    },
    exportHours: (d: { fit: string }) => `時間：${d.fit}（人）`,
    exportAnswered: (d: { side: Side }) =>
      `回答：${{ organisation: '支援先', participants: '参加者', company: '会社' }[d.side]}`,
    exportFile: (d: { count: number }) => `三方よしの一覧です（${d.count}件）。`,
    exportSent: (d: { count: number }) => `三方よしの一覧（${d.count}件）を DM でお送りします。`,
    exported: '三方よしの一覧',
    shown: (d: { title: string }) => `「${d.title}」の三方よしの図とまとめを、DM でお送りします。`,
    showNone: (d: { what: string }) =>
      `「${d.what}」に当てはまる、振り返りの終わったプロジェクトはまだありません。まとめは、全員の回答がそろうか、終了から2週間たつとできます。/probono threeway だけで、これまでの一覧をお送りします。`,
    showMany: (d: { what: string; count: number }) =>
      `「${d.what}」に当てはまるプロジェクトが${d.count}件あります。タイトル、団体名、終了日のいずれかの言葉を足して、もう一度お試しください。`,
    showOne: (d: { title: string; organisation: string; day: string }) =>
      `${d.title}（${d.organisation}、${d.day} 終了）`,
    gapsTitle: '話し合ってみたいこと',
    gap: (d: { high: string; highValue: string; low: string; lowValue: string; by: string }) =>
      `${d.high}（${d.highValue}）と${d.low}（${d.lowValue}）の評価に ${d.by} の開きがあります。何が違って見えたのでしょうか。`,
    noGaps: (d: { compared: string[] }) =>
      `${d.compared.length < sides.length ? d.compared.join('と') : '三者'}の評価に大きな開きはありませんでした。`,
    summaryThanks:
      '答えてくださったみなさん、ありがとうございました。この振り返りを、次のチームにつなぎます。',
  },
  {
    summaryTitle: (d) => `Good for all three: ${d.title}`,
    summaryAchieved: 'What was achieved',
    summaryMet: (d) =>
      `The goal agreed with ${d.organisation}: ${{ yes: 'met', partly: 'partly met', no: 'not met' }[d.met]}`,
    summaryCount: (d) =>
      `${{ participants: 'participants', organisation: 'organisation', company: 'company' }[d.side]} ${d.answered} of ${d.asked}`,
    summaryCounts: (d) => `Answers: ${d.counts.join(', ')}`,
    sideName: (d) =>
      ({ organisation: 'Organisation', participants: 'Participants', company: 'Company' })[d.side],
    rating: {
      again: 'Would join again',
      recommend: 'Would recommend',
      met: 'Goal met',
      satisfied: 'Satisfied',
      askAgain: 'Would ask again',
      fit: 'Fits the company’s goals',
    },
    ratingLine: (d) => `${d.name} ${d.value} of 5`,
    criterionLine: (d) =>
      `${d.measure} (${d.target}): ${{ yes: 'reached', partly: 'partly reached', no: 'not reached' }[d.met]}`,
    peopleLine: (d) => `Something changed for ${d.people === 1 ? 'one person' : `${d.people} people`}`,
    aloneLine: (d) =>
      ({
        yes: 'It can go on alone',
        helped: 'It can go on with a little help',
        no: 'It cannot go on alone yet',
      })[d.alone],
    hoursLine: (d) =>
      `Hours: just right for ${d.right}, more than thought for ${d.many}, too few for ${d.few}`,
    said: {
      change: 'What changed',
      gain: 'What the company gained',
      keep: 'Keep',
      problem: 'Problem',
      try: 'Try',
      now: 'One thing to change now',
    },
    saidMore: (d) => `and ${d.more} more`,
    noAnswer: 'There was no answer.',
    tooFew: (d) =>
      `With fewer than ${d.least} answers, ratings and words stay out, so that nobody can be made out.`,
    tooFewShort: (d) => `fewer than ${d.least} answers, so none is shown`,
    pictureIntro: (d) => `“${d.title}”: how the three sides see it, side by side.`,
    exportHead: {
      project: 'Project',
      organisation: 'Organisation',
      closed: 'Closed on',
      achieved: 'What was achieved',
    },
    exportMore: {
      criteria: 'Criteria of the goal',
      people: 'People changed',
      alone: 'Can it go on alone?',
    },
    exportHours: (d) => `Hours: ${d.fit}`,
    exportAnswered: (d) =>
      `Answers: ${{ organisation: 'organisation', participants: 'participants', company: 'company' }[d.side]}`,
    exportFile: (d) => `All three-way summaries (${d.count}).`,
    exportSent: (d) => `The three-way summaries (${d.count}) come by direct message.`,
    exported: 'three-way summaries',
    shown: (d) => `The picture and the summary of “${d.title}” come by direct message.`,
    showNone: (d) =>
      `No project that was looked back on fits “${d.what}” yet. A summary is made once everybody has answered, or two weeks after the close. /probono threeway alone sends all of them.`,
    showMany: (d) =>
      `“${d.what}” fits ${d.count} projects. Please add a word of the title or the organisation, or the day of the close.`,
    showOne: (d) => `${d.title} (${d.organisation}, closed on ${d.day})`,
    gapsTitle: 'Worth talking about',
    gap: (d) =>
      `${d.high} (${d.highValue}) and ${d.low.toLowerCase()} (${d.lowValue}) are ${d.by} apart. What did they see differently?`,
    noGaps: (d) =>
      d.compared.length < sides.length
        ? `The ${d.compared.join(' and the ').toLowerCase()} see it much the same way.`
        : 'The sides see it much the same way.',
    summaryThanks: 'Thank you to everybody who answered. The next team will build on this.',
  },
);
