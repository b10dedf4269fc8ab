import { problems } from '../../core/problem';
import { inBoth } from '../../core/texts';

/** Looking for projects, and being told of new ones. */
export const seekTexts = inBoth(
  {
    title: '募集をさがす',
    search: 'さがす',
    close: '閉じる',
    change: '条件でさがす',
    more: '次の募集',
    watch: 'この条件の新着を知らせる',
    sought: (d: { what: string; count: number }) => `条件：${d.what}（${d.count}件）`,
    near: (d: { what: string }) =>
      `「${d.what}」にすべて当てはまる募集は、いまはありません。一部が当てはまる募集です。新着のお知らせを受け取ることもできます。`,
    none: (d: { what: string }) =>
      `「${d.what}」に当てはまる募集は、いまはありません。新しく出たときに、お知らせを受け取れます。`,
    comma: '、',
    anything: 'すべての募集',
    online: 'オンライン',
    skills: 'スキル',
    themes: 'テーマ',
    prefectures: '都道府県',
    slots: '活動する時間帯',
    place: '場所',
    onlineOption: 'オンラインで参加できる',
    words: 'ことば',
    wordsHint: 'プロジェクト名、団体名、活動の内容からさがします。',
    hint: 'それぞれ、選んだもののどれか一つに当てはまる募集をさがします。',
    watched: (d: { what: string }) =>
      `「${d.what}」の新しい募集が出たら、DM でお知らせします。やめるときは /probono watches からどうぞ。`,
    watchesTitle: '新着を知らせる条件',
    watchesNone:
      'まだありません。/probono find でさがしたあと「この条件の新着を知らせる」を押すと、ここに並びます。',
    unwatch: '知らせるのをやめる',
    unwatched: (d: { what: string }) => `「${d.what}」のお知らせをやめました。`,
    unwatchedGone: 'このお知らせは、すでにやめています。',
    tooMany: (d: { most: number }) =>
      `お知らせの条件は${d.most}個までです。/probono watches で、いらなくなったものをやめてください。`,
    newsTitle: (d: { count: number }) =>
      d.count === 1 ? 'お探しの募集が出ました' : `お探しの募集が${d.count}件出ました`,
    newsFor: (d: { what: string }) => `条件：${d.what}`,
    newsMore: (d: { more: number }) => `ほかに${d.more}件あります。/probono find でご覧ください。`,
    newsHow: 'ご自分で登録した条件によるお知らせです。やめるときは /probono watches からどうぞ。',
  },
  {
    title: 'Find a project',
    search: 'Search',
    close: 'Close',
    change: 'Search by…',
    more: 'More',
    watch: 'Tell me of new ones',
    sought: (d) => `Looking for: ${d.what} (${d.count} found)`,
    near: (d) =>
      `No project is all of “${d.what}” right now. These are some of it. You can also be told of new ones.`,
    none: (d) => `No project is “${d.what}” right now. You can be told when there is one.`,
    comma: ', ',
    anything: 'all projects',
    online: 'online',
    skills: 'Skills',
    themes: 'Themes',
    prefectures: 'Prefectures',
    slots: 'When',
    place: 'Where',
    onlineOption: 'I can join online',
    words: 'Words',
    wordsHint: 'Looked for in the title, the organisation and what one would do.',
    hint: 'Of each list, one that you choose is enough.',
    watched: (d) =>
      `You will get a direct message when there is something new for “${d.what}”. /probono watches ends it.`,
    watchesTitle: 'What I am told of',
    watchesNone: 'Nothing yet. Search with /probono find and press “Tell me of new ones”.',
    unwatch: 'Stop telling me',
    unwatched: (d) => `You will not be told of “${d.what}” any more.`,
    unwatchedGone: 'You are not told of this any more.',
    tooMany: (d) => `You can watch ${d.most} kinds at most. /probono watches shows them, to end one.`,
    newsTitle: (d) =>
      d.count === 1 ? 'A project that you look for' : `${d.count} projects that you look for`,
    newsFor: (d) => `Looking for: ${d.what}`,
    newsMore: (d) => `And ${d.more} more: /probono find shows them.`,
    newsHow: 'You asked to be told of these. /probono watches ends it.',
  },
);

export const problem = problems(seekTexts);
