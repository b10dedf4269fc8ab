/** Every block and element that the page draws, in messages, a Home tab and modals. */

export const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
export const words = (text: string) => ({ type: 'mrkdwn', text });
export const options = (...texts: string[]) =>
  texts.map((text, index) => ({ text: plain(text), value: `v${index}` }));
export const groups = [
  { label: plain('企画'), options: options('ファシリテーション', 'プロジェクト管理') },
  {
    label: plain('制作'),
    options: [
      { text: plain('動画編集'), value: 'w1' },
      { text: plain('デザイン'), value: 'w2' },
    ],
  },
];

export const posting = [
  { type: 'header', text: plain(':mega: 募集: 社協職員向けオンライン会議の勉強会') },
  {
    type: 'section',
    text: words(
      '*みなと市社会福祉協議会* から、職員 40 名がオンライン会議を自分たちで開けるようになりたい、という相談です。\n' +
        '開催は <!date^1796286000^{date_long} {time}|12月10日> から、全 3 回。詳しくは <https://example.com/plan|計画書> をご覧ください。',
    ),
    accessory: { type: 'button', action_id: 'detail', text: plain('詳しく見る'), value: '1' },
  },
  {
    type: 'section',
    fields: [
      words('*必要な役割*\n講師 1 名・補助 2 名'),
      words('*時間の目安*\n1 人 6 時間'),
      words('*締め切り*\n来週金曜'),
      words('*相談先*\n<@U0WATARU002>'),
    ],
  },
  { type: 'divider' },
  {
    type: 'context',
    elements: [words(':raised_hand: 参加したい  :seedling: 学びながら参加したい  :eyes: 続きを知りたい')],
  },
  {
    type: 'actions',
    elements: [
      { type: 'button', action_id: 'join', text: plain('参加したい'), style: 'primary', value: 'p1' },
      { type: 'button', action_id: 'learn', text: plain('学びながら参加したい'), value: 'p1' },
      {
        type: 'button',
        action_id: 'stop',
        text: plain('募集を終える'),
        style: 'danger',
        confirm: {
          title: plain('募集を終えますか?'),
          text: words('応募した *4 名* に知らせます。'),
          confirm: plain('終える'),
          deny: plain('やめておく'),
          style: 'danger',
        },
      },
      { type: 'overflow', action_id: 'more', options: options('共有する', 'あとで見る') },
    ],
  },
];

