import { bold, type Line, user } from '../../core/blocks';
import { inBoth } from '../../core/texts';

interface Who {
  who: string;
  title: string;
}

/** What a team's deputy is told when its leader can't make it. */
export const actingTexts = inBoth(
  {
    away: (d: Who): Line => [
      '「',
      bold(d.title),
      '」のリーダー ',
      user(d.who),
      'さんが、次の活動回に参加できません。副リーダーとして、当日の進行をお願いします。',
    ],
    awayNext:
      '終わったあとの出欠の確認は、あなたにお届けします。あなたも参加できないときは、/probono absent でお知らせください。',
    back: (d: Who): Line => [
      '「',
      bold(d.title),
      '」のリーダー ',
      user(d.who),
      'さんが、次の活動回に参加できるようになりました。',
    ],
    backNext: '進行は、いつもどおりリーダーが行います。備えてくださり、ありがとうございました。',
  },
  {
    away: (d) => [
      user(d.who),
      ', who leads ',
      bold(d.title),
      ', cannot come to what follows. As the deputy, please run it in their place.',
    ],
    awayNext:
      'Afterwards you are asked who was there. If you cannot come either, please say so with /probono absent.',
    back: (d) => [user(d.who), ', who leads ', bold(d.title), ', can come after all:'],
    backNext: 'They run it as usual. Thank you for being ready!',
  },
);
