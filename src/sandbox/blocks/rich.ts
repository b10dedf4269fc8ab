import { z } from 'zod';
import { blockId, string, url } from './words';

const style = {
  style: z
    .strictObject({
      bold: z.boolean().optional(),
      code: z.boolean().optional(),
      italic: z.boolean().optional(),
      strike: z.boolean().optional(),
      underline: z.boolean().optional(),
      highlight: z.boolean().optional(),
      client_highlight: z.boolean().optional(),
      unlink: z.boolean().optional(),
    })
    .optional(),
};

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), ...style });
const link = z.strictObject({
  type: z.literal('link'),
  url,
  text: z.string().optional(),
  unsafe: z.boolean().optional(),
  ...style,
});

const inline = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({
    type: z.literal('user'),
    user_id: z.string().regex(/^[UW][A-Z0-9]+$/, 'invalid user id'),
    ...style,
  }),
  z.strictObject({
    type: z.literal('channel'),
    channel_id: z.string().regex(/^[CDG][A-Z0-9]+$/, 'invalid channel id'),
    ...style,
  }),
  z.strictObject({
    type: z.literal('usergroup'),
    usergroup_id: z.string().regex(/^S[A-Z0-9]+$/, 'invalid usergroup id'),
    ...style,
  }),
  z.strictObject({
    type: z.literal('team'),
    team_id: z.string().regex(/^T[A-Z0-9]+$/, 'invalid team id'),
    ...style,
  }),
  z.strictObject({ type: z.literal('broadcast'), range: z.enum(['here', 'channel', 'everyone']), ...style }),
  z.strictObject({
    type: z.literal('color'),
    value: z.string().regex(/^#[0-9a-f]{6}$/i, 'must be a valid color'),
    ...style,
  }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.int(),
    format: z.string().regex(/\{\w+\}/, 'must be a valid date format'),
    url: url.optional(),
    fallback: z.string().optional(),
    ...style,
  }),
  z.strictObject({
    type: z.literal('emoji'),
    name: z.string().regex(/^[a-z0-9_+'-]+$/, 'must be a valid emoji name'),
    unicode: z.string().optional(),
    skin_tone: z.int().min(1).max(6).optional(),
    url: z.string().optional(),
    ...style,
  }),
]);

const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };
const section = z.strictObject({ type: z.literal('rich_text_section'), elements: z.array(inline) });

/** A rich text block: sections, lists of sections, quotes and preformatted text; lists nest by `indent`, not by content. */
export const richText = z.strictObject({
  type: z.literal('rich_text'),
  ...blockId,
  elements: z.array(
    z.discriminatedUnion('type', [
      section,
      z.strictObject({
        type: z.literal('rich_text_list'),
        elements: z.array(section).min(1),
        style: z.enum(['bullet', 'ordered']),
        indent: z.int().min(0).max(8).optional(),
        offset: z.int().min(0).optional(),
        ...border,
      }),
      z.strictObject({ type: z.literal('rich_text_quote'), elements: z.array(inline), ...border }),
      z.strictObject({
        type: z.literal('rich_text_preformatted'),
        elements: z.array(z.discriminatedUnion('type', [text, link])),
        language: string(50).optional(),
        ...border,
      }),
    ]),
  ),
});
