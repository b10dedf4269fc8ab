import type { Part } from '../../core/blocks';
import { inBoth } from '../../core/texts';

/** The list of all projects, and the ways to their postings. */
export const listTexts = inBoth(
  {
    title: 'プロジェクトの一覧',
    count: (d: { what: string; count: number }) =>
      d.what ? `「${d.what}」：${d.count}件` : `全部で${d.count}件`,
    none: (d: { what: string }) =>
      d.what
        ? `「${d.what}」に当てはまるプロジェクトはありません。言葉を変えるか、/probono projects だけで一覧をご覧ください。`
        : 'まだプロジェクトがありません。/probono post で提案できます。',
    show: (d: { state: '' | 'cancelled' | 'closed' }) =>
      ({ '': 'すべてを見る', cancelled: '取りやめた募集', closed: '終わった活動' })[d.state],
    how: '言葉で絞れます：/probono projects 動画 東京都',
    toPosting: '投稿を見る',
    answerThere: 'スレッドで答える',
    question: (d: { title: string; by: Part[] }) => [
      ...d.by,
      `から、あなたが提案した「${d.title}」の募集のスレッドに書き込みがありました。`,
    ],
  },
  {
    title: 'All projects',
    count: (d) => (d.what ? `“${d.what}”: ${d.count}` : `${d.count} in all`),
    none: (d) =>
      d.what
        ? `No project is “${d.what}”. Try other words, or /probono projects alone for all of them.`
        : 'There is no project yet. Propose one with /probono post.',
    show: (d) => ({ '': 'All of them', cancelled: 'Called off', closed: 'Ended' })[d.state],
    how: 'Words narrow it down: /probono projects video Tokyo',
    toPosting: 'See the posting',
    answerThere: 'Answer in the thread',
    question: (d) => [...d.by, ` wrote in the thread of “${d.title}”, which you proposed.`],
  },
);
