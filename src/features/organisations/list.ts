import { type Block, button, heading, note, para, row } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { actions, type Clock, waitingEntry } from './card';
import type { Request } from './store';
import { texts } from './texts';
import { intake } from './texts.intake';

/** A page of a list shows so many: with their buttons they stay within a message's 50 blocks. */
export const ON_PAGE = 10;

/** Where a page begins, from 0 on, and which it is: a number out of the list's bounds means its first or last page. */
export function pageOf(
  count: number,
  asked: number,
  size = ON_PAGE,
): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(count / size));
  const page = Math.min(pages, Math.max(1, Number.isInteger(asked) ? asked : 1));
  return { page, pages, offset: (page - 1) * size };
}

/**
 * Which page this is, and buttons to the others; nothing where there is only one.
 * @param turn the button that opens a page
 */
export function pager(
  { page, pages }: { page: number; pages: number },
  count: number,
  turn: (page: number, label: string) => ReturnType<typeof button>,
  lang: Lang,
): Block[] {
  if (pages === 1) return [];
  const say = intake[lang];
  return [
    note(say.page({ page, pages, count })),
    row(
      ...(page > 1 ? [turn(page - 1, say.previous)] : []),
      ...(page < pages ? [turn(page + 1, say.next)] : []),
    ),
  ];
}

/** What waits, the longest waiting first, a page at a time. */
export function requestList(requests: readonly Request[], asked: number, clock: Clock, lang: Lang): Block[] {
  const say = texts[lang];
  if (requests.length === 0) return [para(say.listNone)];
  const count = requests.length;
  const at = pageOf(count, asked);
  return [
    heading(say.listTitle),
    ...requests
      .slice(at.offset, at.offset + ON_PAGE)
      .flatMap((request) => [waitingEntry(request, clock, lang), ...actions(request, lang)]),
    ...pager(
      at,
      count,
      (page, label) => button(`organisations.page:${page}`, label, `requests|${page}`),
      lang,
    ),
  ];
}

/** The Home tab of a coordinator shows so many requests at most. */
const ON_DESK = 3;

/** On the Home tab of a coordinator: the three that wait longest, and how many there are. */
export function requestsDesk(requests: readonly Request[], clock: Clock, lang: Lang): Block[] {
  const say = texts[lang];
  const count = requests.length;
  if (count === 0) return [];
  return [
    heading(say.deskTitle({ count })),
    ...requests
      .slice(0, ON_DESK)
      .flatMap((request) => [waitingEntry(request, clock, lang), ...actions(request, lang)]),
    ...(count > ON_DESK ? [row(button('slack.word:requests', say.deskAll({ count }), 'requests'))] : []),
  ];
}
