import { plain, words } from './gallery';

const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const card = (title: string, action: string) => ({
  type: 'card',
  title: words(title),
  subtitle: words('みなと町'),
  body: words('高校生 12 名が企画を磨きます。'),
  actions: [{ type: 'button', action_id: action, text: plain('話を聞く'), value: title }],
});

/** Blocks that hold others. */
export const grouped = [
  card('学生のアイデア', 'card'),
  { type: 'carousel', elements: [card('動画の編集', 'slide'), card('宇宙教室', 'slide2')] },
  {
    type: 'container',
    title: plain('今週の活動'),
    subtitle: plain('2 件'),
    is_collapsible: true,
    default_collapsed: true,
    child_blocks: [
      { type: 'section', text: words('*ラジオ体操* は水曜の朝です。') },
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'inner', text: plain('出席する'), value: 'w' }],
      },
    ],
  },
  {
    type: 'plan',
    title: 'チーム案づくり',
    tasks: [
      {
        type: 'task_card',
        task_id: '1',
        title: '募集を読む',
        status: 'complete',
        output: rich('8 件ありました。'),
      },
      { type: 'task_card', task_id: '2', title: '組み合わせる', status: 'in_progress' },
    ],
  },
  {
    type: 'task_card',
    task_id: '3',
    title: '資料を探す',
    status: 'error',
    details: rich('一つ見つかりました。'),
    sources: [{ type: 'url', url: 'https://example.com/plan', text: '計画書' }],
  },
  {
    type: 'data_table',
    caption: '出席',
    page_size: 2,
    rows: [
      ['回', '人数'],
      ['第 1 回', '12'],
      ['第 2 回', '15'],
      ['第 3 回', '9'],
    ].map((row) => row.map((text) => ({ type: 'raw_text', text }))),
  },
];
