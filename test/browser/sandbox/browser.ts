import { mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';

/** A browser, and pages in it that remember nothing of each other. */
export interface Visitor {
  open(address: string, how?: { dark?: boolean; language?: 'ja' | 'en' }): Promise<Page>;
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

/** Bundles the page as `npm run build:page` does; the folder holds `main.js` and `main.css`. */
export async function buildPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-page-'));
  await build({
    entryPoints: [join(__dirname, '../../../src/sandbox/page/main.tsx')],
    outfile: join(folder, 'main.js'),
    bundle: true,
    format: 'esm',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    logLevel: 'warning',
  });
  return folder;
}

/** `CHROMIUM` names another browser than Debian's. */
export async function visit(): Promise<Visitor> {
  const browser: Browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: quiet,
  });
  return {
    async open(address, { dark = false, language } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1360, height: 820 },
        colorScheme: dark ? 'dark' : 'light',
        timezoneId: 'Asia/Tokyo',
      });
      context.setDefaultTimeout(5000);
      if (language) {
        await context.addInitScript(
          `localStorage.setItem('sandbox', JSON.stringify({ language: '${language}' }))`,
        );
      }
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
