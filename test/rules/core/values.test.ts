import { z } from 'zod';
import { Problem, problems } from '../../../src/core/problem';
import { inBoth } from '../../../src/core/texts';
import { FieldErrors, fieldsOf, parseValues, readValues } from '../../../src/core/values';

test('every kind of input becomes its value; what is empty is absent', () => {
  const put = (element: object) => ({ value: element });
  expect(
    readValues({
      line: put({ type: 'plain_text_input', value: '  一行  ' }),
      empty: put({ type: 'plain_text_input', value: null }),
      menu: put({ type: 'static_select', selected_option: { value: 'a' } }),
      none: put({ type: 'static_select', selected_option: null }),
      several: put({ type: 'checkboxes', selected_options: [{ value: 'a' }, { value: 'b' }] }),
      somebody: put({ type: 'users_select', selected_user: 'U1' }),
      day: put({ type: 'datepicker', selected_date: '2026-11-25' }),
    }),
  ).toEqual({ line: '一行', menu: 'a', several: ['a', 'b'], somebody: 'U1', day: '2026-11-25' });
  expect(readValues(undefined)).toEqual({});
  expect(readValues('nonsense')).toEqual({});
});

const schema = z.object({
  title: z.string().min(1).max(5),
  hours: z.coerce.number().int().min(1).max(40),
  skills: z.array(z.string()).min(1).max(2),
});

test.each([
  [{ hours: '3', skills: ['a'] }, 'title', 'ここを入力してください。'],
  [{ title: '長すぎる題名', hours: '3', skills: ['a'] }, 'title', '5文字以内で入力してください。'],
  [{ title: 'x', hours: '0', skills: ['a'] }, 'hours', '1以上で入力してください。'],
  [{ title: 'x', hours: 'many', skills: ['a'] }, 'hours', '半角の数字で入力してください。'],
  [{ title: 'x', hours: '3', skills: [] }, 'skills', '1つ以上選んでください。'],
  [{ title: 'x', hours: '3', skills: ['a', 'b', 'c'] }, 'skills', '2つまで選べます。'],
])('%j is refused at %s', (values, field, sentence) => {
  try {
    parseValues(schema, values, 'ja');
    throw new Error('taken');
  } catch (error) {
    expect(error).toBeInstanceOf(FieldErrors);
    expect((error as FieldErrors).fields).toEqual({ [field]: sentence });
  }
});

test('a problem says itself in both languages, at its field', () => {
  const texts = inBoth(
    { full: (d: { max: number }) => `${d.max}席まで`, gone: '終わりました' },
    { full: (d) => `${d.max} seats at most`, gone: 'It is over' },
  );
  const problem = problems(texts);
  expect(fieldsOf(problem('full', { max: 3 }, 'seats'), 'en')).toEqual({ seats: '3 seats at most' });
  expect(problem('gone').in('ja')).toBe('終わりました');
  expect(fieldsOf(new Problem('x', { ja: '', en: '' }), 'ja')).toBeUndefined();
});
