/** Requests that wait for a coordinator on the first day of the demo; the organisations are invented. */
export const needs = [
  {
    organisation: { ja: 'こども食堂ひだまりの会', en: 'Hidamari Children’s Table' },
    intermediary: { ja: '青葉市社会福祉協議会', en: 'Aoba Council of Social Welfare' },
    words: {
      ja: '寄付の受付と、ボランティアの連絡を紙と電話で行っています。担当者が一人で抱えており、続けられる形にしたいとのことです。',
      en: 'Gifts and volunteers are handled on paper and by telephone, all by one person. They would like a way that can last.',
    },
    contact: {
      ja: '事務局 大野様（平日の午後、電話が確実です）',
      en: 'Ms Ono, office (best by phone, weekday afternoons)',
    },
  },
  {
    organisation: { ja: 'NPO法人 里山のたから', en: 'Satoyama Treasures NPO' },
    intermediary: { ja: '県民活動サポートセンター', en: 'Prefectural Citizen Activity Centre' },
    words: {
      ja: '里山の手入れに来てくれる若い人が減っています。活動の様子を短い動画で伝えたいのですが、作れる人がいません。',
      en: 'Fewer young people come to help with the woodland. They would like to show the work in short films, but nobody can make one.',
    },
    contact: { ja: '代表 小池様（メールで連絡）', en: 'Mr Koike, chair (by e-mail)' },
  },
] as const;
