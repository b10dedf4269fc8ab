import { finished } from 'node:stream/promises';

/** A certificate, in the words that stand on it. */
export interface Certificate {
  club: string;
  title: string;
  name: string;
  /** What is certified of whom it names, and on what ground. */
  statement: string;
  /** The few figures that sum it up. */
  figures: readonly { label: string; value: string }[];
  projects: { title: string; head: readonly string[]; rows: readonly (readonly string[])[] };
  /** Headings with paragraphs below them. */
  parts: readonly { title: string; lines: readonly string[] }[];
  /** Number, day of issue, and what it is not. */
  foot: readonly string[];
  /** `1 / 2` in words. */
  pageOf(page: number, pages: number): string;
  lang: string;
  at: Date;
}

const FONTS = {
  plain: require.resolve('@expo-google-fonts/noto-sans-jp/400Regular/NotoSansJP_400Regular.ttf'),
  bold: require.resolve('@expo-google-fonts/noto-sans-jp/700Bold/NotoSansJP_700Bold.ttf'),
};
const INK = '#1d1c1d';
const QUIET = '#616061';
const GREEN = '#1b6e53';
const PALE = '#e3efe9';
/** Points: A4 is 595 by 842. */
const EDGE = 58;
const BOTTOM = 842 - 118;
const WIDTH = 595 - 2 * EDGE;
/** Of the table: when, what, as what, how long. */
const COLUMNS = [104, 205, 104, 66];
const GAP = 10;

type Paper = PDFKit.PDFDocument;

/** A certificate as a PDF on A4, with only those letters of the font embedded that stand on it. */
export async function drawCertificate(it: Certificate): Promise<Buffer> {
  // Loaded when the first one is drawn: an app that draws none need not hold it.
  const { default: PDFDocument } = await import('pdfkit');
  const paper = new PDFDocument({
    size: 'A4',
    margins: { top: EDGE, left: EDGE, right: EDGE, bottom: 0 },
    bufferPages: true,
    lang: it.lang,
    info: { Title: `${it.title} – ${it.name}`, Author: it.club, CreationDate: it.at },
  });
  const chunks: Buffer[] = [];
  paper.on('data', (chunk: Buffer) => chunks.push(chunk));
  const done = finished(paper as unknown as NodeJS.ReadableStream);
  paper.registerFont('plain', FONTS.plain);
  paper.registerFont('bold', FONTS.bold);
  head(paper, it);
  figures(paper, it.figures);
  projects(paper, it.projects);
  for (const { title, lines } of it.parts) part(paper, title, lines);
  const { count } = paper.bufferedPageRange();
  for (let page = 0; page < count; page++) {
    paper.switchToPage(page);
    frame(paper, it, it.pageOf(page + 1, count));
  }
  paper.end();
  await done;
  return Buffer.concat(chunks);
}

function head(paper: Paper, { club, title, name, statement }: Certificate): void {
  write(paper, club, { size: 11, color: GREEN, font: 'bold', align: 'center', y: EDGE + 6 });
  write(paper, title, { size: 27, font: 'bold', align: 'center', y: paper.y + 6, spacing: 2 });
  paper.moveTo(EDGE + WIDTH / 2 - 36, paper.y + 10).lineTo(EDGE + WIDTH / 2 + 36, paper.y + 10);
  paper.lineWidth(2).stroke(GREEN);
  const size = paper.font('bold').fontSize(21).widthOfString(name) > WIDTH ? 15 : 21;
  write(paper, name, { size, font: 'bold', align: 'center', y: paper.y + 26 });
  write(paper, statement, { size: 10.5, align: 'center', y: paper.y + 10, lineGap: 3 });
  paper.y += 18;
}

