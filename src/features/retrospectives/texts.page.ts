import { inBoth } from '../../core/texts';

/** What the organisation reads, and the letter that leads to it. */
export const pageTexts = inBoth(
  {
    linkTitle: '支援先に送るリンク',
    linkIntro: '下の文面をコピーして、あなたのお名前でメールなどからお送りください。言葉は自由に直せます。',
    linkRules: (d: { day: string }) =>
      `リンクは${d.day}まで、1回の回答に使えます。支援先の方だけにお送りください。回答が届いたら、DM でお知らせします。`,
    letter: (d: { organisation: string; title: string; from: string; url: string; day: string }) =>
      `${d.organisation} ご担当者さま\n\nプロボノクラブの${d.from}です。「${d.title}」では、ご一緒させていただきありがとうございました。\n\n次の活動をよりよくするため、3分ほどで終わる振り返りにお答えいただけないでしょうか。登録は不要で、スマートフォンからもご覧いただけます（${d.day}まで）。\n\n${d.url}\n\nお電話でお話しいただくのも大歓迎です。どうぞよろしくお願いいたします。\n\n${d.from}`,
    arrived: (d: { title: string; organisation: string }) =>
      `${d.organisation}から、「${d.title}」の振り返りの回答が届きました。橋渡しをありがとうございました。内容は、三方よしのまとめに載ります。`,

    title: '振り返りのお願い',
    intro: (d: { title: string; organisation: string }) =>
      `${d.organisation}のみなさま、「${d.title}」では、ご一緒させていただきありがとうございました。率直なお声をお聞かせください。3分ほどで終わります。`,
    introUse:
      'いただいた回答は、団体のお声として、活動したチームと社内の関係者が読みます。送信は1回だけで、あとから直すことはできません。',
    ask: {
      met: '目標はどのくらい達成できましたか',
      satisfied: '今回の活動に、どのくらい満足されていますか',
      askAgain: 'また頼みたいと思われますか',
      again: '',
      recommend: '',
      fit: '',
    },
    topic: {
      change: '誰に、どんな変化がありましたか',
      keep: 'よかったこと、続けてほしいこと',
      problem: '困ったこと、気になったこと',
      try: '次に試してみたいこと',
      gain: '',
      now: '',
    },
    quote: 'お言葉の紹介',
    quoteOption:
      '社内の活動報告や次のチームへの引き継ぎで、団体のお声として紹介してもよい（チェックがなければ、チームと関係者が読むだけにとどめます）',
    optional: '（任意）',
    scaleEnd: (d: { value: string; end: string }) => `${d.value}（${d.end}）`,
    choose: '一つお選びください。',
    needed: 'ここをご記入ください。',
    wholeNumber: '0以上の整数でご記入ください。',
    tooMuch: '長すぎるか、大きすぎる値です。短くしてお送りください。',
    refused: 'まだ送信されていません。印のついたところをご確認ください。ご記入いただいた内容は残っています。',
    thanksTitle: 'ありがとうございました',
    thanks: (d: { title: string }) =>
      `「${d.title}」へのお声を受け取りました。活動したメンバーに届けます。このページは閉じてかまいません。`,
    unknownTitle: 'このリンクは使えません',
    unknown:
      'リンクが途中で切れていないか、お確かめください。お困りのときは、リンクをお送りした担当者にご連絡ください。',
    lockedTitle: { used: '回答は受け取り済みです', expired: '受付は終わりました' },
    locked: {
      used: 'このリンクからの回答は、すでに受け取っています。ありがとうございました。直したいところがあれば、リンクをお送りした担当者にお知らせください。',
      expired:
        'このリンクの期限が過ぎました。お声をいただける場合は、リンクをお送りした担当者にご連絡ください。',
    },
  },
  {
    linkTitle: 'A link for them',
    linkIntro: 'Copy this letter and send it in your own name, by mail for example. Change it as you like.',
    linkRules: (d) =>
      `The link is good until ${d.day}, for one answer. Send it to the organisation only. We tell you when the answer is here.`,
    letter: (d) =>
      `Dear friends at ${d.organisation},\n\nthis is ${d.from} of the pro bono club. Thank you for working with us on “${d.title}”.\n\nWould you tell us how it was for you? It takes about three minutes, needs no account and works on a phone (until ${d.day}).\n\n${d.url}\n\nIf you would rather talk, I am glad to call you.\n\nKind regards,\n${d.from}`,
    arrived: (d) =>
      `${d.organisation} has answered about “${d.title}”. Thank you for asking them. What they say stands in the three-way summary.`,

    title: 'Looking back',
    intro: (d) =>
      `Dear friends at ${d.organisation}, thank you for working with us on “${d.title}”. Please tell us frankly how it was. It takes about three minutes.`,
    introUse:
      'The team that worked with you, and those in our company who care for it, will read your answer as the word of your organisation. It can be sent once, and not be changed afterwards.',
    ask: {
      met: 'How far was the goal met?',
      satisfied: 'How satisfied are you?',
      askAgain: 'Would you ask us again?',
      again: '',
      recommend: '',
      fit: '',
    },
    topic: {
      change: 'What changed, and for whom?',
      keep: 'What was good and should stay',
      problem: 'What was hard, or worried you',
      try: 'What to try next time',
      gain: '',
      now: '',
    },
    quote: 'May we quote you?',
    quoteOption:
      'Reports within our company and notes for later teams may quote us, as the word of our organisation. (Without this, only the team and those who care for it read your words.)',
    optional: ' (optional)',
    scaleEnd: (d) => `${d.value} (${d.end})`,
    choose: 'Please choose one.',
    needed: 'Please fill this in.',
    wholeNumber: 'Please give a whole number, from 0 on.',
    tooMuch: 'This is too long, or too large. Please make it shorter.',
    refused: 'It was not sent yet. Please look at what is marked; all that you wrote is still here.',
    thanksTitle: 'Thank you',
    thanks: (d) =>
      `Your answer about “${d.title}” is in, and we pass it on to those who worked with you. You can close this page.`,
    unknownTitle: 'This link cannot be used',
    unknown: 'Please check that the link is complete. If it is, tell whoever sent it to you.',
    lockedTitle: { used: 'Your answer is in', expired: 'This has ended' },
    locked: {
      used: 'The answer by this link has arrived already. Thank you. If something should be changed, tell whoever sent you the link.',
      expired:
        'The time of this link is over. If you would still like to answer, tell whoever sent it to you.',
    },
  },
);
