import { groups, options, plain, posting, words } from './gallery';

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
