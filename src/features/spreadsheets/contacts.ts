import type { Tx } from '../../core/feature';
import { type ContactFacts, listContacts, saveContact } from '../organisations';
import type { Column } from './rules';
import type { Taker } from './sheets';

/** A cell holds so many characters at most. */
const MOST = 2000;

const email = /[^\s<>()（）、,，;；]+@[^\s<>()（）、,，;；]+/;
const phone = /(?:\+|0)[\d()-]{8,}\d/;
const position = /[(（]([^()（）]+)[)）]/;
const note = /(?:メモ|備考|note)\s*[:：]\s*(.*)$/is;
const mayNot = /連絡を?(?:控える|不可|しない)|(?:do not|not to be) (?:write|written|contact(?:ed)?)(?: to)?/i;
const languages = [
  ['ja', /(?:^|[\s・,、])(?:日本語|Japanese)(?=$|[\s・,、])/i],
  ['en', /(?:^|[\s・,、])(?:英語|English)(?=$|[\s・,、])/i],
] as const;

/**
 * The people of an organisation in a cell, with `;` or a line break between them: 「大野 花子（事務局長） ono@example.org
 * 03-1234-5678 メモ：平日の午後」. What is none of these is the name.
 */
export const people: Pick<Column<ContactFacts[]>, 'key' | 'titles' | 'also' | 'many' | 'read' | 'write'> = {
  key: 'contacts',
  titles: { ja: '連絡先', en: 'Contacts' },
  also: ['担当者', '窓口', '電話', '電話番号', 'メール', 'メールアドレス', 'contact', 'phone', 'email'],
  many: true,
  read(cell) {
    if (cell.length > MOST)
      return {
        reason: 'tooLong',
        hint: { ja: String(MOST), en: String(MOST) },
      };
    const found = cell
      .split(/[;；\n]+/)
      .map((it) => it.trim())
      .filter(Boolean)
      .map(personIn);
    const tooLong = found.find((it) => it.name.length > 80);
    if (tooLong) return { reason: 'tooLong', hint: { ja: '80', en: '80' } };
    return { value: found };
  },
  write: (value, lang) => value.map((it) => personWords(it, lang)).join('\n'),
};

function personIn(words: string): ContactFacts {
  let rest = words;
  const taken = (pattern: RegExp): string | undefined => {
    const found = pattern.exec(rest);
    if (found) rest = rest.replace(found[0], ' ');
    return found ? (found[1] ?? found[0]).trim() : undefined;
  };
  const facts = {
    note: taken(note),
    email: taken(email),
    phone: taken(phone),
    position: taken(position),
    mayWrite: taken(mayNot) ? false : undefined,
    lang: languages.find(([, sign]) => taken(sign))?.[0],
  };
  const left = rest.replace(/[<>]/g, ' ').replace(/[\s・,、]+$|^[\s・,、]+/g, '');
  const name = left.replace(/\s+/g, ' ') || (facts.email ?? words);
  return {
    name,
    ...Object.fromEntries(Object.entries(facts).filter(([, it]) => it !== undefined)),
  };
}

const WORDS = {
  ja: {
    ja: '日本語',
    en: '英語',
    mayNot: '連絡を控える',
    note: 'メモ：',
    open: '（',
    close: '）',
  },
  en: {
    ja: 'Japanese',
    en: 'English',
    mayNot: 'not to be written to',
    note: 'Note: ',
    open: ' (',
    close: ')',
  },
};

function personWords({ name, ...it }: ContactFacts, lang: 'ja' | 'en'): string {
  const say = WORDS[lang];
  const post = it.position?.replace(/[()（）]/g, ' ').trim();
  const line = [
    post ? `${name}${say.open}${post}${say.close}` : name,
    it.email,
    it.phone,
    it.lang && say[it.lang],
    it.mayWrite === false && say.mayNot,
    it.note && say.note + it.note,
  ];
  return line
    .filter(Boolean)
    .join(' ')
    .replace(/[;；\n]+/g, '、');
}

const facts = ['position', 'email', 'phone', 'note', 'lang', 'mayWrite'] as const;

/** As somebody would come back from a cell: so are they compared. */
const asRead = (it: ContactFacts): ContactFacts => personIn(personWords(it, 'ja'));

/** Which of the people known a row means: by name, and of several by what else it says. */
export function meant<T extends ContactFacts>(row: ContactFacts, known: readonly T[]): T | undefined {
  const named = known.filter((it) => asRead(it).name === row.name);
  return named.find((it) => facts.every((fact) => agrees(row, asRead(it), fact))) ?? named[0];
}

const agrees = (row: ContactFacts, was: ContactFacts, fact: (typeof facts)[number]): boolean =>
  row[fact] === undefined || row[fact] === was[fact];

/**
 * What the app knows of the people in a row, for `compare`: nothing where the row only adds to it, the row itself where
 * all of it is known, and else what is known of those whom it names.
 */
export function knownOf(
  row: readonly ContactFacts[] | undefined,
  known: readonly ContactFacts[],
): readonly ContactFacts[] | undefined {
  if (!row) return undefined;
  const pairs = row.map((it) => {
    const was = meant(it, known);
    return { it, was: was && asRead(was) };
  });
  const differ = ({ it, was }: (typeof pairs)[number], blank: boolean) =>
    facts.some((fact) => !agrees(it, was ?? it, fact) && (was?.[fact] === undefined) === blank);
  if (pairs.some((pair) => differ(pair, false))) return pairs.flatMap(({ was }) => was ?? []);
  return pairs.every((pair) => pair.was && !differ(pair, true)) ? row : undefined;
}

/** The people in a row as the app keeps them: new ones are added, of known ones what the row says is written over. */
export async function keepPeople(
  tx: Tx,
  where: Parameters<typeof listContacts>[1],
  row: readonly ContactFacts[] | undefined,
  { newId, now, person }: Taker,
): Promise<void> {
  const known = await listContacts(tx, where);
  for (const it of row ?? [])
    await saveContact(tx, meant(it, known)?.id ?? newId(), where, it, {
      userId: person.id,
      at: now(),
    });
}
