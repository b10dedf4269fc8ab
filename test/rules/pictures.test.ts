import { drawBars, drawThreeWay, toPng } from '../../src/pictures';

const bars = (...list: { label: string; needed: number; there: number }[]) =>
  drawBars({ title: 'スキルごと', needed: '席', there: '人', bars: list });

test('what people typed is a letter in the picture, never markup', () => {
  const svg = bars({ label: '<script>&', needed: 1, there: 0 });
  expect(svg).toContain('&lt;script&gt;&amp;');
  expect(svg).not.toContain('<script>');
});

test('a bar that would leave the picture is cut, and its number tells', () => {
  const svg = bars({ label: '動画編集', needed: 2, there: 100_000 });
  const widths = [...svg.matchAll(/width="([\d.]+)" height="13"/g)].map((it) => Number(it[1]));
  expect(Math.max(...widths)).toBeLessThanOrEqual(450);
  expect(svg).toContain('>100000<');
});

test('it becomes a PNG in which Japanese letters are drawn', async () => {
  const png = await toPng(bars({ label: '動画編集', needed: 2, there: 3 }));
  const bare = await toPng(bars({ label: '', needed: 2, there: 3 }));
  expect(png.subarray(1, 4).toString()).toBe('PNG');
  expect(png.length).toBeGreaterThan(bare.length + 500);
});

const sides = [
  { name: 'Company', overall: 4, ratings: [{ label: 'Fits the company’s goals', value: 4 }], none: '' },
];

test('of the three sides: a long title goes on in another line, and a label that has room is whole', async () => {
  const title =
    '職員さんのためのオンライン会議と情報セキュリティの勉強会を六か月で十二回ひらくプロジェクト第二期';
  const svg = await drawThreeWay({ title, sides, talk: '話すこと', gaps: ['会社と支援先'] });
  const lines = [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, it = '']) => it);
  expect(lines.join('')).toContain(title);
  expect(lines).not.toContain(title);
  expect(Math.max(...lines.map((it) => it.length))).toBeLessThan(42);
  expect(lines).toContain('Fits the company’s goals');
  expect(lines).toContain('話すこと');
});

test('of the three sides: where nothing can be compared, there is no heading above nothing', async () => {
  const svg = await drawThreeWay({ title: '会', sides, talk: '話すこと', gaps: [] });
  expect(svg).not.toContain('話すこと');
});
