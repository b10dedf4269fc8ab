import './env';

import { build } from './build';
import { ConfigError } from './config';

/** The app alone: reads its settings from the environment and `.env`, and runs until it is told to stop. */
async function main(): Promise<void> {
  const app = build(process.env);
  const stop = () => void app.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.start();
}

main().catch((fault: unknown) => {
  console.error(fault instanceof ConfigError ? fault.message : fault);
  process.exit(1);
});
