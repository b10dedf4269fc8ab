import { DateTime } from 'luxon';
import { z } from 'zod';
import { type Block, button, type Modal, para, row } from '../../core/blocks';
import { csv } from '../../core/csv';
import { type Button, type Cx, type Form, form, type Word } from '../../core/feature';
import { day, input, menu, option, somebody } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { momentWords } from '../../core/time';
import { say } from '../../outbox';
import { findPeople } from '../members';
import { logTexts, problem } from './logTexts';
import type { Act } from './rules';
import { type Entry, listEntries, type Sought } from './store';
import { texts } from './texts';
import { auditBlocks } from './views';

/** Every kind of act that has its sentence. */
const kinds = Object.keys(texts.ja.act) as Act[];

/** So many acts a page. */
const SHOWN = 20;
/** A file holds so many acts at most: some ten years of a large club. */
const MOST = 50_000;

/** What a page shows, small enough for a button: the entries sought, and after which one it begins. */
const pageSchema = z.object({
  user: z.string().optional(),
  act: z.string().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  before: z.object({ at: z.number(), id: z.string() }).optional(),
});
type Page = z.output<typeof pageSchema>;

const readPage = (value: string): Page => pageSchema.parse(JSON.parse(value || '{}'));

/** The newest acts, older ones page by page, some of them by person, kind and day, and all as a file. */
export const auditWord: Word = {
  aliases: ['記録', 'log'],
  who: 'coordinator',
  help: { ja: '操作の記録（検索・CSV）', en: 'The audit log, to search and as CSV' },
  run: async (cx) => ({ tell: await page(cx, {}) }),
};

/** The page that a button names. */
export const audit: Button = {
  who: 'coordinator',
  press: async (cx, { value }) => ({ tell: await page(cx, readPage(value)) }),
};

export const auditFind: Button = {
  who: 'coordinator',
  press: async ({ person }) => ({ open: findModal(person.lang) }),
};

export const auditFound: Form = form({
  who: 'coordinator',
  schema: z.object({
    person: z.string().optional(),
    act: z.enum(kinds).optional(),
    from: z.iso.date().optional(),
    to: z.iso.date().optional(),
  }),
  async submit(cx, { person, act, from, to }) {
    if (from && to && from > to) throw problem('backwards', undefined, 'to');
    const { lang } = cx.person;
    const sought = {
      ...(person && { user: person }),
      ...(act && { act }),
      ...(from && { from }),
      ...(to && { to }),
    };
    return {
      update: {
        id: 'admin.auditShown',
        title: logTexts[lang].title,
        close: texts[lang].close,
        blocks: await page(cx, sought),
      },
    };
  },
});

/** Everything that was sought, as a file in a direct message. Pressed twice in one second, it comes once. */
export const auditFile: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const { before, ...sought } = readPage(value);
    const now = cx.now();
    const { lang, zone } = cx.person;
    const words = logTexts[lang];
    const day = now.toISOString().slice(0, 10);
    await cx.db.run(async (tx) => {
      const entries = await listEntries(tx, soughtOf(sought, cx.settings.timezone), MOST);
      const ids = [
        ...new Set(entries.flatMap((it) => [it.byUser, it.subjectUser].flatMap((id) => id ?? []))),
      ];
      const names = new Map<string, string>();
      for (let at = 0; at < ids.length; at += 500)
        for (const it of await findPeople(tx, ids.slice(at, at + 500))) names.set(it.id, it.name);
      await say(tx, now, {
        key: `admin.auditFile:${cx.person.id}:${Math.floor(now.getTime() / 1000)}`,
        to: { user: cx.person.id },
        message: { text: words.file, blocks: [para(words.file)] },
        file: { name: `audit-${day}.csv`, content: fileOf(entries, names, lang, zone) },
      });
    });
    return { tell: [para(words.filed)] };
  },
};

function fileOf(entries: readonly Entry[], names: Map<string, string>, lang: Lang, zone: string): string {
  const named = (id: string | null) => (id ? (names.get(id) ?? id) : texts[lang].someone);
  return csv(
    logTexts[lang].columns.split(','),
    entries.map((it) => [
      momentWords(it.at, lang, zone),
      it.at.toISOString(),
      it.byUser === null ? '' : it.byUser,
      named(it.byUser),
      actName(it.act, lang),
      it.subject || named(it.subjectUser),
      it.reason,
    ]),
  );
}

async function page(cx: Cx, { before, ...sought }: Page): Promise<Block[]> {
  const found = await cx.db.run((tx) =>
    listEntries(tx, { ...soughtOf(sought, cx.settings.timezone), ...(before && { before }) }, SHOWN + 1),
  );
  const shown = found.slice(0, SHOWN);
  const last = shown.at(-1);
  const words = logTexts[cx.person.lang];
  const older = { ...sought, ...(last && { before: { at: last.at.getTime(), id: last.id } }) };
  return [
    ...(shown.length || !Object.keys(sought).length
      ? auditBlocks(shown, cx.person)
      : [para(words.noneFound)]),
    row(
      ...(found.length > SHOWN ? [button('admin.audit', words.older, JSON.stringify(older))] : []),
      button('admin.auditFind', words.find),
      button('admin.auditFile', words.asFile, JSON.stringify(sought)),
    ),
  ];
}

/** Days are the club's. */
const soughtOf = ({ user, act, from, to }: Omit<Page, 'before'>, zone: string): Sought => ({
  ...(user && { user }),
  ...(act && { act: act as Act }),
  ...(from && { from: DateTime.fromISO(from, { zone }).toJSDate() }),
  ...(to && { to: DateTime.fromISO(to, { zone }).plus({ days: 1 }).toJSDate() }),
});

function findModal(lang: Lang): Modal {
  const words = logTexts[lang];
  return {
    id: 'admin.auditFound',
    title: words.title,
    submit: words.find,
    close: texts[lang].cancel,
    blocks: [
      input('person', words.person, somebody(), { hint: words.personHint, optional: true }),
      input('act', words.act, menu(kinds.slice(0, 100).map((act) => option(act, actName(act, lang)))), {
        optional: true,
      }),
      input('from', words.from, day(), { optional: true }),
      input('to', words.to, day(), { optional: true }),
    ],
  };
}

/** What an act is, of anybody with anything. */
const actName = (act: Act, lang: Lang): string =>
  texts[lang].act[act]({ by: [logTexts[lang].anyone], subject: [logTexts[lang].anything] }).join('');
