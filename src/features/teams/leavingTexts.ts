import { bold, type Line, type Part, user } from '../../core/blocks';
import { inBoth } from '../../core/texts';

type Title = { title: string };

/** What is said when somebody leaves a team that has begun. */
export const leavingTexts = inBoth(
  {
    room: (d: { who: string }): Line => [
      user(d.who),
      'さんがチームを離れました。これまでいっしょに活動してくださり、ありがとうございました。',
    ],
    unled: (d: Title): Line => [
      '「',
      bold(d.title),
      '」のリーダーがチームを離れました。まず、次のリーダーを決めましょう。',
    ],
    deputy: (d: { who: string }): Line => [
      '次のリーダーが決まるまで、副リーダーの ',
      user(d.who),
      'さんが代わりを務めます。',
    ],
    wouldLead: (d: { who: Part[] }): Line => [
      'リーダーをしてもよいと登録している人：',
      ...d.who,
      '。ご本人に声をかけてから決めると安心です。',
    ],
    wouldLeadNone:
      'チームの中に、リーダーをしてもよいと登録している人はいません。声をかけて、引き受けてくれる人を決めてください。',
    nameLeader: 'リーダーを決める',
    empty: (d: Title): Line => ['「', bold(d.title), '」のチームに、だれもいなくなりました。'],
    emptyNext:
      '席を引き継ぐ人の案は、アプリが用意します。ここで終えるときは /probono close でプロジェクトを締めくくり、支援先にもご連絡ください。',
    repair: (d: Title) => `席を引き継ぐ人の案：${d.title}`,
    unmended: (d: Title): Line => [
      '「',
      bold(d.title),
      '」で空いた席を引き継げる人が、いまは見つかりませんでした。',
    ],
    unmendedNext:
      '1週間ごとに探し直して、見つかったらここに案を出します。心当たりの方がいれば、/probono register をご案内ください。',
    still: (d: { since: string }) => `${d.since}から、このままです。`,
  },
  {
    room: (d) => [user(d.who), ' has left the team. Thank you for all that you did together with us.'],
    unled: (d) => ['The leader of ', bold(d.title), ' has left. First, please find who leads from now on.'],
    deputy: (d) => ['Until then ', user(d.who), ', the deputy, stands in.'],
    wouldLead: (d) => [
      'These said in their profile that they would lead: ',
      ...d.who,
      '. Please ask them first.',
    ],
    wouldLeadNone: 'Nobody in the team said in their profile that they would lead. Please ask who will.',
    nameLeader: 'Name a leader',
    empty: (d) => ['Nobody is left in the team of ', bold(d.title), '.'],
    emptyNext:
      'The app prepares a proposal for the seats. To end it here, close the project with /probono close, and let the organisation know.',
    repair: (d) => `Who takes the seat: ${d.title}`,
    unmended: (d) => ['Nobody was found so far for the seat that is free in ', bold(d.title), '.'],
    unmendedNext:
      'It is tried again every week, and what is found comes here. If you know somebody, please point them to /probono register.',
    still: (d) => `It has been so for ${d.since.replace(/ ago$/, '')}.`,
  },
);
