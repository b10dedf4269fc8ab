import { bold, bullets, button, cut, heading, message, para, row, user } from '../../../src/core/blocks';

const typed = '<!channel> *x* `y` _z_ <https://a.example|b> & <@U1>';

test('what a person typed stands in blocks as typed, and notifies nobody in the text', () => {
  const { text, blocks } = message(heading('お知らせ'), para(typed));
  expect(blocks[1]).toEqual({
    type: 'rich_text',
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text: typed }] }],
  });
  expect(text).toBe('お知らせ\n&lt;!channel&gt; *x* `y` _z_ &lt;https://a.example|b&gt; &amp; &lt;@U1&gt;');
});

test('the text says all that the blocks show, for those who hear it read', () => {
  const { text } = message(
    para([bold('メンバー'), '：', user('U1')]),
    bullets(['一つめ', ['二つめ ', bold('重要')]]),
    row(button('x.y', '承認する'), button('x.z', '差し戻す')),
  );
  expect(text).toBe('メンバー：<@U1>\n• 一つめ\n• 二つめ 重要\n[承認する] [差し戻す]');
});

test('a cut never leaves half a character behind', () => {
  expect(cut('あいうえお', 5)).toBe('あいうえお');
  expect(cut('あいうえお', 4)).toBe('あいう…');
  expect(cut('a😀😀', 3)).toBe('a…');
});
