import { bold, type Modal, note, para } from '../../core/blocks';
import { input, searchedOne, words } from '../../core/inputs';
import type { Lang } from '../../core/lang';
import { texts } from './texts';
import { directory } from './texts.directory';

/** The form by which anybody brings a request. */
export function requestModal(
  offered: { organisations: boolean; intermediaries: boolean },
  lang: Lang,
): Modal {
  const say = texts[lang];
  return {
    id: 'organisations.request',
    title: say.title,
    submit: say.submit,
    close: say.cancel,
    blocks: [
      note(say.intro),
      ...(offered.organisations
        ? [
            input('known', directory[lang].known, searchedOne('organisations.organisations'), {
              hint: directory[lang].knownHint,
              optional: true,
            }),
          ]
        : []),
      input('organisation', say.organisation, words(80), { optional: offered.organisations }),
      ...(offered.intermediaries
        ? [
            input(
              'knownIntermediary',
              directory[lang].knownIntermediary,
              searchedOne('organisations.intermediaries'),
              { optional: true },
            ),
          ]
        : []),
      input('intermediary', say.intermediary, words(80), { hint: say.intermediaryHint, optional: true }),
      input('need', say.need, words(2000, '', 'lines'), { hint: say.needHint }),
      input('contact', say.contact, words(300), { hint: say.contactHint, optional: true }),
    ],
  };
}

export const receivedModal = (lang: Lang): Modal => ({
  id: 'organisations.received',
  title: texts[lang].title,
  close: texts[lang].close,
  blocks: [para(bold(texts[lang].received)), para(texts[lang].receivedNext)],
});
