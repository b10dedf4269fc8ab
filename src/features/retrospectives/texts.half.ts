import { inBoth } from '../../core/texts';
import type { Side, Way } from './rules';

/** What is said at half time; names that `texts` has, too, stand in for those. */
export const halfTexts = inBoth(
  {
    room: (d: { title: string; organisation: string; day: string }) =>
      `${d.organisation}との「${d.title}」は、折り返しを迎えました。ここまでの活動、ありがとうございます。短い中間の振り返りを DM でお送りしました（2分ほど、${d.day}まで）。集まった声は、このチャンネルにお届けします。`,
    askTitle: '中間の振り返り',
    askIntro: (d: { title: string; organisation: string }) =>
      `${d.organisation}との「${d.title}」が折り返しを迎えました。後半をよりよくするために、いまの声を聞かせてください。2分ほどで終わります。`,
    askSide: (d: { side: Side }) =>
      ({
        participants: 'よかったこと、困ったこと、いま一つ変えたいことを教えてください。',
        organisation:
          'よい方向に進んでいるか、変えたいことはないか、支援先にひとこと聞いていただけませんか。',
        company: '',
      })[d.side],
    askUntil: (d: { day: string }) =>
      `${d.day}まで受け付け、それまでは何度でも直せます。参加者の言葉は、3人以上が答えたときに、名前を出さずチームだけに届きます。`,
    askEnded: (d: { title: string }) =>
      `「${d.title}」の中間の振り返りは終わりました。ありがとうございました。`,
    askEndedWhere: 'まとめは、チームのチャンネルにお届けしています。',
    nudge: (d: { title: string; day: string; last: boolean }) =>
      d.last
        ? `「${d.title}」の中間の振り返りを、${d.day}までお待ちしています。ひとことだけでも、後半の助けになります。これが最後のお知らせです。`
        : `「${d.title}」の中間の振り返りを、まだお待ちしています。お手すきのときに、2分ほどいただけるとうれしいです（${d.day}まで）。`,
    answerIntro: (d: { side: Side; title: string }) =>
      ({
        participants: `「${d.title}」のここまでについて。答えてくださったことはチームに表示されますが、だれが何と答えたかは誰にも表示されません。回答が3人に満たないときは、言葉も届けません。`,
        organisation: `「${d.title}」のここまでについて、支援先から聞いたことをお答えください。支援先の声として、チームに届きます。`,
        company: '',
      })[d.side],
    answered: (d: { title: string; day: string }) =>
      `「${d.title}」への回答を受け取りました。ありがとうございました。${d.day}までは、/probono retro から直せます。`,
    answeredLast: (d: { title: string }) =>
      `「${d.title}」への回答を受け取りました。全員の声がそろったので、チームのチャンネルにまとめをお届けしました。`,
    retroLine: (d: { title: string; side: Side; day: string }) =>
      `${d.title}（中間・${d.side === 'organisation' ? '支援先に代わって' : '参加者として'}・${d.day}まで）`,
    summaryTitle: (d: { title: string }) => `中間の振り返り：${d.title}`,
    summaryCounts: (d: { participants: number; answered: number; organisation: boolean }) =>
      `回答：参加者 ${d.participants}人中${d.answered}人、支援先 ${d.organisation ? 'あり' : 'なし'}`,
    wayLine: (d: { way: Way }) =>
      ({
        right: 'よい方向に進んでいる',
        partly: '少し見直したいところがある',
        wrong: '大きく見直したいところがある',
      })[d.way],
    summaryNext:
      '後半に一つ変えるとしたら何がよさそうか、次の活動回で話し合ってみませんか。答えてくださったみなさん、ありがとうございました。',
  },
  {
    room: (d) =>
      `“${d.title}” with ${d.organisation} is half way. Thank you for all of it so far. A direct message asks you how it is going (about two minutes, until ${d.day}); what comes of it will stand here.`,
    askTitle: 'Half way',
    askIntro: (d) =>
      `“${d.title}” with ${d.organisation} is half way. How is it going, and what should change for the second half? It takes about two minutes.`,
    askSide: (d) =>
      ({
        participants: 'what is good, what is hard, and one thing to change now.',
        organisation: 'would you ask them whether it goes the right way, and what should change?',
        company: '',
      })[d.side],
    askUntil: (d) =>
      `Open until ${d.day}; you can change your answer until then. Participants’ words reach the team only, without names, and only when three or more have answered.`,
    askEnded: (d) => `The look at half time of “${d.title}” has ended. Thank you.`,
    askEndedWhere: 'What came of it stands in the team’s channel.',
    nudge: (d) =>
      d.last
        ? `We still take your answer on the first half of “${d.title}” until ${d.day}. One line would help the second half. We will not remind you again.`
        : `How is “${d.title}” going for you? It takes about two minutes, until ${d.day}.`,
    answerIntro: (d) =>
      ({
        participants: `About “${d.title}” so far. Your team sees that you answered, and nobody sees who said what. With fewer than three answers, no words are shown.`,
        organisation: `About “${d.title}” so far. Please answer with what the organisation told you; the team reads it as the organisation’s word.`,
        company: '',
      })[d.side],
    answered: (d) =>
      `Your answer about “${d.title}” is in. Thank you. Until ${d.day} you can change it with /probono retro.`,
    answeredLast: (d) =>
      `Your answer about “${d.title}” is in. It was the last one, so the team has the summary now. Thank you.`,
    retroLine: (d) =>
      `${d.title} (half way, ${d.side === 'organisation' ? 'for the organisation' : 'as a participant'}, until ${d.day})`,
    summaryTitle: (d) => `Half way: ${d.title}`,
    summaryCounts: (d) =>
      `Answers: participants ${d.answered} of ${d.participants}, the organisation ${d.organisation ? 'too' : 'not'}`,
    wayLine: (d) =>
      ({
        right: 'It is going the right way',
        partly: 'Some of it should change',
        wrong: 'Much of it should change',
      })[d.way],
    summaryNext:
      'What is the one thing to change for the second half? Your next session may be a good time to talk about it. Thank you to all who answered.',
  },
);

