import { prefectures } from '../../taxonomy';
import { findIntermediary, listIntermediaries, saveIntermediary } from '../organisations';
import { oneOf, words } from './cells';
import { intermediaryKinds } from './choices';
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
    {
      key: 'contacts',
      titles: { ja: '連絡先', en: 'Contacts' },
      also: ['担当者', '窓口', 'contact'],
      ...words(1000),
    },
    { key: 'note', titles: { ja: 'メモ', en: 'Note' }, also: ['備考', 'notes', 'remarks'], ...words(1000) },
  ] as Sheet['columns'],

  async meet(tx, { name }) {
    const known = await findIntermediary(tx, { name: String(name) });
    return { known: known && { id: known.id, entry: known as never }, called: String(name) };
  },
  async take(tx, { newId, now, person }, entry, id) {
    const facts = { ...(entry as { name: string }), id: id ?? newId() };
    await saveIntermediary(tx, facts, { userId: person.id, at: now() });
  },
  list: async (tx, page) => (await listIntermediaries(tx, page)).rows as never,
};