export const everyText = [
  { type: 'header', text: plain('文字のいろいろ') },
  {
    type: 'section',
    text: words(
      '*太字* _斜体_ ~取り消し~ `コード` <https://example.com|リンク> https://example.com/a?b=1&amp;c=2 <@U0CHIKAGE03> <#C0S0000002> <!here> :tada: :white_check_mark:\n• 箇条書きの一つめ。長い文章が折り返しても、二行目は記号の下には入りません。この行は折り返すほど長く書いてあります。\n• 二つめ\n1. 番号つき\n>引用です\n>二行目\n```\nconst a = 1 < 2;\n```\n&lt;エスケープ&gt; と *太字の中の _斜体_*、これは*太字にならない*。',
    ),
  },
  {
    type: 'rich_text',
    elements: [
      {
        type: 'rich_text_section',
        elements: [
          { type: 'text', text: 'リッチテキスト: ' },
          { type: 'text', text: '太字', style: { bold: true } },
          { type: 'text', text: ' ' },
          { type: 'user', user_id: 'U0WATARU002' },
          { type: 'text', text: ' ' },
          { type: 'channel', channel_id: 'C0S0000001' },
          { type: 'emoji', name: 'seedling' },
          { type: 'link', url: 'https://example.com', text: 'リンク' },
          { type: 'date', timestamp: 1_764_000_000, format: '{date_short} {time}', fallback: 'いつか' },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'bullet',
        elements: [
          { type: 'rich_text_section', elements: [{ type: 'text', text: '一つめ' }] },
          { type: 'rich_text_section', elements: [{ type: 'text', text: '二つめ' }] },
        ],
      },
      {
        type: 'rich_text_list',
        style: 'ordered',
        indent: 1,
        elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: '下の段' }] }],
      },
      { type: 'rich_text_quote', elements: [{ type: 'text', text: '引用' }] },
      { type: 'rich_text_preformatted', elements: [{ type: 'text', text: 'pre\n  formatted' }] },
    ],
  },
  {
    type: 'image',
    image_url: 'http://127.0.0.1:1/none.png',
    alt_text: '参加者 12 名が輪になって話している写真',
    title: plain('当日の様子'),
  },
  {
    type: 'context',
    elements: [
      {
        type: 'image',
        image_url: 'http://127.0.0.1:1/mark.png',
        alt_text: '印',
      },
      words('更新 <!date^1764000000^{date_pretty} {time}|昨日>'),
    ],
  },
  {
    type: 'table',
    rows: [
      [
        { type: 'raw_text', text: '回' },
        { type: 'raw_text', text: '出席' },
      ],
      [
        { type: 'raw_text', text: '第 1 回' },
        { type: 'raw_text', text: '12' },
      ],
    ],
  },
  {
    type: 'section',
    text: words('担当を選ぶ'),
    accessory: { type: 'users_select', action_id: 'who', placeholder: plain('人を選ぶ') },
  },
  {
    type: 'actions',
    elements: [
      {
        type: 'static_select',
        action_id: 's',
        placeholder: plain('状態'),
        options: options('募集中', '進行中', '完了'),
        initial_option: options('募集中')[0],
      },
      { type: 'datepicker', action_id: 'd', initial_date: '2025-12-10' },
      { type: 'multi_static_select', action_id: 'm', placeholder: plain('技能'), option_groups: groups },
    ],
  },
  {
    type: 'section',
    text: words('写真つき'),
    accessory: { type: 'image', image_url: 'http://127.0.0.1:1/x.png', alt_text: '写真' },
  },
];

export const rich = (text: string) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
});
const card = (title: string, action: string) => ({
  type: 'card',
  title: words(title),
  subtitle: words('みなと町'),
  body: words('高校生 12 名が企画を磨きます。'),
  subtext: words('1 月から'),
  actions: [{ type: 'button', action_id: action, text: plain('話を聞く'), value: title }],
});

const plotted = {
  series: [
    {
      name: '参加者',
      data: [
        { label: '9月', value: 12 },
        { label: '10月', value: 18 },
        { label: '11月', value: 15 },
      ],
    },
    {
      name: '支援先',
      data: [
        { label: '9月', value: 3 },
        { label: '10月', value: 4 },
        { label: '11月', value: 6 },
      ],
    },
  ],
  axis_config: { categories: ['9月', '10月', '11月'], x_label: '月', y_label: '人' },
};

/** Charts of each kind. */
export const charts = [
  ...['bar', 'line', 'area'].map((type) => ({
    type: 'data_visualization',
    title: `月ごとの活動 (${type})`,
    chart: { type, ...plotted },
  })),
  {
    type: 'data_visualization',
    title: '技能の内訳',
    chart: {
      type: 'pie',
      segments: [
        { label: '動画', value: 5 },
        { label: '企画', value: 8 },
        { label: '広報', value: 3 },
      ],
    },
  },
];

/** What older apps attach. */
export const attached = [
  {
    color: 'good',
    pretext: '資料が届きました。',
    author_name: 'みなと市社協',
    title: '勉強会の計画書',
    title_link: 'https://example.com/plan',
    text: '*全 3 回*、職員 40 名向け。',
    fields: [
      { title: '担当', value: '石田 航' },
      { title: '期限', value: '来週金曜' },
    ],
    footer: '共有フォルダ',
  },
  {
    color: '#1d6fb8',
    blocks: [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'attached', text: plain('受け取る'), value: 'a' }],
      },
    ],
  },
];

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