/** Side by side, on a pale ground. */
function figures(paper: Paper, all: Certificate['figures']): void {
  const top = paper.y;
  const wide = WIDTH / all.length;
  const tall =
    Math.max(...all.map(({ value }) => height(paper, value, { size: 14, font: 'bold' }, wide - GAP))) + 36;
  paper.roundedRect(EDGE, top, WIDTH, tall, 6).fill(PALE);
  for (const [i, { label, value }] of all.entries()) {
    const box = { x: EDGE + i * wide + GAP / 2, width: wide - GAP, align: 'center' } as const;
    write(paper, label, { ...box, size: 9, color: QUIET, y: top + 8 });
    write(paper, value, { ...box, size: 14, font: 'bold', y: top + 22 });
  }
  paper.y = top + tall + 16;
}

function projects(paper: Paper, { title, head, rows }: Certificate['projects']): void {
  heading(paper, title);
  tableRow(paper, head, { size: 8.5, color: QUIET });
  for (const cells of rows) tableRow(paper, cells, { size: 9.5 });
  paper.y += 12;
}

function tableRow(paper: Paper, cells: readonly string[], style: Style): void {
  const tall = Math.max(...cells.map((cell, i) => height(paper, cell, style, (COLUMNS[i] ?? 0) - GAP)));
  room(paper, tall + 10);
  const top = paper.y;
  let x = EDGE;
  for (const [i, cell] of cells.entries()) {
    const width = COLUMNS[i] ?? 0;
    const align = i === COLUMNS.length - 1 ? 'right' : 'left';
    write(paper, cell, {
      ...style,
      x,
      y: top + 4,
      width: i === COLUMNS.length - 1 ? width : width - GAP,
      align,
    });
    x += width;
  }
  paper.y = top + tall + 9;
  paper
    .moveTo(EDGE, paper.y)
    .lineTo(EDGE + WIDTH, paper.y)
    .lineWidth(0.5)
    .stroke('#c9d8d1');
}

function part(paper: Paper, title: string, lines: readonly string[]): void {
  const [first = ''] = lines;
  room(paper, 26 + height(paper, first, { size: 9.5 }, WIDTH));
  heading(paper, title);
  for (const line of lines) {
    room(paper, height(paper, line, { size: 9.5 }, WIDTH) + 4);
    write(paper, line, { size: 9.5, y: paper.y + 4, lineGap: 2 });
  }
  paper.y += 12;
}

function heading(paper: Paper, title: string): void {
  room(paper, 60);
  write(paper, title, { size: 11, font: 'bold', color: GREEN, y: paper.y });
  paper.y += 2;
}

/** Goes on to another page where this one has no room for so much. */
function room(paper: Paper, tall: number): void {
  if (paper.y + tall <= BOTTOM) return;
  paper.addPage();
  paper.y = EDGE + 8;
}

/** What stands on every page: a frame, the foot, which page it is. */
function frame(paper: Paper, { foot }: Certificate, page: string): void {
  paper
    .rect(26, 26, 595 - 52, 842 - 52)
    .lineWidth(1.5)
    .stroke(GREEN);
  paper
    .rect(31, 31, 595 - 62, 842 - 62)
    .lineWidth(0.5)
    .stroke(GREEN);
  let y = BOTTOM + 14;
  for (const line of foot) {
    write(paper, line, { size: 8.5, color: QUIET, align: 'center', y });
    y = paper.y + 1;
  }
  write(paper, page, { size: 8, color: QUIET, align: 'center', y: 842 - 48 });
}

interface Style {
  size: number;
  font?: 'plain' | 'bold';
  color?: string;
  lineGap?: number;
  spacing?: number;
}

interface Where extends Style {
  x?: number;
  y: number;
  width?: number;
  align?: 'left' | 'center' | 'right';
}

function write(paper: Paper, text: string, where: Where): void {
  const {
    size,
    font = 'plain',
    color = INK,
    lineGap = 0,
    spacing = 0,
    align = 'left',
    width = WIDTH,
  } = where;
  const { x = EDGE, y } = where;
  paper.font(font).fontSize(size).fillColor(color);
  paper.text(text, x, y, { width, align, lineGap, characterSpacing: spacing });
}

function height(
  paper: Paper,
  text: string,
  { size, font = 'plain', lineGap = 0 }: Style,
  width: number,
): number {
  return paper.font(font).fontSize(size).heightOfString(text, { width, lineGap });
}