/** On the organisation's page, and in the letter that leads to it. */
export const halfPageTexts = inBoth(
  {
    letter: (d: { organisation: string; title: string; from: string; url: string; day: string }) =>
      `${d.organisation} ご担当者さま\n\nプロボノクラブの${d.from}です。いつも「${d.title}」でお世話になっております。\n\n活動が折り返しを迎えました。後半をよりよいものにするため、いまのお考えを1分ほどでお聞かせいただけないでしょうか。登録は不要で、スマートフォンからもご覧いただけます（${d.day}まで）。\n\n${d.url}\n\nお電話でお話しいただくのも大歓迎です。引き続き、どうぞよろしくお願いいたします。\n\n${d.from}`,
    arrived: (d: { title: string; organisation: string }) =>
      `${d.organisation}から、「${d.title}」の中間の振り返りの回答が届きました。橋渡しをありがとうございました。まとめは、チームのチャンネルに届きます。`,
    title: '中間の振り返りのお願い',
    intro: (d: { title: string; organisation: string }) =>
      `${d.organisation}のみなさま、「${d.title}」でお世話になっております。活動が折り返しを迎えました。率直なお考えをお聞かせください。1分ほどで終わります。`,
    topic: {
      change: '',
      keep: '',
      problem: '',
      try: '',
      gain: '',
      now: '後半に向けて、変えたいこと、気になること',
    },
  },
  {
    letter: (d) =>
      `Dear friends at ${d.organisation},\n\nthis is ${d.from} of the pro bono club. “${d.title}” is half way now.\n\nWould you tell us whether it is going the right way, and what should change? It takes about a minute, needs no account and works on a phone (until ${d.day}).\n\n${d.url}\n\nIf you would rather talk, I am glad to call you.\n\nKind regards,\n${d.from}`,
    arrived: (d) =>
      `${d.organisation} has told how “${d.title}” is going. Thank you for asking them. It will stand in the summary in the team’s channel.`,
    title: 'Half way',
    intro: (d) =>
      `Dear friends at ${d.organisation}, “${d.title}” is half way. Please tell us frankly how it is going. It takes about a minute.`,
    topic: {
      change: '',
      keep: '',
      problem: '',
      try: '',
      gain: '',
      now: 'What should change, or worries you',
    },
  },
);
