import { renderAsync } from '@resvg/resvg-js';

export { drawBars } from './bars';
export { type Certificate, drawCertificate } from './certificate';
export { drawThreeWay } from './threeway';
export { drawTrend } from './trend';

/** Japanese and Latin letters, from a package: a server has no fonts of its own that one may count on. */
const FONT = require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf');

/**
 * An SVG as a PNG, twice as large so that it is sharp on any screen. Drawn off the main thread.
 * @param svg with `font-family="Noto Sans JP"`
 */
export async function toPng(svg: string): Promise<Buffer> {
  const drawn = await renderAsync(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: [FONT], loadSystemFonts: false, defaultFontFamily: 'Noto Sans JP' },
  });
  return drawn.asPng();
}
