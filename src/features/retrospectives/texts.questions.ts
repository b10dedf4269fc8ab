import { inBoth } from '../../core/texts';

/** What is asked, in the modals and on the organisation's page. */
export const questionTexts = inBoth(
  {
    ask: {
      again: 'また参加したいですか',
      recommend: '同僚にもすすめたいですか',
      met: '目標はどのくらい達成できましたか',
      satisfied: '支援先はどのくらい満足していますか',
      askAgain: '支援先は、また頼みたいと言っていますか',
      fit: '会社の目指すことと、どのくらい合っていましたか',
    },
    least: {
      again: 'もう参加したくない',
      recommend: 'すすめない',
      met: 'まったく達成できなかった',
      satisfied: '不満がある',
      askAgain: 'もう頼まない',
      fit: 'まったく合っていない',
    },
    most: {
      again: 'ぜひまた参加したい',
      recommend: 'ぜひすすめたい',
      met: '十分に達成できた',
      satisfied: 'とても満足している',
      askAgain: 'ぜひまた頼みたい',
      fit: 'とてもよく合っている',
    },
    topic: {
      change: '誰に、どんな変化がありましたか',
      gain: '会社は何を得ましたか',
      keep: 'Keep（よかったこと・続けたいこと）',
      problem: 'Problem（困ったこと・気になったこと）',
      try: 'Try（次に試したいこと）',
    },
    criterion: (d: { measure: string; target: string }) =>
      `目標「${d.measure}（${d.target}）」は達成できましたか`,
    pick: {
      people: '変化があったのは、およそ何人ですか',
      alone: 'これからは、自分たちだけで続けられそうですか',
      hours: 'かかった時間は、ちょうどよかったですか',
    },
    alone: {
      yes: '自分たちだけで続けられる',
      helped: '少し手伝いがあれば続けられる',
      no: 'まだ難しい',
    },
    learned: '学んだスキル',
    level: 'いまのレベル',
    levelOption: (d: { level: number }) =>
      `${d.level} ${['関心がある', 'やってみたことがある', '仕事で使っている', '仕事で中心になっている', '人に教えている'][d.level - 1]}`,
    profile: 'プロフィール',
    profileOption: 'このスキルとレベルをプロフィールにも書く',
    quote: '言葉の引用（任意）',
    quoteOption: {
      participants: '活動報告やノウハウで、名前を出さずに私の言葉を紹介してもよい',
      organisation: '活動報告などで、支援先の言葉を紹介してよいと聞いている',
      company: '活動報告などで、会社の言葉として紹介してもよい',
    },
    hours: { few: 'もっと使いたかった', right: 'ちょうどよかった', many: '思ったより多かった' },
  },
  {
    ask: {
      again: 'Would you join again?',
      recommend: 'Would you recommend it to a colleague?',
      met: 'How far was the goal met?',
      satisfied: 'How satisfied is the organisation?',
      askAgain: 'Would the organisation ask us again?',
      fit: 'How well did it fit the company’s goals?',
    },
    least: {
      again: 'not again',
      recommend: 'no',
      met: 'not at all',
      satisfied: 'dissatisfied',
      askAgain: 'not again',
      fit: 'not at all',
    },
    most: {
      again: 'gladly again',
      recommend: 'warmly',
      met: 'fully',
      satisfied: 'very satisfied',
      askAgain: 'gladly again',
      fit: 'very well',
    },
    topic: {
      change: 'What changed, and for whom?',
      gain: 'What did the company gain?',
      keep: 'Keep (what was good)',
      problem: 'Problem (what was hard)',
      try: 'Try (what to do next time)',
    },
    criterion: (d) => `Was “${d.measure} (${d.target})” reached?`,
    pick: {
      people: 'For about how many people did something change?',
      alone: 'Can it go on without us?',
      hours: 'Were the hours right for you?',
    },
    alone: { yes: 'yes, alone', helped: 'yes, with a little help', no: 'not yet' },
    learned: 'A skill that you learned',
    level: 'Your level now',
    levelOption: (d) =>
      `${d.level} ${['interested', 'have tried it', 'do it at work', 'lead it at work', 'teach it'][d.level - 1]}`,
    profile: 'Profile',
    profileOption: 'Write it into my profile, too',
    quote: 'Quoting',
    quoteOption: {
      participants: 'Reports and know-how may quote my words, without my name',
      organisation: 'The organisation is glad to be quoted in reports',
      company: 'Reports may quote this as the company’s word',
    },
    hours: { few: 'I would have given more', right: 'just right', many: 'more than I thought' },
  },
);
