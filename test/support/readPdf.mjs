import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

// Reads a PDF from standard input, and writes the text of its pages as a JSON list.
const pdf = await getDocument({ data: new Uint8Array(readFileSync(0)), verbosity: 0 }).promise;
const pages = [];
for (let n = 1; n <= pdf.numPages; n++) {
  const { items } = await (await pdf.getPage(n)).getTextContent();
  pages.push(items.map((it) => it.str + (it.hasEOL ? '\n' : '')).join(''));
}
process.stdout.write(JSON.stringify(pages));
