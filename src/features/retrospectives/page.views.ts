import { html } from 'hono/html';
import { type Message, type Modal, message, para, quote } from '../../core/blocks';
import type { Lang } from '../../core/lang';
import type { Markup, PageAnswer } from '../../core/page';
import { dayWords } from '../../core/time';
import type { Project } from '../projects';
import type { Made, Opened } from './links';
import { alones, criterionField, MOST_WORDS, type Moment, mets, questions, required, ways } from './rules';
import { texts } from './texts';
import { halfPageTexts } from './texts.half';
import { pageTexts } from './texts.page';
import { questionTexts } from './texts.questions';

type Open = Extract<Opened, { state: 'open' }>;
type Values = Readonly<Record<string, string>>;
type Complaint = 'choose' | 'needed' | 'wholeNumber' | 'tooMuch';
type Wrong = Readonly<Record<string, Complaint>>;

/** Half time has sentences of its own beside the end's. */
const wordsAt = (moment: Moment, lang: Lang) =>
  moment === 'half' ? { ...pageTexts[lang], ...halfPageTexts[lang] } : pageTexts[lang];

/** A letter with the link: the member reads, copies and sends it, so that a person asks and not a machine. */
export function linkModal({ url, project, moment, from, lang, day }: Made, reader: Lang): Modal {
  const say = wordsAt(moment, reader);
  const letter = wordsAt(moment, lang).letter({
    ...{ organisation: project.organisation, title: project.title, from, url },
    day: dayWords(day, lang),
  });
  return {
    id: 'retrospectives.linked',
    title: say.linkTitle,
    close: texts[reader].close,
    blocks: [para(say.linkIntro), quote(letter), para(say.linkRules({ day: dayWords(day, reader) }))],
  };
}

/** To whoever sent the link. */
export const arrivedMessage = ({ title, organisation }: Project, moment: Moment, lang: Lang): Message =>
  message(para(wordsAt(moment, lang).arrived({ title, organisation })));

export const unknownPage = (lang: Lang): PageAnswer => ({
  title: pageTexts[lang].unknownTitle,
  body: html`<p>${pageTexts[lang].unknown}</p>`,
  lang,
  status: 404,
});

export const lockedPage = (state: 'used' | 'expired', lang: Lang): PageAnswer => ({
  title: pageTexts[lang].lockedTitle[state],
  body: html`<p>${pageTexts[lang].locked[state]}</p>`,
  lang,
  status: 410,
});

export const thanksPage = ({ project, lang }: Open): PageAnswer => ({
  title: pageTexts[lang].thanksTitle,
  body: html`<p>${pageTexts[lang].thanks({ title: project.title })}</p>`,
  lang,
});

/** @param wrong what is to be put right, by input; what was typed stays */
export function formPage({ project, criteria, round, lang }: Open, was: Values, wrong: Wrong): PageAnswer {
  const say = wordsAt(round.moment, lang);
  const { ratings, picks, words } = questions[round.moment].organisation;
  const asked = questionTexts[lang];
  const refused = Object.keys(wrong).length > 0;
  const choice = (name: string, label: string, options: readonly [string, string][], must: boolean) =>
    choices({ name, label, options, was: was[name], wrong: wrong[name], must }, lang);
  const scale = ([1, 2, 3, 4, 5] as const).map((it) => String(it));
  const body = html`
    <p>${say.intro({ title: project.title, organisation: project.organisation })}</p>
    <p class="hint">${say.introUse}</p>
    ${refused ? html`<p class="wrong" role="alert">${say.refused}</p>` : ''}
    <form method="post" novalidate>
      ${ratings.map((rating) =>
        choice(
          rating,
          say.ask[rating],
          scale.map((it): [string, string] => {
            const end = { '1': asked.least[rating], '5': asked.most[rating] }[it];
            return [it, end ? say.scaleEnd({ value: it, end }) : it];
          }),
          true,
        ),
      )}
      ${criteria.map((it, i) =>
        choice(
          criterionField(i),
          asked.criterion(it),
          mets.map((met): [string, string] => [met, texts[lang].metOption({ met })]),
          false,
        ),
      )}
      ${picks.map((it) => {
        if (it === 'people')
          return field(it, asked.pick.people, { was, wrong, must: false, number: true }, lang);
        const options =
          it === 'way'
            ? ways.map((one) => [one, asked.way[one]])
            : alones.map((one) => [one, asked.alone[one]]);
        return choice(it, asked.pick[it], options as [string, string][], required.has(it));
      })}
      ${words.map((topic) =>
        field(topic, say.topic[topic], { was, wrong, must: required.has(topic), number: false }, lang),
      )}
      <fieldset>
        <legend>${say.quote}${say.optional}</legend>
        <div class="choices">
          <label
            ><input type="checkbox" name="quote" value="yes" ${was.quote ? 'checked' : ''} />${say.quoteOption}</label
          >
        </div>
      </fieldset>
      <button>${texts[lang].send}</button>
    </form>`;
  return { title: say.title, body, lang, status: refused ? 422 : 200 };
}

interface Choices {
  name: string;
  label: string;
  options: readonly [string, string][];
  was: string | undefined;
  wrong: Complaint | undefined;
  must: boolean;
}

function choices({ name, label, options, was, wrong, must }: Choices, lang: Lang): Markup {
  return html`<fieldset>
    <legend>${label}${must ? '' : pageTexts[lang].optional}</legend>
    ${complaint(wrong, lang)}
    <div class="choices">
      ${options.map(
        ([value, words]) =>
          html`<label><input type="radio" name="${name}" value="${value}" ${was === value ? 'checked' : ''} />${words}</label>`,
      )}
    </div>
  </fieldset>`;
}

function field(
  name: string,
  label: string,
  { was, wrong, must, number }: { was: Values; wrong: Wrong; must: boolean; number: boolean },
  lang: Lang,
): Markup {
  const value = was[name] ?? '';
  return html`<div class="card">
    <label class="name" for="${name}">${label}${must ? '' : pageTexts[lang].optional}</label>
    ${complaint(wrong[name], lang)}
    ${
      number
        ? html`<input type="number" inputmode="numeric" min="0" id="${name}" name="${name}" value="${value}" />`
        : html`<textarea id="${name}" name="${name}" maxlength="${String(MOST_WORDS)}">${value}</textarea>`
    }
  </div>`;
}

const complaint = (wrong: Complaint | undefined, lang: Lang): Markup | '' =>
  wrong ? html`<p class="wrong">${pageTexts[lang][wrong]}</p>` : '';
