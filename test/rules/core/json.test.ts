import { sameStored } from '../../../src/core/json';

test('the same is the same in whatever order its keys come, and without what is not stored', () => {
  expect(sameStored({ a: 1, b: [{ c: 2, d: 3 }] }, { b: [{ d: 3, c: 2 }], a: 1, e: undefined })).toBe(true);
  expect(sameStored([1, 2], [2, 1])).toBe(false);
  expect(sameStored(undefined, null)).toBe(false);
});
