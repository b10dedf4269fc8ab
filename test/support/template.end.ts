import { rmSync } from 'node:fs';
import { dropDatabase } from './postgres';

/** Called once after all tests: takes away what template.ts made. */
export default async function end(): Promise<void> {
  const { TEMPLATE_FOLDER: folder = '', TEMPLATE_DATABASE: url = '' } = process.env;
  rmSync(folder, { recursive: true });
  if (url.startsWith('postgres')) await dropDatabase(url);
}
