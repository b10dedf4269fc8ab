import { z } from 'zod';
import { richText } from './rich';
import {
  actionId,
  confirm,
  date,
  dispatch,
  focus,
  image,
  option,
  optionGroup,
  placeholder,
  plain,
  richOption,
  string,
  style,
  time,
  url,
} from './words';

const chosen = { ...actionId, ...confirm, ...focus };
const picked = { ...chosen, ...placeholder };
const typed = { ...actionId, ...dispatch, ...focus, ...placeholder };
const many = { max_selected_items: z.int().min(1).optional() };
const among = {
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};
const ids = z.array(z.string());

const filter = {
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_external_shared_channels: z.boolean().optional(),
      exclude_bot_users: z.boolean().optional(),
    })
    .refine((it) => Object.keys(it).length > 0, 'must provide at least one filter')
    .optional(),
};
const current = { default_to_current_conversation: z.boolean().optional(), ...filter };
const respond = { response_url_enabled: z.boolean().optional() };

const eitherOptions = (it: { options?: unknown; option_groups?: unknown }) =>
  (it.options === undefined) !== (it.option_groups === undefined);
const onlyOne = 'must provide either options or option_groups';

export const button = z.strictObject({
  type: z.literal('button'),
  text: plain(75),
  value: string(2000).optional(),
  url: url.optional(),
  accessibility_label: string(75).optional(),
  ...actionId,
  ...style,
  ...confirm,
});

const workflowButton = z.strictObject({
  type: z.literal('workflow_button'),
  text: plain(75),
  workflow: z.strictObject({
    trigger: z.strictObject({
      url,
      customizable_input_parameters: z
        .array(z.strictObject({ name: z.string(), value: z.string() }))
        .optional(),
    }),
  }),
  accessibility_label: string(75).optional(),
  ...actionId,
  ...style,
  ...confirm,
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  options: z.array(option).min(1).max(5),
  ...actionId,
  ...confirm,
});

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  options: z.array(richOption).min(1).max(10),
  initial_options: z.array(richOption).min(1).optional(),
  ...chosen,
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  options: z.array(richOption).min(1).max(10),
  initial_option: richOption.optional(),
  ...chosen,
});

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  initial_date: date.optional(),
  ...picked,
});
const timepicker = z.strictObject({
  type: z.literal('timepicker'),
  initial_time: time.optional(),
  timezone: string(255).optional(),
  ...picked,
});
const datetimepicker = z.strictObject({
  type: z.literal('datetimepicker'),
  initial_date_time: z.int().min(1_000_000_000).max(9_999_999_999).optional(),
  ...chosen,
});

const selects = [
  z
    .strictObject({
      type: z.literal('static_select'),
      ...among,
      initial_option: option.optional(),
      ...picked,
    })
    .refine(eitherOptions, onlyOne),
  z.strictObject({
    type: z.literal('external_select'),
    initial_option: option.optional(),
    min_query_length: z.int().min(0).optional(),
    ...picked,
  }),
  z.strictObject({ type: z.literal('users_select'), initial_user: z.string().optional(), ...picked }),
  z.strictObject({
    type: z.literal('channels_select'),
    initial_channel: z.string().optional(),
    ...respond,
    ...picked,
  }),
  z.strictObject({
    type: z.literal('conversations_select'),
    initial_conversation: z.string().optional(),
    ...current,
    ...respond,
    ...picked,
  }),
  z
    .strictObject({
      type: z.literal('multi_static_select'),
      ...among,
      initial_options: z.array(option).min(1).optional(),
      ...many,
      ...picked,
    })
    .refine(eitherOptions, onlyOne),
  z.strictObject({
    type: z.literal('multi_external_select'),
    initial_options: z.array(option).min(1).optional(),
    min_query_length: z.int().min(0).optional(),
    ...many,
    ...picked,
  }),
  z.strictObject({
    type: z.literal('multi_users_select'),
    initial_users: ids.optional(),
    ...many,
    ...picked,
  }),
  z.strictObject({
    type: z.literal('multi_channels_select'),
    initial_channels: ids.optional(),
    ...many,
    ...picked,
  }),
  z.strictObject({
    type: z.literal('multi_conversations_select'),
    initial_conversations: ids.optional(),
    ...current,
    ...many,
    ...picked,
  }),
] as const;

const plainTextInput = z
  .strictObject({
    type: z.literal('plain_text_input'),
    initial_value: string(3000).optional(),
    multiline: z.boolean().optional(),
    min_length: z.int().min(0).max(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
    ...typed,
  })
  .refine(
    (it) => (it.min_length ?? 0) <= (it.max_length ?? 3000),
    'min_length must not be more than max_length',
  );

const richTextInput = z.strictObject({
  type: z.literal('rich_text_input'),
  initial_value: richText.optional(),
  min_lines: z.int().min(1).optional(),
  max_lines: z.int().min(1).optional(),
  ...typed,
});

const decimal = string(255).regex(/^-?\d+(\.\d+)?$/, 'must be a valid number');
const inputs = [
  plainTextInput,
  z.strictObject({ type: z.literal('email_text_input'), initial_value: string(3000).optional(), ...typed }),
  z.strictObject({ type: z.literal('url_text_input'), initial_value: string(3000).optional(), ...typed }),
  z.strictObject({
    type: z.literal('number_input'),
    is_decimal_allowed: z.boolean(),
    initial_value: decimal.optional(),
    min_value: decimal.optional(),
    max_value: decimal.optional(),
    ...typed,
  }),
  z.strictObject({
    type: z.literal('file_input'),
    filetypes: z.array(z.string().min(1)).min(1).optional(),
    max_files: z.int().min(1).max(10).optional(),
    ...actionId,
  }),
  richTextInput,
] as const;

const feedback = z.strictObject({
  text: plain(75),
  value: string(2000),
  accessibility_label: string(75).optional(),
});

/** What may stand in an actions block. */
export const action = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  datetimepicker,
  richTextInput,
  ...selects,
]);

/** What may stand beside a section's text. */
export const accessory = z.discriminatedUnion('type', [
  button,
  workflowButton,
  overflow,
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  image,
  ...selects,
]);

/** What an input block may ask with. */
export const input = z.discriminatedUnion('type', [
  checkboxes,
  radioButtons,
  datepicker,
  timepicker,
  datetimepicker,
  ...selects,
  ...inputs,
]);

/** What may stand in a row of actions below a message. */
export const contextAction = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('feedback_buttons'),
    positive_button: feedback,
    negative_button: feedback,
    ...actionId,
  }),
  z.strictObject({
    type: z.literal('icon_button'),
    icon: z.enum(['trash']),
    text: plain(75),
    value: string(2000).optional(),
    accessibility_label: string(75).optional(),
    visible_to_user_ids: z.array(z.string()).max(10).optional(),
    ...actionId,
    ...confirm,
  }),
]);
