import { guessKind, sizeOf } from '../../../src/features/organisations/kinds';

test.each([
  ['みどり町社会福祉協議会', 'council'],
  ['Aoba Council of Social Welfare', 'council'],
  ['県民活動サポートセンター', 'centre'],
  ['Prefectural Citizen Activity Centre', 'centre'],
  ['横浜市役所', 'city'],
  ['株式会社あおば', 'company'],
  ['山田さんの知り合い', 'other'],
])('%s is taken for a %s', (name, kind) => {
  expect(guessKind(name)).toBe(kind);
});

test.each([
  [0, '1'],
  [9, '1'],
  [10, '10'],
  [199, '50'],
  [5000, '200'],
])('where %i people work, the size is %s', (people, size) => {
  expect(sizeOf(people)).toBe(size);
});
