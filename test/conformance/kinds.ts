import type {
  ActionsBlockElement,
  ContextActionsBlockElement,
  InputBlockElement,
  KnownBlock,
  PlainTextElement,
  SectionBlockAccessory,
} from '@slack/types';

const plain = (text: string): PlainTextElement => ({ type: 'plain_text', text, emoji: true });
const option = (value: string) => ({ text: plain(value), value });
const options = [option('a'), option('b')];
const image = { type: 'image', image_url: 'https://i.example/a.png', alt_text: 'a' } as const;
const rich = (text: string) =>
  ({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  }) as const satisfies KnownBlock;

type Choice = ActionsBlockElement | InputBlockElement | ContextActionsBlockElement | SectionBlockAccessory;

/** One of each kind of element in Slack's types: the compiler misses any that is left out. */
export const elements: { [T in Choice['type']]: Extract<Choice, { type: T }> } = {
  button: { type: 'button', text: plain('Go'), value: '1', style: 'primary' },
  workflow_button: {
    type: 'workflow_button',
    text: plain('Flow'),
    workflow: { trigger: { url: 'https://slack.com/shortcuts/Ft0/x' } },
  },
  overflow: { type: 'overflow', options },
  checkboxes: { type: 'checkboxes', options, initial_options: [options[0]!] },
  radio_buttons: { type: 'radio_buttons', options, initial_option: options[1]! },
  datepicker: { type: 'datepicker', initial_date: '2026-04-01', placeholder: plain('When') },
  timepicker: { type: 'timepicker', initial_time: '09:30', timezone: 'Asia/Tokyo' },
  datetimepicker: { type: 'datetimepicker', initial_date_time: 1_800_000_000 },
  static_select: {
    type: 'static_select',
    options,
    confirm: { title: plain('Sure?'), text: plain('Really?') },
  },
  external_select: { type: 'external_select', min_query_length: 1, initial_option: options[0]! },
  users_select: { type: 'users_select', initial_user: 'U0S0000001' },
  conversations_select: {
    type: 'conversations_select',
    default_to_current_conversation: true,
    response_url_enabled: true,
    filter: { include: ['public'], exclude_bot_users: true },
  },
  channels_select: { type: 'channels_select', initial_channel: 'C0S0000001' },
  multi_static_select: {
    type: 'multi_static_select',
    option_groups: [{ label: plain('All'), options }],
    max_selected_items: 2,
  },
  multi_external_select: { type: 'multi_external_select', initial_options: options },
  multi_users_select: { type: 'multi_users_select', initial_users: ['U0S0000001'] },
  multi_conversations_select: { type: 'multi_conversations_select', initial_conversations: ['C0S0000001'] },
  multi_channels_select: { type: 'multi_channels_select', initial_channels: ['C0S0000001'] },
  plain_text_input: { type: 'plain_text_input', initial_value: 'tea', multiline: true, max_length: 10 },
  email_text_input: { type: 'email_text_input', initial_value: 'a@b.example' },
  url_text_input: { type: 'url_text_input', initial_value: 'https://a.example' },
  number_input: { type: 'number_input', is_decimal_allowed: true, initial_value: '1.5', min_value: '1' },
  rich_text_input: { type: 'rich_text_input', initial_value: rich('so'), min_lines: 2, max_lines: 5 },
  file_input: { type: 'file_input', filetypes: ['csv'], max_files: 2 },
  feedback_buttons: {
    type: 'feedback_buttons',
    positive_button: { text: plain('Good'), value: 'good' },
    negative_button: { text: plain('Bad'), value: 'bad' },
  },
  icon_button: { type: 'icon_button', icon: 'trash', text: plain('Throw away'), value: 'x' },
  image,
};

/** One of each kind of block in Slack's types, and where it may stand. */
export const blocks: { [T in KnownBlock['type']]: Extract<KnownBlock, { type: T }> } = {
  actions: { type: 'actions', elements: [elements.button] },
  alert: { type: 'alert', text: plain('Mind'), level: 'warning' },
  card: { type: 'card', title: { type: 'mrkdwn', text: 'T' }, hero_image: image, actions: [elements.button] },
  carousel: { type: 'carousel', elements: [{ type: 'card', body: { type: 'mrkdwn', text: 'B' } }] },
  container: {
    type: 'container',
    title: plain('C'),
    child_blocks: [{ type: 'divider' }],
    is_collapsible: true,
  },
  context: { type: 'context', elements: [image, plain('c')] },
  context_actions: { type: 'context_actions', elements: [elements.feedback_buttons, elements.icon_button] },
  data_table: {
    type: 'data_table',
    caption: 'Cups',
    rows: [[{ type: 'raw_text', text: 'a' }], [{ type: 'raw_number', value: 1, text: '1' }]],
    page_size: 5,
  },
  divider: { type: 'divider' },
  file: { type: 'file', source: 'remote', external_id: 'f' },
  header: { type: 'header', text: plain('H') },
  image: { type: 'image', slack_file: { id: 'F0S0000001' }, alt_text: 'a', title: plain('t') },
  input: { type: 'input', label: plain('I'), element: elements.plain_text_input, optional: true },
  markdown: { type: 'markdown', text: '**m**' },
  rich_text: rich('r'),
  section: {
    type: 'section',
    text: plain('s'),
    fields: [plain('f')],
    accessory: elements.overflow,
    expand: true,
  },
  table: { type: 'table', rows: [[rich('x')]], column_settings: [{ align: 'right', is_wrapped: true }] },
  task_card: {
    type: 'task_card',
    task_id: 't',
    title: 'T',
    status: 'complete',
    output: rich('o'),
    sources: [{ type: 'url', url: 'https://a.example', text: 'a' }],
  },
  plan: {
    type: 'plan',
    title: 'P',
    tasks: [{ type: 'task_card', task_id: 't', title: 'T', status: 'pending' }],
  },
  video: {
    type: 'video',
    video_url: 'https://v.example',
    thumbnail_url: 'https://v.example/t',
    alt_text: 'v',
    title: plain('V'),
  },
};

/** What a person leaves in an input, as `view.state` and a press carry it. */
export const answers: Record<InputBlockElement['type'], Record<string, unknown>> = {
  checkboxes: { selected_options: [options[1]] },
  radio_buttons: { selected_option: options[0] },
  datepicker: { selected_date: '2026-05-02' },
  timepicker: { selected_time: '10:00' },
  datetimepicker: { selected_date_time: 1_800_000_060 },
  static_select: { selected_option: options[1] },
  external_select: { selected_option: option('found') },
  users_select: { selected_user: 'U0S0000002' },
  conversations_select: { selected_conversation: 'C0S0000002' },
  channels_select: { selected_channel: 'C0S0000002' },
  multi_static_select: { selected_options: options },
  multi_external_select: { selected_options: [option('found')] },
  multi_users_select: { selected_users: ['U0S0000001', 'U0S0000002'] },
  multi_conversations_select: { selected_conversations: ['C0S0000002'] },
  multi_channels_select: { selected_channels: ['C0S0000002'] },
  plain_text_input: { value: 'sencha' },
  email_text_input: { value: 'b@b.example' },
  url_text_input: { value: 'https://b.example' },
  number_input: { value: '2.5' },
  rich_text_input: { rich_text_value: rich('and so') },
  file_input: { files: [{ name: 'cups.csv', base64: 'YSxiCg==' }] },
};
