import { type Block, bold, bullets, button, type Modal, note, para, row } from '../../core/blocks';
import {
  checks,
  day,
  input,
  menu,
  number,
  option,
  radios,
  searchedOne,
  timeOfDay,
  words,
} from '../../core/inputs';
import { moment } from '../../core/time';
import { type Planned, type Project, periodLine, rhythmTexts, scheduleLine } from '../projects';
import type { Draft } from './rhythmForm';
import { kinds, rhythmWords } from './rhythmWords';
import type { Reader } from './views';

/** The form of a rhythm: what it asks for follows the kind that was chosen. */
export function rhythmModal(project: Project, meta: string, draft: Draft, { lang }: Reader): Modal {
  const say = rhythmWords[lang];
  return {
    id: 'schedule.changed',
    title: say.title,
    submit: say.preview,
    close: say.close,
    meta,
    blocks: [
      para(bold(project.title)),
      note(say.intro),
      input(
        'kind',
        say.kind,
        {
          ...menu(
            kinds.map((it) => option(it, say.kinds[it])),
            draft.kind,
          ),
          action_id: 'schedule.kind',
        },
        { dispatch: true },
      ),
      ...ofKind(draft, lang),
      input('time', say.time, timeOfDay(draft.time)),
      input('minutes', say.minutes, number(15, 480, draft.minutes)),
      input('from', say.from, day(draft.from)),
      input('ends', say.ends, day(draft.ends)),
      ...(draft.kind === 'dates'
        ? []
        : [
            input(
              'holidays',
              say.holidays,
              radios([option('keep', say.keep), option('skip', say.skip)], draft.holidays),
            ),
          ]),
      input('zone', say.zone, searchedOne('schedule.zones', option(draft.zone, draft.zone)), {
        hint: say.zoneHint,
      }),
      input('reason', say.reason, words(200, draft.reason), { hint: say.reasonHint, optional: true }),
    ],
  };
}

const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7];
const NTHS = [1, 2, 3, 4, -1];

function ofKind({ kind, on, every, day: date, nths, weekday, dates }: Draft, lang: Reader['lang']): Block[] {
  const say = rhythmWords[lang];
  const days = WEEKDAYS.map((it) => option(String(it), rhythmTexts[lang].weekday({ on: it })));
  switch (kind) {
    case 'weekly':
      return [
        input('on', say.on, checks(days, on.map(String)), { optional: true }),
        input('every', say.every, number(1, 8, every), { hint: say.everyHint }),
      ];
    case 'monthly':
      return [input('day', say.day, number(1, 31, date), { hint: say.dayHint })];
    case 'nth': {
      const options = NTHS.map((it) => option(String(it), rhythmTexts[lang].nthOf({ nth: it })));
      return [
        input('nths', say.nths, checks(options, nths.map(String)), { optional: true }),
        input('weekday', say.weekday, menu(days, String(weekday))),
      ];
    }
    case 'dates':
      return [input('dates', say.dates, words(2000, dates, 'lines'), { hint: say.datesHint })];
  }
}

/** The preview names so many sessions. */
const SHOWN = 5;

/** What it would be, in words, before it is saved. */
export function previewModal(
  was: Project,
  is: Project,
  sessions: readonly Planned[],
  meta: string,
  { lang, zone }: Reader,
): Modal {
  const say = rhythmWords[lang];
  const more = sessions.length - SHOWN;
  return {
    id: 'schedule.confirmed',
    title: say.title,
    submit: say.save,
    close: say.close,
    meta,
    blocks: [
      para(bold(is.title)),
      para(say.was({ line: scheduleLine(was, lang) })),
      para(say.now({ line: scheduleLine(is, lang), period: periodLine(is, lang) })),
      para(bold(say.next)),
      bullets([
        ...sessions.slice(0, SHOWN).map((it) => moment(it.at, lang, zone)),
        ...(more > 0 ? [say.more({ count: more })] : []),
      ]),
      row(button('schedule.again', say.again)),
      note(say.previewIntro),
    ],
  };
}
