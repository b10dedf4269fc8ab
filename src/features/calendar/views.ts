import { type Block, bold, bullets, button, type Modal, note, para, row } from '../../core/blocks';
import type { Entry } from '../../core/calendar';
import type { Person } from '../../core/feature';
import { moment } from '../../core/time';
import { texts } from './texts';

type Reader = Pick<Person, 'lang' | 'zone'>;

/** What just happened to an address, or a file. */
export type News = 'renewed' | 'stopped' | 'fileSent';

/**
 * How one's sessions come into one's calendar.
 * @param it.address absent where there is none; without `it.pages` there cannot be one
 * @param it.ahead what comes from now on, the earliest first
 */
export function calendarModal(
  it: { pages: boolean; address?: string | undefined; ahead: readonly Entry[]; news?: News | undefined },
  reader: Reader,
): Modal {
  const say = texts[reader.lang];
  return {
    id: 'calendar.shown',
    title: say.title,
    close: say.close,
    meta: 'window',
    blocks: [
      ...(it.news ? [para(bold(say[it.news]))] : []),
      ...(it.address ? addressBlocks(it.address, reader) : []),
      ...(it.pages ? [] : [para(say.noPages)]),
      aheadBlock(it.ahead, reader),
      row(...(it.pages ? addressButtons(it.address, reader) : []), button('calendar.file', say.file)),
    ],
  };
}

function addressBlocks(address: string, { lang }: Reader): Block[] {
  const say = texts[lang];
  return [
    para(say.intro),
    para(bold(say.addressLabel), '\n', { type: 'text', text: address, style: { code: true } }),
    bullets([say.outlook, say.google, say.secret]),
  ];
}

function aheadBlock([next, ...more]: readonly Entry[], { lang, zone }: Reader): Block {
  const say = texts[lang];
  return next
    ? para(say.ahead({ many: more.length + 1, next: moment(next.begins, lang, zone) }))
    : note(say.aheadNone);
}

function addressButtons(address: string | undefined, { lang }: Reader) {
  const say = texts[lang];
  if (!address) return [button('calendar.renew', say.again, '', { style: 'primary' })];
  const asked = (title: string, text: string, yes: string) => ({ confirm: { title, text, yes, no: say.no } });
  return [
    button('calendar.renew', say.renew, '', asked(say.renewTitle, say.renewText, say.renewYes)),
    button('calendar.stop', say.stop, '', asked(say.stopTitle, say.stopText, say.stopYes)),
  ];
}

export const homeRow = ({ lang }: Reader): Block =>
  row(button('slack.word:calendar', texts[lang].home, 'calendar'));
