#!/usr/bin/env node
import { COMPANY, company } from './company';
import { readManifest } from './manifest';
import { startSandbox } from './sandbox';
import { readSettings, type Settings } from './settings';

/** A Slack workspace on this machine: see README.md beside this file. */
async function main(): Promise<void> {
  const settings = readSettings(process.env, process.argv.slice(2));
  const app = readManifest(settings.manifest, settings.requestUrl);
  const team = { name: COMPANY.ja, domain: 'minakaze' };
  const sandbox = await startSandbox(settings, app, team, () => company(settings.seed, settings.users));
  console.log(`Slack sandbox for ${app.name}: ${sandbox.url} (Web API below /api/)`);
  console.log(wayFor(settings, app.socketMode));

  const stop = () => {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    void sandbox.stop().then(() => process.exit(0));
  };
  process.on('SIGINT', stop).on('SIGTERM', stop);
}

/** What the app is to be started with. */
function wayFor({ botToken, appToken, signingSecret, requestUrl }: Settings, socketMode: boolean): string {
  const way = socketMode
    ? `Socket Mode with the app token ${appToken}`
    : `requests to ${requestUrl ?? 'the URLs of its manifest'}, signed with ${signingSecret}`;
  return `The app: bot token ${botToken}, ${way}`;
}

main().catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault);
  process.exit(1);
});
