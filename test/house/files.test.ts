import { filesUnder, read } from './sources';

test('no file has more than 300 lines', () => {
  const long = [...filesUnder('src'), ...filesUnder('test')]
    .map((file) => ({ file, lines: read(file).trimEnd().split('\n').length }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});
