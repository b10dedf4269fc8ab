import type { World } from '../../core/feature';
import type { PageAnswer, Visit } from '../../core/page';
import { answerByLink, openLink } from './links';
import { formPage, lockedPage, thanksPage, unknownPage } from './page.views';
import { answerForm, questions } from './rules';

const schemas = { half: answerForm('organisation', 'half'), end: answerForm('organisation') };

/** The organisation's page: its questions, once; then thanks. Whoever comes without a good link learns nothing. */
export async function organisationPage(world: World, { params, form, lang }: Visit): Promise<PageAnswer> {
  return world.db.run(async (tx) => {
    const opened = await openLink(tx, world, params.token ?? '');
    if (opened.state === 'unknown') return unknownPage(lang);
    if (opened.state !== 'open') return lockedPage(opened.state, opened.lang);
    if (!form) return formPage(opened, {}, {});
    // What was left empty is not there, as in Slack's forms.
    const given = Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
    const read = schemas[opened.round.moment].safeParse(given);
    if (!read.success) {
      const wrong = read.error.issues.map(({ path: [name], code }) => [
        String(name),
        complaintAbout(String(name), code === 'too_big'),
      ]);
      return formPage(opened, form, Object.fromEntries(wrong));
    }
    await answerByLink(tx, world, opened, read.data);
    return thanksPage(opened);
  });
}

function complaintAbout(name: string, tooMuch: boolean) {
  if (tooMuch) return 'tooMuch' as const;
  if (name === 'people') return 'wholeNumber' as const;
  return questions.end.organisation.words.some((it) => it === name)
    ? ('needed' as const)
    : ('choose' as const);
}
