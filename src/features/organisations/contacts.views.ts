import { type Block, bold, button, type Modal, note, para, row } from '../../core/blocks';
import { check, input, option, radios, words } from '../../core/inputs';
import { type Lang, langs } from '../../core/lang';
import type { Contact, Where } from './contacts';
import { people } from './texts.contacts';
import { directory } from './texts.directory';

/** A window shows so many people: each takes two of its hundred blocks. */
const SHOWN = 12;

/** Who speaks for an organisation or an intermediary, in its window. */
export function contactBlocks(where: Where, all: readonly Contact[], lang: Lang): Block[] {
  const say = people[lang];
  return [
    para(bold(say.label)),
    ...(all.length === 0 ? [para(say.none)] : []),
    ...all.slice(0, SHOWN).flatMap((it) => [
      para(bold(it.name), `${it.position && say.position(it)}\n${inShort(it, lang)}`),
      row(
        button('organisations.editContact', say.edit, it.id),
        button('organisations.removeContact', say.remove, it.id, {
          confirm: {
            title: say.removeTitle,
            text: say.removeText(it),
            yes: say.remove,
            no: say.keep,
          },
        }),
      ),
    ]),
    ...(all.length > SHOWN ? [note(say.more({ count: all.length - SHOWN }))] : []),
    row(button('organisations.addContact', say.add, place(where))),
  ];
}

/** How to reach somebody, and what to mind. */
function inShort({ email, phone, lang: theirs, mayWrite, note: words }: Contact, lang: Lang): string {
  const say = people[lang];
  const facts = [
    email,
    phone,
    theirs && directory[lang].langName({ lang: theirs }),
    !mayWrite && say.mayNot,
    words,
  ].filter(Boolean);
  return facts.length > 0 ? facts.join(lang === 'ja' ? '・' : ', ') : say.unknown;
}

/** The form for a contact person, new or known. */
export function contactModal(where: Where, it: Contact | undefined, lang: Lang): Modal {
  const say = people[lang];
  const optional = { optional: true };
  return {
    id: 'organisations.contact',
    title: say.label,
    submit: directory[lang].save,
    close: directory[lang].cancel,
    meta: it ? `${place(where)}|${it.id}|${it.updatedAt.getTime()}` : place(where),
    blocks: [
      note(say.intro),
      input('name', say.name, words(80, it?.name)),
      input('position', say.positionLabel, words(80, it?.position), optional),
      input('email', say.email, words(200, it?.email), optional),
      input('phone', say.phone, words(40, it?.phone), optional),
      input(
        'lang',
        say.lang,
        radios(
          langs.map((each) => option(each, directory[lang].langName({ lang: each }))),
          it?.lang ?? undefined,
        ),
        optional,
      ),
      input('mayWrite', say.mayWriteLabel, check(say.mayWrite, it?.mayWrite ?? true), optional),
      input('note', say.note, words(500, it?.note, 'lines'), {
        hint: say.noteHint,
        optional: true,
      }),
    ],
  };
}

export const whereabouts = ({ organisationId, intermediaryId }: Contact): Where =>
  organisationId ? { organisationId } : { intermediaryId: intermediaryId ?? '' };

/** Where, as a button's value carries it. */
const place = (where: Where): string =>
  'organisationId' in where ? `organisation:${where.organisationId}` : `intermediary:${where.intermediaryId}`;

export function readPlace(value: string): Where {
  const [kind, ...id] = value.split(':');
  return kind === 'organisation' ? { organisationId: id.join(':') } : { intermediaryId: id.join(':') };
}
