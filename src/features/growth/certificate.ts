import { randomBytes } from 'node:crypto';
import { DateTime } from 'luxon';
import { message, para } from '../../core/blocks';
import type { Button } from '../../core/feature';
import { type Lang, langs } from '../../core/lang';
import { say } from '../../outbox';
import { type Certificate, drawCertificate } from '../../pictures';
import { findPeople, skillName } from '../members';
import { certificateTexts } from './certificateTexts';
import { hoursOf, numberOf, sumOf } from './rules';
import { addCertificate, type Entry, findRecord } from './store';
import { problem, texts } from './texts';
import { lastDayOf, partWords, usedIn } from './views';

/** One's record on paper, in the language that was pressed: into one's direct messages. */
export const certificate: Button = {
  async press({ db, now, settings, person }, { value }) {
    const lang = langs.find((it) => it === value) ?? person.lang;
    const { entries, name } = await db.run(async (tx) => {
      const [known] = await findPeople(tx, [person.id]);
      return { entries: await findRecord(tx, person.id), name: known?.name ?? '' };
    });
    if (entries.length === 0) throw problem('nothing');
    const at = now();
    const number = numberOf(at, settings.timezone, randomBytes(8).toString('hex'));
    const day = DateTime.fromJSDate(at, { zone: settings.timezone }).toFormat('yyyy-MM-dd');
    const pdf = await drawCertificate(wordsOf(entries, { name, number, day, at }, lang));
    await db.run(async (tx) => {
      await addCertificate(tx, { number, userId: person.id, at });
      await say(tx, at, {
        key: `growth.certificate:${number}`,
        to: { user: person.id },
        message: message(para(texts[person.lang].file({ number }))),
        file: { name: `${number}-${lang}.pdf`, content: pdf.toString('base64'), encoding: 'base64' },
      });
    });
    return { tell: [para(texts[person.lang].sent)] };
  },
};

/** Organisations' words on a certificate: so many, each so long. */
const MOST_THANKS = 3;
const MOST_LETTERS = 200;

/** What stands on the certificate of a record that is not empty. */
export function wordsOf(
  entries: readonly Entry[],
  { name, number, day, at }: { name: string; number: string; day: string; at: Date },
  lang: Lang,
): Certificate {
  const words = certificateTexts[lang];
  const sum = sumOf(entries);
  const from = entries.map(({ project }) => project.starts).sort()[0] ?? day;
  const ends = entries.map(({ project }) => lastDayOf(project));
  const until = ends.includes(null) ? null : (ends.sort().at(-1) ?? day);
  const used = [...new Set(entries.flatMap(usedIn))].map((it) => skillName(it, lang));
  const learned = sum.learned.map(({ skill, level }) =>
    texts[lang].level({ skill: skillName(skill, lang), level }),
  );
  const quotes = entries.flatMap(({ thanks, project: { organisation } }) =>
    thanks
      .filter((it) => it.quotable && it.words.length <= MOST_LETTERS)
      .map((it) => words.thanks({ words: it.words, organisation })),
  );
  const part = (title: string, lines: readonly string[]) =>
    lines.length > 0 ? [{ title, lines: [...lines] }] : [];
  return {
    club: words.club,
    title: words.title,
    name: words.name({ name }),
    statement: words.statement,
    figures: [
      {
        label: words.periodLabel,
        value: words.period({ from: onDay(from, lang), until: until && onDay(until, lang) }),
      },
      { label: words.projectsLabel, value: words.projects({ count: entries.length }) },
      {
        label: words.hoursLabel,
        value: sum.minutes > 0 ? words.hours({ hours: hoursOf(sum.minutes) }) : words.noHoursAtAll,
      },
    ],
    projects: {
      title: words.listTitle,
      head: [words.headPeriod, words.headProject, words.headPart, words.headHours],
      rows: entries.map((it) => rowOf(it, lang)),
    },
    parts: [
      ...part(words.usedTitle, used.length > 0 ? [used.join(texts[lang].comma)] : []),
      ...part(words.learnedTitle, learned.length > 0 ? [learned.join(texts[lang].comma)] : []),
      ...part(words.thanksTitle, quotes.slice(0, MOST_THANKS)),
    ],
    foot: [words.number({ number, day: onDay(day, lang) }), ...words.honest.split('\n')],
    pageOf: (page, pages) => words.pageOf({ page, pages }),
    lang,
    at,
  };
}

function rowOf(entry: Entry, lang: Lang): string[] {
  const { project, minutes } = entry;
  const words = certificateTexts[lang];
  const until = lastDayOf(project);
  return [
    words.months({ from: inMonth(project.starts, lang), until: until && inMonth(until, lang) }),
    `${project.title}\n${project.organisation}`,
    partWords(entry, lang),
    minutes > 0 ? words.hours({ hours: hoursOf(minutes) }) : words.noHours,
  ];
}

const locale = { ja: 'ja-JP', en: 'en-GB' } as const;
const onDay = (day: string, lang: Lang) =>
  DateTime.fromISO(day)
    .setLocale(locale[lang])
    .toFormat(lang === 'ja' ? 'yyyy年M月d日' : 'd LLL yyyy');
const inMonth = (day: string, lang: Lang) =>
  DateTime.fromISO(day)
    .setLocale(locale[lang])
    .toFormat(lang === 'ja' ? 'yyyy年M月' : 'LLL yyyy');
