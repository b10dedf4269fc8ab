import { prefectures } from '../../taxonomy';
import {
  type ContactFacts,
  contactsOf,
  findIntermediary,
  findOrganisation,
  listContacts,
  listOrganisations,
  type Size,
  saveOrganisation,
  sizeOf,
} from '../organisations';
import { lines, oneOf, whole, words } from './cells';
import { organisationKinds } from './choices';
import { keepPeople, knownOf, people } from './contacts';
import type { Column } from './rules';
import type { Sheet } from './sheets';

/** How many work there; the app keeps the size that it falls into. */
const size: Pick<Column<Size>, 'read' | 'write'> = {
  read(cell) {
    const people = whole(0, 1_000_000).read(cell.replace(/[〜~-].*$/s, '').replace(/以上|\+/g, ''));
    return 'value' in people ? { value: sizeOf(people.value) } : people;
  },
  write: (value) => value,
};

export const organisationsSheet: Sheet = {
  kind: 'organisations',
  keys: ['name'],
  columns: [
    {
      key: 'name',
      titles: { ja: '支援先', en: 'Organisation' },
      also: ['団体名', '支援先名', '名称', 'name', 'organization'],
      needed: true,
      ...words(80),
    },
    {
      key: 'kind',
      titles: { ja: '団体の種類', en: 'Kind of organisation' },
      also: ['種類', '種別', '団体種別', 'kind', 'type'],
      ...oneOf(organisationKinds),
    },
    {
      key: 'region',
      titles: { ja: '都道府県', en: 'Prefecture' },
      also: ['地域', '所在地', 'region'],
      ...oneOf(prefectures),
    },
    {
      key: 'size',
      titles: { ja: '人数', en: 'People working there' },
      also: ['規模', '職員数', 'size'],
      ...size,
    },
    {
      key: 'introducer',
      titles: { ja: '紹介元', en: 'Introduced by' },
      also: ['中間支援組織', '紹介者', 'intermediary'],
      ...words(80),
    },
    people,
    { key: 'note', titles: { ja: 'メモ', en: 'Note' }, also: ['備考', 'notes', 'remarks'], ...lines(1000) },
  ] as Sheet['columns'],

  async meet(tx, { name, contacts }) {
    const known = await findOrganisation(tx, { name: String(name) });
    const called = String(name);
    if (!known) return { known, called };
    const met = knownOf(
      contacts as ContactFacts[] | undefined,
      await listContacts(tx, { organisationId: known.id }),
    );
    return { known: { id: known.id, entry: entryOf(known, met) }, called };
  },
  async doubt(tx, { introducer }) {
    if (introducer === undefined || (await findIntermediary(tx, { name: String(introducer) }))) return [];
    return [{ column: 'introducer', reason: 'noIntermediary', cell: String(introducer) }];
  },
  async take(tx, cx, { introducer, contacts, ...entry }, known) {
    const intermediary = introducer ? await findIntermediary(tx, { name: String(introducer) }) : undefined;
    const id = known ?? cx.newId();
    await saveOrganisation(
      tx,
      {
        ...(entry as { name: string }),
        id,
        ...(intermediary && { intermediaryId: intermediary.id }),
      },
      { userId: cx.person.id, at: cx.now() },
    );
    await keepPeople(tx, { organisationId: id }, contacts as ContactFacts[] | undefined, cx);
  },
  async list(tx, page) {
    const { rows } = await listOrganisations(tx, page);
    const people = await contactsOf(
      tx,
      'organisationId',
      rows.map((it) => it.id),
    );
    return rows.map((row) => entryOf(row, people.get(row.id)));
  },
};

const entryOf = (
  { intermediary, ...known }: { intermediary: string } & object,
  contacts: readonly ContactFacts[] | undefined,
) => ({ ...known, introducer: intermediary || undefined, contacts });
