import { execFileSync } from 'node:child_process';
import path from 'node:path';

/**
 * The text of a PDF's pages, read by another library than the one that wrote it. That is an ES module, so it reads in a
 * process of its own.
 */
export function pagesOf(pdf: Buffer): string[] {
  const read = path.join(__dirname, 'readPdf.mjs');
  return JSON.parse(execFileSync(process.execPath, [read], { input: pdf, maxBuffer: 1e8 }).toString());
}
