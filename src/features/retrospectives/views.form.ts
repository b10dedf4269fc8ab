import { type Block, type Modal, para } from '../../core/blocks';
import { check, input, menu, number, option, radios, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { dayWords } from '../../core/time';
import type { Criterion } from '../goals';
import { levels, skillName } from '../members';
import {
  alones,
  criterionField,
  fits,
  MOST_PEOPLE,
  MOST_WORDS,
  type Moment,
  type More,
  mets,
  type Pick as Picked,
  questions,
  type Rating,
  required,
  type Side,
  ways,
} from './rules';
import type { Given } from './store';
import { questionTexts } from './texts.questions';
import { type Named, wordsAt } from './views';

/** The form of each side, by its name. */
const formId = {
  end: {
    organisation: 'retrospectives.organisation',
    participants: 'retrospectives.participants',
    company: 'retrospectives.company',
  },
  half: {
    organisation: 'retrospectives.halfOrganisation',
    participants: 'retrospectives.halfParticipants',
    company: 'retrospectives.company',
  },
} as const;

/** The questions of a side, filled in with what was answered before. */
export function answerModal(
  { id, title }: Named,
  side: Side,
  moment: Moment,
  before: Pick<Given, 'ratings' | 'words' | 'more'> | undefined,
  criteria: readonly Criterion[],
  lang: Lang,
): Modal {
  const say = wordsAt(moment, lang);
  const ask = questionTexts[lang];
  const asked = questions[moment][side];
  const judged = moment === 'end' && side === 'organisation' ? criteria : [];
  return {
    id: formId[moment][side],
    title: say.answerTitle({ side }),
    submit: say.send,
    close: say.cancel,
    meta: id,
    blocks: [
      para(say.answerIntro({ side, title })),
      ...asked.ratings.map((rating) =>
        input(rating, ask.ask[rating], scale(rating, before?.ratings[rating], lang)),
      ),
      ...judged.map((it, i) =>
        input(
          criterionField(i),
          ask.criterion(it),
          radios(
            mets.map((met) => option(met, say.metOption({ met }))),
            before?.more?.criteria?.find(({ measure }) => measure === it.measure)?.met,
          ),
          { optional: true },
        ),
      ),
      ...asked.picks.map((it) =>
        input(it, ask.pick[it], pickOf(it, before?.more, lang), { optional: !required.has(it) }),
      ),
      ...(moment === 'end' && side === 'participants' ? learnedInputs(before?.more?.skill, lang) : []),
      ...asked.words.map((topic) =>
        input(topic, ask.topic[topic], words(MOST_WORDS, before?.words[topic], 'lines'), {
          optional: !required.has(topic),
        }),
      ),
      input('quote', ask.quote, check(ask.quoteOption[side], before?.more?.quote ?? false), {
        optional: true,
      }),
    ],
  };
}

/** A skill that they learned, and whether it goes into their profile. */
function learnedInputs(was: More['skill'], lang: Lang): Block[] {
  const say = questionTexts[lang];
  const known = was && option(was.skill, skillName(was.skill, lang));
  const options = levels.map((level) => option(String(level), say.levelOption({ level })));
  return [
    input('skill', say.learned, searchedOne('members.skills', known), { optional: true }),
    input('level', say.level, menu(options, was && String(was.level)), { optional: true }),
    input('profile', say.profile, check(say.profileOption, false), { optional: true }),
  ];
}

function pickOf(it: Picked, was: More | null | undefined, lang: Lang) {
  const say = questionTexts[lang];
  if (it === 'people') return number(0, MOST_PEOPLE, was?.people);
  if (it === 'way')
    return radios(
      ways.map((way) => option(way, say.way[way])),
      was?.way,
    );
  return it === 'alone'
    ? radios(
        alones.map((alone) => option(alone, say.alone[alone])),
        was?.alone,
      )
    : radios(
        fits.map((fit) => option(fit, say.hours[fit])),
        was?.hours,
      );
}

/** From 1 to 5, with words at the ends. */
function scale(rating: Rating, was: number | undefined, lang: Lang) {
  const { least, most } = questionTexts[lang];
  const options = [1, 2, 3, 4, 5].map((it) => {
    const end = { 1: least[rating], 5: most[rating] }[it];
    return option(String(it), end ? `${it}  ${end}` : String(it));
  });
  return radios(options, was === undefined ? undefined : String(was));
}

export function answeredModal(
  { title }: Named,
  side: Side,
  moment: Moment,
  day: string | undefined,
  lang: Lang,
): Modal {
  const say = wordsAt(moment, lang);
  return {
    id: 'retrospectives.answered',
    title: say.answerTitle({ side }),
    close: say.close,
    blocks: [para(day ? say.answered({ title, day: dayWords(day, lang) }) : say.answeredLast({ title }))],
  };
}
