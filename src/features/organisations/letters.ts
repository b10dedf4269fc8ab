import type { Lang } from '../../core/lang';
import { inBoth } from '../../core/texts';

/** What coordinators send on to an organisation, in its language: a first draft for them to make their own. */
export const letters = inBoth(
  {
    answer: (d: { organisation: string }) =>
      [
        `${d.organisation} ご担当者様`,
        '',
        'このたびはご相談をお寄せいただき、ありがとうございます。社内のプロボノクラブで窓口を担当しております。',
        '',
        'いただいた内容を拝見しました。まずは30分から1時間ほど、オンラインでお話を伺えれば幸いです。ご都合のよい日時を2、3候補いただけますでしょうか。',
        'その際、いまのご様子や、うまくいったときの姿を伺いながら、私たちにできることをご一緒に考えさせてください。',
        '',
        'どうぞよろしくお願いいたします。',
      ].join('\n'),
    farewell: (d: { organisation: string }) =>
      [
        `${d.organisation} ご担当者様`,
        '',
        'このたびはご相談をお寄せいただき、ありがとうございました。社内のプロボノクラブの窓口担当です。',
        '',
        '社内で検討いたしましたが、誠に心苦しいことに、今回はお力になることが難しいという結論になりました。お待ちいただいたにもかかわらず、ご期待に沿えず申し訳ございません。',
        '状況が変わりましたら、またいつでもご相談ください。皆さまの活動を、これからも応援しております。',
      ].join('\n'),
  },
  {
    answer: (d) =>
      [
        `To ${d.organisation}`,
        '',
        'Thank you for turning to us. I am your contact at our company’s pro bono club.',
        '',
        'I have read what you wrote. To begin with, may we talk online, for thirty minutes to an hour? Please suggest two or three times that suit you.',
        'We would like to hear how things are today and what a good outcome would look like, and think together about what we could do.',
        '',
        'With kind regards',
      ].join('\n'),
    farewell: (d) =>
      [
        `To ${d.organisation}`,
        '',
        'Thank you for turning to our company’s pro bono club.',
        '',
        'We have thought about it with care, and are sorry to say that we cannot help this time. Please forgive us for the wait and the disappointment.',
        'Should things change, do turn to us again. We wish you all the best with your work.',
      ].join('\n'),
  },
);

/** The letters in the language of the organisation. */
export const letterTo = (
  which: 'answer' | 'farewell',
  { organisation, organisationLang }: { organisation: string; organisationLang: Lang },
): string => letters[organisationLang][which]({ organisation });
