import { bold, type Modal, para } from '../../core/blocks';
import { input, menu, option, radios, searchedOne, words } from '../../core/inputs';
import { type Lang, langs } from '../../core/lang';
import { name as nameOf, prefectures } from '../../taxonomy';
import type { Intermediary, Organisation } from './directory';
import { intermediaryKinds, organisationKinds, sizes, stages } from './kinds';
import { texts } from './texts';
import { directory } from './texts.directory';

/** The form for an organisation, new or known. */
export function editOrganisationModal(it: Organisation | undefined, lang: Lang): Modal {
  const say = directory[lang];
  const introducer = it?.intermediaryId ? option(it.intermediaryId, it.intermediary) : undefined;
  const optional = { optional: true };
  return {
    id: 'organisations.organisation',
    title: say.organisations,
    submit: say.save,
    close: say.cancel,
    meta: it ? `${it.id}|${it.updatedAt?.getTime() ?? 0}` : '',
    blocks: [
      input('name', say.name, words(80, it?.name)),
      input(
        'kind',
        say.kind,
        menu(
          organisationKinds.map((kind) => option(kind, say.organisationKind({ kind }))),
          it?.kind ?? undefined,
        ),
        optional,
      ),
      input('region', say.region, regionMenu(it?.region, lang), optional),
      input(
        'size',
        say.size,
        menu(
          sizes.map((size) => option(size, say.sizeName({ size }))),
          it?.size ?? undefined,
        ),
        optional,
      ),
      input(
        'intermediaryId',
        say.introducer,
        searchedOne('organisations.intermediaries', introducer),
        optional,
      ),
      input(
        'lang',
        say.lang,
        radios(
          langs.map((each) => option(each, say.langName({ lang: each }))),
          it?.lang ?? 'ja',
        ),
      ),
      input('note', say.note, words(2000, it?.note, 'lines'), optional),
    ],
  };
}

/** The form for an intermediary, new or known. */
export function editIntermediaryModal(it: Intermediary | undefined, lang: Lang): Modal {
  const say = directory[lang];
  return {
    id: 'organisations.intermediary',
    title: say.intermediaries,
    submit: say.save,
    close: say.cancel,
    meta: it ? `${it.id}|${it.updatedAt.getTime()}` : '',
    blocks: [
      input('name', say.name, words(80, it?.name)),
      input(
        'kind',
        say.kind,
        menu(
          intermediaryKinds.map((kind) => option(kind, say.intermediaryKind({ kind }))),
          it?.kind,
        ),
      ),
      input('region', say.region, regionMenu(it?.region, lang), { optional: true }),
      input('note', say.note, words(2000, it?.note, 'lines'), { optional: true }),
    ],
  };
}

const regionMenu = (chosen: string | null | undefined, lang: Lang) =>
  menu(
    prefectures.map((it) => option(it.id, nameOf(it, lang))),
    chosen ?? undefined,
  );

/** The form for another stage, with the reason. */
export function stageModal({ id, name, stage }: Organisation, lang: Lang): Modal {
  const say = directory[lang];
  return {
    id: 'organisations.stage',
    title: say.stage,
    submit: say.save,
    close: say.cancel,
    meta: `${id}|${stage}`,
    blocks: [
      para(bold(name), `　${say.stageName({ stage })}`),
      input(
        'to',
        say.toStage,
        radios(
          stages.map((each) =>
            option(each, say.stageName({ stage: each }) + texts[lang].colon + say.stageHint({ stage: each })),
          ),
        ),
      ),
      input('reason', say.reason, words(500, '', 'lines'), { hint: say.reasonHint }),
    ],
  };
}
