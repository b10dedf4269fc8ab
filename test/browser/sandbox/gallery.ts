/** Every block and element that the page draws, in messages, a Home tab and modals. */

export const plain = (text: string) => ({ type: 'plain_text', text, emoji: true });
export const words = (text: string) => ({ type: 'mrkdwn', text });
const options = (...texts: string[]) =>
  texts.map((text, index) => ({ text: plain(text), value: `v${index}` }));
const groups = [
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

const input = (label: string, element: object, more: object = {}) => ({
  type: 'input',
  block_id: (element as { action_id: string }).action_id,
  label: plain(label),
  element,
  ...more,
});

export const form = [
  {
    type: 'section',
    block_id: 'intro',
    text: words('得意なことを教えてください。*2 分* で終わります。'),
    accessory: { type: 'button', action_id: 'deeper', text: plain('くわしい説明') },
  },
  {
    type: 'actions',
    block_id: 'more',
    elements: [{ type: 'button', action_id: 'grow', text: plain('町も書く') }],
  },
  input('お名前', { type: 'plain_text_input', action_id: 'name', placeholder: plain('田中 美咲') }),
  input(
    '自己紹介',
    { type: 'plain_text_input', action_id: 'about', multiline: true, max_length: 60 },
    { hint: plain('60 文字までで書いてください。'), optional: true },
  ),
  input('使いたい技能', {
    type: 'multi_static_select',
    action_id: 'skills',
    option_groups: groups,
    max_selected_items: 2,
    placeholder: plain('2 つまで'),
  }),
  input(
    '関心のあるテーマ',
    { type: 'external_select', action_id: 'theme', min_query_length: 0, placeholder: plain('検索') },
    { optional: true },
  ),
  input(
    '推薦者',
    { type: 'users_select', action_id: 'by', placeholder: plain('人を選ぶ') },
    { optional: true },
  ),
  input('お知らせ先', { type: 'conversations_select', action_id: 'where' }, { optional: true }),
  input(
    '活動できる曜日',
    { type: 'checkboxes', action_id: 'days', options: options('平日の夜', '土曜', '日曜') },
    { optional: true },
  ),
  input('始めかた', {
    type: 'radio_buttons',
    action_id: 'start',
    options: options('すぐに', '来月から'),
    initial_option: options('すぐに')[0],
  }),
  input('開始日', { type: 'datepicker', action_id: 'date', initial_date: '2025-12-10' }),
  input('時刻', { type: 'timepicker', action_id: 'time' }, { optional: true }),
  input('面談', { type: 'datetimepicker', action_id: 'meet' }, { optional: true }),
  input('メール', { type: 'email_text_input', action_id: 'mail' }, { optional: true }),
  input('サイト', { type: 'url_text_input', action_id: 'site' }, { optional: true }),
  input(
    '月に何時間',
    { type: 'number_input', action_id: 'hours', is_decimal_allowed: false, min_value: '1', max_value: '40' },
    { optional: true },
  ),
  input(
    '郵便番号',
    { type: 'plain_text_input', action_id: 'zip' },
    { optional: true, dispatch_action: true },
  ),
  input('ひとこと', { type: 'rich_text_input', action_id: 'rich' }, { optional: true }),
  input('資料', { type: 'file_input', action_id: 'file' }, { optional: true }),
];

export const home = [
  { type: 'header', text: plain('こんにちは、美咲さん') },
  {
    type: 'section',
    text: words('いま *3 件* の募集があなたの技能に合っています。'),
    accessory: { type: 'button', action_id: 'profile', text: plain('プロフィールを編集') },
  },
  { type: 'divider' },
  ...posting,
  { type: 'divider' },
  { type: 'context', elements: [words('毎週水曜の朝に更新します。')] },
];
