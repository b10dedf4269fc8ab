import './env';

import { build } from './build';
import { ConfigError } from './config';

/** The app alone: reads its settings from the environment and `.env`, and runs until it is told to stop. */
async function main(): Promise<void> {
  // Whoever supervises the app starts it again.
  const app = build(process.env, { deaf: () => process.exit(1) });
  const stop = () => void app.stop().then(() => process.exit(0));
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.start();
}

main().catch((fault: unknown) => {
  console.error(fault instanceof ConfigError ? fault.message : fault);
  process.exit(1);
});
