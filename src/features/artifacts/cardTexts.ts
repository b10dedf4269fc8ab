import { inBoth } from '../../core/texts';

/** What stands on a team's pinned card. */
export const cardTexts = inBoth(
  {
    goal: '目標',
    next: 'これからの活動回',
    noDates: '予定されている活動回はありません。',
    over: '活動は終わりました。ありがとうございました。',
    last: '前回の活動',
    came: (d: { came: number; beneficiaries: number | null }) =>
      `　${d.came}人が参加${d.beneficiaries === null ? '' : `、${d.beneficiaries}人に届けました`}`,
    people: 'メンバー',
    nobody: 'いまは、だれもいません。席を引き継ぐ人を探しています。',
    leader: '（リーダー）',
    deputy: '（副リーダー）',
    nameDeputy: '副リーダー',
    mentor: 'リーダーの相談相手（メンター）：',
    kept: '記録と成果物',
    keptNone: 'まだありません。メッセージの「プロジェクトに残す」か、下のボタンから残すと、ここに並びます。',
    more: (d: { many: number }) => `ほかに${d.many}件。「/probono keep find 言葉」で探せます。`,
    lessons: '役に立ちそうなノウハウ',
    add: '記録を残す',
    schedule: '日程',
    calendar: '予定表用のファイルを受け取る',
  },
  {
    goal: 'Goal',
    next: 'Next sessions',
    noDates: 'No session is planned.',
    over: 'This project has ended. Thank you!',
    last: 'Last session',
    came: (d) =>
      `  ${d.came} took part${d.beneficiaries === null ? '' : `, ${d.beneficiaries} ${d.beneficiaries === 1 ? 'person' : 'people'} reached`}`,
    people: 'People',
    nobody: 'Nobody at the moment. Somebody is sought for the seats.',
    leader: ' (leader)',
    deputy: ' (deputy)',
    nameDeputy: 'Deputy',
    mentor: 'Mentor of the leader: ',
    kept: 'Minutes and results',
    keptNone:
      'Nothing yet. Use “Keep for the project” on a message, or the button below, and it stands here.',
    more: (d) => `And ${d.many} more. Find them with “/probono keep find WORDS”.`,
    lessons: 'Know-how that may help',
    add: 'Keep something',
    schedule: 'Schedule',
    calendar: 'Have these for my calendar',
  },
);
