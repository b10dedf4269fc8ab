import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';
import type { Figure } from './rules';

interface Share {
  percent: number;
  many: number;
  of: number;
}
interface Change {
  by: string;
  isShare: boolean;
}

const figuresJa: Record<Figure, string> = {
  met: '目標を達成したプロジェクト',
  again: 'また参加したい',
  recommend: '同僚にすすめたい',
  satisfied: '支援先が満足している',
  askAgain: '支援先がまた頼みたい',
  fit: '会社の目指すことに合う',
  returned: '支援先からの回答',
  used3: '3か月後も使われている',
  used6: '6か月後も使われている',
  walking: '自走に移った支援先',
  independent: '自立した支援先',
  dropOuts: '途中でチームを離れた人',
  sessions: '活動回',
  hours: '活動時間',
  reached: '届けた人数（のべ）',
  lessons: '公開したノウハウ',
  helped: 'ノウハウが役に立った',
};
const figuresEn: Record<Figure, string> = {
  met: 'Projects that met their goal',
  again: 'Would join again',
  recommend: 'Would recommend it',
  satisfied: 'Organisations satisfied',
  askAgain: 'Organisations would ask again',
  fit: 'Fits the company’s goals',
  returned: 'Reviews returned by organisations',
  used3: 'Still used after 3 months',
  used6: 'Still used after 6 months',
  walking: 'Organisations now walking alone',
  independent: 'Organisations now independent',
  dropOuts: 'People who left their team early',
  sessions: 'Sessions',
  hours: 'Hours',
  reached: 'People reached, over all sessions',
  lessons: 'Lessons published',
  helped: 'Times a lesson helped',
};
const unitsJa: Partial<Record<Figure, string>> = {
  ...{ walking: '団体', independent: '団体', dropOuts: '名', sessions: '回', hours: '時間', reached: '人' },
  ...{ lessons: '件', helped: '回' },
};
const unitsEn: Partial<Record<Figure, string>> = {
  ...{ walking: 'organisations', independent: 'organisations', dropOuts: 'people', sessions: 'sessions' },
  ...{ hours: 'hours', reached: 'people', lessons: 'lessons', helped: 'times' },
};

export const texts = inBoth(
  {
    title: (d: { quarter: string }) => `数字の推移　${d.quarter}まで`,
    figure: figuresJa,
    unit: (d: { figure: Figure }) => unitsJa[d.figure] ?? '%',
    head: '指標',
    headUnit: '単位',
    soFar: (d: { quarter: string }) => `${d.quarter}（途中）`,
    change: '前期から',
    year: '直近1年',
    of: (d: { quarter: string }) => `${d.quarter}（対象）`,
    share: (d: Share) => `${d.percent}%（${d.many}/${d.of}）`,
    percent: (d: { percent: number }) => `${d.percent}%`,
    count: (d: { figure: Figure; many: string }) => `${d.many}${unitsJa[d.figure] ?? ''}`,
    none: '–',
    changed: (d: Change) => `${d.by}${d.isShare ? 'ポイント' : ''}`,
    same: '±0',
    how: [
      'Q1 は1〜3月です。「–」は、まだ記録がないところと、割合のもとになる回答や件数が3つに満たないところです。直近1年は、そうした四半期の分も、合わせて3つ以上になれば含めます。',
      '参加者の割合は、たずねた全員を分母に、5段階で4以上の人を数えています。回答が3名に満たないプロジェクトは含めていません。',
      '支援先と会社の割合は、回答のあったものを分母にしています。振り返りの数字は、回答の受付が終わると、プロジェクトが終わった四半期に入ります。',
      '活動回と時間は、記録された出欠によります。まだ記録のない回は、参加できないと伝えた方を除くチームの人数で数えます。',
    ].join('\n'),
    intro: (d: { quarter: string }) =>
      `${d.quarter}までの数字の推移の図です。表は、ひとつ前のメッセージにあります。`,
    line: (d: { name: string; first: string; from: string; last: string; to: string }) =>
      `${d.name} ${d.first} ${d.from}→${d.last} ${d.to}`,
    lineOne: (d: { name: string; last: string; to: string }) => `${d.name} ${d.last} ${d.to}`,
    takeFile: '一覧（CSV）を受け取る',
    sent: '数字の推移を、表と図でダイレクトメッセージにお送りします。',
    file: (d: { quarter: string }) => `${d.quarter}までの数字の推移です。`,
    fileSent: '数字の推移の一覧（CSV）を、ダイレクトメッセージにお送りします。',
    exported: '数字の推移',
    empty: 'まだ数字がありません。活動の出欠や振り返りが記録されると、ここで推移を見られます。',
    quarterHint:
      '四半期は「/probono trend 2026Q4」のように書いてください。一覧の CSV は「/probono trend csv」で受け取れます。',
    notYet: 'この四半期はまだ始まっていません。',
    trendFor: '数字の推移を見られるのは、コーディネーターと CSR 担当です。',
  },
  {
    title: (d) => `Trend of each figure up to ${d.quarter}`,
    figure: figuresEn,
    unit: (d) => unitsEn[d.figure] ?? '%',
    head: 'Figure',
    headUnit: 'Unit',
    soFar: (d) => `${d.quarter} (so far)`,
    change: 'Change',
    year: 'Last four quarters',
    of: (d) => `${d.quarter} (out of)`,
    share: (d) => `${d.percent}% (${d.many}/${d.of})`,
    percent: (d) => `${d.percent}%`,
    count: (d) => (d.figure === 'hours' ? `${d.many} h` : d.many),
    none: '–',
    changed: (d) => (d.isShare ? `${d.by} ${Math.abs(Number(d.by)) === 1 ? 'point' : 'points'}` : d.by),
    same: '±0',
    how: [
      'Q1 is January to March. “–” stands where nothing is kept yet, and for a percentage of fewer than three answers or cases. Such quarters count in the last four only where they come to three or more together.',
      'Of participants, everybody who was asked is counted, and a yes is 4 or 5 of 5. Projects with fewer than three answers are left out.',
      'Of organisations and the company, those who answered are counted. What a retrospective says stands in the quarter in which its project was closed, once no more answers are taken.',
      'Sessions and hours are as booked. Where nothing is booked yet, the whole team is counted, without those who said that they can’t make it.',
    ].join('\n'),
    intro: (d) =>
      `The trend of each figure up to ${d.quarter}, as a picture. The message before has the table.`,
    line: (d) => `${d.name} ${d.first} ${d.from} → ${d.last} ${d.to}`,
    lineOne: (d) => `${d.name} ${d.last} ${d.to}`,
    takeFile: 'Get it as CSV',
    sent: 'The trend comes by direct message, as a table and a picture.',
    file: (d) => `The trend of each figure up to ${d.quarter}.`,
    fileSent: 'The trend comes by direct message, as a CSV file.',
    exported: 'trend of the figures',
    empty: 'There are no figures yet. They come with booked sessions and retrospectives.',
    quarterHint:
      'Please name a quarter, such as “/probono trend 2026Q4”. “/probono trend csv” gives you a file.',
    notYet: 'This quarter has not begun yet.',
    trendFor: 'The trend is for coordinators and CSR partners.',
  },
);

export const problem = problems(texts);
