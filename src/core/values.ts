import { z } from 'zod';
import type { Values } from './feature';
import type { Lang } from './lang';
import { Problem } from './problem';

const chosen = z.object({ value: z.string() });
const element = z.looseObject({
  type: z.string(),
  value: z.string().nullish(),
  selected_option: chosen.nullish(),
  selected_options: z.array(chosen).nullish(),
  selected_user: z.string().nullish(),
  selected_users: z.array(z.string()).nullish(),
  selected_conversation: z.string().nullish(),
  selected_date: z.string().nullish(),
  selected_time: z.string().nullish(),
  selected_date_time: z.number().nullish(),
});

/** A view's or a press's state as Slack sends it: block_id → action_id → element. */
export const stateSchema = z.record(z.string(), z.record(z.string(), element));

/** The inputs' values by name. An empty input is absent. */
export function readValues(state: unknown): Values {
  const parsed = stateSchema.safeParse(state ?? {});
  if (!parsed.success) return {};
  const pairs = Object.entries(parsed.data).flatMap(([name, actions]) => {
    const first = Object.values(actions)[0];
    const value = first && chosenIn(first);
    return value === undefined || value === '' ? [] : [[name, value] as const];
  });
  return Object.fromEntries(pairs);
}

function chosenIn(it: z.output<typeof element>): string | number | string[] | undefined {
  if (it.selected_options) return it.selected_options.map((o) => o.value);
  if (it.selected_users) return it.selected_users;
  return (
    it.selected_option?.value ??
    it.selected_user ??
    it.selected_conversation ??
    it.selected_date ??
    it.selected_time ??
    it.selected_date_time ??
    it.value?.trim() ??
    undefined
  );
}

/** What can be wrong with any input, by what the schema found. */
const complaints = {
  ja: {
    required: 'ここを入力してください。',
    tooLong: (most: number) => `${most}文字以内で入力してください。`,
    tooSmall: (least: number) => `${least}以上で入力してください。`,
    tooLarge: (most: number) => `${most}以下で入力してください。`,
    tooFew: (least: number) => `${least}つ以上選んでください。`,
    tooMany: (most: number) => `${most}つまで選べます。`,
    number: '半角の数字で入力してください。',
    form: 'この書き方では受け取れませんでした。見直してください。',
  },
  en: {
    required: 'Please fill this in.',
    tooLong: (most: number) => `Please keep it to ${most} characters.`,
    tooSmall: (least: number) => `Please enter ${least} or more.`,
    tooLarge: (most: number) => `Please enter ${most} or less.`,
    tooFew: (least: number) => `Please choose at least ${least}.`,
    tooMany: (most: number) => `Please choose at most ${most}.`,
    number: 'Please enter a number.',
    form: 'This could not be read. Please check it.',
  },
} as const;

/**
 * The values as the schema wants them.
 * @throws FieldErrors with one sentence a field, in `lang`
 */
export function parseValues<S extends z.ZodType>(schema: S, values: Values, lang: Lang): z.output<S> {
  const parsed = schema.safeParse(values);
  if (parsed.success) return parsed.data;
  const errors: Record<string, string> = {};
  for (const issue of parsed.error.issues) {
    const name = String(issue.path[0] ?? '');
    errors[name] ??= values[name] === undefined ? complaints[lang].required : complain(issue, lang);
  }
  throw new FieldErrors(errors);
}

/** Several fields are wrong at once. */
export class FieldErrors extends Error {
  constructor(readonly fields: Readonly<Record<string, string>>) {
    super('fields');
  }
}

/** The fields' complaints of a Problem or FieldErrors; undefined when it is about no field. */
export function fieldsOf(error: unknown, lang: Lang): Readonly<Record<string, string>> | undefined {
  if (error instanceof FieldErrors) return error.fields;
  if (error instanceof Problem && error.field) return { [error.field]: error.in(lang) };
  return undefined;
}

function complain(issue: z.core.$ZodIssue, lang: Lang): string {
  const say = complaints[lang];
  switch (issue.code) {
    case 'too_big':
      if (issue.origin === 'string') return say.tooLong(Number(issue.maximum));
      return issue.origin === 'array'
        ? say.tooMany(Number(issue.maximum))
        : say.tooLarge(Number(issue.maximum));
    case 'too_small':
      if (issue.origin === 'string') return say.required;
      return issue.origin === 'array'
        ? say.tooFew(Number(issue.minimum))
        : say.tooSmall(Number(issue.minimum));
    case 'invalid_type':
      return issue.expected === 'number' || issue.expected === 'int' ? say.number : say.required;
    default:
      return say.form;
  }
}
