import './env';

import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { WebClient } from '@slack/web-api';
import { ConfigError, readConfig } from './config';
import { Problem } from './core/problem';
import { openDatabase } from './db/database';
import { importFile } from './features/spreadsheets';
import { colleaguesIn } from './slack/colleagues';

const USAGE = `npm run import -- FILE [--take] [--overwrite]
  Says what the list in FILE (CSV) would change. --take takes the rows that are new, and fills gaps;
  --overwrite also changes what says something else. The running app tells the people concerned.`;

/** The command: the same as sending the file to the app, for whoever keeps its machine. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { take: { type: 'boolean' }, overwrite: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (!file || values.help) return console.log(USAGE);
  const config = readConfig(process.env);
  const { botToken, apiUrl } = config.slack;
  const client = new WebClient(botToken, {
    slackApiUrl: apiUrl,
    timeout: 10_000,
    rejectRateLimitedCalls: true,
  });
  const db = openDatabase(config.databaseUrl);
  try {
    const newId = () => randomBytes(9).toString('base64url');
    const person = { id: config.coordinators[0] ?? '', lang: config.locale };
    const lines = await importFile(
      { db, settings: config, now: () => new Date(), newId, person },
      { name: path.basename(file), bytes: await readFile(file) },
      () => colleaguesIn(client),
      { take: values.take || values.overwrite || false, overwrite: values.overwrite ?? false },
    );
    for (const line of lines) console.log(line);
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    console.error(error.in(config.locale));
    process.exitCode = 1;
  } finally {
    await db.close();
  }
}

main().catch((fault: unknown) => {
  console.error(fault instanceof ConfigError || fault instanceof Error ? fault.message : fault);
  process.exitCode = 1;
});
