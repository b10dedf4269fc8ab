import { prefectures } from '../../taxonomy';
import {
  type ContactFacts,
  contactsOf,
  findIntermediary,
  listContacts,
  listIntermediaries,
  saveIntermediary,
} from '../organisations';
import { lines, oneOf, words } from './cells';
import { intermediaryKinds } from './choices';
import { keepPeople, knownOf, people } from './contacts';
import type { Sheet } from './sheets';

export const intermediariesSheet: Sheet = {
  kind: 'intermediaries',
  keys: ['name'],
  columns: [
    {
      key: 'name',
      titles: { ja: '中間支援組織', en: 'Intermediary' },
      also: ['名称', '組織名', '中間支援団体', 'name'],
      needed: true,
      ...words(80),
    },
    {
      key: 'kind',
      titles: { ja: '組織の種類', en: 'Kind of intermediary' },
      also: ['種類', '種別', '区分', 'kind', 'type'],
      ...oneOf(intermediaryKinds),
    },
    {
      key: 'region',
      titles: { ja: '都道府県', en: 'Prefecture' },
      also: ['地域', '所在地', 'region'],
      ...oneOf(prefectures),
    },
    people,
    { key: 'note', titles: { ja: 'メモ', en: 'Note' }, also: ['備考', 'notes', 'remarks'], ...lines(1000) },
  ] as Sheet['columns'],

  async meet(tx, { name, contacts }) {
    const known = await findIntermediary(tx, { name: String(name) });
    const called = String(name);
    if (!known) return { known, called };
    const met = knownOf(
      contacts as ContactFacts[] | undefined,
      await listContacts(tx, { intermediaryId: known.id }),
    );
    return {
      known: { id: known.id, entry: { ...known, contacts: met } },
      called,
    };
  },
  async take(tx, cx, { contacts, ...entry }, known) {
    const id = known ?? cx.newId();
    await saveIntermediary(
      tx,
      { ...(entry as { name: string }), id },
      { userId: cx.person.id, at: cx.now() },
    );
    await keepPeople(tx, { intermediaryId: id }, contacts as ContactFacts[] | undefined, cx);
  },
  async list(tx, page) {
    const { rows } = await listIntermediaries(tx, page);
    const people = await contactsOf(
      tx,
      'intermediaryId',
      rows.map((it) => it.id),
    );
    return rows.map((row) => ({ ...row, contacts: people.get(row.id) }));
  },
};
