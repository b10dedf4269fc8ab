import {
  type Block,
  bold,
  bullets,
  button,
  divider,
  heading,
  type Modal,
  note,
  para,
  row,
} from '../../core/blocks';
import type { Lang } from '../../core/lang';
import { ago } from '../../core/time';
import type { KeptDraft } from './drafts';
import { draftTexts } from './draftTexts';
import { posting } from './posting';
import { type Project, unanswered } from './store';

interface Shown {
  /** As it would be. */
  project: Project;
  /** The draft's id and what the form remembers, as text. */
  draft: string;
  meta: string;
  /** A proposal that exists is changed. */
  edits: boolean;
  /** What else its readers should know, such as what changes. */
  changes?: readonly string[];
  notice?: string | undefined;
  /** From what earlier teams learned. */
  beside?: readonly Block[];
  /** Of who looks at it, and of the club, in which it is posted. */
  lang: Lang;
  locale: Lang;
}

/** A project as its posting will look, before it is handed in. */
export function previewModal(it: Shown): Modal {
  const { project, draft, meta, edits, changes = [], notice, beside = [], lang, locale } = it;
  const say = draftTexts[lang];
  const { blocks } = posting({ ...project, state: 'open' }, unanswered, locale);
  return {
    id: 'projects.send',
    title: say.title,
    submit: edits ? say.save : say.send,
    close: say.close,
    meta,
    last: true,
    blocks: [
      ...(notice ? [para(bold(notice))] : []),
      ...(changes.length > 0 ? [bullets([...changes])] : []),
      note(say.intro),
      divider(),
      // Nothing can be pressed on what is not there yet.
      ...blocks.filter((it) => it.type !== 'actions'),
      divider(),
      ...(beside.length > 0 ? [...beside, divider()] : []),
      note(edits ? say.nextEdit : say.next),
      row(button('projects.back', say.change, draft)),
    ],
  };
}

/** Among what is mine: what I began to write. */
export function draftBlocks(drafts: readonly KeptDraft[], now: Date, lang: Lang): Block[] {
  const say = draftTexts[lang];
  if (drafts.length === 0) return [];
  const entry = (it: KeptDraft, at: number): Block[] => [
    para(bold(titleOf(it, lang)), '\n', say.when({ since: ago(it.updatedAt, now, lang) })),
    draftRow(it, lang, at),
  ];
  return [heading(say.drafts), ...drafts.slice(0, 5).flatMap(entry)];
}

/** What one can do with a draft. */
export function draftRow({ id }: KeptDraft, lang: Lang, at = 0): Block {
  const say = draftTexts[lang];
  const confirm = { title: say.dropTitle, text: say.dropText, yes: say.drop.slice(0, 30), no: say.cancel };
  return row(
    button(`projects.goOn:${at}`, say.goOn, id, { style: 'primary' }),
    button(`projects.dropDraft:${at}`, say.drop, id, { confirm }),
  );
}

export const titleOf = ({ draft }: KeptDraft, lang: Lang): string => draft.title || draftTexts[lang].untitled;
