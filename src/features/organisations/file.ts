import { type Block, bold, bullets, heading, type Modal, note, para, quote } from '../../core/blocks';
import type { Button } from '../../core/feature';
import type { Lang } from '../../core/lang';
import { actions, type Clock, entry, facts } from './card';
import type { Answers } from './interview.rules';
import { findInterview } from './interview.store';
import { interviewBlocks } from './interview.views';
import { somebody } from './rules';
import type { Request } from './store';
import * as store from './store';
import { problem, texts } from './texts';
import { intake } from './texts.intake';

/** Earlier requests that are shown with one. */
const EARLIER = 5;

/** All that was noted of a request, so that another coordinator can go on with it. */
export const file: Button = {
  who: 'coordinator',
  async press(cx, { value }) {
    const found = await cx.db.run(async (tx) => {
      const request = await store.findRequest(tx, value);
      if (!request) throw problem('gone');
      const { answers } = await findInterview(tx, request);
      const handOvers = await store.listHandOvers(tx, value);
      const all = await store.listRequestsFor(tx, request.organisationId, EARLIER + 1);
      return { request, answers, handOvers, earlier: all.filter((it) => it.id !== value) };
    });
    const clock = { now: cx.now(), zone: cx.settings.timezone };
    return { open: fileModal(found, clock, cx.person.lang) };
  },
};

interface Found {
  request: Request;
  answers: Answers;
  handOvers: readonly store.HandOver[];
  earlier: readonly Request[];
}

function fileModal({ request, answers, handOvers, earlier }: Found, clock: Clock, lang: Lang): Modal {
  const say = intake[lang];
  const { organisation, need, goal, answer, farewell, reason } = request;
  const noted = interviewBlocks(answers, lang);
  const told = (label: string, words: string): Block[] => (words ? [para(bold(label)), quote(words)] : []);
  const person = (id: string | null) => (id ? somebody(id, lang) : [say.nobody]);
  return {
    id: 'organisations.file',
    title: say.fileTitle,
    close: say.close,
    blocks: [
      heading(organisation),
      bullets(facts(request, clock, lang)),
      ...told(texts[lang].needLabel, need),
      ...told(say.answerLabel, answer),
      ...(noted.length > 0 ? [heading(say.interviewLabel), ...noted] : []),
      ...told(texts[lang].goalLabel, goal),
      ...told(texts[lang].reasonLabel, reason),
      ...told(say.farewellLabel, farewell),
      ...(handOvers.length > 0
        ? [
            para(bold(say.handOversLabel)),
            bullets(
              handOvers.map((it) =>
                say.handOverLine({ from: person(it.from), to: person(it.to), reason: it.reason }),
              ),
            ),
          ]
        : []),
      ...(earlier.length > 0 ? [note(say.again), ...earlier.map((it) => entry(it, clock.now, lang))] : []),
      ...actions(request, lang),
    ],
  };
}
