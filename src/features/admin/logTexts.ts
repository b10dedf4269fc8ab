import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** The audit log as a page and as a file. */
export const logTexts = inBoth(
  {
    title: '操作の記録',
    find: '絞り込む',
    older: '前の記録を見る',
    asFile: 'CSV で受け取る',
    file: '操作の記録です。Excel でそのまま開けます。個人の名前が含まれますので、取り扱いにご注意ください。',
    filed: '操作の記録を、CSV ファイルで DM にお送りします。',
    noneFound: '条件に合う記録はありませんでした。',
    person: '人',
    personHint: 'その人が行ったことと、その人について行われたこと。',
    act: '操作の種類',
    from: 'この日から',
    to: 'この日まで',
    anyone: '〜',
    anything: '〜',
    columns: '日時,日時（UTC）,行った人の ID,行った人,操作,対象,理由',
    backwards: '「この日まで」は、「この日から」と同じか、あとの日を選んでください。',
  },
  {
    title: 'Audit log',
    find: 'Search',
    older: 'Earlier entries',
    asFile: 'Get as CSV',
    file: 'The audit log. Excel opens it as it is. It names people, so please handle it with care.',
    filed: 'The audit log comes to you as a CSV file by direct message.',
    noneFound: 'Nothing in the log matches.',
    person: 'Person',
    personHint: 'What they did, and what was done about them.',
    act: 'Kind',
    from: 'From',
    to: 'Until',
    anyone: '…',
    anything: '…',
    columns: 'When,When (UTC),By (ID),By,Act,About,Reason',
    backwards: 'Please choose a last day that is not before the first.',
  },
);

export const problem = problems(logTexts);
