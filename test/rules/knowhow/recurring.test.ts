import { recurring } from '../../../src/features/knowhow/recurring.rules';

const told = (id: string, donts: string, own = true) => ({ id, donts, own });

test('what three lessons warn of is offered once, whatever became of it', () => {
  const three = [
    told('a', '専門用語を説明せずに使わない\n画面を見せ続けない'),
    told('b', '専門用語は、説明せずに使わない'),
    told('c', '・専門用語を説明せずに使わないこと', false),
  ];
  expect(recurring(three, [])).toEqual([{ text: '専門用語を説明せずに使わない', lessons: ['a', 'b', 'c'] }]);
  expect(recurring(three, ['専門用語を説明なしに使わない'])).toEqual([]);
  expect(recurring(three.slice(1), [])).toEqual([]);
});

test('one lesson that says it three times is one, and none of its own is none', () => {
  const line = 'Do not explain two tools in one hour';
  expect(recurring([told('a', `${line}\n${line}\n${line}`)], [])).toEqual([]);
  expect(
    recurring(
      ['a', 'b', 'c'].map((id) => told(id, line, false)),
      [],
    ),
  ).toEqual([]);
});
