import type { HtmlEscapedString } from 'hono/utils/html';
import type { World } from './feature';
import type { Lang } from './lang';

/** Somebody outside Slack looks at a page, or sends its form. */
export interface Visit {
  /** The parts of the path that the pattern names. */
  readonly params: Readonly<Record<string, string>>;
  /** What the form's inputs hold, by name; absent when the page is only looked at. */
  readonly form?: Readonly<Record<string, string>>;
  /** What the browser asks for. */
  readonly lang: Lang;
}

/** HTML made by `html` of `hono/html`, which escapes what is put into it. */
export type Markup = HtmlEscapedString | Promise<HtmlEscapedString>;

/** A page, dressed by the web edge; or a file, as it is. */
export type PageAnswer =
  | { title: string; body: Markup; lang: Lang; status?: 200 | 404 | 409 | 410 | 422 }
  | { type: string; content: string | Uint8Array<ArrayBuffer>; name?: string };

/**
 * A page of the app on the web, for people without Slack and for programs. Whoever knows its address may see it, so
 * the address is a secret where the page is not for everybody. A Problem that it throws is shown as a sentence.
 */
export type Page = (world: World, visit: Visit) => Promise<PageAnswer>;
