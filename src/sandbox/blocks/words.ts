import { z } from 'zod';

/** The small parts that every block is made of. Limits: Slack's reference, and where sources differ the stricter. */

export const string = (most: number, least = 0) => z.string().min(least).max(most);

export const plain = (most: number, least = 1) =>
  z.strictObject({ type: z.literal('plain_text'), text: string(most, least), emoji: z.boolean().optional() });

export const mrkdwn = (most: number, least = 1) =>
  z.strictObject({ type: z.literal('mrkdwn'), text: string(most, least), verbatim: z.boolean().optional() });

export const either = (most: number, least = 1) =>
  z.discriminatedUnion('type', [plain(most, least), mrkdwn(most, least)]);

export const blockId = { block_id: string(255, 1).optional() };
export const actionId = { action_id: string(255, 1).optional() };
export const style = { style: z.enum(['primary', 'danger']).optional() };
export const placeholder = { placeholder: plain(150).optional() };
export const focus = { focus_on_load: z.boolean().optional() };

export const confirm = {
  confirm: z
    .strictObject({
      title: plain(100).optional(),
      text: either(300),
      confirm: plain(30).optional(),
      deny: plain(30).optional(),
      ...style,
    })
    .optional(),
};

export const dispatch = {
  dispatch_action_config: z
    .strictObject({
      trigger_actions_on: z
        .array(z.enum(['on_enter_pressed', 'on_character_entered']))
        .min(1)
        .max(2),
    })
    .optional(),
};

const optionRest = { value: string(75, 1), description: plain(75).optional(), url: string(3000).optional() };
export const option = z.strictObject({ text: plain(75), ...optionRest });
/** Check boxes and radio buttons may use mrkdwn, in their descriptions too. */
export const richOption = z.strictObject({
  ...optionRest,
  text: either(75),
  description: either(75).optional(),
});
export const optionGroup = z.strictObject({ label: plain(75), options: z.array(option).min(1).max(100) });

export const url = string(3000, 1).regex(/^[a-z][a-z0-9+.-]*:/i, 'must be a valid URL');
export const webUrl = string(3000, 1).regex(/^https?:\/\//i, 'must be a valid URL');

const imageSource = {
  image_url: webUrl.optional(),
  slack_file: z
    .strictObject({ url: z.string().min(1).optional(), id: z.string().min(1).optional() })
    .refine((file) => (file.id === undefined) !== (file.url === undefined), 'must provide either id or url')
    .optional(),
};

/** An image shows either a public address or a file of the workspace, never both. */
export const image = z
  .strictObject({ type: z.literal('image'), alt_text: string(2000, 1), ...imageSource })
  .refine(
    (it) => (it.image_url === undefined) !== (it.slack_file === undefined),
    'must provide either image_url or slack_file',
  );

export const imageFields = { alt_text: string(2000, 1), ...imageSource };

export const date = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'must be a valid date');
export const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a valid time');
