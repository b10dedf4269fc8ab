import { inBoth } from '../../core/texts';

/** The words of the certificate. */
export const certificateTexts = inBoth(
  {
    club: 'プロボノクラブ',
    title: '活動証明書',
    name: (d: { name: string }) => `${d.name} 様`,
    statement:
      '上記の方は、仕事で身につけたスキルを持ち寄り、\n下記のとおりプロボノ活動に参加されました。ここに証明します。',
    periodLabel: '活動の期間',
    period: (d: { from: string; until: string | null }) => `${d.from} 〜 ${d.until ?? '現在'}`,
    months: (d: { from: string; until: string | null }) =>
      d.until === d.from ? d.from : `${d.from}〜\n${d.until ?? '現在'}`,
    projectsLabel: 'プロジェクト',
    projects: (d: { count: number }) => `${d.count}件`,
    hoursLabel: '記録された活動時間',
    hours: (d: { hours: string }) => `${d.hours}時間`,
    listTitle: '参加したプロジェクト',
    headPeriod: '期間',
    headProject: 'プロジェクト・支援先',
    headPart: '役割',
    headHours: '時間',
    noHours: '記録なし',
    noHoursAtAll: '時間の記録なし',
    usedTitle: '活動で使ったスキル',
    learnedTitle: '活動で学んだスキル（本人の振り返りによる）',
    thanksTitle: '支援先からの言葉',
    thanks: (d: { words: string; organisation: string }) => `「${d.words}」　${d.organisation}様`,
    number: (d: { number: string; day: string }) => `証明書番号 ${d.number}　　発行日 ${d.day}`,
    honest:
      'この証明書は、クラブの記録に基づいて本人の求めに応じて発行したものです。\n資格や能力を審査・認定するものではありません。',
    pageOf: (d: { page: number; pages: number }) => `${d.page} / ${d.pages}`,
  },
  {
    club: 'Pro Bono Club',
    title: 'Certificate of Pro Bono Work',
    name: (d) => d.name,
    statement:
      'has put the skills of their work to use for nonprofits,\nand took part in the club’s pro bono work as listed below.',
    periodLabel: 'Period',
    period: (d) => `${d.from} – ${d.until ?? 'today'}`,
    months: (d) => (d.until === d.from ? d.from : `${d.from} –\n${d.until ?? 'today'}`),
    projectsLabel: 'Projects',
    projects: (d) => String(d.count),
    hoursLabel: 'Hours booked',
    hours: (d) => d.hours,
    listTitle: 'Projects',
    headPeriod: 'Period',
    headProject: 'Project and organisation',
    headPart: 'Role',
    headHours: 'Hours',
    noHours: 'not booked',
    noHoursAtAll: 'no hours booked',
    usedTitle: 'Skills used',
    learnedTitle: 'Skills learned (by the participant’s own account)',
    thanksTitle: 'In the organisations’ words',
    thanks: (d) => `“${d.words}” – ${d.organisation}`,
    number: (d) => `Certificate ${d.number}    Issued on ${d.day}`,
    honest:
      'Issued at the participant’s request from what the club has booked.\nIt is not an examination and certifies no qualification.',
    pageOf: (d) => `${d.page} / ${d.pages}`,
  },
);
