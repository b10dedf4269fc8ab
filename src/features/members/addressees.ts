import type { Person, Tx, World } from '../../core/feature';
import { pickLang } from '../../core/lang';
import { findPeople } from './store';

/** To whom a message goes: in which language, and by which clock. Somebody whom the app never met gets the club's. */
export async function addressees(
  tx: Tx,
  { settings }: Pick<World, 'settings'>,
  ids: readonly string[],
): Promise<Map<string, Pick<Person, 'id' | 'lang' | 'zone'>>> {
  const known = new Map((await findPeople(tx, ids)).map((it) => [it.id, it]));
  return new Map(
    ids.map((id) => {
      const it = known.get(id);
      const lang = pickLang(it?.chosen ?? null, it?.locale ?? null, settings.locale);
      return [id, { id, lang, zone: it?.zone ?? settings.timezone }];
    }),
  );
}

/** As `addressees`, for one. */
export async function addressee(tx: Tx, world: Pick<World, 'settings'>, id: string) {
  const one = await addressees(tx, world, [id]);
  return one.get(id) ?? { id, lang: world.settings.locale, zone: world.settings.timezone };
}
