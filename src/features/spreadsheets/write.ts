import { message, para } from '../../core/blocks';
import { csv } from '../../core/csv';
import type { Cx, World } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { say } from '../../outbox';
import { audit } from '../admin';
import type { Entry, Kind } from './rules';
import { type Sheet, sheetsWith } from './sheets';
import { texts } from './texts';

/** So many rows are read in one transaction. */
const AT_ONCE = 500;

/** Writes a list out as a file, which reaches whoever asked by direct message. Who had it stands in the audit log. */
export async function writeList(cx: Cx, kind: Kind): Promise<void> {
  const { person, now, newId } = cx;
  const entries = await readList(cx, kind);
  const at = now();
  const id = newId();
  const { lang } = person;
  await cx.db.run(async (tx) => {
    await say(tx, at, {
      key: `spreadsheets.list:${id}`,
      to: { user: person.id },
      message: message(para(texts[lang].listFile({ kind, count: entries.length }))),
      file: {
        name: `probono-${kind}-${at.toISOString().slice(0, 10)}.csv`,
        content: toFile(sheetsWith()[kind], entries, lang),
      },
    });
    const subject = { words: texts[cx.settings.locale].kind({ kind }) };
    await audit(tx, { id: `list:${id}`, byUser: person.id, act: 'writeList', subject, at });
  });
}

async function readList({ db }: Pick<World, 'db'>, kind: Kind): Promise<Entry[]> {
  const sheet = sheetsWith()[kind];
  const all: Entry[] = [];
  for (let offset = 0; ; offset += AT_ONCE) {
    const part = await db.run((tx) => sheet.list(tx, { offset, limit: AT_ONCE }));
    all.push(...part);
    if (part.length < AT_ONCE) return all;
  }
}

/** The list in the words of a language, as `readFile` and a sheet's columns read it again. */
export const toFile = ({ columns }: Sheet, entries: readonly Entry[], lang: Lang): string =>
  csv(
    columns.map((it) => it.titles[lang]),
    entries.map((entry) =>
      columns.map(({ key, write }) => {
        const value = entry[key];
        return value === undefined || value === null ? '' : write(value, lang);
      }),
    ),
  );
