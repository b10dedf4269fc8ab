import { replyIn } from '../../../src/core/reply';
import { isListening, questionOf, questionsIn } from '../../../src/features/events/questions.rules';

test.each([
  '字幕は誰が直しましたか',
  '字幕は誰が直しましたか。',
  '同意書のひな形はありますか？ 見てみたいです',
  '予算の決め方を教えてください',
  'how did you find the venue?',
])('%s is a question', (text) => {
  expect(questionOf(text)).toBe(text);
});

test.each([
  'ありがとうございました！',
  '資料はこちらです https://example.com/a?b=c',
  'とても参考になりました。',
  'Thank you all.',
  '',
])('“%s” is none', (text) => {
  expect(questionOf(text)).toBeUndefined();
});

test('people whom it names stay out, links and channels are words, and it has an end', () => {
  expect(
    questionOf('<@U123ABC> <@U2|taro> <https://example.com|資料>の3枚目、\n<#C1|probono> でも見られますか'),
  ).toBe('資料の3枚目、 probono でも見られますか');
  expect(questionOf(`${'長'.repeat(400)}？`)).toBe(`${'長'.repeat(299)}…`);
});

test('each line is a question, once, without its bullet', () => {
  expect(questionsIn('・音はどうするか\n\n- 音はどうするか\n  費用は \n')).toEqual([
    '音はどうするか',
    '費用は',
  ]);
  expect(questionsIn(' \n')).toEqual([]);
});

test('a thread is listened to from the beginning of the meeting, for two weeks after it', () => {
  const at = new Date('2026-12-16T09:00:00Z');
  const meeting = { at, minutes: 60, state: 'open' as const };
  const later = (hours: number) => new Date(at.getTime() + hours * 3_600_000);
  expect([-0.1, 0, 1, 14 * 24 + 0.9, 14 * 24 + 1].map((it) => isListening(meeting, later(it)))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
  expect(isListening({ ...meeting, state: 'cancelled' }, at)).toBe(false);
});

describe('a reply', () => {
  const event = { channel: 'C1', ts: '2.0', thread_ts: '1.0', user: 'U1', text: 'a &lt;b&gt; &amp;amp;?' };

  test('is what somebody typed, freed from Slack’s escapes', () => {
    expect(replyIn(event)).toEqual({
      ...{ channel: 'C1', ts: '2.0', thread: '1.0', user: 'U1', text: 'a <b> &amp;?' },
    });
  });

  test.each([
    { channel_type: 'im' },
    { bot_id: 'B1' },
    { subtype: 'message_changed' },
    { thread_ts: '2.0' },
    { thread_ts: undefined },
    { user: undefined },
  ])('is not %j', (more) => {
    expect(replyIn({ ...event, ...more })).toBeUndefined();
  });
});
