import { html } from 'hono/html';
import { calendarFile } from '../../core/calendar';
import type { Lang } from '../../core/lang';
import type { Page, PageAnswer } from '../../core/page';
import { addressee, findPeople } from '../members';
import { entriesOf } from './entries';
import { ownerOf } from './store';
import { texts } from './texts';

/** What somebody's calendar program reads. Whoever comes without a good address learns nothing, not even why. */
export const feed: Page = (world, { params, lang }) =>
  world.db.run(async (tx): Promise<PageAnswer> => {
    const owner = await ownerOf(tx, (params.token ?? '').replace(/\.ics$/, ''));
    const [person] = owner ? await findPeople(tx, [owner]) : [];
    if (!person || person.gone) return closedPage(lang);
    const reader = await addressee(tx, world, person.id);
    return {
      type: 'text/calendar; charset=utf-8',
      content: calendarFile(texts[reader.lang].calendarName, await entriesOf(tx, world, reader)),
    };
  });

const closedPage = (lang: Lang): PageAnswer => ({
  title: texts[lang].closedTitle,
  body: html`<p>${texts[lang].closed}</p>`,
  lang,
  status: 410,
});
