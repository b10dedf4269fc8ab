import { z } from 'zod';
import { chart } from './chart';
import { accessory, action, button, contextAction, input } from './elements';
import { richText } from './rich';
import { blockId, either, image, imageFields, mrkdwn, plain, string, webUrl } from './words';

/** The blocks themselves; where each may stand is said in `check.ts`. */

const block = <T extends string, S extends z.ZodRawShape>(type: T, rest: S) =>
  z.strictObject({ type: z.literal(type), ...blockId, ...rest });

const section = block('section', {
  text: either(3000).optional(),
  fields: z.array(either(2000)).min(1).max(10).optional(),
  accessory: accessory.optional(),
  expand: z.boolean().optional(),
}).refine((it) => it.text !== undefined || it.fields !== undefined, 'must provide either text or fields');

const header = block('header', { text: plain(150), level: z.int().min(1).max(4).optional() });
const divider = block('divider', {});
const actions = block('actions', { elements: z.array(action).min(1).max(25) });
const context = block('context', {
  elements: z
    .array(z.discriminatedUnion('type', [image, plain(3000), mrkdwn(3000)]))
    .min(1)
    .max(10),
});
const picture = block('image', { title: plain(2000).optional(), ...imageFields }).refine(
  (it) => (it.image_url === undefined) !== (it.slack_file === undefined),
  'must provide either image_url or slack_file',
);
const question = block('input', {
  label: plain(2000),
  hint: plain(2000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
  element: input,
});
const file = block('file', { source: z.literal('remote'), external_id: z.string().min(1) });
const video = block('video', {
  video_url: webUrl.regex(/^https:/, 'must be a https URL'),
  thumbnail_url: webUrl,
  alt_text: string(200, 1),
  title: plain(200),
  title_url: webUrl.regex(/^https:/, 'must be a https URL').optional(),
  author_name: string(50).optional(),
  provider_name: string(50).optional(),
  provider_icon_url: webUrl.optional(),
  description: plain(200).optional(),
});

const cell = z.discriminatedUnion('type', [
  richText,
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().min(1) }),
]);
/** The letters of all cells together, those of rich text included. */
function lettersIn(content: unknown): number {
  if (Array.isArray(content)) return content.reduce((sum: number, one) => sum + lettersIn(one), 0);
  if (typeof content !== 'object' || content === null) return 0;
  const { text, elements } = content as { text?: unknown; elements?: unknown };
  return (typeof text === 'string' ? text.length : 0) + lettersIn(elements);
}

const table = block('table', {
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z
    .array(
      z
        .strictObject({
          align: z.enum(['left', 'center', 'right']).optional(),
          is_wrapped: z.boolean().optional(),
        })
        .nullable(),
    )
    .max(20)
    .optional(),
});
const dataTable = block('data_table', {
  rows: z.array(z.array(cell).min(1).max(20)).min(2).max(201),
  caption: z.string().min(1),
  page_size: z.int().min(1).max(100).optional(),
  row_header_column_index: z.int().min(0).max(19).optional(),
}).refine((it) => lettersIn(it.rows) <= 20_000, 'must be less than 20001 characters in all');

const source = z.strictObject({ type: z.literal('url'), url: webUrl, text: z.string() });
const taskCard = block('task_card', {
  task_id: z.string().min(1),
  title: z.string().min(1),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(source).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});
const plan = block('plan', { title: z.string().min(1), tasks: z.array(taskCard).optional() });

const card = block('card', {
  hero_image: image.optional(),
  icon: image.optional(),
  title: mrkdwn(150).optional(),
  subtitle: mrkdwn(150).optional(),
  body: mrkdwn(200).optional(),
  subtext: mrkdwn(200).optional(),
  actions: z.array(button).max(3).optional(),
}).refine(
  (it) => it.hero_image || it.title || it.actions || it.body,
  'must provide hero_image, title, actions or body',
);
const carousel = block('carousel', { elements: z.array(card).min(1).max(10) });
const alert = block('alert', {
  text: either(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});
const container = block('container', {
  title: plain(150).optional(),
  rich_text_title: richText.optional(),
  subtitle: either(150).optional(),
  child_blocks: z
    .array(
      z.discriminatedUnion('type', [
        actions,
        context,
        divider,
        file,
        header,
        picture,
        question,
        richText,
        section,
        table,
        video,
      ]),
    )
    .min(1)
    .max(10),
  width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
  icon: image.optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
}).refine(
  (it) => it.title !== undefined || it.rich_text_title !== undefined,
  'must provide either title or rich_text_title',
);

const markdown = block('markdown', { text: string(12_000, 1) });
const contextActions = block('context_actions', { elements: z.array(contextAction).min(1).max(5) });

export const anyBlock = z.discriminatedUnion('type', [
  actions,
  alert,
  card,
  carousel,
  container,
  context,
  contextActions,
  chart,
  dataTable,
  divider,
  file,
  header,
  picture,
  markdown,
  plan,
  question,
  richText,
  section,
  table,
  taskCard,
  video,
]);
