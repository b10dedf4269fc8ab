import type { Context } from 'hono';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { csrf } from 'hono/csrf';
import { etag } from 'hono/etag';
import { html } from 'hono/html';
import { secureHeaders } from 'hono/secure-headers';
import { describeFault } from '../core/fault';
import type { Feature, World } from '../core/feature';
import { type Lang, langs } from '../core/lang';
import type { PageAnswer } from '../core/page';
import { Problem } from '../core/problem';
import { sending, sendingSource } from './sending';
import { style } from './style';
import { texts } from './texts';

export interface PageOptions {
  world: World;
  features: readonly Feature[];
  log: { error(data: object, text: string): void };
  /** Called when a page may have put something in the outbox. */
  saved(): void;
}

/** A form of ours is a few answers; more than that is none of ours. */
const MOST_BYTES = 64 * 1024;

/**
 * The pages of all features. They load nothing from elsewhere and may be framed nowhere; an address can be a secret,
 * so it is neither kept by the browser nor handed on to where a link leads, and stands in no log. A program that reads
 * a file again and again is told when it has the same one already.
 */
export function pagesOf({ world, features, log, saved }: PageOptions): Hono {
  const pages = new Hono();
  pages.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'unsafe-inline'"],
        scriptSrc: [sendingSource],
        connectSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
    }),
  );
  pages.use(bodyLimit({ maxSize: MOST_BYTES }));
  pages.use(etag());
  // Behind a server that speaks HTTPS for us, an address of our own is not the one that we see.
  const ours = world.settings.publicUrl && new URL(world.settings.publicUrl).origin;
  pages.use(csrf({ origin: (origin, c) => origin === ours || origin === new URL(c.req.url).origin }));
  for (const [path, page] of features.flatMap((it) => Object.entries(it.pages ?? {})))
    pages.on(['GET', 'POST'], `/${path}`, async (c) => {
      const form = c.req.method === 'POST' ? { form: await formOf(c) } : {};
      const answer = await page(world, { params: c.req.param(), lang: langOf(c), ...form });
      saved();
      return send(c, answer);
    });
  pages.notFound((c) => {
    const lang = langOf(c);
    const say = texts[lang];
    return send(c, { title: say.missingTitle, body: html`<p>${say.missing}</p>`, lang, status: 404 });
  });
  pages.onError((error, c) => {
    const lang = langOf(c);
    // What Hono itself refuses, such as a form from another site, has its own answer.
    if ('getResponse' in error) return error.getResponse();
    const say = texts[lang];
    if (error instanceof Problem)
      return send(c, { title: say.sorry, body: html`<p>${error.in(lang)}</p>`, lang, status: 422 });
    const id = world.newId().slice(-6).toUpperCase();
    log.error({ fault: id, what: 'page', ...describeFault(error) }, 'A page failed.');
    return c.html(dressed({ title: say.sorry, body: html`<p>${say.fault({ id })}</p>`, lang }), 500);
  });
  return pages;
}

function send(c: Context, answer: PageAnswer): Response | Promise<Response> {
  c.header('cache-control', 'body' in answer ? 'no-store' : 'private, no-cache');
  if ('body' in answer) return c.html(dressed(answer), answer.status ?? 200);
  c.header('content-type', answer.type);
  if (answer.name)
    c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(answer.name)}`);
  return c.body(answer.content);
}

const dressed = ({
  title,
  body,
  lang,
}: Omit<Extract<PageAnswer, { body: unknown }>, 'status'>) => html`<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="robots" content="noindex" />
    <title>${title}</title>
    <style>${style}</style>
  </head>
  <body data-unsent="${texts[lang].unsent}"><main><h1>${title}</h1>${body}</main>${sending}</body>
</html>`;

/** The first of the browser's languages that the app speaks; else Japanese. */
function langOf(c: Context): Lang {
  const wanted = (c.req.header('accept-language') ?? '').toLowerCase().split(',');
  const known = wanted.map((it) => langs.find((lang) => it.trim().startsWith(lang)));
  return known.find((it) => it !== undefined) ?? 'ja';
}

/** What was sent, its lines ended as a person's letters are counted: a browser sends two for each end of a line. */
async function formOf(c: Context): Promise<Record<string, string>> {
  const body = await c.req.parseBody();
  return Object.fromEntries(
    Object.entries(body).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value.replace(/\r\n?/g, '\n').trim()]] : [],
    ),
  );
}
