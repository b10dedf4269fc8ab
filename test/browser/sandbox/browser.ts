import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';

/** How the browser of a visitor is set. */
interface Look {
  dark?: boolean;
  /** The page's language; without it the persona's. */
  language?: 'ja' | 'en';
  /** Has been here before: no hint is shown. */
  hinted?: boolean;
  /** What its clock shows. */
  at?: Date;
  /** A telephone, set to Japanese. */
  phone?: boolean;
}

/** A browser, and pages in it that remember nothing of each other. */
export interface Visitor {
  open(address: string, how?: Look): Promise<Page>;
  stop(): Promise<void>;
}

const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** `CHROMIUM` names another browser than Debian's. */
export async function visit(): Promise<Visitor> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: quiet,
  });
  return {
    async open(address, { dark = false, language, hinted = false, at, phone = false } = {}) {
      const context = await browser.newContext({
        ...(phone
          ? { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, locale: 'ja-JP' }
          : { viewport: { width: 1360, height: 820 } }),
        colorScheme: dark ? 'dark' : 'light',
        timezoneId: 'Asia/Tokyo',
      });
      context.setDefaultTimeout(5000);
      if (language || hinted) {
        const settings = JSON.stringify({ language: language ?? 'persona', hinted });
        await context.addInitScript(`localStorage.setItem('sandbox', '${settings}')`);
      }
      if (at) await context.clock.setFixedTime(at);
      const page = await context.newPage();
      page.on('pageerror', (fault) => {
        throw fault;
      });
      await page.goto(address);
      return page;
    },
    stop: () => browser.close(),
  };
}

/** A picture for the folder that `SCREENSHOTS` names, else for a temporary one. */
export async function shoot(page: Page, name: string): Promise<void> {
  const folder = process.env.SCREENSHOTS ?? join(tmpdir(), 'sandbox-screenshots');
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
