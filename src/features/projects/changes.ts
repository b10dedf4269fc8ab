import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import { labels } from './labels';
import { effortLine, forLine, languageLine, needLines, periodLine, placeLine, scheduleLine } from './lines';
import { callEndOf } from './rules';
import type { Project } from './store';
import { texts } from './texts';

/** What is to be said of a change, in the reader's words: a line each, `目標：…`; short things with what they were. */
export function changesOf(was: Project, now: Project, lang: Lang): string[] {
  const form = labels[lang];
  const say = texts[lang];
  const colon = lang === 'ja' ? '：' : ': ';
  const shown: [string, (it: Project) => string][] = [
    [form.name, (it) => it.title],
    [say.needs, (it) => needLines(it, lang).join(say.comma)],
    [say.schedule, (it) => scheduleLine(it, lang)],
    [form.dates, (it) => periodLine(it, lang)],
    [form.hours, (it) => effortLine(it, lang)],
    [form.place, (it) => placeLine(it, lang)],
    [form.languages, (it) => languageLine(it, lang) || '–'],
    [form.callUntil, (it) => dayWords(callEndOf(it), lang)],
    [form.organisation, (it) => forLine(it, lang)],
  ];
  const written: [string, (it: Project) => string][] = [
    [form.good, (it) => it.good],
    [form.task, (it) => it.task],
    [form.goal, (it) => it.goal],
    [form.gain, (it) => it.gain],
    [form.tier, (it) => form.tierOption({ tier: it.tier })],
  ];
  const differs = ([, of]: [string, (it: Project) => string]) => of(was) !== of(now);
  return [
    ...shown.filter(differs).map(([name, of]) => `${name}${colon}${of(was)} → ${of(now)}`),
    ...written.filter(differs).map(([name]) => form.rewritten({ name })),
  ];
}
