import { createServer } from 'node:net';
import type { Page } from 'playwright-core';
import { visit } from '../browser/sandbox/browser';
import { emily, mio, openStage, random, type Stage } from '../browser/sandbox/stage';

/**
 * How quick the sandbox's page is, in headless Chromium with a small Bolt app: from a click to the app's answer on
 * the page, from an empty address bar to the place, and both with 5,000 messages in the channel. In milliseconds.
 */

const CLICKS = 60;
const OPENINGS = 10;
const MANY = 5000;
const ENTER = `document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }))`;

interface Row {
  what: string;
  median: number;
  p95: number;
}

async function main(): Promise<void> {
  const rows: Row[] = [];
  const visitor = await visit();
  for (const way of ['Socket Mode', 'HTTP'] as const) {
    const stage = await openStage(way === 'HTTP' ? { port: await freePort() } : {});
    try {
      const address = `${stage.url}/?user=${mio}&channel=${random}`;
      rows.push(figures(`open, ${way}`, await openings(() => visitor.open(address, { language: 'ja' }))));
      const page = await visitor.open(address, { language: 'ja' });
      rows.push(figures(`click to answer, ${way}`, await clicks(page)));
      await page.context().close();
      if (way === 'HTTP') continue;
      await fillChannel(stage);
      rows.push(
        figures(`open, ${MANY} messages`, await openings(() => visitor.open(address, { language: 'ja' }))),
      );
      const full = await visitor.open(address, { language: 'ja' });
      rows.push(figures(`click to answer, ${MANY} messages`, await clicks(full)));
      rows.push(figures(`send to shown, ${MANY} messages`, await sendings(full)));
      rows.push(figures(`frame while scrolling, ${MANY} messages`, await scrolling(full)));
    } finally {
      await stage.stop();
    }
  }
  await visitor.stop();
  console.table(rows);
}

/** From the navigation to the last message and the composer standing there; each in a fresh profile. */
async function openings(open: () => Promise<Page>): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    const page = await open();
    await page.getByRole('textbox', { name: '#random へのメッセージ' }).waitFor();
    times.push(Number(await page.evaluate('performance.now()')));
    await page.context().close();
  }
  return times;
}

/** Presses the posting's button in the page itself, so that the driver's own way is not measured. */
async function clicks(page: Page): Promise<number[]> {
  const click = `[...document.querySelectorAll('article button')].filter((b) => b.textContent === '参加したい').at(-1).click()`;
  const times: number[] = [];
  for (let n = 0; n < CLICKS; n++) {
    // A fresh posting now and then: the page draws no more than a windowful.
    if (n % 10 === 0) {
      await page.getByRole('textbox', { name: '#random へのメッセージ' }).fill('/sample posting');
      await until(page, ENTER, '社協職員向け');
    }
    times.push(await until(page, click, '応募を受け付けました。'));
    // A button takes no second press before the first was acknowledged.
    await page.locator('article [aria-busy=true]').waitFor({ state: 'detached' });
  }
  return times;
}

/** From Enter in the composer to the message standing in the channel. */
async function sendings(page: Page): Promise<number[]> {
  const times: number[] = [];
  for (let n = 0; n < CLICKS; n++) {
    await page.getByRole('textbox', { name: '#random へのメッセージ' }).fill(`書きました ${n}。`);
    times.push(await until(page, ENTER, `書きました ${n}。`));
  }
  return times;
}

/** Does `act` in the page; how long until one article more holds `text` and has been painted. */
async function until(page: Page, act: string, text: string): Promise<number> {
  return Number(
    await page.evaluate(`new Promise((resolve, reject) => {
      const last = () => [...document.querySelectorAll('article')].findLast((one) => one.textContent.includes('${text}'));
      const before = last();
      const start = performance.now();
      const late = setTimeout(() => reject(new Error('no answer in 10 s')), 10000);
      const seen = new MutationObserver(() => {
        if (last() === before) return;
        seen.disconnect();
        clearTimeout(late);
        requestAnimationFrame(() => resolve(performance.now() - start));
      });
      seen.observe(document.body, { childList: true, subtree: true, characterData: true });
      ${act};
    })`),
  );
}

/** The time of each frame while the channel is scrolled far up. */
async function scrolling(page: Page): Promise<number[]> {
  return (await page.evaluate(`new Promise((resolve) => {
    const log = document.querySelector('[role=log]');
    const times = [];
    let before = performance.now();
    const step = (now) => {
      times.push(now - before);
      before = now;
      log.scrollBy(0, -400);
      if (times.length < 200) requestAnimationFrame(step);
      else resolve(times.slice(1));
    };
    requestAnimationFrame(step);
  })`)) as number[];
}

async function fillChannel(stage: Stage): Promise<void> {
  for (let n = 0; n < MANY; n += 50) {
    const fifty = Array.from({ length: 50 }, (_, i) => `${n + i} 件目のメッセージ`);
    await Promise.all(fifty.map((text) => stage.act({ do: 'post', user: emily, channel: random, text })));
  }
}

function figures(what: string, times: number[]): Row {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN);
  return { what, median: at(0.5), p95: at(0.95) };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

main().catch((fault: unknown) => {
  console.error(fault);
  process.exitCode = 1;
});
